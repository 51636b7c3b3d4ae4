import { v7 as newId } from 'uuid';
import type { WaitlistPlace } from '#contract/waitlist';
import { run } from '../../api/live';
import { offerUndo } from '../notices.store';
import { tableName } from '../words';

/** Seats a party from the waitlist; ten seconds to take it back. Resolves to false when it was refused. */
export async function seatFromWaitlist(
  { id: entryId, name }: { id: string; name: string },
  { tableIds, numbers }: Pick<WaitlistPlace, 'tableIds' | 'numbers'>,
): Promise<boolean> {
  if (!(await run('waitlist.seat', { entryId, visitId: newId(), tableIds }))) return false;
  offerUndo(`${tableName(numbers)}: ${name} seated`, () => void run('waitlist.restore', { entryId }));
  return true;
}
