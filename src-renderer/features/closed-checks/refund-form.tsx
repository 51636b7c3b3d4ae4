import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import { parseAmount, toDecimal } from '#contract/money';
import type { CallError } from '../../api/call-error';
import { useCommand, useView } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import { useMoney } from '../../ui/money';
import { NumberStepper } from '../../ui/number-stepper';
import { Segmented } from '../../ui/segmented';
import { type Payment, paidBy } from './check-words';
import { ReasonChoice } from './reason-choice';

type Of = Input<'payments.refund'>['of'];

interface RefundFormProps {
  checkId: string;
  payment: Payment;
  /** Of a check that can still be changed, only money is given back. */
  isOpen: boolean;
  onDone(words: string | null): void;
}

/** What to give back of one payment: portions of lines, or an amount; and its tip, apart. */
export function RefundForm({ checkId, payment, isOpen, onDone }: RefundFormProps) {
  const money = useMoney();
  const { refundable } = payment;
  const lines = useView('payments.refundable', { checkId }, { enabled: !isOpen }).data?.lines ?? [];
  // Made once: given back twice by a double tap is given back once.
  const [refundId] = useState(() => newId());
  const [kind, setKind] = useState<'lines' | 'amount'>(isOpen ? 'amount' : 'lines');
  const [portions, setPortions] = useState<Record<string, number>>({});
  const [typed, setTyped] = useState(toDecimal(refundable.amount));
  const [withTip, setWithTip] = useState(false);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const refund = useCommand('payments.refund', { inline: true });

  const chosen = Object.entries(portions).filter(([, quantity]) => quantity > 0);
  const amount = parseAmount(typed);
  const of: Of =
    kind === 'lines' && chosen.length > 0
      ? { lines: chosen.map(([checkLineId, quantity]) => ({ checkLineId, quantity })) }
      : { amount: kind === 'amount' ? (amount ?? 0) : 0 };
  const isNothing = 'amount' in of && of.amount === 0 && !withTip;
  const missing =
    kind === 'amount' && amount === null
      ? 'Type an amount'
      : isNothing
        ? 'Choose what to give back'
        : reason.trim() === ''
          ? 'Say why'
          : null;

  return (
    <form
      aria-label="Give money back"
      onSubmit={(event) => event.preventDefault()}
      className="grid gap-3 rounded-3 border border-line-2 bg-surface-2 p-3.5"
    >
      {refusal && <Banner family="alert" title={errorWords(refusal).words} />}
      {!isOpen && (
        <Segmented<'lines' | 'amount'>
          fill
          label="What is given back"
          value={kind}
          onChange={setKind}
          items={[
            { id: 'lines', label: 'Items' },
            { id: 'amount', label: 'An amount' },
          ]}
        />
      )}
      {kind === 'lines' &&
        lines.map(({ checkLineId, name, quantity, amounts }) => {
          const count = portions[checkLineId] ?? 0;
          return (
            <div key={checkLineId} className="flex items-center gap-3">
              <span className="min-w-0 flex-1">
                <bdi>{name}</bdi>
                <span className="block text-13 text-text-3">
                  {count > 0 ? money(amounts[count - 1] ?? 0) : `of ${quantity}`}
                </span>
              </span>
              <NumberStepper
                hideLabel
                label={`How many ${name}`}
                value={count}
                min={0}
                max={quantity}
                onChange={(next) => setPortions({ ...portions, [checkLineId]: next })}
              />
            </div>
          );
        })}
      {kind === 'lines' && lines.length === 0 && <p className="text-text-2">No item is left to give back.</p>}
      {kind === 'amount' && (
        <TextField
          label="Amount"
          inputMode="decimal"
          value={typed}
          onChange={setTyped}
          hint={`Up to ${money(refundable.amount)}`}
        />
      )}
      {refundable.tip > 0 && (
        <ChoiceChip isSelected={withTip} onChange={setWithTip}>
          Also the tip of {money(refundable.tip)}
        </ChoiceChip>
      )}
      <ReasonChoice of="refund" value={reason} onChange={setReason} />
      <div className="flex gap-touch [&>*]:flex-1">
        <Button onPress={() => onDone(null)}>Cancel</Button>
        <Button
          kind="primary"
          icon={Undo2}
          isDisabled={missing !== null || refund.isPending}
          onPress={() =>
            refund.mutate(
              {
                refundId,
                paymentId: payment.id,
                of,
                tip: withTip ? refundable.tip : 0,
                reason: reason.trim(),
              },
              {
                onError: setRefusal,
                onSuccess: ({ given }) =>
                  onDone(
                    payment.tender === 'cash'
                      ? `Give back ${money(given)} in cash`
                      : `${money(given)} goes back to ${paidBy(payment).toLowerCase()}`,
                  ),
              },
            )
          }
        >
          {missing ?? 'Give it back'}
        </Button>
      </div>
    </form>
  );
}
