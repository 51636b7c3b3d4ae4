import type { Figure } from '../figures';
import type { BenchHost } from '../rig/bench-host';
import { type Statement, sessionOf } from '../rig/recorder';
import { findParty, recordRound } from '../rig/round';

/** A table with more rows than this must not be read from end to end for a tap. */
const BIG = 5_000;

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

interface Scan {
  table: string;
  rows: number;
}

/** Asks the planner how it would run every statement of the views and of a send, and names what it would scan. */
export async function findScans(host: BenchHost, section: string): Promise<Figure[]> {
  const party = await findParty(host);
  const round = await recordRound(host, party);
  const taps: Record<string, Statement[]> = {
    'kitchen view': await host.record(() => host.call('kitchen.board', { stationId: null })),
    'floor view': await host.record(() => host.call('floor.view', {})),
    'order view': await host.record(() => host.call('orders.visit', { visitId: party.visitId })),
    'add a line': round.adds[0] ?? [],
    'send 5 items': round.send,
  };
  const sizes = await tableSizes(host);
  const figures: Figure[] = [];
  for (const [name, statements] of Object.entries(taps)) {
    const scans: Scan[] = [];
    for (const statement of statements) scans.push(...scansIn(await plan(host, statement), sizes));
    const worst = scans.sort((a, b) => b.rows - a.rows)[0];
    figures.push({
      section,
      name: `${name}: scans of big tables`,
      value: scans.length,
      unit: '',
      goal: 0,
      detail: worst
        ? `worst: ${worst.table}, ${worst.rows.toLocaleString('en')} rows`
        : `${statements.length} statements, every one by index`,
    });
  }
  return figures;
}

async function plan(host: BenchHost, { text, parameters }: Statement): Promise<PlanNode> {
  const { rows } = await host.store.write((tx) =>
    sessionOf(tx).query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, parameters),
  );
  const found = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (!found) throw new Error(`no plan for ${text}`);
  return found;
}

function scansIn(node: PlanNode, sizes: ReadonlyMap<string, number>): Scan[] {
  const table = node['Relation Name'] ?? '';
  const rows = sizes.get(table) ?? 0;
  const own = node['Node Type'] === 'Seq Scan' && rows > BIG ? [{ table, rows }] : [];
  return [...own, ...(node.Plans ?? []).flatMap((child) => scansIn(child, sizes))];
}

async function tableSizes(host: BenchHost): Promise<Map<string, number>> {
  const { rows } = await host.store.read((tx) =>
    sessionOf(tx).query<{ relname: string; rows: number }>(
      `SELECT relname, reltuples::int AS rows FROM pg_class WHERE relkind = 'r'`,
    ),
  );
  return new Map(rows.map(({ relname, rows: count }) => [relname, count]));
}
