import type { ReservationView } from '#contract/reservations';
import type { CallError } from '../../api/call-error';
import { run, useCommand } from '../../api/live';
import { offerUndo } from '../../ui/notices.store';
import {
  changedBooking,
  changeInput,
  createInput,
  type Draft,
  draftOf,
  moved,
  movedBack,
  type Seating,
  type TableMove,
} from './booking-draft';

interface SavingOptions {
  draft: Draft;
  seating: Seating;
  booking: ReservationView | undefined;
  onRefused(error: CallError): void;
  onSaved(): void;
}

/** Takes the booking or changes it, and offers the way back: who made room goes back too. */
export function useSaving({ draft, seating, booking, onRefused, onSaved }: SavingOptions) {
  const create = useCommand('reservations.create', { inline: true });
  const change = useCommand('reservations.change', { inline: true });
  const done = (words: string, undo: () => void): void => {
    onSaved();
    offerUndo(words, undo);
  };
  const back = movedBack(seating.moves);
  const take = (): void =>
    create.mutate(createInput(draft, seating), {
      onError: onRefused,
      onSuccess: ({ number }) => done(`Booked, ${number}`, () => void untake(draft.reservationId, back)),
    });
  const alter = (before: ReservationView): void => {
    const input = changeInput(draft, seating, before);
    if (!input) {
      onSaved();
      return;
    }
    const place = { tableIds: before.tableIds, numbers: before.tableNumbers };
    const undo = changeInput(
      { ...draftOf(before), overrideReason: before.overrideReason ?? '' },
      { place, moves: back },
      changedBooking(draft, seating.place, before),
    );
    change.mutate(input, {
      onError: onRefused,
      onSuccess: () =>
        done(`${before.guest.lastName}: changed`, () => {
          if (undo) void run('reservations.change', { ...undo, locked: before.tableLocked });
        }),
    });
  };
  return {
    isBusy: create.isPending || change.isPending,
    save: () => (booking ? alter(booking) : take()),
  };
}

async function untake(reservationId: string, back: readonly TableMove[]): Promise<void> {
  if (!(await run('reservations.cancel', { reservationId }))) return;
  if (back.length > 0) await run('reservations.assign', { moves: moved(back) });
}
