import { Plus, Ticket } from 'lucide-react';
import { useState } from 'react';
import { useView } from '../../api/live';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { useMoney } from '../../ui/money';
import { Sheet } from '../../ui/overlay';
import { useRested } from '../../ui/use-rested';
import { SellVoucher } from '../../ui/vouchers/sell-voucher';
import { TakenNote } from './taken-note';
import type { TillProps } from './till-shared';

const stateWords = {
  good: 'is on it',
  spent: 'is left: it is spent',
  expired: 'is on it, but it has expired',
  blocked: 'is on it, but it is blocked',
} as const;

/** Sells a voucher without leaving the check. */
function SellHere() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={Plus} onPress={() => setOpen(true)} className="justify-self-start">
        Sell a voucher
      </Button>
      <Sheet title="A voucher, apart from this check" isOpen={isOpen} onClose={() => setOpen(false)}>
        <SellVoucher onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

/** A voucher pays up to what is left on it, and gives no change. */
export function VoucherTill({ check, left, part, setPart, payment, mayTake }: TillProps) {
  const money = useMoney();
  const [code, setCode] = useState('');
  const rested = useRested(code.trim(), 250);
  const found = useView('vouchers.find', { code: rested }, { enabled: rested.length > 0 });
  const voucher = rested === code.trim() ? found.data : undefined;
  const amount = Math.min(part ?? check.due, voucher?.balance ?? 0);
  const closes = amount === check.due && check.unsentItems > 0;
  const canTake = mayTake && !payment.isTaking && voucher?.state === 'good' && amount > 0 && !closes;
  return (
    <>
      <div className="grid min-h-0 flex-1 content-start gap-4 pt-2">
        {payment.last?.tender === 'voucher' && (
          <TakenNote amount={payment.last.amount} how="of the voucher" left={left} />
        )}
        <TextField
          autoFocus
          label="Code of the voucher"
          value={code}
          onChange={setCode}
          maxLength={40}
          isDisabled={payment.isTaking}
          error={found.isError && rested !== '' ? 'No voucher has this code' : undefined}
        />
        {voucher && (
          <p role="status" className="text-18">
            {money(voucher.balance)} {stateWords[voucher.state]}
          </p>
        )}
        {mayTake && <SellHere />}
      </div>
      <Button
        kind="primary"
        size="t2"
        icon={Ticket}
        isDisabled={!canTake}
        onPress={async () => {
          const taken = await payment.take({ tender: 'voucher', amount, code: rested });
          if (!taken) return;
          setPart(null);
          // The next one who pays has another.
          setCode('');
        }}
        className="sticky bottom-0 min-h-[clamp(76px,8.9vh,96px)]! shrink-0"
      >
        {!mayTake
          ? 'Ask a manager to take it'
          : closes
            ? 'Send or remove the rest first'
            : amount > 0
              ? `Take ${money(amount)} of the voucher`
              : 'Type the code'}
      </Button>
    </>
  );
}
