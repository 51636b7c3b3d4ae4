import { useMoney } from '../../ui/money';
import { useOrderScreen } from './order.store';
import { useOrder } from './order-context';

/** Says what was added and what it all comes to, for who does not see the check. */
export function SpokenTotal() {
  const { evening, drafts } = useOrder();
  const spoken = useOrderScreen((screen) => screen.spoken);
  const money = useMoney();
  const isPending = drafts.some((draft) => draft.isPending);
  return (
    <p role="status" className="sr-only">
      {spoken && !isPending && `${spoken}, total ${money(evening.totals.total)}`}
    </p>
  );
}
