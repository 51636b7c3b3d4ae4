import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Query, queryOf } from '../checks/books';
import { compareCommands, readStored } from '../checks/commands';
import { checkStructure } from '../checks/structure';
import { scratchFolder } from '../folder';
import { type FaultHost, NotOpened, startFaultHost } from '../host/fault-host';
import type { Program } from '../host/program';
import { type Command, CommandBook } from '../house/commands';
import { httpLine, Line } from '../house/line';
import { openHouse, workTheHouse } from '../house/opening';
import { chanceOf, roundSeed } from '../random';
import type { FaultReport } from '../report';
import { type Damage, damages } from './damages';
import { changed, digestTree } from './digest';

export interface FoldersOptions {
  program: Program;
  seed: string;
  only?: string;
  onRound?: (round: number, what: string) => void;
}

/** A restaurant's folder, closed in order and killed at work, with what it had acknowledged. */
interface Original {
  folder: string;
  commands: Command[];
  /** All rows of every table, as one digest each. */
  rows: Map<string, string>;
}

/**
 * Ruins copies of a real data folder in many ways and opens each: it must be refused with the right code and its
 * bytes left as they were, or, where nothing is lost, open and hold everything. What opens in spite of a damage
 * must refuse the read that meets it, or answer as the undamaged folder does.
 */
export async function runFolders({ program, seed, only, onRound }: FoldersOptions): Promise<FaultReport> {
  const began = performance.now();
  const folder = scratchFolder();
  const failures: FaultReport['failures'] = [];
  const outcomes: Record<string, number> = { refused: 0, opened: 0, 'refused a read': 0, 'bytes changed': 0 };
  let round = 0;
  try {
    const originals = {
      closed: await makeOriginal(program, folder, 'closed'),
      killed: await makeOriginal(program, folder, 'killed'),
    };
    for (const damage of damages) {
      const chance = chanceOf(roundSeed(seed, ++round));
      if (only !== undefined && only !== chance.seed) continue;
      onRound?.(round, damage.name);
      const copy = join(folder, 'copy');
      cpSync(originals[damage.left].folder, copy, { recursive: true, preserveTimestamps: true });
      damage.ruin(copy, chance);
      const { outcome, what } = await tryToOpen(program, damage, copy, originals[damage.left]);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (what.some((text) => text.startsWith('bytes changed')))
        outcomes['bytes changed'] = (outcomes['bytes changed'] ?? 0) + 1;
      if (what.length > 0)
        failures.push({ seed: chance.seed, what: what.map((text) => `${damage.name}: ${text}`) });
      rmSync(copy, { recursive: true, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    fault: 'damaged folders',
    baseSeed: seed,
    figures: { rounds: only ? 1 : damages.length, ...outcomes, 'wrong outcomes': failures.length },
    failures,
    seconds: (performance.now() - began) / 1000,
  };
}

async function makeOriginal(program: Program, folder: string, left: Damage['left']): Promise<Original> {
  const dataDir = join(folder, left);
  const book = new CommandBook();
  const line = new Line();
  const host = await startFaultHost(program, dataDir);
  const house = await openHouse(httpLine(host.base), book, 4);
  await host.ask({ kind: 'write', text: 'CREATE EXTENSION IF NOT EXISTS amcheck' });
  const atWork = workTheHouse(house, line, book, chanceOf(left), { add: () => undefined });
  line.connect(httpLine(host.base));
  while (book.of('acknowledged').length < 120) await delay(5);
  await line.fallSilent();
  const rows = await digestRows(queryOf(host));
  await (left === 'closed' ? host.close() : host.kill());
  line.end();
  await atWork;
  return { folder: dataDir, commands: book.of('acknowledged'), rows };
}

async function tryToOpen(
  program: Program,
  damage: Damage,
  copy: string,
  original: Original,
): Promise<{ outcome: string; what: string[] }> {
  const before = digestTree(copy);
  let host: FaultHost;
  try {
    host = await startFaultHost(program, copy, {});
  } catch (error) {
    if (!(error instanceof NotOpened)) return { outcome: 'hung', what: [String(error)] };
    const what: string[] = [];
    const expected = damage.expected === 'reads' ? 'DATA_FOLDER_DAMAGED' : damage.expected;
    if (error.code !== expected) what.push(`expected ${expected}, got ${error.message.slice(0, 400)}`);
    const bytes = changed(before, digestTree(copy));
    if (bytes.length > 0) what.push(`bytes changed: ${bytes.slice(0, 8).join(', ')} (${bytes.length})`);
    return { outcome: 'refused', what };
  }
  try {
    return await lookInto(host, damage, original);
  } finally {
    await host.kill();
  }
}

/** It opened: is all there, or is what is not there refused? */
async function lookInto(
  host: FaultHost,
  damage: Damage,
  original: Original,
): Promise<{ outcome: string; what: string[] }> {
  if (!['opens', 'reads'].includes(damage.expected))
    return {
      outcome: 'opened',
      what: [`expected ${damage.expected}, and it opened: ${await whatIsThere(host, original)}`],
    };
  const query = queryOf(host);
  try {
    const rows = await digestRows(query);
    const different = [...original.rows]
      .filter(([table, digest]) => rows.get(table) !== digest)
      .map(([table]) => table);
    if (different.length > 0) return { outcome: 'opened', what: [`silently wrong: ${different.join(', ')}`] };
  } catch (error) {
    return damage.expected === 'reads'
      ? { outcome: 'refused a read', what: [] }
      : { outcome: 'opened', what: [`a read failed: ${String(error)}`] };
  }
  const structure = await checkStructure(query);
  if (structure.length === 0) return { outcome: 'opened', what: [] };
  return damage.expected === 'reads'
    ? { outcome: 'refused a read', what: [] }
    : { outcome: 'opened', what: structure };
}

async function whatIsThere(host: FaultHost, original: Original): Promise<string> {
  const status = await httpLine(host.base)({ procedure: 'setup.status', input: {} });
  const venue =
    status.ok && (status.value as { venue: unknown }).venue !== null ? 'a restaurant' : 'AN EMPTY RESTAURANT';
  const { lost } = compareCommands(original.commands, await readStored(queryOf(host)));
  return `${venue}, ${lost.length} of ${original.commands.length} acknowledged commands lost`;
}

/** One digest for each table's rows. Ones that opening itself writes are left out. */
async function digestRows(query: Query): Promise<Map<string, string>> {
  const tables = await query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'tables' ORDER BY 1`,
  );
  const digests = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await query(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM public.${name} AS t`,
    );
    digests.set(String(name), String(row?.['digest']));
  }
  return digests;
}
