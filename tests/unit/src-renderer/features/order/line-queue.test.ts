import { expect, test } from 'vitest';
import { LineQueue, type Step } from '../../../../../src-renderer/features/order/line-queue';

const line = { visitId: 'visit', itemId: 'item' };

/** A queue whose host answers when told to. */
function rig() {
  const sent: [string, Step][] = [];
  const answers: { resolve(): void; reject(error: Error): void }[] = [];
  const log: string[] = [];
  const kept = new Set<string>();
  const dropped: [Step, string][] = [];
  const queue = new LineQueue({
    prepare(lineId, step) {
      let meant = step;
      kept.add(lineId);
      return {
        change: (next) => {
          meant = next;
        },
        send: () =>
          new Promise<void>((resolve, reject) => {
            sent.push([lineId, meant]);
            answers.push({ resolve: () => resolve(), reject });
          }),
        drop: (error) => dropped.push([meant, (error as Error).message]),
      };
    },
    refused: (lineId, error) => log.push(`refused ${lineId}: ${(error as Error).message}`),
    refresh: async (lineId) => log.push(`refresh ${lineId}`),
    settled: (lineId) => log.push(`settled ${lineId}`),
  });
  const answer = async (error?: string) => {
    const next = answers.shift();
    if (error === undefined) next?.resolve();
    else next?.reject(new Error(error));
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { queue, sent, answer, log, kept, dropped };
}

test('writes to one line wait for each other; what was tapped meanwhile goes together', async () => {
  const { queue, sent, answer, log } = rig();
  queue.push('a', { kind: 'add', line });
  queue.push('a', { kind: 'change', change: { choices: [{ id: 'rare' }] } });
  queue.push('a', { kind: 'change', change: { quantity: 2 } });
  queue.push('a', { kind: 'change', change: { choices: [{ id: 'done' }] } });
  expect(sent).toHaveLength(1);
  await answer();
  expect(sent.slice(1)).toEqual([
    ['a', { kind: 'change', change: { choices: [{ id: 'done' }], quantity: 2 } }],
  ]);
  await answer();
  expect(log).toEqual(['refresh a', 'settled a']);
});

test('what waits for its turn is kept from its tap on', () => {
  const { queue, sent, kept } = rig();
  queue.push('a', { kind: 'add', line });
  kept.clear();
  queue.push('a', { kind: 'change', change: { quantity: 2 } });
  expect(sent).toHaveLength(1);
  expect([...kept]).toEqual(['a']);
});

test('lines do not wait for one another', () => {
  const { queue, sent } = rig();
  queue.push('a', { kind: 'add', line });
  queue.push('b', { kind: 'add', line });
  expect(sent.map(([lineId]) => lineId)).toEqual(['a', 'b']);
});

test('after a refusal what waited is dropped, and the host’s view comes first', async () => {
  const { queue, sent, answer, log, dropped } = rig();
  queue.push('a', { kind: 'change', change: { quantity: 2 } });
  queue.push('a', { kind: 'change', change: { quantity: 3 } });
  const idle = queue.idle();
  await answer('LINE_SENT');
  expect(sent).toHaveLength(1);
  expect(dropped).toEqual([[{ kind: 'change', change: { quantity: 3 } }, 'LINE_SENT']]);
  expect(log).toEqual(['refresh a', 'refused a: LINE_SENT', 'settled a']);
  expect(await idle).toBe(false);
});

test('a tap during the last refresh keeps the line unsettled', async () => {
  const { queue, sent, answer, log } = rig();
  queue.push('a', { kind: 'change', change: { quantity: 2 } });
  const before = log.length;
  const answered = answer();
  queue.push('a', { kind: 'change', change: { quantity: 3 } });
  await answered;
  expect(sent).toHaveLength(2);
  expect(log.slice(before)).not.toContain('settled a');
  await answer();
  expect(log.at(-1)).toBe('settled a');
});

test('idle waits for every line that was tapped', async () => {
  const { queue, answer } = rig();
  queue.push('a', { kind: 'add', line });
  queue.push('b', { kind: 'remove' });
  let done = false;
  const idle = queue.idle().then((good) => {
    done = true;
    return good;
  });
  await answer();
  expect(done).toBe(false);
  await answer();
  expect(await idle).toBe(true);
});
