import { queryClient } from '../../api/live';

/** Loads a visit again and waits until the screen shows it. */
export async function refreshVisit(visitId: string): Promise<void> {
  await queryClient.refetchQueries({ queryKey: ['orders.visit', { visitId }], exact: true });
  // The cache tells the screen in a task of its own: what is done before it would be painted with the old view.
  await new Promise((resolve) => setTimeout(resolve));
}
