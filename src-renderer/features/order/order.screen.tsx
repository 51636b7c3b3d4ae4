import { BookOpen } from 'lucide-react';
import { useLayoutEffect, useMemo } from 'react';
import { useParams } from 'wouter';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { useLeft } from '../../api/recovery';
import { useMay } from '../../app/session.store';
import { ViewGate } from '../../app/view-gate';
import { ScreenHeader } from '../../ui/header';
import { EmptyState } from '../../ui/states';
import { CategoryRail } from './category-rail';
import { CheckPanel } from './check-panel';
import { CountSheet } from './count-sheet';
import { courseBlocks, toSend } from './courses';
import { useDraftLines } from './draft-lines';
import { ItemGrid } from './item-grid';
import { leftIntents, withNewer } from './left-lines';
import { indexMenu } from './menu-index';
import { MenuTools } from './menu-tools';
import { ModifierSheet } from './modifier-sheet';
import { enterVisit } from './order.store';
import { openSheet } from './order-commands';
import { type Evening, OrderContext } from './order-context';
import { OrderHeader } from './order-header';
import { OrderSkeleton } from './order-skeleton';
import { showDrafts } from './shown-drafts';
import { useOrderKeys } from './use-order-keys';
import { usePricesUntil } from './use-prices-until';
import { useSend } from './use-send';

/** The menu and a table’s check: ring, send, see what the kitchen says. */
export default function OrderScreen() {
  const { visitId = '' } = useParams<{ visitId: string }>();
  const evening = useView('orders.visit', { visitId });
  const menu = useView('menu.view', {});
  const stock = useView('menu.stock', {});
  usePricesUntil(menu.data?.pricesUntil ?? null);
  useLayoutEffect(() => {
    enterVisit(visitId);
    return () => openSheet(null);
  }, [visitId]);
  return (
    <>
      {evening.data ? (
        <OrderHeader visit={evening.data.visit} />
      ) : (
        <ScreenHeader title="Order" back={{ to: '/floor', label: 'Floor' }} />
      )}
      <ViewGate view={evening} name="The order" loading={<OrderSkeleton />}>
        {(loaded) => (
          <ViewGate view={menu} name="The menu" loading={<OrderSkeleton />}>
            {(menuView) => (
              <Order
                key={visitId}
                evening={loaded}
                menuView={menuView}
                stockView={stock.data ?? nothingCounted}
              />
            )}
          </ViewGate>
        )}
      </ViewGate>
    </>
  );
}

const nothingCounted: Output<'menu.stock'> = { items: [] };

interface OrderProps {
  evening: Evening;
  menuView: Output<'menu.view'>;
  stockView: Output<'menu.stock'>;
}

function Order({ evening, menuView, stockView }: OrderProps) {
  const visitId = evening.visit.id;
  const menu = useMemo(() => indexMenu(menuView), [menuView]);
  const stock = useMemo(() => new Map(stockView.items.map((item) => [item.itemId, item])), [stockView]);
  const left = useLeft(({ sending }) => sending);
  const tapped = useDraftLines((lines) => lines.intents);
  const intents = useMemo(() => withNewer(leftIntents(left), tapped), [left, tapped]);
  const drafts = useMemo(
    () => showDrafts(visitId, evening.drafts, intents, menu),
    [visitId, evening.drafts, intents, menu],
  );
  const mayRing = useMay('orders:edit') && evening.actions.includes('add');
  const sending = useSend(visitId);
  const blocks = useMemo(() => courseBlocks(drafts, evening.lastFired), [drafts, evening.lastFired]);
  const { searchRef } = useOrderKeys(() => mayRing && void sending.send(toSend(blocks)));
  const order = useMemo(
    () => ({ visitId, evening, menu, stock, drafts, blocks, mayRing }),
    [visitId, evening, menu, stock, drafts, blocks, mayRing],
  );
  return (
    <OrderContext value={order}>
      <div className="grid h-full grid-cols-[7rem_minmax(0,1fr)_344px] min-[1200px]:grid-cols-[8.5rem_minmax(0,1fr)_392px] wide:grid-cols-[11rem_minmax(0,1fr)_520px]">
        <CategoryRail menu={menu} />
        <section aria-label="Menu" className="relative flex min-h-0 min-w-0 flex-col">
          <MenuTools searchRef={searchRef} />
          {menu.items.length > 0 ? (
            <ItemGrid />
          ) : (
            <EmptyState
              icon={BookOpen}
              title="The menu is empty"
              words="A manager adds sections and items under Manage."
            />
          )}
          <ModifierSheet />
          <CountSheet />
        </section>
        <CheckPanel sending={sending} />
      </div>
    </OrderContext>
  );
}
