import { ArrowLeftRight, ArrowRight, Lock, type LucideIcon, Scissors, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Repair } from '#contract/repairs';
import { tellRefusal, useView } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Button } from '../../ui/button';
import { Skeleton } from '../../ui/states';
import { AllTheSame, isGivenUp } from './all-the-same';
import { rearrange, repairWith } from './arrange-commands';
import { placeName } from './book-words';
import type { RefusedDrop } from './use-lifted';

const icons: Record<Repair['kind'], LucideIcon> = {
  swap: ArrowLeftRight,
  other_table: ArrowRight,
  shorten_other: Scissors,
  shorten_own: Scissors,
  elsewhere: ArrowRight,
};

/** Why a drop was refused, and what would make room: each choice is one act, and can be undone. */
export function RepairPanel({ refused, onClose }: { refused: RefusedDrop; onClose(): void }) {
  const { wish, error } = refused;
  const { booking, moment, durationMinutes, place } = wish;
  const [isBusy, setBusy] = useState(false);
  const isAboutTables = error.code === 'TABLE_TAKEN' || error.code === 'TABLES_TOO_SMALL';
  const asked = { reservationId: booking.id, ...moment, durationMinutes, tableIds: place.tableIds };
  const repairs = useView('reservations.repairs', asked, { enabled: isAboutTables });
  const choose = async (repair: Repair): Promise<void> => {
    setBusy(true);
    await repairWith(wish, repair);
    onClose();
  };
  const moveFor = async (reason: string): Promise<void> => {
    const again = await rearrange(wish, reason);
    if (isGivenUp(again)) return;
    if (again) tellRefusal(again);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is inside
    <div className="book-repair" onKeyDown={onKeyDown}>
      <div
        role="dialog"
        aria-label="It does not fit there"
        className="flex flex-col gap-3 rounded-4 border border-line bg-surface p-4 shadow-3"
      >
        <p role="alert" className="font-semibold">
          <bdi>{errorWords(error).words}</bdi>
        </p>
        {!isAboutTables ? null : repairs.data ? (
          <ul className="flex flex-col gap-2">
            {repairs.data.map((repair) => (
              <li key={repair.kind} className="contents">
                <Button
                  icon={icons[repair.kind]}
                  isDisabled={isBusy}
                  onPress={() => void choose(repair)}
                  className="justify-start! text-start"
                >
                  <bdi className="min-w-0 flex-1">{repairWords(repair, booking.guest.lastName)}</bdi>
                  {repair.others.some(({ locked }) => locked) && (
                    <>
                      <Lock aria-hidden size={16} />
                      <span className="sr-only">, whose table was chosen for them</span>
                    </>
                  )}
                </Button>
              </li>
            ))}
          </ul>
        ) : (
          <Skeleton className="h-24" />
        )}
        <AllTheSame error={error} act="Move it" onReason={(reason) => void moveFor(reason)} />
        <Button kind="primary" icon={Undo2} autoFocus onPress={onClose}>
          Put it back
        </Button>
      </div>
    </div>
  );
}

/** What a choice does, in words. */
function repairWords({ kind, numbers, others }: Repair, name: string): string {
  const [other] = others;
  const place = (tables: readonly string[]) => placeName([...tables]).replace(/^Table/, 'table');
  switch (kind) {
    case 'swap':
      return `Swap the two: ${name} ${place(numbers)}, ${other?.name} ${place(other?.numbers ?? [])}`;
    case 'other_table':
      return others.map((one) => `Give ${one.name} ${place(one.numbers)}`).join(', ');
    case 'shorten_other':
      return `${other?.name} leaves at ${other?.until}`;
    case 'shorten_own':
      return `${name} leaves before they come`;
    case 'elsewhere':
      return `Give ${name} ${place(numbers)} instead`;
  }
}
