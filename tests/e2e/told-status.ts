import type { Page } from '@playwright/test';
import type { Output } from '#contract/contract';
import type { SocketMessage, SocketRequest } from '#contract/socket';

type Status = Output<'system.status'>;

/**
 * Lets a screen in a browser believe something of its host that a test cannot bring about, such as a full disk;
 * everything else comes from the host as it is. With `repairsAs`, a manager's session, the host answers whoever asks
 * about backups, as it does where it cannot tell who that is. Returns how to change what is told. Loads the page again.
 */
export async function tellStatus(
  page: Page,
  first: Partial<Status>,
  { repairsAs }: { repairsAs?: string } = {},
): Promise<(next: Partial<Status>) => void> {
  let told = first;
  let heard: SocketMessage | null = null;
  let tell: (message: SocketMessage) => void = () => {};
  await page.routeWebSocket('**/ws', (socket) => {
    const server = socket.connectToServer();
    const asked = new Set<number>();
    tell = (message) => socket.send(JSON.stringify(message));
    socket.onMessage((text) => {
      const { id, request } = JSON.parse(String(text)) as SocketRequest;
      if (repairsAs && request.procedure.startsWith('backups.')) request.session = repairsAs;
      if (request.procedure === 'system.status') asked.add(id);
      server.send(JSON.stringify({ id, request }));
    });
    server.onMessage((text) => {
      const message = JSON.parse(String(text)) as SocketMessage;
      if ('change' in message) heard = message;
      else if (asked.delete(message.id) && message.answer.ok)
        message.answer.value = { ...(message.answer.value as Status), ...told };
      tell(message);
    });
  });
  await page.reload();
  return (next) => {
    told = next;
    if (heard && 'change' in heard)
      tell({ change: { ...heard.change, revision: heard.change.revision + 1, topics: ['system'] } });
  };
}
