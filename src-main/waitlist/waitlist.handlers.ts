import { Afterwards, WorkedOutAhead } from '../host/context';
import type { Handlers, Of } from '../host/handlers';
import { rememberEvenings } from './learned.service';
import { quoteOnJoining, quoteParty, turnTimes } from './quote.service';
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
    'waitlist.add': new WorkedOutAhead(async (ahead, input) => {
      const quote = await quoteOnJoining(ahead.tx, ahead, memory, input);
      return new Afterwards(async () => {
        const quoted = await quote.work();
        return (context) => addParty(context.tx, context, input, quoted);
      });
    }),
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
