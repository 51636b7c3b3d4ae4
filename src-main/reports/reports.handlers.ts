import type { Handlers, Of } from '../host/handlers';
import { viewToday } from './today.service';

/** What the manager reads. */
export const reportsHandlers: Handlers<Of<'reports'>> = {
  'reports.today': ({ tx, venue, now }) => viewToday(tx, venue, now),
};
