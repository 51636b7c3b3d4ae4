import { run } from '../../api/live';
import { offerUndo } from '../../ui/notices.store';

/** Gives the table back and goes on as a tab at the bar. */
export async function goWithoutTable(visitId: string, name: string | null): Promise<void> {
  const left = await run('visits.unseatTab', { visitId, orderType: 'bar', ...(!name && { name: 'Guest' }) });
  if (!left) return;
  offerUndo('They go on at the bar', () => {
    void run('visits.seatTab', { visitId, tableIds: left.tableIds });
  });
}

/** Hands the party to another server. */
export async function handOver(visitId: string, server: { id: string; firstName: string }): Promise<boolean> {
  const handed = await run('orders.transfer', { visitId, serverId: server.id });
  if (!handed) return false;
  offerUndo(`${server.firstName} takes over`, () => {
    void run('orders.transfer', { visitId, serverId: handed.from });
  });
  return true;
}
