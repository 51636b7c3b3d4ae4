import type { Pins } from '#db/pins';
import { demoStaff } from '#db/seed/demo/staff';
import type { Handlers, Of } from '../host/handlers';
import { createVenue, loadDemo } from './setup.service';

/** First start. These are open to anyone at the door, and refuse once there is a restaurant. */
export function setupHandlers(pins: Pins): Handlers<Of<'setup'>> {
  return {
    'setup.status': async ({ venue, now }) => ({
      venue,
      now: now.toISOString(),
      demoStaff: venue?.demo ? Object.values(demoStaff) : [],
    }),
    'setup.loadDemo': async ({ tx, now }) => {
      await loadDemo(tx, pins, now, 'running');
      return {};
    },
    'setup.createVenue': async ({ tx }, input) => {
      await createVenue(tx, pins, input);
      return {};
    },
  };
}
