import { CircleHelp } from 'lucide-react';
import { useCommand } from '../../api/live';
import { Button } from '../../ui/button';
import { useMoney } from '../../ui/money';
import type { Check } from './check-view';

type Charge = Check['cards'][number];

/** Charges of this check whose end nobody knows: marked until somebody who may has found it out on the terminal. */
export function UnknownCards({ cards }: { cards: readonly Charge[] }) {
  const unknown = cards.filter(({ state }) => state === 'unknown');
  return unknown.map((charge) => <UnknownCard key={charge.id} charge={charge} />);
}

function UnknownCard({ charge: { id, amount, tip } }: { charge: Charge }) {
  const money = useMoney();
  const settle = useCommand('payments.settleCard');
  const say = (state: 'approved' | 'declined') => settle.mutate({ chargeId: id, state });
  return (
    <section
      aria-label="A card that may have been charged"
      className="grid shrink-0 gap-2 rounded-3 border-2 border-warn bg-warn-soft p-2.5 leading-snug"
    >
      <p className="flex items-start gap-2.5">
        <CircleHelp aria-hidden size={24} className="shrink-0" />
        <span>
          <b className="font-semibold">Was the card charged with {money(amount + tip)}?</b> Look at the
          terminal’s journal. Until it is settled, nobody is asked for it again.
        </span>
      </p>
      <div className="flex flex-wrap gap-touch [&>*]:flex-1">
        <Button size="t0" isDisabled={settle.isPending} onPress={() => say('declined')}>
          It was not charged
        </Button>
        <Button size="t0" isDisabled={settle.isPending} onPress={() => say('approved')}>
          It was charged
        </Button>
      </div>
    </section>
  );
}
