import { HandCoins, Printer, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { WallTime } from '../../ui/clock';
import { Money } from '../../ui/money';
import { type Check, type Payment, paidBy } from './check-words';
import { RefundForm } from './refund-form';
import { RefundSheet } from './refund-sheet';
import { TipField } from './tip-field';

interface PaymentRowProps {
  check: Check;
  payment: Payment;
  onRefunded(words: string): void;
}

/** One payment, what was given back of it, and what can be done with it. */
export function PaymentRow({ check, payment, onRefunded }: PaymentRowProps) {
  const [form, setForm] = useState<'refund' | 'tip' | null>(null);
  const [slipOf, setSlipOf] = useState<string | null>(null);
  const refunds = check.refunds.filter(({ paymentId }) => paymentId === payment.id);
  return (
    <li className="grid gap-2.5 border-b border-line py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-0 flex-1 basis-40">
          <bdi className="font-semibold">{paidBy(payment)}</bdi>
          <span className="block text-13 text-text-3">
            <WallTime at={payment.at} />
            {payment.takenBy && ` · ${payment.takenBy}`}
            {payment.tip > 0 && (
              <>
                {' · tip '}
                <Money amount={payment.tip} />
                {payment.tipFor && ` for ${payment.tipFor}`}
              </>
            )}
          </span>
        </p>
        <Money amount={payment.amount} className="text-18 font-semibold" />
        {form === null && payment.actions.includes('set_tip') && (
          <Button size="t0" icon={HandCoins} onPress={() => setForm('tip')}>
            Tip
          </Button>
        )}
        {form === null && payment.actions.includes('refund') && (
          <Button size="t0" icon={Undo2} onPress={() => setForm('refund')}>
            Give back
          </Button>
        )}
      </div>
      {refunds.map((refund) => (
        <div key={refund.id} className="flex items-center gap-3 text-14 text-text-2">
          <span className="min-w-0 flex-1">
            Given back <WallTime at={refund.at} />, <bdi>{refund.reason}</bdi>
            {refund.approvedBy && `, approved by ${refund.approvedBy}`}
            {refund.tip > 0 && (
              <>
                , and the tip of <Money amount={refund.tip} />
              </>
            )}
          </span>
          <span>
            − <Money amount={refund.amount} />
          </span>
          <Button size="t0" icon={Printer} onPress={() => setSlipOf(refund.id)}>
            Slip
          </Button>
        </div>
      ))}
      {slipOf && <RefundSheet refundId={slipOf} check={check} onClose={() => setSlipOf(null)} />}
      {form === 'tip' && <TipField payment={payment} onDone={() => setForm(null)} />}
      {form === 'refund' && (
        <RefundForm
          checkId={check.checkId}
          payment={payment}
          isOpen={check.open}
          onDone={(words) => {
            setForm(null);
            if (words) onRefunded(words);
          }}
        />
      )}
    </li>
  );
}
