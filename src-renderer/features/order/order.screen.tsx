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
import { useSend } from './use-send';

/** The menu and a table’s check: ring, send, see what the kitchen says. */
export default function OrderScreen() {
  const { visitId = '' } = useParams<{ visitId: string }>();
  const evening = useView('orders.visit', { visitId });
  const menu = useView('menu.view', {});
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
            {(menuView) => <Order key={visitId} evening={loaded} menuView={menuView} />}
          </ViewGate>
        )}
      </ViewGate>
    </>
  );
}

function Order({ evening, menuView }: { evening: Evening; menuView: Output<'menu.view'> }) {
  const visitId = evening.visit.id;
  const menu = useMemo(() => indexMenu(menuView), [menuView]);
  const left = useLeft(({ sending }) => sending);
  const tapped = useDraftLines((lines) => lines.intents);
  const intents = useMemo(() => withNewer(leftIntents(left), tapped), [left, tapped]);
  const drafts = useMemo(
    () => showDrafts(visitId, evening.drafts, intents, menu),
    [visitId, evening.drafts, intents, menu],
  );
  const mayRing = useMay('orders:edit') && evening.actions.includes('add');
  const sending = useSend(visitId);
  const { searchRef } = useOrderKeys(() => mayRing && void sending.send(drafts));
  const order = useMemo(
    () => ({ visitId, evening, menu, drafts, mayRing }),
    [visitId, evening, menu, drafts, mayRing],
  );
  return (
    <OrderContext value={order}>
      <div className="grid h-full grid-cols-[7rem_minmax(0,1fr)_344px] min-[1200px]:grid-cols-[8.5rem_minmax(0,1fr)_392px] wide:grid-cols-[11rem_minmax(0,1fr)_520px]">
        <CategoryRail />
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
        </section>
        <CheckPanel sending={sending} />
      </div>
    </OrderContext>
  );
}
