import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { orderNumber } from '#main/orders/order.rules';
import type { BenchHost } from './bench-host';
import type { Statement } from './recorder';

/** What a guest's round is made of. */
export interface Party {
  visitId: string;
  /** Five items that need no choice, for more than one station. */
  itemIds: string[];
}

/** The ids of one round, made by whoever rings it. */
export interface RoundIds {
  orderId: string;
  lineIds: string[];
  addIds: string[];
  sendId: string;
}

/** A round as the database saw it: the statements of each line, and those of the send. */
export interface RecordedRound {
  ids: RoundIds;
  number: string;
  adds: Statement[][];
  send: Statement[];
  /** The ids the host made for it: of its tickets and its audit row. */
  hostIds: string[];
}

/** The party with the most rounds behind it, and five dishes it might still want. */
export async function findParty(host: BenchHost): Promise<Party> {
  const { tables } = await host.call('floor.view', {});
  const visits = tables.flatMap(({ visit }) => (visit ? [visit] : []));
  const [visit] = visits.sort((a, b) => b.roundsSent - a.roundsSent || a.id.localeCompare(b.id));
  const { items, modifierGroups } = await host.call('menu.view', {});
  const required = new Set(modifierGroups.filter((group) => group.min > 0).map((group) => group.id));
  const plain = items.filter(
    (item) => item.available && !item.modifierGroupIds.some((groupId) => required.has(groupId)),
  );
  const step = Math.floor(plain.length / 5);
  const itemIds = [0, 1, 2, 3, 4].flatMap((index) => plain[index * step]?.id ?? []);
  if (!visit || itemIds.length < 5) throw new Error('the demo restaurant has no party or no menu');
  return { visitId: visit.id, itemIds };
}

export function roundIds(): RoundIds {
  const five = () => Array.from({ length: 5 }, () => randomUUID() as string);
  return { orderId: randomUUID(), lineIds: five(), addIds: five(), sendId: randomUUID() };
}

export const addLine = (host: BenchHost, { visitId, itemIds }: Party, ids: RoundIds, index: number) =>
  host.call(
    'orders.addLine',
    { visitId, lineId: ids.lineIds[index] as string, itemId: itemIds[index] as string },
    ids.addIds[index],
  );

export const send = (host: BenchHost, { visitId }: Party, { orderId, lineIds, sendId }: RoundIds) =>
  host.call('orders.send', { visitId, orderId, lineIds }, sendId);

/** Rings and sends two rounds and keeps the first; by the second it tells what was new in it. */
export async function recordRound(host: BenchHost, party: Party): Promise<RecordedRound> {
  const first = await recordOne(host, party);
  const { send: other } = await recordOne(host, party);
  const known = new Set(uuidsIn(other));
  const own = new Set([...first.ids.lineIds, first.ids.orderId, first.ids.sendId]);
  return { ...first, hostIds: uuidsIn(first.send).filter((id) => !known.has(id) && !own.has(id)) };
}

async function recordOne(host: BenchHost, party: Party): Promise<Omit<RecordedRound, 'hostIds'>> {
  const ids = roundIds();
  const adds: Statement[][] = [];
  for (const index of ids.lineIds.keys())
    adds.push(await host.record(() => addLine(host, party, ids, index)));
  let number = '';
  const statements = await host.record(async () => {
    number = (await send(host, party, ids)).number;
  });
  return { ids, number, adds, send: statements };
}

/** How to turn a recorded round's statements into those of another that was never sent. */
export async function renewal(
  host: BenchHost,
  recorded: RecordedRound,
): Promise<(statements: readonly Statement[]) => Statement[]> {
  const ids = roundIds();
  const { rows } = await host.store.read((tx) =>
    tx.execute<{ value: string }>(sql`SELECT value FROM counters WHERE key = 'ORD'`),
  );
  const renewed = new Map<string, string>([
    [recorded.number, orderNumber(Number(rows[0]?.value) + 1)],
    ...recorded.hostIds.map((id): [string, string] => [id, randomUUID()]),
    ...pairs(flat(recorded.ids), flat(ids)),
  ]);
  const known = new RegExp([...renewed.keys()].join('|'), 'g');
  return (statements) =>
    statements.map(({ text, parameters }) => ({
      text,
      parameters: parameters.map((parameter) =>
        typeof parameter === 'string' ? parameter.replace(known, (id) => renewed.get(id) ?? id) : parameter,
      ),
    }));
}

const flat = ({ orderId, lineIds, addIds, sendId }: RoundIds) => [orderId, sendId, ...lineIds, ...addIds];

const pairs = (from: readonly string[], to: readonly string[]) =>
  from.map((id, index): [string, string] => [id, to[index] as string]);

const uuidsIn = (statements: readonly Statement[]): string[] => [
  ...new Set(
    JSON.stringify(statements.map(({ parameters }) => parameters)).match(
      /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    ),
  ),
];
