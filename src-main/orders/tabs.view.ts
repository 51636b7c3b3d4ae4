import type { Output } from '#contract/contract';
import type { TabView } from '#contract/tabs';
import { wallTime } from '#contract/time';
import { openTabs } from '../floor/tabs.service';
import type { ReadContext } from '../host/context';
import { tabState } from './tabs.rules';

/** The open tabs as the floor lists them. */
export async function tabsView(context: ReadContext): Promise<Output<'visits.tabs'>> {
  const { now, venue } = context;
  const tabs = (await openTabs(context)).map((tab): TabView => {
    const { id, orderType, name, partySize, seatedAt, pickupAt, amount, paid, checkId, server } = tab;
    return {
      visitId: id,
      orderType,
      name: name ?? 'Guest',
      partySize,
      openedAt: seatedAt.toISOString(),
      pickup: pickupAt && wallTime(pickupAt, venue.timeZone).time,
      state: tabState(tab),
      amount,
      due: amount - paid,
      isPaid: amount > 0 && amount <= paid,
      checkId,
      server: server?.firstName ?? null,
    };
  });
  return { now: now.toISOString(), tabs };
}
