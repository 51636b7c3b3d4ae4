import type { Handlers, Of } from '../host/handlers';
import { addLine, changeLine, removeLine } from './drafts.service';
import { heldView } from './held.view';
import { repeatRound } from './repeat.service';
import { serveRound } from './rounds.service';
import { fire, hold, sendRound } from './send.service';
import { transfersHandlers } from './transfers.handlers';
import { visitView } from './visit.view';

/** Drafts, rounds, and the party's evening they make. */
export const ordersHandlers: Handlers<Of<'orders'>> = {
  ...transfersHandlers,
  'orders.visit': (context, { visitId }) => visitView(context, visitId),
  'orders.addLine': async (context, input) => {
    await addLine(context, input);
    return {};
  },
  'orders.changeLine': async (context, input) => {
    await changeLine(context, input);
    return {};
  },
  'orders.removeLine': async (context, { lineId }) => {
    await removeLine(context, lineId);
    return {};
  },
  'orders.send': (context, input) => sendRound(context, input),
  'orders.hold': async (context, input) => {
    await hold(context, input);
    return {};
  },
  'orders.fire': (context, input) => fire(context, input),
  'orders.repeatRound': (context, input) => repeatRound(context, input),
  'orders.held': ({ tx }) => heldView(tx),
  'orders.serve': async (context, { orderId }) => {
    const order = await serveRound(context, orderId);
    context.note({
      entityType: 'order',
      entityId: orderId,
      before: { status: order.status },
      after: { status: 'served' },
    });
    return {};
  },
};
