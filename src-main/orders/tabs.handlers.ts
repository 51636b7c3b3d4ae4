import type { Handlers, Of } from '../host/handlers';
import { tellingKitchen } from '../printing/moved.service';
import { openTab, seatTab, unseatTab } from './tabs.service';
import { tabsView } from './tabs.view';

/** Parties that have no table. */
export const tabsHandlers: Handlers<Of<'visits'>> = {
  'visits.tabs': (context) => tabsView(context),
  'visits.openTab': async (context, input) => {
    await openTab(context, input);
    return {};
  },
  'visits.seatTab': (context, input) => tellingKitchen(context, () => seatTab(context, input)),
  'visits.unseatTab': (context, input) => tellingKitchen(context, () => unseatTab(context, input)),
};
