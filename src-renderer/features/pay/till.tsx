import { Banknote, CreditCard } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../app/session.store';
import { Banner } from '../../ui/banner';
import { Segmented } from '../../ui/segmented';
import { CardTill } from './card-till';
import { CashTill } from './cash-till';
import type { Check } from './check-view';
import { DueHeader } from './due-header';
import { UnsentBar } from './unsent-bar';
import { useTakePayment } from './use-take-payment';

const tenders = [
  { id: 'cash', icon: Banknote, word: 'Cash' },
  { id: 'card', icon: CreditCard, word: 'Card' },
] as const;

/** Where money is taken: how much, by what, and the one button that does it. */
export function Till({ check }: { check: Check }) {
  const [tender, setTender] = useState<'cash' | 'card'>('cash');
  const [part, setPart] = useState<number | null>(null);
  const mayTake = useMay('payments:take');
  const payment = useTakePayment(check.checkId);
  const shared = { check, part, setPart, payment, mayTake };
  return (
    <aside
      aria-label="Take payment"
      className="flex min-h-0 flex-col gap-2 overflow-y-auto border-s border-line bg-surface px-3.5 py-2.5 wide:gap-4 wide:p-5"
    >
      <DueHeader check={check} part={part} setPart={setPart} isDisabled={payment.isTaking} />
      {check.unsentItems > 0 && <UnsentBar check={check} />}
      {payment.problem && <Banner family="alert" title={payment.problem} />}
      <Segmented
        fill
        label="Paid by"
        value={tender}
        onChange={(next) => {
          setTender(next);
          payment.forget();
        }}
        items={tenders.map(({ id, icon: Icon, word }) => ({
          id,
          label: (
            <>
              <Icon aria-hidden size={20} />
              {word}
            </>
          ),
        }))}
      />
      {tender === 'cash' ? <CashTill {...shared} /> : <CardTill {...shared} />}
    </aside>
  );
}
