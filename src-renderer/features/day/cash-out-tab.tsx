import { HandCoins } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { CashOutView } from '#contract/day';
import { run, useCommand, useView } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { useMoments } from '../../ui/moments';
import { Money, useMoney } from '../../ui/money';
import { offerUndo } from '../../ui/notices.store';
import { Beside, Panel, Refusal } from '../../ui/panel';
import { Skeleton } from '../../ui/states';
import { AmountPad } from './amount-pad';

/** What servers hold, what they are owed, and what they hand in. */
export function CashOutTab() {
  const view = useView('day.cashOuts', {});
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <ViewGate view={view} name="The cash-out" loading={<Skeleton className="h-full" />}>
      {(accounts) => {
        const account = accounts.find(({ serverId }) => serverId === chosen) ?? accounts[0];
        return (
          <Beside
            list={
              <div className="grid content-start gap-3">
                {accounts.map((one) => (
                  <AccountCard
                    key={one.serverId}
                    account={one}
                    isChosen={one === account}
                    onChoose={accounts.length > 1 ? () => setChosen(one.serverId) : null}
                  />
                ))}
              </div>
            }
          >
            {account && <HandIn key={`${account.serverId} ${account.handIns.length}`} account={account} />}
          </Beside>
        );
      }}
    </ViewGate>
  );
}

interface AccountCardProps {
  account: CashOutView;
  isChosen: boolean;
  onChoose: (() => void) | null;
}

function AccountCard({ account, isChosen, onChoose }: AccountCardProps) {
  const { time } = useMoments();
  const rows = [
    ['Brought forward', account.broughtForward],
    ['Cash held', account.cashHeld],
    ['Tips owed', -account.tipsOwed],
    ['Handed in', -account.handedIn],
  ] as const;
  return (
    <section
      aria-label={account.name}
      className={`grid gap-2 rounded-3 border bg-surface px-4 py-3 wide:px-5 ${isChosen ? 'border-primary' : 'border-line'}`}
    >
      <header className="flex items-center gap-3">
        <h2 className="min-w-0 flex-1 truncate text-18 font-semibold">
          <bdi>{account.name}</bdi>
        </h2>
        {onChoose && (
          <Button aria-pressed={isChosen} onPress={onChoose}>
            Cash out
          </Button>
        )}
      </header>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-1 text-16">
        {rows
          .filter(([label, amount]) => amount !== 0 || label === 'Cash held')
          .map(([label, amount]) => (
            <div key={label} className="contents">
              <dt className="text-text-2">{label}</dt>
              <dd className="text-end">
                <Money amount={amount} />
              </dd>
            </div>
          ))}
        <dt className="font-semibold">{dueWords(account.toHandIn)}</dt>
        <dd className="text-end font-semibold">
          <Money amount={Math.abs(account.toHandIn)} />
        </dd>
      </dl>
      {account.handIns.map((one) => (
        <p key={one.id} className={`text-13 text-text-3 ${one.takenBack ? 'line-through' : ''}`}>
          {time(one.at)} handed in <Money amount={one.amount} />
          {one.by && (
            <>
              , taken by <bdi>{one.by}</bdi>
            </>
          )}
        </p>
      ))}
    </section>
  );
}

const dueWords = (toHandIn: number): string =>
  toHandIn > 0 ? 'To hand in' : toHandIn < 0 ? 'The house gives' : 'Settled';

function HandIn({ account }: { account: CashOutView }) {
  const money = useMoney();
  const [typed, setTyped] = useState<number | null>(null);
  const [cashOutId] = useState(() => newId());
  const handIn = useCommand('day.handIn', { inline: true });
  const gives = account.toHandIn < 0;
  const amount = typed ?? Math.abs(account.toHandIn);
  const words = `${gives ? 'Give' : 'Hand in'} ${money(amount)}`;
  const submit = (): void => {
    if (amount === 0 || handIn.isPending) return;
    handIn.mutate(
      { cashOutId, serverId: account.serverId, amount: gives ? -amount : amount },
      {
        onSuccess: () =>
          offerUndo(`${account.name}: ${words}`, () => void run('day.takeBack', { movementId: cashOutId })),
      },
    );
  };
  return (
    <Panel
      title={account.name}
      action={
        <Button
          kind="primary"
          size="t2"
          icon={HandCoins}
          isDisabled={amount === 0 || handIn.isPending}
          onPress={submit}
        >
          {amount === 0 ? 'Nothing to hand in' : words}
        </Button>
      }
    >
      <p className="text-text-2">
        {gives
          ? 'More tips are owed than cash is held: the house gives the difference.'
          : 'Cash held, less the tips owed. Another amount can be typed; the rest stays on the account.'}
      </p>
      <Refusal words={handIn.error && errorWords(handIn.error).words} />
      <AmountPad label="Amount" amount={amount} onChange={(next) => setTyped(next ?? 0)} onEnter={submit} />
    </Panel>
  );
}
