import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { useMoney } from '../../ui/money';
import { EmptyState, Skeleton } from '../../ui/states';
import { TakenNote } from './taken-note';
import type { TillProps } from './till-shared';

/** What a guest of the house pays later, on an account. */
export function AccountTill({ check, left, part, setPart, payment, mayTake }: TillProps) {
  const money = useMoney();
  const view = useView('houseAccounts.list', {}, { enabled: mayTake });
  const [chosen, setChosen] = useState<string | null>(null);
  const account = view.data?.accounts.find(({ id }) => id === chosen);
  const amount = part ?? check.due;
  const isOver = account?.left !== undefined && account.left !== null && account.left < amount;
  const isUnsent = amount === check.due && check.unsentItems > 0;
  return (
    <>
      <div className="grid min-h-0 flex-1 content-start gap-3 overflow-y-auto pt-2">
        {payment.last?.tender === 'house_account' && (
          <TakenNote amount={payment.last.amount} how="on account" left={left} />
        )}
        <ViewGate view={view} name="The accounts" loading={<Skeleton className="h-20" />}>
          {({ accounts }) =>
            accounts.length === 0 ? (
              <EmptyState icon={UserRound} title="No house account" words="A manager can open one." />
            ) : (
              <div className="grid gap-touch">
                {accounts.map(({ id, name, owed, left }) => (
                  <ChoiceChip
                    key={id}
                    isSelected={chosen === id}
                    onChange={(isChosen) => setChosen(isChosen ? id : null)}
                    className="justify-between!"
                  >
                    <bdi>{name}</bdi>
                    <small className="text-13 font-normal">
                      {left === null ? `owes ${money(owed)}` : `${money(left)} left`}
                    </small>
                  </ChoiceChip>
                ))}
              </div>
            )
          }
        </ViewGate>
      </div>
      <Button
        kind="primary"
        size="t2"
        icon={UserRound}
        isDisabled={!mayTake || payment.isTaking || !account || isOver || isUnsent || amount <= 0}
        onPress={async () => {
          if (!account) return;
          const taken = await payment.take({ tender: 'house_account', amount, houseAccountId: account.id });
          if (taken) setPart(null);
        }}
        className="sticky bottom-0 min-h-[clamp(76px,8.9vh,96px)]! shrink-0"
      >
        {!account
          ? 'Choose an account'
          : isOver
            ? 'More than what is left on it'
            : isUnsent
              ? 'Send or remove the rest first'
              : `Put ${money(amount)} on account`}
      </Button>
    </>
  );
}
