import { Check, ConciergeBell, Eye, Flame, type LucideIcon, PencilLine, Send } from 'lucide-react';
import type { Output } from '#contract/contract';
import type { RoundView } from '#contract/orders';
import { run } from '../../api/live';
import { Button } from '../../ui/button';
import { WallTime } from '../../ui/clock';
import { Money } from '../../ui/money';
import { plural } from './table-state';

type Word = RoundView['lines'][number]['kitchen']['word'];

const kitchenWords: Record<Word, { word: string; icon: LucideIcon; ink: string }> = {
  sent: { word: 'Sent to', icon: Send, ink: 'text-text-2' },
  seen: { word: 'Seen by', icon: Eye, ink: 'text-ok-ink' },
  cooking: { word: 'Cooking at', icon: Flame, ink: 'text-ok-ink' },
  ready: { word: 'Ready at', icon: ConciergeBell, ink: 'text-warn-ink' },
  served: { word: 'Served', icon: Check, ink: 'text-text-3' },
};

/** The rounds of a party: served ones in one line, what the kitchen says about the others. */
export function VisitRounds({ rounds }: { rounds: readonly RoundView[] }) {
  const live = rounds.filter(({ status }) => status !== 'cancelled');
  const inKitchen = live.filter(({ status }) => status !== 'served').flatMap(({ lines }) => lines);
  if (live.length === 0) return <p className="text-text-2">Nothing was ordered yet.</p>;
  return (
    <>
      <ol className="grid">
        {live.map((round, index) => (
          <Round key={round.orderId} round={round} position={index + 1} isLast={index === live.length - 1} />
        ))}
      </ol>
      {inKitchen.length > 0 && (
        <section aria-label="In the kitchen" className="border-t border-line pt-2">
          <h3 className="text-13 font-medium text-text-3">In the kitchen</h3>
          <ul className="divide-y divide-line text-14">
            {inKitchen.map((line) => {
              const { word, icon: Icon, ink } = kitchenWords[line.kitchen.word];
              return (
                <li
                  key={line.id}
                  className="flex min-h-10 flex-wrap items-center justify-between gap-x-3 py-1"
                >
                  <span>
                    {line.quantity > 1 && `${line.quantity} `}
                    <bdi>{line.name}</bdi>
                    {line.seat !== null && ` · seat ${line.seat}`}
                  </span>
                  <span className={`inline-flex items-center gap-1.5 font-medium ${ink}`}>
                    <Icon aria-hidden size={16} />
                    {word} {line.kitchen.word !== 'served' && (line.kitchen.station ?? 'the kitchen')}{' '}
                    <WallTime at={line.kitchen.at} />
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}

const dots: Record<RoundView['status'], string> = {
  pending: 'border-2 border-line-control',
  preparing: 'bg-ok text-on-ok',
  ready: 'bg-warn text-on-warn',
  served: 'bg-neutral text-on-neutral',
  cancelled: 'bg-neutral text-on-neutral',
};

interface RoundProps {
  round: RoundView;
  position: number;
  isLast: boolean;
}

function Round({ round, position, isLast }: RoundProps) {
  const items = round.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <li className="grid grid-cols-[28px_minmax(0,1fr)_auto] gap-x-3">
      <span className="flex flex-col items-center">
        <span
          className={`grid size-7 shrink-0 place-items-center rounded-full text-13 font-semibold ${dots[round.status]}`}
        >
          {round.status === 'served' ? <Check aria-hidden size={16} /> : position}
        </span>
        {!isLast && <span aria-hidden className="w-0.5 flex-1 bg-line-2" />}
      </span>
      <span className="pb-2.5 leading-snug wide:pb-4">
        <b className="font-semibold">Round {position}</b>
        <bdi className="block text-13 text-text-3">
          {plural(items, 'item')} · <RoundWord round={round} />
        </bdi>
      </span>
      {round.actions.includes('serve') ? (
        <Button
          size="t0"
          className="self-start"
          onPress={() => void run('orders.serve', { orderId: round.orderId })}
        >
          Served
        </Button>
      ) : (
        <Money amount={round.amount} className="text-14 text-text-2" />
      )}
    </li>
  );
}

function RoundWord({ round: { status, sentAt, readyAt, servedAt } }: { round: RoundView }) {
  if (status === 'served' && servedAt)
    return (
      <>
        served <WallTime at={servedAt} />
      </>
    );
  if (status === 'ready' && readyAt)
    return (
      <>
        ready <WallTime at={readyAt} />
      </>
    );
  return (
    <>
      {status === 'preparing' ? 'cooking, ' : ''}sent <WallTime at={sentAt} />
    </>
  );
}

/** What a party owes, and what of it the kitchen does not know yet. */
export function VisitTotals({ totals }: { totals: Output<'orders.visit'>['totals'] }) {
  return (
    <dl className="grid gap-0.5 text-14 text-text-2 wide:text-16 [&>div]:flex [&>div]:items-baseline [&>div]:justify-between">
      <div>
        <dt>Sent, {plural(totals.sentItems, 'item')}</dt>
        <dd>
          <Money amount={totals.sent} />
        </dd>
      </div>
      {totals.draftItems > 0 && (
        <div>
          <dt className="inline-flex items-center gap-1.5">
            <PencilLine aria-hidden size={16} />
            Not sent, {plural(totals.draftItems, 'item')}
          </dt>
          <dd>
            <Money amount={totals.drafts} />
          </dd>
        </div>
      )}
      {totals.paid > 0 && (
        <div>
          <dt>Paid</dt>
          <dd>
            <Money amount={totals.paid} />
          </dd>
        </div>
      )}
      <div className="text-text">
        <dt className="text-16 font-semibold">
          {totals.paid > 0 ? 'Left to pay' : totals.taxIncluded ? 'Total, tax incl.' : 'Total with tax'}
        </dt>
        <dd>
          <Money
            amount={totals.paid > 0 ? totals.due : totals.total}
            className="text-24 leading-tight font-semibold tracking-tight wide:text-28"
          />
        </dd>
      </div>
    </dl>
  );
}
