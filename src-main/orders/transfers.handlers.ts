import type { transfersContract } from '#contract/transfers';
import type { Handlers } from '../host/handlers';
import { tellingKitchen } from '../printing/moved.service';
import { moveBack, moveLines } from './line-moves.service';
import { transfer } from './transfer.service';

/** Parties and lines that go to others; kitchens that print are told. */
export const transfersHandlers: Handlers<keyof typeof transfersContract> = {
  'orders.transfer': (context, input) => tellingKitchen(context, () => transfer(context, input)),
  'orders.moveLines': (context, input) => tellingKitchen(context, () => moveLines(context, input)),
  'orders.moveBack': async (context, input) => {
    await tellingKitchen(context, () => moveBack(context, input));
    return {};
  },
};
