import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { cardBridge, probeBridge } from '#main/payments/card-bridge';
import { openFakeBridge } from '#tests/support/card-bridge';
import { until } from '#tests/support/until';

/** As patient as a test is. */
const patience = { request: 400, pause: 10, unreached: 150, whole: 1_500 };
const never = new AbortController().signal;
const charge = () => ({ id: randomUUID(), amount: 1950, currency: 'EUR', device: null });

it('asks once, and answers what the terminal says', async () => {
  const bridge = await openFakeBridge();
  const terminal = cardBridge(`${bridge.url}/`, patience);
  const [good, bad] = [charge(), charge()];
  bridge.decide = ({ id }) => ({ state: id === bad.id ? 'declined' : 'approved' });
  expect(await terminal.ask(good, never)).toEqual({
    state: 'approved',
    reference: `auth ${good.id.slice(-4)}`,
  });
  expect(await terminal.ask(bad, never)).toEqual({ state: 'declined' });
  expect(bridge.heard).toEqual([`POST ${good.id}`, `POST ${bad.id}`]);
  expect([...bridge.charged]).toEqual([[good.id, 1950]]);
});

it('waits while the guest looks for the card', async () => {
  const bridge = await openFakeBridge();
  bridge.decide = () => ({ state: 'pending' });
  const asked = charge();
  const answer = cardBridge(bridge.url, { ...patience, whole: 60_000 }).ask(asked, never);
  await until(() => bridge.heard.filter((line) => line.startsWith('GET')).length > 2);
  bridge.say(asked.id, 'approved');
  expect(await answer).toMatchObject({ state: 'approved' });
  expect(bridge.heard.filter((line) => line.startsWith('POST'))).toHaveLength(1);
});

it('looks up what it was not answered, and charges once where the bridge dies after approving', async () => {
  const bridge = await openFakeBridge();
  bridge.decide = () => ({ state: 'approved', dies: true });
  const asked = charge();
  expect(await cardBridge(bridge.url, patience).ask(asked, never)).toMatchObject({ state: 'approved' });
  expect(bridge.heard).toEqual([`POST ${asked.id}`, `GET ${asked.id}`]);
  expect(bridge.charged.size).toBe(1);
});

it('looks up what took longer than one answer may', async () => {
  const bridge = await openFakeBridge();
  let release = () => {};
  const after = new Promise<void>((resolve) => {
    release = resolve;
  });
  bridge.decide = () => ({ state: 'approved', after });
  expect(await cardBridge(bridge.url, patience).ask(charge(), never)).toMatchObject({ state: 'approved' });
  release();
  expect(bridge.charged.size).toBe(1);
});

it('says unknown of a bridge that went away with the charge, and declined of one that was never there', async () => {
  const bridge = await openFakeBridge();
  const gone = charge();
  bridge.decide = () => {
    void bridge.stop();
    return { state: 'approved', dies: true };
  };
  const terminal = cardBridge(bridge.url, { ...patience, whole: 300 });
  expect(await terminal.ask(gone, never)).toEqual({ state: 'unknown' });
  expect(await terminal.lookUp(gone, never)).toEqual({ state: 'unknown' });
  const later = charge();
  expect(await terminal.ask(later, never)).toEqual({ state: 'declined' });
  await bridge.start();
  expect(await terminal.lookUp(gone, never)).toMatchObject({ state: 'approved' });
  expect([...bridge.charged.keys()]).toEqual([gone.id]);
});

it('takes neither junk nor another amount for an approval', async () => {
  const bodies = ['{"state":"approved","amount":1}', '<html>', '{"state":"maybe"}'];
  const server = createServer((_, response) => response.end(bodies[0]));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answers = [];
  while (bodies.length > 0) {
    answers.push(await cardBridge(url, { ...patience, whole: 50 }).ask(charge(), never));
    bodies.shift();
  }
  expect(answers).toEqual([{ state: 'unknown' }, { state: 'unknown' }, { state: 'unknown' }]);
});

it('is told from something else at the address, and from nothing, without a charge', async () => {
  const bridge = await openFakeBridge();
  expect(await probeBridge(`${bridge.url}/`)).toBe('answers');
  expect(bridge.heard.filter((line) => line.startsWith('POST'))).toEqual([]);
  const site = createServer((_request, response) => response.end('It works'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => site.close(() => resolve())));
  expect(await probeBridge(`http://127.0.0.1:${(site.address() as AddressInfo).port}`)).toBe('strange');
  await bridge.stop();
  expect(await probeBridge(bridge.url)).toBe('unreached');
});
