import { Ban, CircleCheck } from 'lucide-react';
import type { Output } from '#contract/contract';
import type { VoucherEvent } from '#contract/vouchers';
import { run, useCommand, useView } from '../../../api/live';
import { ViewGate } from '../../../app/view-gate';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { useDayWords } from '../../../ui/day-words';
import { useMoments } from '../../../ui/moments';
import { Money } from '../../../ui/money';
import { offerUndo } from '../../../ui/notices.store';
import { Skeleton } from '../../../ui/states';
import { inGroups } from '../../../ui/vouchers/voucher-code';
import { eventWords, stateLooks } from './voucher-words';

/** One voucher: what is left on it, and all that became of it. */
export function VoucherDetail({ voucherId }: { voucherId: string }) {
  const view = useView('vouchers.view', { voucherId });
  return (
    <ViewGate view={view} name="The voucher" loading={<Skeleton className="m-5 h-40" />}>
      {(voucher) => <Detail voucher={voucher} />}
    </ViewGate>
  );
}

function Detail({ voucher }: { voucher: Output<'vouchers.view'> }) {
  const { id, code, amount, balance, state, expiresOn, events, actions } = voucher;
  const { full } = useDayWords();
  const look = stateLooks[state];
  return (
    <article
      aria-label={`Voucher ${inGroups(code)}`}
      className="mx-auto grid max-w-3xl content-start gap-4 p-4 wide:p-6"
    >
      <header className="flex flex-wrap items-center gap-3">
        <h2 dir="ltr" className="min-w-0 flex-1 font-mono text-20 font-semibold wrap-anywhere">
          {inGroups(code)}
        </h2>
        <Chip icon={look.icon} family={look.family}>
          {look.word}
        </Chip>
      </header>
      <dl className="grid grid-cols-2 gap-3">
        <div>
          <dt className="text-14 text-text-3">Left on it</dt>
          <dd>
            <Money amount={balance} className="text-28 font-semibold tracking-tight" />
          </dd>
        </div>
        <div>
          <dt className="text-14 text-text-3">Sold for</dt>
          <dd>
            <Money amount={amount} className="text-28 font-semibold tracking-tight" />
          </dd>
        </div>
      </dl>
      <p className="text-text-2">
        {expiresOn ? `Good until ${full(expiresOn)}.` : 'It does not expire.'}
        {state === 'blocked' && ' Nobody can pay with it while it is blocked.'}
      </p>
      <section aria-label="History">
        <h3 className="text-18 font-semibold">History</h3>
        <ul>
          {events.map((event) => (
            <Event key={`${event.kind} ${event.id}`} event={event} />
          ))}
        </ul>
      </section>
      <div>
        {actions.map((action) => (
          <Block key={action} voucherId={id} blocks={action === 'block'} />
        ))}
      </div>
    </article>
  );
}

function Event({ event }: { event: VoucherEvent }) {
  const { moment } = useMoments();
  const { kind, at, by, amount, check } = event;
  return (
    <li className="flex min-h-14 items-center gap-3 border-b border-line py-2">
      <p className="min-w-0 flex-1">
        {eventWords(event)}
        {check && ` on ${check.number}`}
        <span className="block text-13 text-text-3">
          {moment(at)}
          {by && (
            <>
              {' · '}
              <bdi>{by}</bdi>
            </>
          )}
        </span>
      </p>
      {kind !== 'blocked' && (
        <span className="font-semibold">
          {kind === 'paid' && '− '}
          <Money amount={amount} />
        </span>
      )}
    </li>
  );
}

function Block({ voucherId, blocks }: { voucherId: string; blocks: boolean }) {
  const set = useCommand('vouchers.setBlocked');
  return (
    <Button
      icon={blocks ? Ban : CircleCheck}
      isDisabled={set.isPending}
      onPress={() =>
        set.mutate(
          { voucherId, blocked: blocks },
          {
            onSuccess: () =>
              offerUndo(blocks ? 'Voucher blocked' : 'Voucher good again', () => {
                void run('vouchers.setBlocked', { voucherId, blocked: !blocks });
              }),
          },
        )
      }
    >
      {blocks ? 'Block it: lost or stolen' : 'Take the block back'}
    </Button>
  );
}
