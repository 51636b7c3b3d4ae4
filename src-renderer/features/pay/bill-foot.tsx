import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { run } from '../../api/live';
import { Button } from '../../ui/button';
import { WallTime } from '../../ui/clock';
import { Money } from '../../ui/money';
import { takeBack } from '../../ui/taken-off/take-off';
import { whyWords } from '../../ui/taken-off/why-words';
import type { Check } from './check-view';
import { paymentWords, taxWords } from './payment-words';

interface BillFootProps {
  check: Check;
  mayChange: boolean;
}

/** From the lines to the total: what is off the whole check and why, charges, taxes, and what was paid. */
export function BillFoot({ check, mayChange }: BillFootProps) {
  const whole = check.adjustments.filter(({ scope }) => scope !== 'lines');
  const isTakenOff = check.discount + check.comp > 0 || check.charges.length > 0;
  return (
    <footer className="grid max-h-[45%] gap-0.5 overflow-y-auto border-t border-line px-3.5 pt-2 pb-2.5 text-14 text-text-3 wide:gap-1 wide:px-4 wide:pt-3 wide:pb-4">
      {(isTakenOff || !check.taxIncluded) && <Row name="At the menu’s prices" amount={check.subtotal} />}
      {check.discount > 0 && <Row name="Discounts" amount={-check.discount} />}
      {check.comp > 0 && <Row name="Not charged" amount={-check.comp} />}
      {whole.map((one) => (
        <Undoable
          key={one.id}
          name={`${one.name}${one.scope === 'bill' ? ', all of the bill' : ''}: ${whyWords(one)}`}
          undo={`Take back ${one.name}`}
          onUndo={mayChange && one.actions.includes('remove') ? () => takeBack(one.id) : null}
        >
          <Money amount={-one.off} />
        </Undoable>
      ))}
      {check.charges.map((charge) => (
        <Undoable
          key={charge.id}
          name={`${charge.name}${charge.waivedReason ? `, waived: ${charge.waivedReason}` : ''}`}
          undo={`Charge ${charge.name} again`}
          onUndo={
            mayChange && charge.actions.includes('restore')
              ? () => void run('checks.restoreCharge', { chargeId: charge.id })
              : null
          }
        >
          <Money amount={charge.amount} />
        </Undoable>
      ))}
      {check.taxes.map((tax) => (
        <Row
          key={`${tax.name} ${tax.basisPoints}`}
          name={taxWords(tax, check.taxIncluded)}
          amount={tax.amount}
        />
      ))}
      {check.taxExemptReason !== null && (
        <Undoable
          name={`No tax: ${check.taxExemptReason}`}
          undo="Charge the tax again"
          onUndo={
            mayChange && check.actions.includes('exempt')
              ? () => void run('checks.setExempt', { checkId: check.checkId, reason: null })
              : null
          }
        >
          {check.taxOff > 0 && <Money amount={-check.taxOff} />}
        </Undoable>
      )}
      <p className="flex items-baseline justify-between text-16 text-text">
        <span>Total</span>
        <Money
          amount={check.total}
          className="text-24 leading-tight font-semibold tracking-tight wide:text-28"
        />
      </p>
      {check.payments.map((payment) => (
        <p key={payment.id} className="flex justify-between gap-3 text-text-2">
          <span>
            {paymentWords(payment)}, <WallTime at={payment.at} />
          </span>
          <Money amount={payment.amount} />
        </p>
      ))}
    </footer>
  );
}

function Row({ name, amount }: { name: string; amount: number }) {
  return (
    <p className="flex justify-between gap-3">
      <span>{name}</span>
      <Money amount={amount} />
    </p>
  );
}

interface UndoableProps {
  name: string;
  undo: string;
  onUndo: (() => void) | null;
  children: ReactNode;
}

function Undoable({ name, undo, onUndo, children }: UndoableProps) {
  return (
    <div className="flex items-center gap-2 font-medium text-info-ink">
      <bdi className="min-w-0 flex-1 leading-tight">{name}</bdi>
      {children}
      {onUndo && (
        <Button kind="quiet" size="t0" icon={Undo2} aria-label={undo} onPress={onUndo} className="-me-2" />
      )}
    </div>
  );
}
