import { X } from 'lucide-react';
import { Link } from 'wouter';
import type { Output } from '#contract/contract';
import type { DrawerView } from '#contract/day';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { useMoments } from '../../ui/moments';
import { Money } from '../../ui/money';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/states';
import { Counted } from './counted';
import { eventWords } from './day.words';

/** Where a variance came from: everything that moved cash in a drawer, with what should have been there after it. */
export function LedgerWork({ drawer, onDone }: { drawer: DrawerView; onDone(): void }) {
  const view = useView(
    'day.ledger',
    { sessionId: drawer.session?.id ?? '' },
    { enabled: drawer.session !== null },
  );
  return (
    <Panel
      title={`Every cash event, ${drawer.name}`}
      end={<Button kind="quiet" icon={X} aria-label="Close" onPress={onDone} />}
    >
      <ViewGate view={view} name="The drawer" loading={<Skeleton className="h-full" />}>
        {(ledger) => <Ledger ledger={ledger} />}
      </ViewGate>
    </Panel>
  );
}

type LedgerView = Output<'day.ledger'>;

function Ledger({ ledger }: { ledger: LedgerView }) {
  const { time } = useMoments();
  const [newest, ...older] = ledger.counts;
  return (
    <>
      {newest && <Counted {...newest} />}
      {older.map((count) => (
        <p key={count.at} className="text-14 text-text-2">
          Before that {time(count.at)}, counted <Money amount={count.counted} />
          {count.by && (
            <>
              {' '}
              by <bdi>{count.by}</bdi>
            </>
          )}
        </p>
      ))}
      <table className="w-full text-14 tabular-nums">
        <thead className="text-13 text-text-3">
          <tr>
            <th className="py-1 text-start font-medium">What</th>
            <th className="text-end font-medium">In</th>
            <th className="text-end font-medium">Out</th>
            <th className="text-end font-medium">Then there</th>
          </tr>
        </thead>
        <tbody>
          <tr className="border-t border-line align-top">
            <td className="py-2">
              Float
              <small className="block text-13 text-text-3">
                {time(ledger.openedAt)} <bdi>{ledger.openedBy}</bdi>
              </small>
            </td>
            <td />
            <td />
            <td className="py-2 text-end">
              <Money amount={ledger.float} />
            </td>
          </tr>
          {ledger.events.map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Event({ event }: { event: LedgerView['events'][number] }) {
  const { time } = useMoments();
  return (
    <tr className="border-t border-line align-top">
      <td className="py-2">
        {eventWords[event.kind]}
        {event.check && (
          <>
            {' '}
            <Link href={`/pay/${event.check.id}`} className="underline">
              {event.check.number}
            </Link>
          </>
        )}
        {event.words && (
          <>
            : <bdi>{event.words}</bdi>
          </>
        )}
        <small className="block text-13 text-text-3">
          {time(event.at)} <bdi>{event.by}</bdi>
          {event.approvedBy && (
            <>
              , approved by <bdi>{event.approvedBy}</bdi>
            </>
          )}
        </small>
      </td>
      <td className="py-2 text-end">{event.in > 0 && <Money amount={event.in} />}</td>
      <td className="py-2 text-end">{event.out > 0 && <Money amount={event.out} />}</td>
      <td className="py-2 text-end">
        <Money amount={event.balance} />
      </td>
    </tr>
  );
}
