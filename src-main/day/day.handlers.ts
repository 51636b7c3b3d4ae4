import type { Handlers, Of } from '../host/handlers';
import { countDrawer, moveCash, recountDrawer, takeBack } from './cash.service';
import { cashOutsView, handIn } from './cash-out.service';
import { dayView } from './day.view';
import { addDrawer, changeDrawer, openDrawer, removeDrawer, restoreDrawer } from './drawers.service';
import { ledgerView } from './ledger.view';
import { archiveView, closingView, reportView } from './report.view';
import { closeDay } from './z.service';

/** Drawers, what servers hand in, and the business day. */
export const dayHandlers: Handlers<Of<'day'>> = {
  'day.view': dayView,
  'day.addDrawer': async (context, input) => {
    await addDrawer(context, input);
    return {};
  },
  'day.changeDrawer': async (context, input) => {
    await changeDrawer(context, input);
    return {};
  },
  'day.removeDrawer': async (context, { drawerId }) => {
    await removeDrawer(context, drawerId);
    return {};
  },
  'day.restoreDrawer': async (context, { drawerId }) => {
    await restoreDrawer(context, drawerId);
    return {};
  },
  'day.openDrawer': async (context, input) => {
    await openDrawer(context, input);
    return {};
  },
  'day.moveCash': async (context, input) => {
    await moveCash(context, input);
    return {};
  },
  'day.takeBack': async (context, { movementId }) => {
    await takeBack(context, movementId);
    return {};
  },
  'day.countDrawer': countDrawer,
  'day.recountDrawer': recountDrawer,
  'day.ledger': (context, { sessionId }) => ledgerView(context, sessionId),
  'day.cashOuts': cashOutsView,
  'day.handIn': handIn,
  'day.report': (context, { dayId }) => reportView(context, dayId),
  'day.closing': closingView,
  'day.close': (context, { dayId }) => closeDay(context, dayId),
  'day.archive': archiveView,
};
