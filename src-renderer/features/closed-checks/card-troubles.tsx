import { CreditCard } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#contract/contract';
import { useCommand, useView } from '../../api/live';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { WallTime } from '../../ui/clock';
import { Money } from '../../ui/money';
import { tableName } from '../../ui/words';

type Charge = Output<'payments.cards'>['charges'][number];

/** Card charges whose end nobody knows yet, in every house the first thing to clear up. */
export function CardTroubles() {
  const mayTake = useMay('payments:take');
  const charges = useView('payments.cards', {}, { enabled: mayTake }).data?.charges ?? [];
  if (charges.length === 0) return null;
  return (
    <section aria-label="Card charges to clear up" className="border-b-2 border-warn bg-warn-soft p-3">
      <h2 className="flex items-center gap-2 text-16 font-semibold">
        <CreditCard aria-hidden size={20} />
        To clear up with the card terminal
      </h2>
      <ul>
        {charges.map((charge) => (
          <Trouble key={charge.id} charge={charge} />
        ))}
      </ul>
    </section>
  );
}

function Trouble({ charge }: { charge: Charge }) {
  const { id, checkId, number, tables, amount, tip, state, contradicted, askedAt, askedBy, actions } = charge;
  const [isOpen, setOpen] = useState(false);
  const settle = useCommand('payments.settleCard');
  const say = (said: 'approved' | 'declined') => settle.mutate({ chargeId: id, state: said });
  return (
    <li className="grid gap-2 py-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <Link href={`/pay/${checkId}`} className="inline-flex min-t0 items-center font-semibold underline">
          {number} {tableName(tables)}
        </Link>
        <span className="flex-1 text-14">
          <Money amount={amount} />
          {tip > 0 && (
            <>
              {' + tip '}
              <Money amount={tip} />
            </>
          )}
          , <WallTime at={askedAt} />
          {askedBy && `, ${askedBy}`}
        </span>
        {actions.includes('settle') && !isOpen && (
          <Button size="t0" onPress={() => setOpen(true)}>
            Clear up
          </Button>
        )}
      </div>
      <p className="text-14">{troubleWords(state, contradicted)}</p>
      {isOpen && contradicted === null && (
        <div className="flex flex-wrap gap-touch [&>*]:flex-1">
          <Button isDisabled={settle.isPending} onPress={() => say('declined')}>
            It was not charged
          </Button>
          <Button isDisabled={settle.isPending} onPress={() => say('approved')}>
            It was charged
          </Button>
        </div>
      )}
      {isOpen && contradicted !== null && (state === 'approved' || state === 'declined') && (
        <Button isDisabled={settle.isPending} onPress={() => say(state)}>
          {state === 'declined' ? 'It is given back on the terminal' : 'It is charged on the terminal'}
        </Button>
      )}
    </li>
  );
}

function troubleWords(state: Charge['state'], contradicted: Charge['contradicted']): string {
  if (contradicted === 'approved')
    return 'It was settled as not charged, and the terminal says it was. Give it back there.';
  if (contradicted === 'declined')
    return 'It was settled as charged, and the terminal says it was not. Charge it there.';
  return state === 'asked' ? 'The terminal is being asked.' : 'Nobody knows whether the card was charged.';
}
