import { Combine, Check as Tick } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useMay } from '../../../app/session.store';
import { Button } from '../../../ui/button';
import { Money } from '../../../ui/money';
import type { Check } from '../check-view';
import { SharesSheet } from './shares-sheet';
import { checkAfter, joinParts, offerJoin, removeParts, splitBySeat, splitEvenly } from './split-commands';
import { SplitMenu, type SplitWay } from './split-menu';

interface BillBarProps {
  check: Check;
  /** Opens the sandbox. */
  onByItem(): void;
}

/** The checks of a bill, and how it is split and put together again. */
export function BillBar({ check, onByItem }: BillBarProps) {
  const { checkId, bill, actions, dueParts, lines } = check;
  const [, navigate] = useLocation();
  const [isSharing, setSharing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const maySplit = useMay('orders:edit');
  const can = (action: (typeof actions)[number]): boolean => maySplit && actions.includes(action) && !isBusy;
  const show = (id: string): void => navigate(`/pay/${id}`, { replace: true });

  const split = async (way: SplitWay): Promise<void> => {
    if (way.kind === 'item') return onByItem();
    if (way.kind === 'shares') return setSharing(true);
    setBusy(true);
    if (way.kind === 'equal') await splitEvenly(checkId, way.parts);
    else {
      const done = await splitBySeat(checkId);
      if (done) {
        offerJoin(done.split, done.before, show);
        show(checkAfter(done.split, checkId));
      }
    }
    setBusy(false);
  };
  const join = async (): Promise<void> => {
    setBusy(true);
    const joined = await joinParts(checkId);
    setBusy(false);
    if (joined) show(joined.checkId);
  };
  const seats = new Set(lines.map(({ seat }) => seat).filter((seat) => seat !== null));
  return (
    <div className="col-span-full flex min-w-0 items-center gap-2">
      <SplitMenu
        noSeats={bill.length < 2 && seats.size < 2 ? 'Nobody’s seat was noted' : null}
        canSplit={can('split')}
        canSplitDue={can('splitDue')}
        onSplit={(way) => void split(way)}
      />
      {bill.length > 1 && (
        <nav aria-label="Checks of this bill" className="flex min-w-0 flex-1 gap-1 overflow-x-auto p-1">
          {bill.map((part) => (
            <Link
              key={part.checkId}
              href={`/pay/${part.checkId}`}
              replace
              aria-current={part.checkId === checkId ? 'page' : undefined}
              className="inline-flex min-t1 shrink-0 items-center gap-2 rounded-2 border border-line-2 bg-surface px-3 font-semibold aria-[current=page]:border-primary aria-[current=page]:bg-primary aria-[current=page]:text-on-primary"
            >
              {part.letter}
              <span className="inline-flex items-center gap-1 text-14 font-normal">
                {part.open ? (
                  <Money amount={part.due} />
                ) : (
                  <>
                    <Tick aria-hidden size={16} />
                    Paid
                  </>
                )}
              </span>
            </Link>
          ))}
        </nav>
      )}
      {can('join') && (
        <Button icon={Combine} onPress={() => void join()} className="ms-auto">
          Join
        </Button>
      )}
      {dueParts.length > 0 && can('removeParts') && (
        <Button icon={Combine} onPress={() => removeParts(checkId)} className="ms-auto">
          One sum again
        </Button>
      )}
      {isSharing && <SharesSheet check={check} onClose={() => setSharing(false)} />}
    </div>
  );
}
