import { chmodSync, chownSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Query, queryOf } from '../checks/books';
import { compareCommands, readStored } from '../checks/commands';
import { checkStructure } from '../checks/structure';
import { scratchFolder } from '../folder';
import { type FaultHost, NotOpened, type Run, startFaultHost } from '../host/fault-host';
import type { Program } from '../host/program';
import { untilAcknowledged } from '../house/at-work';
import { type Command, CommandBook } from '../house/commands';
import { httpLine, Line } from '../house/line';
import { openHouse, workTheHouse } from '../house/opening';
import { chanceOf, roundSeed } from '../random';
import type { FaultReport } from '../report';
import { type Damage, damages, refused, waysToLeave } from './damages';
import { changed, digestTree } from './digest';

export interface FoldersOptions {
  program: Program;
  seed: string;
  only?: string;
  onRound?: (round: number, what: string) => void;
}

interface Outcome {
  outcome: 'refused' | 'opened' | 'refused a read' | 'hung';
  what: string[];
}

/** A user of the system to whom nothing here belongs by itself. */
const nobody = 65534;
/**
 * What an orderly opening and closing writes (in pages the marks of what was read; after a kill what the log holds, with the
 * maps of free room and the states of transactions), which is how a database ends that is sound itself while something
 * beside it is amiss.
 */
const writtenByOpening =
  /^database\/(global\/pg_control|pg_wal\/|pg_xact\/|base\/\d+\/\d+(_fsm|_vm)?$|.*pg_internal\.init)/;

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
  const outcomes = { refused: 0, opened: 0, 'refused a read': 0, hung: 0 };
  let bytesChanged = 0;
  let round = 0;
  try {
    const originals = {} as Record<Damage['left'], Original>;
    for (const left of waysToLeave) originals[left] = await makeOriginal(program, folder, left);
    chmodSync(folder, 0o755);
    for (const damage of damages) {
      const chance = chanceOf(roundSeed(seed, ++round));
      if (only !== undefined && only !== chance.seed) continue;
      onRound?.(round, damage.name);
      const copy = join(folder, 'copy');
      cpSync(originals[damage.left].folder, copy, { recursive: true, preserveTimestamps: true });
      damage.ruin(copy, chance);
      const { outcome, what } = await tryToOpen(program, damage, copy, originals[damage.left]);
      outcomes[outcome]++;
      if (what.some((text) => text.startsWith('bytes changed'))) bytesChanged++;
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
    figures: {
      rounds: only ? 1 : damages.length,
      ...outcomes,
      'bytes changed': bytesChanged,
      'wrong outcomes': failures.length,
    },
    failures,
    seconds: (performance.now() - began) / 1000,
  };
}

async function makeOriginal(program: Program, folder: string, left: Damage['left']): Promise<Original> {
  const dataDir = join(folder, left);
  const book = new CommandBook();
  const line = new Line();
  const complaints: string[] = [];
  const host = await startFaultHost(program, dataDir);
  const house = await openHouse(httpLine(host.base), book, 4);
  await host.ask({ kind: 'write', text: 'CREATE EXTENSION IF NOT EXISTS amcheck' });
  const atWork = workTheHouse(house, line, book, chanceOf(left), {
    add: (text) => void complaints.push(text),
  });
  line.connect(httpLine(host.base));
  await untilAcknowledged(book, 100, complaints);
  await line.fallSilent();
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  const rows = await digestRows(queryOf(host));
  if (left === 'newer')
    await host.ask({
      kind: 'write',
      text: `INSERT INTO schema_migrations (version, name, checksum) SELECT max(version) + 1, 'ahead', 'x' FROM schema_migrations`,
    });
  await (left === 'killed' ? host.kill() : host.close());
  line.end();
  await atWork;
  return { folder: dataDir, commands: book.of('acknowledged'), rows };
}

async function tryToOpen(
  program: Program,
  damage: Damage,
  copy: string,
  original: Original,
): Promise<Outcome> {
  const before = digestTree(copy);
  let host: FaultHost;
  try {
    host = await startFaultHost(program, copy, {}, damage.byStranger ? asStranger(copy) : {});
  } catch (error) {
    if (!(error instanceof NotOpened)) return { outcome: 'hung', what: [String(error)] };
    const what: string[] = [];
    const expected = typeof damage.expected === 'string' ? refused : damage.expected;
    if (!expected.includes(error.code))
      what.push(`expected ${expected.join(' or ')}, got ${error.message.slice(0, 400)}`);
    // A database that is sound itself may be opened, and closed in order, before something else is found amiss.
    const isSound = damage.expected === 'reads' || !expected.some((code) => code.startsWith('DATA_FOLDER'));
    const bytes = changed(before, digestTree(copy)).filter(
      (name) => !(isSound && writtenByOpening.test(name)),
    );
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
async function lookInto(host: FaultHost, damage: Damage, original: Original): Promise<Outcome> {
  if (typeof damage.expected !== 'string')
    return {
      outcome: 'opened',
      what: [`expected ${damage.expected.join(' or ')}, and it opened: ${await whatIsThere(host, original)}`],
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

/** The super-user is let in everywhere: its folder is opened by somebody else, to whom it is given. */
function asStranger(folder: string): Run {
  if (process.getuid?.() !== 0) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) chownSync(join(entry.parentPath, entry.name), nobody, nobody);
  chownSync(folder, nobody, nobody);
  return { uid: nobody };
}
