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

/** A storage that has no room for one more item, once it was told so. */
function fillable() {
  const storage = memoryStorage();
  let isFull = false;
  return {
    storage: {
      ...storage,
      get length() {
        return storage.length;
      },
      setItem(key: string, value: string) {
        const before = storage.getItem(key);
        if (isFull && (before === null || value.length > before.length))
          throw new DOMException('full', 'QuotaExceededError');
        storage.setItem(key, value);
      },
    } satisfies Storage,
    fill(full: boolean) {
      isFull = full;
    },
  };
}

test('a full storage loses nothing of what another page has left', () => {
  const { storage, fill } = fillable();
  const before = new Outbox(storage, 'before');
  for (const id of ['a', 'b']) before.keep(tap(id));
  fill(true);
  const after = new Outbox(storage, 'after');
  expect(ids(after.takeFrom('before', everything).taken)).toEqual(['a', 'b']);
  expect(ids(keptIn(storage))).toEqual(['a', 'b']);
  // Still under the other page's name, and not taken twice.
  expect(after.takeFrom('before', everything)).toEqual({ taken: [], left: [] });
  after.forget('a');
  expect(ids(new Outbox(storage, 'third').takeFrom('before', everything).taken)).toEqual(['b']);
});

test('what is given up while the storage is full is there for the next sign-in at this page', () => {
  const { storage, fill } = fillable();
  const outbox = new Outbox(storage, 'page');
  outbox.keep(tap('a'));
  outbox.keep(tap('b'));
  fill(true);
  outbox.leave('a');
  expect(ids(keptIn(storage))).toEqual(['a', 'b']);
  const [owner = ''] = outbox.otherOwners();
  expect(ids(outbox.takeFrom(owner, () => false).left)).toEqual(['a']);
  expect(ids(outbox.takeFrom(owner, everything).taken)).toEqual(['a']);
  expect(outbox.otherOwners()).toEqual([]);
  outbox.forget('a');
  expect(ids(keptIn(storage))).toEqual(['b']);
});

test('what lies under two names after a crash is taken once', () => {
  const storage = memoryStorage();
  const before = new Outbox(storage, 'before');
  before.keep(tap('a'));
  const key = storage.key(0) ?? '';
  storage.setItem(key.replace('/before/', '/between/'), storage.getItem(key) ?? '');
  const after = new Outbox(storage, 'after');
  expect(after.otherOwners()).toEqual(['before', 'between']);
  expect(ids(after.takeFrom('before', everything).taken)).toEqual(['a']);
  expect(after.takeFrom('between', everything)).toEqual({ taken: [], left: [] });
  expect(storage.length).toBe(1);
});

test('a change that cannot be kept leaves nothing older behind', () => {
  const { storage, fill } = fillable();
  const outbox = new Outbox(storage, 'page');
  outbox.keep(tap('a'));
  expect(outbox.change('a', { lineId: 'a', quantity: 2 })).toBe(true);
  expect(keptIn(storage)[0]?.input).toEqual({ lineId: 'a', quantity: 2 });
  fill(true);
  expect(outbox.change('a', { lineId: 'a', quantity: 2, notes: 'no cream' })).toBe(false);
  expect(keptIn(storage)).toEqual([]);
  expect(outbox.change('a', {})).toBe(false);
});

test('a refusal that cannot be kept leaves the write to be asked about again', () => {
  const { storage, fill } = fillable();
  const outbox = new Outbox(storage, 'page');
  outbox.keep(tap('a'));
  fill(true);
  outbox.refuse('a', 'too old');
  expect(keptIn(storage)).toEqual([tap('a')]);
});

test('two thousand are kept at most, and may still change', () => {
  const storage = memoryStorage();
  const outbox = new Outbox(storage, 'page');
  for (let count = 0; count < 2_000; count += 1) outbox.keep(tap(`tap ${count}`));
  expect(outbox.keep(tap('one more'))).toBe(false);
  expect(outbox.change('tap 7', { quantity: 3 })).toBe(true);
});
