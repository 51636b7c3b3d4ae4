import { RefreshCw, Ticket } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { parseAmount, toDecimal } from '#contract/money';
import { useCommand } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Button } from '../button';
import { ChoiceChip } from '../chip';
import { TextField } from '../field';
import { useMoney } from '../money';
import { Panel, Refusal } from '../panel';
import { TenderChoice, useTender } from '../taking/tender-choice';
import { inGroups, newVoucherCode } from './voucher-code';
import { VoucherSold } from './voucher-sold';

/** What guests usually give. */
const usual = [2500, 5000, 10_000];

interface SellVoucherProps {
  onDone(): void;
  /** Leads to the voucher, where the place has a list of them. */
  onShow?: (voucherId: string) => void;
}

/** Sells a voucher: how much, under which code, how it is paid for; then what the guest takes along. */
export function SellVoucher({ onDone, onShow }: SellVoucherProps) {
  const [again, setAgain] = useState(0);
  return <Sale key={again} onDone={onDone} onAgain={() => setAgain(again + 1)} {...(onShow && { onShow })} />;
}

function Sale({ onDone, onAgain, onShow }: SellVoucherProps & { onAgain(): void }) {
  const money = useMoney();
  // Made once: sold twice by a double tap, or again after a failure, it is sold once.
  const [voucherId] = useState(() => newId());
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState(() => inGroups(newVoucherCode()));
  const [expiresOn, setExpiresOn] = useState('');
  const tender = useTender();
  const sell = useCommand('vouchers.sell', { inline: true });
  const amount = parseAmount(typed);
  if (sell.data)
    return (
      <VoucherSold
        {...{ voucherId, onDone, onAgain }}
        code={sell.data.code}
        change={sell.data.change}
        amount={sell.variables.amount}
        expiresOn={sell.variables.expiresOn ?? null}
        {...(onShow && { onShow })}
      />
    );
  const missing = !amount ? 'Type the amount' : code.trim() === '' ? 'Give it a code' : tender.missing;
  const submit = (): void => {
    if (missing !== null || !amount || sell.isPending) return;
    sell.mutate({ voucherId, code: code.trim(), amount, ...(expiresOn && { expiresOn }), ...tender.said });
  };
  const codeTaken = sell.error?.code === 'VOUCHER_CODE_TAKEN' ? errorWords(sell.error).words : undefined;
  return (
    <form
      className="h-full min-h-0"
      aria-label="Sell a voucher"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Panel
        title="Sell a voucher"
        action={
          <Button
            type="submit"
            kind="primary"
            size="t2"
            icon={Ticket}
            isDisabled={missing !== null || sell.isPending}
          >
            {missing ?? `Sell for ${money(amount ?? 0)}`}
          </Button>
        }
      >
        {!codeTaken && <Refusal words={sell.error && errorWords(sell.error).words} />}
        <div className="grid grid-cols-3 gap-touch">
          {usual.map((one) => (
            <ChoiceChip
              key={one}
              isSelected={amount === one}
              onChange={(chosen) => setTyped(chosen ? toDecimal(one) : '')}
            >
              {money(one)}
            </ChoiceChip>
          ))}
        </div>
        <div className="grid grid-cols-2 gap-touch">
          <TextField label="Amount" inputMode="decimal" value={typed} onChange={setTyped} maxLength={12} />
          <TextField label="Good until, if it ends" type="date" value={expiresOn} onChange={setExpiresOn} />
        </div>
        <TenderChoice state={tender} isDisabled={sell.isPending} />
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-touch">
          <TextField
            label="Code"
            hint="A new one. Or type or scan the one on the card."
            value={code}
            onChange={(next) => {
              if (sell.error) sell.reset();
              setCode(next);
            }}
            maxLength={40}
            error={codeTaken}
          />
          <Button
            icon={RefreshCw}
            aria-label="Another code"
            className="mt-[27px]"
            onPress={() => setCode(inGroups(newVoucherCode()))}
          />
        </div>
      </Panel>
    </form>
  );
}
