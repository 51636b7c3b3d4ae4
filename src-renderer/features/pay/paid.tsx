import { CircleCheck, LayoutDashboard, Printer, ReceiptText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../ui/button';
import { BillSheet } from '../../ui/document/bill-sheet';
import { Money } from '../../ui/money';
import { plural, tableName } from '../../ui/words';
import type { Check } from './check-view';
import { paymentWords } from './payment-words';

/** The finger that took the payment may still be tapping: the way out waits for it to lift. */
const ARMED_AFTER_MS = 700;

/** The check is paid: what goes back to the guest, and the way back to the room. */
export function Paid({ check }: { check: Check }) {
  const [, navigate] = useLocation();
  const last = check.payments.at(-1);
  const isArmed = useArmed();
  const [isOnPaper, setOnPaper] = useState(false);
  const next = check.bill.find(({ open }) => open);
  return (
    <aside
      aria-label="Paid"
      className="flex min-h-0 flex-col gap-3 overflow-y-auto border-s border-line bg-surface px-3.5 py-2.5 wide:gap-4 wide:p-5"
    >
      <div role="status" className="grid flex-1 content-center justify-items-center gap-2 text-center">
        <CircleCheck aria-hidden size={56} strokeWidth={1.5} className="text-ok-ink" />
        <p className="text-24 font-semibold tracking-tight">
          <Money amount={check.total} /> paid
        </p>
        <p className="text-text-2">
          {next
            ? `Check ${check.letter} is paid, ${plural(check.bill.filter(({ open }) => open).length, 'check')} to go.`
            : `${check.bill.length > 1 ? 'All checks are paid. ' : ''}${goesOn(check)}`}
        </p>
        {last?.tender === 'cash' && (
          <dl className="mt-4 grid w-full grid-cols-[2fr_3fr] overflow-hidden rounded-3 border border-line text-start">
            <div className="px-4 py-3">
              <dt className="text-14 text-text-3">Received</dt>
              <dd className="text-28 leading-tight font-semibold tracking-tight">
                <Money amount={last.tendered ?? last.amount} />
              </dd>
            </div>
            <div className="bg-ok-soft px-4 py-3 text-ok-ink">
              <dt className="text-14 font-semibold">Give back</dt>
              <dd className="text-48 leading-none font-semibold tracking-tight">
                <Money amount={last.change} />
              </dd>
            </div>
          </dl>
        )}
        {last?.tender === 'card' && <p className="text-text-2">{paymentWords(last)}, no change.</p>}
      </div>
      <Button icon={Printer} onPress={() => setOnPaper(true)}>
        Receipt
      </Button>
      {isOnPaper && <BillSheet kind="receipt" check={check} onClose={() => setOnPaper(false)} />}
      <Button
        // Made anew once it may be pressed: only then can it take the focus.
        key={isArmed ? 'armed' : 'waiting'}
        autoFocus={isArmed}
        kind="primary"
        size="t2"
        icon={next ? ReceiptText : LayoutDashboard}
        isDisabled={!isArmed}
        onPress={() => (next ? navigate(`/pay/${next.checkId}`, { replace: true }) : navigate('/floor'))}
        className="sticky bottom-0 min-h-[clamp(76px,8.9vh,96px)]! shrink-0"
      >
        {next ? `Check ${next.letter}` : 'Back to floor'}
      </Button>
    </aside>
  );
}

/** What becomes of the party now. */
function goesOn({ waits, tables }: Check): string {
  if (waits) return 'It stays on the floor until it is handed over.';
  return tables.length > 0 ? `${tableName(tables)} is free.` : 'The tab is closed.';
}

function useArmed(): boolean {
  const [isArmed, setArmed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setArmed(true), ARMED_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isArmed;
}
