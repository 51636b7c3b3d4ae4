import { Ticket } from 'lucide-react';
import { useState } from 'react';
import type { VoucherView } from '#contract/vouchers';
import { useView } from '../../../api/live';
import { ViewGate } from '../../../app/view-gate';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { useMoments } from '../../../ui/moments';
import { Money } from '../../../ui/money';
import { SearchField } from '../../../ui/search-field';
import { EmptyState, Skeleton } from '../../../ui/states';
import { useRested } from '../../../ui/use-rested';
import { SellVoucher } from '../../../ui/vouchers/sell-voucher';
import { inGroups } from '../../../ui/vouchers/voucher-code';
import { ListAndDetail } from '../list-and-detail';
import { PickList } from '../pick-list';
import { VoucherDetail } from './voucher-detail';
import { stateLooks } from './voucher-words';

const PAUSE_MS = 150;

/** Vouchers by code: what is left on one, what became of it, and a new one sold. */
export function VouchersPart() {
  const [typed, setTyped] = useState('');
  const find = useRested(typed.trim(), PAUSE_MS);
  const [chosen, setChosen] = useState<string | 'sell' | null>(null);
  const view = useView('vouchers.list', { find }, { keepPrevious: true });
  return (
    <ListAndDetail
      label="Vouchers"
      detail="Voucher"
      head={
        <>
          <SearchField
            autoFocus
            label="Search vouchers"
            placeholder="Code"
            value={typed}
            onChange={setTyped}
            className="min-w-0 flex-1"
          />
          <Button icon={Ticket} onPress={() => setChosen('sell')}>
            Sell one
          </Button>
        </>
      }
      list={
        <ViewGate view={view} name="The vouchers" loading={<Skeleton className="m-4 h-16" />}>
          {({ vouchers, hasMore }) =>
            vouchers.length === 0 ? (
              <EmptyState
                icon={Ticket}
                title={find ? 'No voucher has this code' : 'No voucher was sold yet'}
                words={
                  find ? 'Read it again: how it is spaced does not matter.' : 'The first can be sold now.'
                }
              />
            ) : (
              <>
                <PickList
                  label="Vouchers"
                  items={vouchers}
                  idOf={({ id }) => id}
                  textOf={({ code }) => inGroups(code)}
                  chosen={chosen}
                  onChoose={setChosen}
                >
                  {(voucher) => <Row voucher={voucher} />}
                </PickList>
                {hasMore && <p className="p-4 text-14 text-text-3">There are more: type the code.</p>}
              </>
            )
          }
        </ViewGate>
      }
    >
      {chosen === 'sell' ? (
        <div className="mx-auto h-full max-w-xl p-3 wide:p-4">
          <SellVoucher onDone={() => setChosen(null)} onShow={setChosen} />
        </div>
      ) : chosen ? (
        <VoucherDetail key={chosen} voucherId={chosen} />
      ) : (
        <EmptyState
          icon={Ticket}
          title="Choose a voucher, or sell one"
          words="A guest pays with it at Pay, Voucher."
        />
      )}
    </ListAndDetail>
  );
}

function Row({ voucher: { code, balance, state, issuedAt } }: { voucher: VoucherView }) {
  const { moment } = useMoments();
  const { word, icon, family } = stateLooks[state];
  return (
    <>
      <span className="min-w-0 flex-1">
        <span dir="ltr" className="block truncate font-mono font-semibold">
          {inGroups(code)}
        </span>
        <span className="block text-13 text-text-3">Sold {moment(issuedAt)}</span>
      </span>
      {state !== 'good' && (
        <Chip family={family} icon={icon}>
          {word}
        </Chip>
      )}
      <Money amount={balance} className="font-semibold" />
    </>
  );
}
