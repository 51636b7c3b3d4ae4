import { expect, test } from 'vitest';
import { type KeptWrite, Outbox } from '../../../../src-renderer/api/outbox';
import { keptIn, memoryStorage } from './fake-page';

const tap = (commandId: string, at = 1_000, more: Partial<KeptWrite> = {}): KeptWrite => ({
  commandId,
  procedure: 'orders.addLine',
  input: { lineId: commandId },
  staff: { id: 'ada', firstName: 'Ada' },
  terminal: 'Till 1',
  at,
  ...more,
});
const everything = (): boolean => true;
const ids = (writes: readonly KeptWrite[]): string[] => writes.map(({ commandId }) => commandId);

test('another page takes what was left, in the order of the taps, and once', () => {
  const storage = memoryStorage();
  const before = new Outbox(storage, 'before');
  for (const id of ['c', 'a', 'b']) before.keep(tap(id));
  before.forget('a');
  const after = new Outbox(storage, 'after');
  expect(after.otherOwners()).toEqual(['before']);
  expect(ids(after.takeFrom('before', everything).taken)).toEqual(['c', 'b']);
  expect(after.takeFrom('before', everything).taken).toEqual([]);
  expect(after.otherOwners()).toEqual([]);
  after.forget('c');
  after.forget('b');
  expect(storage.length).toBe(0);
});

test('after two reloads the taps of both pages are still in order', () => {
  const storage = memoryStorage();
  new Outbox(storage, 'first').keep(tap('add', 1_000));
  const second = new Outbox(storage, 'second');
  second.takeFrom('first', everything);
  second.keep(tap('send', 2_000));
  expect(ids(new Outbox(storage, 'third').takeFrom('second', everything).taken)).toEqual(['add', 'send']);
});

test('what is not wanted stays where it is', () => {
  const storage = memoryStorage();
  const before = new Outbox(storage, 'before');
  before.keep(tap('hers'));
  before.keep(tap('his', 1_000, { staff: { id: 'bob', firstName: 'Bob' } }));
  const after = new Outbox(storage, 'after');
  const { taken, left } = after.takeFrom('before', ({ staff }) => staff.id === 'ada');
  expect([ids(taken), ids(left)]).toEqual([['hers'], ['his']]);
  expect(after.otherOwners()).toEqual(['before']);
});

test('what is given up belongs to whoever takes it next', () => {
  const storage = memoryStorage();
  const outbox = new Outbox(storage, 'page');
  outbox.keep(tap('a'));
  outbox.leave('a');
  outbox.forget('a');
  expect(ids(keptIn(storage))).toEqual(['a']);
  const [owner = ''] = outbox.otherOwners();
  expect(ids(outbox.takeFrom(owner, everything).taken)).toEqual(['a']);
});

test('says so when it cannot keep: a PIN, a huge input, a full storage', () => {
  const storage = memoryStorage(2_000);
  const outbox = new Outbox(storage, 'page');
  expect(outbox.keep(tap('pin', 1, { input: { manager: { pin: '1204' } } }))).toBe(false);
  expect(outbox.keep(tap('huge', 1, { input: 'x'.repeat(70_000) }))).toBe(false);
  expect(storage.length).toBe(0);
  let kept = 0;
  while (kept < 100 && outbox.keep(tap(`tap ${kept}`))) kept += 1;
  expect(kept).toBeGreaterThan(3);
  expect(kept).toBeLessThan(20);
  outbox.forget('tap 0');
  expect(outbox.keep(tap('again'))).toBe(true);
});

test('clears away what it cannot read', () => {
  const storage = memoryStorage();
  storage.setItem('tableside.outbox/before/1/a', '{torn');
  storage.setItem('tableside.outbox/before/2/b', '"nonsense"');
  storage.setItem('tableside.theme', '{torn');
  const outbox = new Outbox(storage, 'after');
  expect(outbox.takeFrom('before', everything)).toEqual({ taken: [], left: [] });
  expect(storage.length).toBe(1);
});
