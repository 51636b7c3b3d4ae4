import { Archive, Lock, Plus, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { HouseAccountView } from '#contract/house-accounts';
import { useView } from '../../../api/live';
import { useMay } from '../../../app/session.store';
import { ViewGate } from '../../../app/view-gate';
import { Button } from '../../../ui/button';
import { Chip, ChoiceChip } from '../../../ui/chip';
import { Money } from '../../../ui/money';
import { SearchField } from '../../../ui/search-field';
import { EmptyState, Skeleton } from '../../../ui/states';
import { ListAndDetail } from '../list-and-detail';
import { PickList } from '../pick-list';
import { AccountDetail } from './account-detail';
import { AccountForm } from './account-form';

/** The accounts of guests who pay later: what each owes, its statement, and settling it. */
export function AccountsPart() {
  const mayEdit = useMay('venue:edit');
  const [typed, setTyped] = useState('');
  const [closedToo, setClosedToo] = useState(false);
  const [chosen, setChosen] = useState<string | 'new' | null>(null);
  const view = useView('houseAccounts.list', { closedToo }, { keepPrevious: true });
  const sought = typed.trim().toLocaleLowerCase();
  return (
    <ListAndDetail
      label="House accounts"
      detail="House account"
      head={
        <>
          <SearchField
            autoFocus
            label="Search house accounts"
            placeholder="Name"
            value={typed}
            onChange={setTyped}
            className="min-w-0 flex-1"
          />
          {mayEdit && (
            <Button icon={Plus} onPress={() => setChosen('new')}>
              Open one
            </Button>
          )}
        </>
      }
      list={
        <ViewGate view={view} name="The house accounts" loading={<Skeleton className="m-4 h-16" />}>
          {({ accounts }) => {
            const shown = accounts.filter(({ name }) => name.toLocaleLowerCase().includes(sought));
            return (
              <>
                {shown.length > 0 && (
                  <PickList
                    label="House accounts"
                    items={shown}
                    idOf={({ id }) => id}
                    textOf={({ name }) => name}
                    chosen={chosen}
                    onChoose={setChosen}
                  >
                    {(account) => <Row account={account} />}
                  </PickList>
                )}
                {shown.length === 0 && (
                  <div className="h-64">
                    <EmptyState
                      icon={UserRound}
                      title={sought ? 'No account has this name' : 'No house account is open'}
                      words={
                        sought
                          ? 'Look among the closed ones, or type less of it.'
                          : 'Guests whom the house trusts pay later, with what they owe kept here.'
                      }
                    />
                  </div>
                )}
                <div className="p-3">
                  <ChoiceChip isSelected={closedToo} onChange={setClosedToo}>
                    <Archive aria-hidden size={20} />
                    Closed ones too
                  </ChoiceChip>
                </div>
              </>
            );
          }}
        </ViewGate>
      }
    >
      {chosen === 'new' ? (
        <div className="mx-auto h-full max-w-xl p-3 wide:p-4">
          <AccountForm account={null} onDone={setChosen} />
        </div>
      ) : chosen ? (
        <AccountDetail key={chosen} houseAccountId={chosen} />
      ) : (
        <EmptyState
          icon={UserRound}
          title="Choose an account"
          words={`A check is put on one at Pay, Account.${mayEdit ? '' : ' A manager opens a new one.'}`}
        />
      )}
    </ListAndDetail>
  );
}

function Row({ account: { name, owed, left, closed } }: { account: HouseAccountView }) {
  return (
    <>
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-semibold">{name}</bdi>
        <span className="block text-13 text-text-3">
          {left === null ? (
            'No limit'
          ) : (
            <>
              <Money amount={left} /> left to charge
            </>
          )}
        </span>
      </span>
      {closed && (
        <Chip icon={Lock} family="neutral">
          Closed
        </Chip>
      )}
      <Money amount={owed} className="font-semibold" />
    </>
  );
}
