import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { auditLog } from '#db/schema/commands';
import { cardCharges, payments } from '#db/schema/payments';
import { openStore } from '#db/store';
import { composeHost } from '#main/host/host';
import { cardBridge } from '#main/payments/card-bridge';
import { openFakeBridge } from '#tests/support/card-bridge';
import { room } from '#tests/support/room';
import { until } from '#tests/support/until';
import { openTill } from '../day/till';

/** Gives up soon, for a bridge that goes away; one that stays is waited for, however slow the machine is. */
const patience = { request: 400, pause: 10, unreached: 100, whole: 200 };
const quickly = (bridge: string) => cardBridge(bridge, patience);
const patiently = (bridge: string) => cardBridge(bridge, { ...patience, request: 60_000, whole: 60_000 });

async function openCards(bridgeUrl?: string, cardTerminal = quickly) {
  const till = await openTill(undefined, undefined, { cardTerminal });
  const { call, asManager, eat, peek } = till;
  if (bridgeUrl) await call('payments.setTerminal', { bridge: bridgeUrl }, asManager);
  const { checkId } = await eat(2);
  const chargeId = randomUUID();
  const ask = (amount = 1700, tip = 0, id = chargeId) =>
    call('payments.askCard', { chargeId: id, checkId, amount, tip }, asManager);
  const answer = (state: 'approved' | 'declined' | 'unknown', reference?: string) =>
    call('payments.answerCard', { chargeId, state, ...(reference && { reference }) }, asManager);
  const settle = (state: 'approved' | 'declined', options: object = asManager) =>
    call('payments.settleCard', { chargeId, state }, options);
  const view = () => call('checks.view', { checkId }, asManager);
  const charge = async () => (await peek((tx) => tx.select().from(cardCharges)))[0];
  const booked = () => peek((tx) => tx.select().from(payments));
  return { ...till, checkId, chargeId, ask, answer, settle, view, charge, booked };
}

describe('a terminal that a person reads', () => {
  it('keeps the amount while it is asked, and books the answer under the id of the charge', async () => {
    const { ask, answer, view, booked, chargeId, checkId, call, asManager } = await openCards();
    expect(await ask(1000, 150)).toEqual({ byHand: true });
    expect(await view()).toMatchObject({
      due: 1700,
      payable: 700,
      cards: [{ state: 'asked', actions: ['answer'] }],
    });
    const cash = { paymentId: randomUUID(), checkId, tender: 'cash', amount: 701, tendered: 701 } as const;
    await expect(call('payments.take', cash, asManager)).rejects.toMatchObject({
      code: 'CARD_ASKED',
      details: { due: 700 },
    });
    await expect(ask(701, 0, randomUUID())).rejects.toMatchObject({ code: 'CARD_ASKED' });
    await call('payments.take', { ...cash, amount: 700, tendered: 700 }, asManager);
    expect(await answer('approved', '4417')).toEqual({ state: 'approved', due: 0, closed: true });
    expect(await booked()).toContainEqual(
      expect.objectContaining({ id: chargeId, tender: 'card', amount: 1000, tip: 150, reference: '4417' }),
    );
  });

  it('gives the amount free when it is declined', async () => {
    const { ask, answer, view, booked } = await openCards();
    await ask();
    expect(await answer('declined')).toMatchObject({ state: 'declined', due: 1700, closed: false });
    expect(await view()).toMatchObject({ payable: 1700, cards: [] });
    expect(await booked()).toEqual([]);
  });

  it('keeps the day open, until it is known what became of it', async () => {
    const { ask, answer, settle, eat, pay, call, asManager } = await openCards();
    await ask();
    await pay((await eat(1, room.t2)).checkId, 850);
    const dayId = (await call('day.view', {}, asManager)).day?.id ?? '';
    const close = () => call('day.close', { dayId }, asManager);
    const refused = { code: 'CARDS_UNSETTLED', details: { checks: ['CHK-001'] } };
    await expect(close()).rejects.toMatchObject(refused);
    await answer('unknown');
    await expect(close()).rejects.toMatchObject(refused);
    await settle('declined');
    expect(await close()).toEqual({ zNumber: 1 });
  });

  it('is never asked again for what nobody knows, until somebody who may has settled it', async () => {
    const { ask, answer, settle, view, call, signInAs, booked, charge, chargeId, asManager } =
      await openCards();
    await ask();
    expect(await answer('unknown')).toMatchObject({ state: 'unknown', due: 1700 });
    expect(await view()).toMatchObject({
      payable: 0,
      cards: [{ state: 'unknown', actions: ['settle'] }],
    });
    await expect(ask(1700, 0, randomUUID())).rejects.toMatchObject({
      code: 'CARD_UNKNOWN',
      details: { asked: 1700 },
    });
    await expect(answer('approved')).rejects.toMatchObject({ code: 'CARD_STATE' });
    expect((await call('payments.cards', {}, asManager)).charges).toMatchObject([
      { id: chargeId, number: 'CHK-001' },
    ]);
    const session = await signInAs('server');
    await expect(settle('approved', { session })).rejects.toMatchObject({ code: 'APPROVAL_NEEDED' });
    expect(await settle('approved')).toEqual({ state: 'approved', due: 0, closed: true });
    expect(await settle('approved')).toMatchObject({ state: 'approved' });
    await expect(settle('declined')).rejects.toMatchObject({ code: 'CARD_STATE' });
    expect(await booked()).toHaveLength(1);
    expect((await charge())?.settledBy).not.toBeNull();
  });

  it('counts one charge for one id, and keeps it from being more than one thing', async () => {
    const { ask, answer, booked } = await openCards();
    await ask();
    expect(await ask()).toEqual({ byHand: true });
    await expect(ask(1000)).rejects.toMatchObject({ code: 'ID_EXISTS' });
    await answer('approved');
    expect(await answer('approved')).toMatchObject({ state: 'approved', closed: true });
    expect(await ask()).toEqual({ byHand: true });
    await expect(answer('declined')).rejects.toMatchObject({ code: 'CARD_STATE' });
    expect(await booked()).toHaveLength(1);
  });
});

describe('a terminal behind a bridge', () => {
  it('is asked for amount and tip, and what it answers is booked and logged', async () => {
    const bridge = await openFakeBridge();
    const { ask, view, booked, chargeId, peek, answer } = await openCards(bridge.url, patiently);
    expect(await ask(1700, 170)).toEqual({ byHand: false });
    await until(async () => !(await view()).open);
    expect([...bridge.charged]).toEqual([[chargeId, 1870]]);
    expect(await booked()).toMatchObject([
      { id: chargeId, amount: 1700, tip: 170, reference: `auth ${chargeId.slice(-4)}` },
    ]);
    const log = await peek((tx) => tx.select().from(auditLog));
    expect(log.filter(({ action }) => action === 'payments.cardAnswered')).toHaveLength(1);
    await expect(answer('declined')).rejects.toMatchObject({ code: 'CARD_STATE' });
  });

  it('leaves nothing asked when the ask was refused', async () => {
    const bridge = await openFakeBridge();
    const { ask } = await openCards(bridge.url, patiently);
    await expect(ask(1701)).rejects.toMatchObject({ code: 'PAYMENT_OVER_DUE' });
    await ask(1);
    await until(() => bridge.heard.length > 0);
    expect(bridge.heard).toHaveLength(1);
  });

  it('that went away leaves it unknown; back again, it is asked first when a person settles, and its word counts', async () => {
    const bridge = await openFakeBridge();
    bridge.decide = () => {
      void bridge.stop();
      return { state: 'approved', dies: true };
    };
    const { ask, charge, settle, booked, view } = await openCards(bridge.url);
    await ask();
    await until(async () => (await charge())?.state === 'unknown');
    expect(await view()).toMatchObject({ payable: 0 });
    await bridge.start();
    // The person is wrong: the card was charged.
    expect(await settle('declined')).toMatchObject({ state: 'approved', due: 0, closed: true });
    expect(await booked()).toHaveLength(1);
    expect(await charge()).toMatchObject({ state: 'approved', terminalState: 'approved', settledBy: null });
  });

  it('that says something else than a person did is shown until that is sorted out', async () => {
    const bridge = await openFakeBridge();
    bridge.decide = () => {
      void bridge.stop();
      return { state: 'approved', dies: true };
    };
    const { ask, charge, settle, view, call, asManager, chargeId } = await openCards(bridge.url);
    await ask();
    await until(async () => (await charge())?.state === 'unknown');
    expect(await settle('declined')).toMatchObject({ state: 'declined' });
    expect(await view()).toMatchObject({ payable: 1700, cards: [] });
    await bridge.start();
    // Any change of a charge has the desk look again, as its timer does.
    bridge.decide = () => ({ state: 'declined' });
    await ask(1, 0, randomUUID());
    await until(async () => (await view()).cards.some(({ contradicted }) => contradicted !== null));
    expect((await view()).cards).toContainEqual(
      expect.objectContaining({ id: chargeId, state: 'declined', contradicted: 'approved' }),
    );
    await expect(settle('approved')).rejects.toMatchObject({ code: 'CARD_STATE' });
    await settle('declined');
    const { charges } = await call('payments.cards', {}, asManager);
    expect(charges.filter(({ id }) => id === chargeId)).toEqual([]);
  });
});

describe('a host that ended between asking and the answer', () => {
  async function restarted(setUp: (bridge: Awaited<ReturnType<typeof openFakeBridge>>) => void) {
    const bridge = await openFakeBridge();
    setUp(bridge);
    const till = await openCards(bridge.url);
    const asked = till.ask();
    await asked;
    await until(() => bridge.heard.length > 0);
    await till.host.close();
    return { ...till, bridge };
  }
  async function openAgain(dataDir: string) {
    const store = await openStore({ dataDir, owner: 'Tableside test' });
    const host = await composeHost(store, { dataDir, cardTerminal: quickly });
    onTestFinished(() => host.close());
    return store;
  }

  it('looks the charge up when it starts, and does not ask again', async () => {
    const { dataDir, bridge, chargeId } = await restarted((fake) => {
      fake.decide = () => ({ state: 'approved', after: new Promise(() => {}) });
    });
    const store = await openAgain(dataDir);
    await until(async () => (await store.read((tx) => tx.select().from(payments))).length > 0);
    expect(await store.read((tx) => tx.select().from(payments))).toMatchObject([
      { id: chargeId, amount: 1700 },
    ]);
    expect(bridge.heard.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });

  it('leaves it unknown where the terminal does not say', async () => {
    const { dataDir } = await restarted((fake) => {
      fake.decide = () => {
        void fake.stop();
        return { state: 'approved', dies: true };
      };
    });
    const store = await openAgain(dataDir);
    await until(
      async () => (await store.read((tx) => tx.select().from(cardCharges)))[0]?.state === 'unknown',
    );
    expect(await store.read((tx) => tx.select().from(payments))).toEqual([]);
  });
});
