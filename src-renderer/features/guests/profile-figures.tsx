import type { ReactNode } from 'react';
import type { GuestProfile } from '#contract/guests';
import { useMoments } from '../../ui/moments';
import { Money } from '../../ui/money';
import { plural, tableName } from '../../ui/words';

/** The figures lead; what they are made of follows in words. */
export function ProfileFigures({ guest }: { guest: GuestProfile }) {
  const { day } = useMoments();
  const { visits, noShows, lastVisit, figures, pastVisits } = guest;
  const { spend, averageSpend, covers, cancelled, late, usualPartySize, usualTable } = figures;
  return (
    <dl className="grid grid-cols-2 gap-3 min-[1000px]:grid-cols-4">
      <Figure
        name="Visits"
        facts={
          pastVisits[0]?.open
            ? `here now, ${tableName(pastVisits[0].tables).toLowerCase()}`
            : lastVisit === null
              ? 'Not yet'
              : `last ${day(lastVisit)}`
        }
      >
        {visits}
      </Figure>
      <Figure
        name="Spent"
        facts={
          averageSpend === null ? (
            'Nothing paid yet'
          ) : (
            <>
              <Money amount={averageSpend} /> a visit
            </>
          )
        }
      >
        <Money amount={spend} />
      </Figure>
      <Figure
        name="Usually"
        facts={[usualTable && `at table ${usualTable}`, `${plural(covers, 'cover')} so far`]
          .filter(Boolean)
          .join(', ')}
      >
        {usualPartySize === null ? '–' : `for ${usualPartySize}`}
      </Figure>
      <Figure
        name="Did not come"
        facts={`${plural(cancelled, 'cancellation')}, late ${late === 1 ? 'once' : `${late} times`}`}
        isBad={noShows > 0}
      >
        {noShows}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  name: string;
  facts: ReactNode;
  isBad?: boolean;
  children: ReactNode;
}

function Figure({ name, facts, isBad = false, children }: FigureProps) {
  return (
    <div className="flex flex-col rounded-3 border border-line bg-surface p-4">
      <dt className="text-14 text-text-2">{name}</dt>
      <dd className={`text-28 font-semibold tracking-tight tabular-nums ${isBad ? 'text-alert-ink' : ''}`}>
        {children}
      </dd>
      <dd className="text-13 text-text-3">{facts}</dd>
    </div>
  );
}
