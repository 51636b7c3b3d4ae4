import { HandCoins, Lock, LockOpen, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/contract';
import { run, useCommand, useView } from '../../../api/live';
import { ViewGate } from '../../../app/view-gate';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Money } from '../../../ui/money';
import { offerUndo } from '../../../ui/notices.store';
import { Skeleton } from '../../../ui/states';
import { AccountForm } from './account-form';
import { AccountStatement } from './account-statement';
import { SettleForm } from './settle-form';

/** One account: what it owes, settling it, and its statement. */
export function AccountDetail({ houseAccountId }: { houseAccountId: string }) {
  const view = useView('houseAccounts.statement', { houseAccountId });
  return (
    <ViewGate view={view} name="The account" loading={<Skeleton className="m-5 h-40" />}>
      {(account) => <Detail account={account} />}
    </ViewGate>
  );
}

function Detail({ account }: { account: Output<'houseAccounts.statement'> }) {
  const [work, setWork] = useState<'settle' | 'change' | null>(null);
  const [taken, setTaken] = useState<{ amount: number; change: number } | null>(null);
  const { name, owed, left, creditLimit, closed, actions } = account;
  if (work !== null)
    return (
      <div className="mx-auto h-full max-w-xl p-3 wide:p-4">
        {work === 'settle' ? (
          <SettleForm
            account={account}
            onDone={(next) => {
              setTaken(next);
              setWork(null);
            }}
          />
        ) : (
          <AccountForm account={account} onDone={() => setWork(null)} />
        )}
      </div>
    );
  return (
    <article aria-label={name} className="mx-auto grid max-w-3xl content-start gap-4 p-4 wide:p-6">
      <header className="flex flex-wrap items-center gap-3">
        <h2 className="min-w-0 flex-1 text-24 font-semibold tracking-tight">
          <bdi>{name}</bdi>
        </h2>
        {closed && (
          <Chip icon={Lock} family="neutral">
            Closed
          </Chip>
        )}
      </header>
      {taken && (
        <p role="status" className="rounded-3 bg-ok-soft px-4 py-2.5 text-18 font-semibold text-ok-ink">
          <Money amount={taken.amount} /> taken
          {taken.change > 0 && (
            <>
              , give back <Money amount={taken.change} />
            </>
          )}
        </p>
      )}
      <dl className="grid grid-cols-3 gap-3">
        <Figure name="Owes" amount={owed} />
        <Figure name="May owe" amount={creditLimit} />
        <Figure name="Left to charge" amount={left} />
      </dl>
      <div className="flex flex-wrap gap-touch">
        {actions.includes('settle') && (
          <Button kind="primary" icon={HandCoins} onPress={() => setWork('settle')}>
            Settle
          </Button>
        )}
        {actions.includes('change') && (
          <Button icon={Pencil} onPress={() => setWork('change')}>
            Change
          </Button>
        )}
        {(actions.includes('close') || actions.includes('restore')) && <Closing account={account} />}
      </div>
      {actions.includes('change') && owed !== 0 && (
        <p className="text-14 text-text-3">It can be closed once it owes nothing.</p>
      )}
      <AccountStatement account={account} />
    </article>
  );
}

function Figure({ name, amount }: { name: string; amount: number | null }) {
  return (
    <div>
      <dt className="text-14 text-text-3">{name}</dt>
      <dd className="text-24 font-semibold tracking-tight wide:text-28">
        {amount === null ? 'Any amount' : <Money amount={amount} />}
      </dd>
    </div>
  );
}

function Closing({ account: { id, name, closed } }: { account: Output<'houseAccounts.statement'> }) {
  const set = useCommand('houseAccounts.setClosed');
  return (
    <Button
      icon={closed ? LockOpen : Lock}
      isDisabled={set.isPending}
      onPress={() =>
        set.mutate(
          { houseAccountId: id, closed: !closed },
          {
            onSuccess: () =>
              offerUndo(`${name} is ${closed ? 'open again' : 'closed'}`, () => {
                void run('houseAccounts.setClosed', { houseAccountId: id, closed });
              }),
          },
        )
      }
    >
      {closed ? 'Open again' : 'Close it'}
    </Button>
  );
}
