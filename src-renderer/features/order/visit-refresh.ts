import { CallError } from '../../api/call-error';
import { queryClient } from '../../api/live';

/**
 * Loads a visit again and waits until the screen shows it, however long the host is away: what was tapped stays in
 * view until the host's own answer takes its place.
 */
export async function refreshVisit(visitId: string): Promise<void> {
  const queryKey = ['orders.visit', { visitId }];
  do await queryClient.refetchQueries({ queryKey, exact: true });
  while (isHostAway(queryClient.getQueryState(queryKey)?.error));
  // The cache tells the screen in a task of its own: what is done before it would be painted with the old view.
  await new Promise((resolve) => setTimeout(resolve));
}

/** A read gives up by itself only after some seconds, so asking again at once is no storm. */
function isHostAway(error: unknown): boolean {
  return error instanceof CallError && error.code === 'HOST_UNAVAILABLE';
}
