import type { Handlers, Of } from '../host/handlers';
import { rememberEvenings } from './learned.service';
import { quoteParty, turnTimes } from './quote.service';
import { countWaiting } from './waitlist.queries';
import {
  addParty,
  changeParty,
  contactOf,
  notifyParty,
  partyLeft,
  removeParty,
  restoreParty,
  seatParty,
} from './waitlist.service';
import { doorView, waitlistView } from './waitlist.view';

/** Who waits for a table. */
export function waitlistHandlers(): Handlers<Of<'waitlist'>> {
  const memory = rememberEvenings();
  return {
    'waitlist.count': async ({ tx }) => ({ parties: await countWaiting(tx) }),
    'waitlist.door': (context) => doorView(context.tx, context, memory),
    'waitlist.view': (context) => waitlistView(context.tx, context, memory),
    'waitlist.quote': (context, asked) => quoteParty(context.tx, context, memory, asked),
    'waitlist.turnTimes': (context) => turnTimes(context.tx, context, memory),
    'waitlist.contact': ({ tx }, { entryId }) => contactOf(tx, entryId),
    'waitlist.add': (context, input) => addParty(context.tx, context, memory, input),
    'waitlist.change': async (context, input) => {
      await changeParty(context.tx, context, input);
      return {};
    },
    'waitlist.notify': async (context, { entryId }) => {
      await notifyParty(context.tx, context, entryId);
      return {};
    },
    'waitlist.seat': async (context, input) => {
      await seatParty(context.tx, context, input);
      return {};
    },
    'waitlist.leave': async (context, { entryId }) => {
      await partyLeft(context.tx, context, entryId);
      return {};
    },
    'waitlist.restore': async (context, { entryId }) => {
      await restoreParty(context.tx, context, entryId);
      return {};
    },
    'waitlist.remove': async (context, { entryId }) => {
      await removeParty(context.tx, context, entryId);
      return {};
    },
  };
}
