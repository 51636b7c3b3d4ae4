import type { transfersContract } from '#contract/transfers';
import type { Handlers } from '../host/handlers';
import { moveBack, moveLines } from './line-moves.service';
import { transfer } from './transfer.service';

/** Parties and lines that go to others. */
export const transfersHandlers: Handlers<keyof typeof transfersContract> = {
  'orders.transfer': (context, input) => transfer(context, input),
  'orders.moveLines': (context, input) => moveLines(context, input),
  'orders.moveBack': async (context, input) => {
    await moveBack(context, input);
    return {};
  },
};
