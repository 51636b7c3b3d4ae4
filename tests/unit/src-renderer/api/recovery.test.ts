import { beforeEach, expect, test, vi } from 'vitest';
import type { WireAnswer, WireRequest } from '#contract/wire';
import { type KeptWrite, Outbox } from '../../../../src-renderer/api/outbox';
import { Recovery, useLeft } from '../../../../src-renderer/api/recovery';
import { fakePages, keptIn, memoryStorage } from './fake-page';

const HOUR = 3_600_000;
const done: WireAnswer = { ok: true, value: {} };
const refusal = (code: string): WireAnswer => ({ ok: false, error: { code, message: '' } });

beforeEach(() => useLeft.setState({ sending: [], refused: [], waitsFor: [] }));

/** A page that died with taps in its outbox, and its successor. */
function rig(taps: [commandId: string, staff?: string, at?: number][]) {
  const storage = memoryStorage();
  const pages = fakePages();
  pages.open('before');
  const before = new Outbox(storage, 'before');
  for (const [commandId, staff = 'Ada', at = Date.now()] of taps)
    before.keep({
      commandId,
      procedure: 'orders.addLine',
      input: { lineId: commandId },
      staff: { id: staff, firstName: staff },
      terminal: 'Till 1',
      at,
    });
  const sent: { request: WireRequest; answer(answer: WireAnswer): void }[] = [];
  const person: { now: { staffId: string; session: string } | null } = {
    now: { staffId: 'Ada', session: 'hers' },
  };
  const signedOut = vi.fn(() => {
    person.now = null;
  });
  const recovery = new Recovery({
    outbox: new Outbox(storage, 'after'),
    life: pages.open('after'),
    caller: () => person.now,
    deliver: (request) => new Promise((answer) => sent.push({ request, answer })),
    signedOut,
  });
  const answer = async (next: WireAnswer): Promise<void> => {
    sent.at(-1)?.answer(next);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const sentIds = () => sent.map(({ request }) => request.commandId);
  return { storage, pages, recovery, person, signedOut, sent, sentIds, answer };
}

const ids = (writes: readonly KeptWrite[]) => writes.map(({ commandId }) => commandId);

test('sends what a dead page left, one after the other, under the same command ids', async () => {
  const { storage, pages, recovery, sent, sentIds, answer } = rig([['a'], ['b']]);
  recovery.look();
  expect(sent).toEqual([]);
  pages.die('before');
  expect(sent[0]?.request).toMatchObject({ commandId: 'a', session: 'hers', terminal: 'Till 1' });
  expect(ids(useLeft.getState().sending)).toEqual(['a', 'b']);
  await answer(done);
  expect(sentIds()).toEqual(['a', 'b']);
  await answer(done);
  expect(storage.length).toBe(0);
  expect(useLeft.getState().sending).toEqual([]);
});

test('new taps wait until the older ones are answered', async () => {
  const { pages, recovery, answer } = rig([['a']]);
  pages.die('before');
  recovery.look();
  let idle = false;
  void recovery.idle().then(() => {
    idle = true;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(idle).toBe(false);
  await answer(done);
  expect(idle).toBe(true);
});

test('sends nothing in somebody else’s name, and waits for its person', async () => {
  const { storage, pages, recovery, person, sent, sentIds, answer } = rig([
    ['a', 'Ada'],
    ['b', 'Bob'],
  ]);
  pages.die('before');
  person.now = null;
  recovery.look();
  expect(useLeft.getState().waitsFor).toEqual(['Ada', 'Bob']);
  expect(sent).toEqual([]);

  person.now = { staffId: 'Bob', session: 'his' };
  recovery.look();
  expect(sentIds()).toEqual(['b']);
  expect(sent[0]?.request.session).toBe('his');
  expect(useLeft.getState().waitsFor).toEqual(['Ada']);
  await answer(done);
  expect(ids(keptIn(storage))).toEqual(['a']);
});

test('who locks the screen meanwhile does not hold up what was taken over', async () => {
  const { pages, recovery, person, sent, answer } = rig([['a'], ['b']]);
  pages.die('before');
  recovery.look();
  person.now = null;
  await answer(done);
  expect(sent[1]?.request).toMatchObject({ commandId: 'b', session: 'hers' });
});

test('a session that has ended leaves everything for the next sign-in', async () => {
  const { storage, pages, recovery, person, signedOut, sentIds, answer } = rig([['a'], ['b']]);
  pages.die('before');
  recovery.look();
  await answer(refusal('NOT_SIGNED_IN'));
  await answer(refusal('NOT_SIGNED_IN'));
  expect(signedOut).toHaveBeenCalledWith('hers');
  expect(useLeft.getState()).toMatchObject({ sending: [], waitsFor: ['Ada', 'Ada'] });

  person.now = { staffId: 'Ada', session: 'new' };
  recovery.look();
  await answer(done);
  await answer(done);
  expect(sentIds()).toEqual(['a', 'b', 'a', 'b']);
  expect(storage.length).toBe(0);
});

test('a refusal is kept until somebody has read it, over another reload too', async () => {
  const { storage, pages, recovery, sentIds, answer } = rig([['a']]);
  pages.die('before');
  recovery.look();
  await answer(refusal('VISIT_CLOSED'));
  expect(useLeft.getState().refused).toMatchObject([{ commandId: 'a', refused: { code: 'VISIT_CLOSED' } }]);
  expect(keptIn(storage)).toMatchObject([{ refused: { code: 'VISIT_CLOSED' } }]);

  const next = new Recovery({
    outbox: new Outbox(storage, 'later'),
    life: pages.open('later'),
    caller: () => ({ staffId: 'Ada', session: 'hers' }),
    deliver: () => expect.fail('it was refused already'),
    signedOut: () => {},
  });
  useLeft.setState({ refused: [] });
  pages.die('after');
  next.look();
  expect(ids(useLeft.getState().refused)).toEqual(['a']);
  next.read('a');
  expect(useLeft.getState().refused).toEqual([]);
  expect(storage.length).toBe(0);
  expect(sentIds()).toEqual(['a']);
});

test('what is older than a session is not sent, and whoever is there may read so', () => {
  const { pages, recovery, sentIds } = rig([
    ['old', 'Bob', Date.now() - 17 * HOUR],
    ['new', 'Ada', Date.now() - 15 * HOUR],
  ]);
  pages.die('before');
  recovery.look();
  expect(sentIds()).toEqual(['new']);
  expect(useLeft.getState().refused).toMatchObject([{ commandId: 'old', refused: 'too old' }]);
});
