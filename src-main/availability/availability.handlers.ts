import type { Solver } from '../assignment/solver';
import type { Handlers, Of } from '../host/handlers';
import { readAvailability } from './day.service';
import { offerTables } from './offer.service';
import { planDay } from './plan.service';

/** When a party can come, and where it would sit. */
export function availabilityHandlers(solver: Solver): Handlers<Of<'availability'>> {
  return {
    'availability.day': (context, input) => readAvailability(context, input),
    'availability.offer': (context, input) => offerTables(context, solver, input),
    'availability.plan': (context, { date }) => planDay(context, solver, date),
  };
}
