import type { Handlers, Of } from '../host/handlers';
import { previewHours } from '../reservations/stranded.service';
import { changeHours, removeSlotLimit, setLateness, setSlotLimit, setTurnTimes } from './edit.service';
import { hoursView } from './hours.service';

/** When the house is open, for how many, and how long parties stay. */
export const hoursHandlers: Handlers<Of<'hours'>> = {
  'hours.view': (context) => hoursView(context),
  'hours.preview': (context, { change }) => previewHours(context.tx, context, change),
  'hours.saveService': async (context, input) => {
    await changeHours(context, { kind: 'saveService', input });
    return {};
  },
  'hours.removeService': async (context, input) => {
    await changeHours(context, { kind: 'removeService', input });
    return {};
  },
  'hours.setSpecialDay': async (context, input) => {
    await changeHours(context, { kind: 'setSpecialDay', input });
    return {};
  },
  'hours.removeSpecialDay': async (context, input) => {
    await changeHours(context, { kind: 'removeSpecialDay', input });
    return {};
  },
  'hours.setTurnTimes': async (context, input) => {
    await setTurnTimes(context, input);
    return {};
  },
  'hours.setSlotLimit': async (context, input) => {
    await setSlotLimit(context, input);
    return {};
  },
  'hours.removeSlotLimit': async (context, input) => {
    await removeSlotLimit(context, input);
    return {};
  },
  'hours.setLateness': async (context, input) => {
    await setLateness(context, input);
    return {};
  },
};
