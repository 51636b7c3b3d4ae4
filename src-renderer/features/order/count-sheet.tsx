import { X } from 'lucide-react';
import { Button } from '../../ui/button';
import { NumberEntry } from './number-entry';
import { useOrderScreen } from './order.store';
import { countPortions } from './order-commands';
import { useOrder } from './order-context';

/** How many of an item are left, over the lower half of the menu. */
export function CountSheet() {
  const { menu, stock } = useOrder();
  const counted = useOrderScreen((screen) => screen.counted);
  const item = counted === null ? undefined : menu.item(counted);
  if (!item) return null;
  const before = stock.get(item.id)?.left ?? null;
  const close = (): void => useOrderScreen.setState({ counted: null });
  return (
    <section
      role="dialog"
      aria-label={`How many ${item.name} are left`}
      className="absolute inset-x-3 bottom-3 z-20 flex flex-col gap-3 overflow-hidden rounded-4 bg-surface p-4 shadow-3 wide:inset-x-4 wide:bottom-4 wide:p-5"
    >
      <header className="flex items-center gap-2">
        <h2 className="min-w-0 flex-1 text-20 font-semibold">
          <bdi>{item.name}</bdi>
        </h2>
        <Button isDisabled={before === null} onPress={() => void countPortions(item, null, before)}>
          Count no longer
        </Button>
        <Button kind="quiet" icon={X} aria-label="Close" onPress={close} />
      </header>
      <NumberEntry
        key={item.id}
        label="Left to sell"
        value={before}
        format={String}
        most={9_999}
        least={0}
        action={(left) => `Set ${left} left`}
        onDone={(left) => void countPortions(item, left, before)}
      />
    </section>
  );
}
