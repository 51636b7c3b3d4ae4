import { Afterwards, WorkedOutAhead, type WriteContext } from '../host/context';
import type { Handlers, Of } from '../host/handlers';
import { probeBridge } from './card-bridge';
import type { CardDesk } from './card-desk';
import { askOf, type CardWord } from './card-terminal';
import { findCharge, findTerminal, updateBridge } from './cards.queries';
import { answerCard, askCard, settleCard } from './cards.service';
import { checkView } from './check.view';
import { closedChecks } from './closed.view';
import { closeByHand } from './closing.service';
import { quoteOf, troubledCards } from './money.view';
import { takePayment } from './payments.service';
import { refund, refundableLines, reopenCheck } from './refunds.service';
import { setTip } from './tips.service';

/** The bill, taking money for it, and giving it back. */
export function paymentsHandlers(desk: CardDesk): Handlers<'checks.view' | Of<'payments'>> {
  return {
    'checks.view': (context, { checkId }) => checkView(context, checkId),
    'payments.take': (context, input) => takePayment(context, input),
    'payments.quote': async (context, input) => quoteOf(context, input),
    'payments.setTip': async (context, input) => {
      await setTip(context, input);
      return {};
    },
    'payments.askCard': (context, input) => askCard(context, input),
    'payments.answerCard': (context, input) => answerCard(context, input),
    // The terminal is asked before the transaction begins, and what it says counts more than what anybody remembers.
    'payments.settleCard': new WorkedOutAhead(async ({ tx }, input) => {
      const charge = await findCharge(tx, input.chargeId);
      const { bridge, currency } = await findTerminal(tx);
      return new Afterwards(async () => {
        const said: CardWord = charge
          ? await desk.lookUp(askOf(charge, currency), bridge)
          : { state: 'unknown' };
        return (context: WriteContext) => settleCard(context, input, said);
      });
    }),
    'payments.cards': (context) => troubledCards(context),
    'payments.terminal': async ({ tx }) => ({ bridge: (await findTerminal(tx)).bridge }),
    'payments.testTerminal': async (_context, { bridge }) =>
      new Afterwards(async () => ({ state: await probeBridge(bridge) })),
    'payments.setTerminal': async ({ tx, note }, { bridge }) => {
      const before = await findTerminal(tx);
      await updateBridge(tx, bridge);
      note({ entityType: 'venue', before: { bridge: before.bridge }, after: { bridge } });
      return {};
    },
    'payments.refund': (context, input) => refund(context, input),
    'payments.refundable': ({ tx }, { checkId }) => refundableLines(tx, checkId),
    'payments.closeCheck': async (context, { checkId }) => {
      await closeByHand(context, checkId);
      return {};
    },
    'payments.reopenCheck': async (context, input) => {
      await reopenCheck(context, input);
      return {};
    },
    'payments.closedChecks': (context, input) => closedChecks(context, input),
  };
}
