import { Armchair, ArrowRight, Check } from 'lucide-react';
import { useState } from 'react';
import type { Refusal } from '#contract/availability';
import type { Output } from '#contract/contract';
import { run, useView } from '../../api/live';
import { Button } from '../../ui/button';
import { offerUndo } from '../../ui/notices.store';
import { Sheet } from '../../ui/overlay';
import { Skeleton } from '../../ui/states';
import type { DayView } from './book.types';
import { plural } from './book-words';
import { moved, movedBack } from './booking-draft';
import { showPlan, useTimeline } from './timeline.store';

type Plan = Output<'availability.plan'>;

/** Tables for everybody who has none: what would move is shown before anything does. */
export function PlanSheet({ day }: { day: DayView }) {
  const isOpen = useTimeline((screen) => screen.isPlanShown);
  const plan = useView('availability.plan', { date: day.date }, { enabled: isOpen });
  const [isBusy, setBusy] = useState(false);
  const given = plan.data?.moves.filter(({ from }) => from.tableIds.length === 0).length ?? 0;
  const apply = async (moves: Plan['moves']): Promise<void> => {
    setBusy(true);
    if (await assign(moves)) showPlan(false);
    setBusy(false);
  };
  return (
    <Sheet
      title="Give all a table"
      isOpen={isOpen}
      onClose={() => showPlan(false)}
      actions={
        <Button
          kind="primary"
          icon={Armchair}
          isDisabled={!plan.data || given === 0 || isBusy}
          onPress={() => plan.data && void apply(plan.data.moves)}
        >
          {given === 0 ? 'Nothing to give' : `Give ${plural(given, 'booking')} a table`}
        </Button>
      }
    >
      {plan.data ? <Moves plan={plan.data} /> : <Looking />}
    </Sheet>
  );
}

/** All of it in one act, and back in one. */
async function assign(moves: Plan['moves']): Promise<boolean> {
  if (!(await run('reservations.assign', { moves: moved(moves) }))) return false;
  offerUndo(`${plural(moves.length, 'booking')} got tables`, () => {
    void run('reservations.assign', { moves: moved(movedBack(moves)) });
  });
  return true;
}

function Looking() {
  return (
    <div className="flex flex-col gap-2" role="status">
      <p className="text-14 text-text-2">Looking for the best tables for the whole day.</p>
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
    </div>
  );
}

function Moves({ plan: { moves, unplaced, proven } }: { plan: Plan }) {
  const first = moves.filter(({ from }) => from.tableIds.length === 0);
  const others = moves.filter(({ from }) => from.tableIds.length > 0);
  return (
    <div className="flex flex-col gap-5">
      {moves.length === 0 && unplaced.length === 0 && (
        <p className="flex items-center gap-2 font-semibold">
          <Check aria-hidden size={20} />
          Everybody has a table.
        </p>
      )}
      <MoveList title="Get a table" moves={first} />
      <MoveList title="Move to make room" moves={others} />
      {unplaced.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="text-14 font-medium text-text-2">Stay without</h3>
          <ul className="flex flex-col gap-2">
            {unplaced.map((one) => (
              <li key={one.reservationId} className="rounded-2 bg-warn-soft px-3 py-2 text-14 text-warn-ink">
                <bdi className="font-semibold">{`${one.name}, ${one.partySize}, ${one.time}`}</bdi>
                <br />
                {whyWords[one.why.code]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!proven && (
        <p className="text-14 text-text-3">There was no time to prove that nothing better can be found.</p>
      )}
    </div>
  );
}

function MoveList({ title, moves }: { title: string; moves: Plan['moves'] }) {
  if (moves.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-14 font-medium text-text-2">{title}</h3>
      <ul className="flex flex-col divide-y divide-line rounded-2 border border-line">
        {moves.map(({ reservationId, name, partySize, time, from, to }) => (
          <li key={reservationId} className="flex min-h-12 items-center gap-2 px-3">
            <span className="w-12 shrink-0 font-semibold tabular-nums">{time}</span>
            <bdi className="min-w-0 flex-1 truncate">{`${name}, ${partySize}`}</bdi>
            {from.numbers.length > 0 && <bdi className="text-text-3">{from.numbers.join(' + ')}</bdi>}
            <ArrowRight aria-label="to" size={16} className="rtl:-scale-x-100" />
            <bdi className="font-semibold">{to.numbers.join(' + ')}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

const whyWords: Record<Refusal['code'], string> = {
  closed: 'The house is closed then.',
  outside_hours: 'No service takes bookings then.',
  past: 'The time has passed.',
  pacing_starting: 'Too many arrive in that quarter of an hour.',
  pacing_present: 'The house is full then.',
  no_table_large_enough: 'No table or join is large enough, or has what they need.',
  tables_taken: 'All tables that would suit are taken, also after moving others.',
};
