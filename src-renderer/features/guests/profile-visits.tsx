import type { ReactNode } from 'react';
import type { GuestProfile } from '#contract/guests';
import { useMoments } from '../../ui/moments';
import { Money } from '../../ui/money';
import { plural, tableName } from '../../ui/words';

/** What is booked, the next one first. */
export function Coming({ upcoming }: { upcoming: GuestProfile['upcoming'] }) {
  const { day } = useMoments();
  return (
    <Card title="Coming" empty={upcoming.length === 0 ? 'Nothing is booked.' : null}>
      {upcoming.map(({ reservationId, number, date, time, partySize, tableNumber }) => (
        <Row
          key={reservationId}
          head={`${day(date)} ${time}`}
          facts={[
            plural(partySize, 'guest'),
            tableNumber ? tableName([tableNumber]) : 'no table yet',
            number,
          ]}
        />
      ))}
    </Card>
  );
}

/** The last visits, with what was paid. */
export function PastVisits({ visits }: { visits: GuestProfile['pastVisits'] }) {
  const { day } = useMoments();
  return (
    <Card title="Visits" empty={visits.length === 0 ? 'Not here yet.' : null}>
      {visits.map(({ visitId, date, time, open, partySize, tables, server, spend }) => (
        <Row
          key={visitId ?? `${date} ${time}`}
          head={`${day(date)} ${time}`}
          facts={[
            open && 'here now',
            plural(partySize, 'guest'),
            tables.length > 0 && tableName(tables),
            server && `with ${server}`,
          ]}
          end={spend > 0 ? <Money amount={spend} /> : null}
        />
      ))}
    </Card>
  );
}

function Card({ title, empty, children }: { title: string; empty: string | null; children: ReactNode }) {
  return (
    <section className="rounded-3 border border-line bg-surface">
      <h3 className="px-4 pt-3 pb-1 text-16 font-semibold">{title}</h3>
      {empty ? <p className="px-4 pt-1 pb-4 text-14 text-text-3">{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

interface RowProps {
  head: string;
  facts: (string | false | null)[];
  end?: ReactNode;
}

function Row({ head, facts, end }: RowProps) {
  return (
    <li className="flex min-h-12 items-center gap-3 border-t border-line px-4 py-2 first:border-t-0">
      <span className="min-w-0 flex-1 leading-snug">
        <b className="block font-semibold first-letter:uppercase">{head}</b>
        <span className="text-13 text-text-3">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {end && <span className="font-semibold tabular-nums">{end}</span>}
    </li>
  );
}
