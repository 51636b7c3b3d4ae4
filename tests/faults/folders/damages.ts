import fs from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../random';

/**
 * How the folder was left before it was damaged: closed in order; killed, so that opening recovers; or closed by a
 * program that knew a migration more.
 */
export const waysToLeave = ['closed', 'killed', 'newer'] as const;
type Left = (typeof waysToLeave)[number];

/** One way in which a data folder can be ruined, and what must come of it. */
export interface Damage {
  name: string;
  left: Left;
  /** Ruins a copy. */
  ruin(dataDir: string, chance: Chance): void;
  /**
   * The codes with which opening may be refused. `opens` means that nothing is lost and it must open and hold
   * everything. `reads` means that it may open too, and the first read that meets the damage must be refused.
   */
  expected: readonly string[] | 'opens' | 'reads';
  /** Opened by somebody to whom modes of files mean something. */
  byStranger?: boolean;
}

export const refused = ['DATA_FOLDER_DAMAGED'] as const;
const otherEngine = [...refused, 'DATA_FOLDER_OTHER_ENGINE'] as const;
const inDatabase = (dataDir: string, path: string) => join(dataDir, 'database', path);

const remove = (path: string) => (dataDir: string) =>
  fs.rmSync(inDatabase(dataDir, path), { recursive: true });
const content = (path: string, text: string) => (dataDir: string) =>
  fs.writeFileSync(inDatabase(dataDir, path), text);
const truncated = (path: string, share: number) => (dataDir: string) => {
  const file = inDatabase(dataDir, path);
  fs.truncateSync(file, Math.floor(fs.statSync(file).size * share));
};
const zeroed = (path: string) => (dataDir: string) => {
  const file = inDatabase(dataDir, path);
  fs.writeFileSync(file, Buffer.alloc(fs.statSync(file).size));
};

/** Turns one bit, of the first `within` bytes or of all. */
function flipBit(file: string, chance: Chance, within = fs.statSync(file).size): void {
  const bytes = fs.readFileSync(file);
  const at = chance.below(Math.min(within, bytes.length));
  bytes[at] = (bytes[at] as number) ^ (1 << chance.below(8));
  fs.writeFileSync(file, bytes);
}

const logFiles = (dataDir: string) =>
  fs
    .readdirSync(inDatabase(dataDir, 'pg_wal'))
    .filter((name) => /^[0-9A-F]{24}$/.test(name))
    .map((name) => inDatabase(dataDir, `pg_wal/${name}`));

/** Files of tables and indexes in which this restaurant's rows lie. */
function pagesOf(dataDir: string): string[] {
  const folder = inDatabase(dataDir, 'base/5');
  return fs
    .readdirSync(folder)
    .filter((name) => /^\d{5,}$/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => fs.statSync(file).size > 0);
}

const control = 'global/pg_control';

/** Every way in which a folder is ruined here. */
export const damages: readonly Damage[] = [
  { name: 'pg_control is gone', left: 'closed', ruin: remove(control), expected: refused },
  { name: 'pg_control is empty', left: 'closed', ruin: truncated(control, 0), expected: refused },
  { name: 'pg_control is cut short', left: 'closed', ruin: truncated(control, 0.02), expected: refused },
  { name: 'pg_control is zero', left: 'killed', ruin: zeroed(control), expected: refused },
  {
    name: 'a bit of pg_control is turned',
    left: 'killed',
    ruin: (dataDir, chance) => flipBit(inDatabase(dataDir, control), chance, 290),
    expected: refused,
  },
  {
    name: 'PG_VERSION is of another version',
    left: 'closed',
    ruin: content('PG_VERSION', '17\n'),
    expected: otherEngine,
  },
  {
    name: 'PG_VERSION is nonsense',
    left: 'closed',
    ruin: content('PG_VERSION', '\u0000\u0000'),
    expected: refused,
  },
  { name: 'PG_VERSION is empty', left: 'closed', ruin: truncated('PG_VERSION', 0), expected: refused },
  { name: 'PG_VERSION is gone', left: 'closed', ruin: remove('PG_VERSION'), expected: refused },
  ...(['closed', 'killed'] as const).flatMap((left): Damage[] => [
    {
      name: `the log is gone (${left})`,
      left,
      ruin: (dataDir) => logFiles(dataDir).forEach((file) => void fs.rmSync(file)),
      expected: refused,
    },
    {
      name: `the log is empty (${left})`,
      left,
      ruin: (dataDir) => logFiles(dataDir).forEach((file) => void fs.truncateSync(file, 0)),
      expected: refused,
    },
    {
      name: `the log is zero (${left})`,
      left,
      ruin: (dataDir) =>
        logFiles(dataDir).forEach(
          (file) => void fs.writeFileSync(file, Buffer.alloc(fs.statSync(file).size)),
        ),
      expected: refused,
    },
    { name: `the log's folder is gone (${left})`, left, ruin: remove('pg_wal'), expected: refused },
    {
      name: `base is empty (${left})`,
      left,
      ruin(dataDir) {
        remove('base')(dataDir);
        fs.mkdirSync(inDatabase(dataDir, 'base'));
      },
      expected: refused,
    },
    { name: `the catalogue's file is gone (${left})`, left, ruin: remove('base/5/1259'), expected: refused },
    {
      name: `the file map is gone (${left})`,
      left,
      ruin: remove('base/5/pg_filenode.map'),
      expected: refused,
    },
    {
      name: `the file map is zero (${left})`,
      left,
      ruin: zeroed('global/pg_filenode.map'),
      expected: refused,
    },
    { name: `the list of databases is gone (${left})`, left, ruin: remove('global/1262'), expected: refused },
    { name: `the commits' record is gone (${left})`, left, ruin: remove('pg_xact/0000'), expected: refused },
    {
      name: `the commits' record is cut short (${left})`,
      left,
      ruin: truncated('pg_xact/0000', 0),
      expected: refused,
    },
    {
      name: `a table's file is gone (${left})`,
      left,
      ruin: (dataDir, chance) => fs.rmSync(chance.oneOf(pagesOf(dataDir))),
      expected: 'reads',
    },
    {
      name: `a table's file is cut short (${left})`,
      left,
      ruin: (dataDir, chance) => fs.truncateSync(chance.oneOf(pagesOf(dataDir)), 0),
      expected: 'reads',
    },
  ]),
  ...Array.from(
    { length: 6 },
    (_, nth): Damage => ({
      name: `a bit in a page is turned (${nth + 1})`,
      left: nth % 2 === 0 ? 'closed' : 'killed',
      ruin: (dataDir, chance) => flipBit(chance.oneOf(pagesOf(dataDir)), chance),
      expected: 'reads',
    }),
  ),
  {
    name: 'the database is gone',
    left: 'closed',
    ruin: (dataDir) => fs.rmSync(join(dataDir, 'database'), { recursive: true }),
    expected: refused,
  },
  {
    name: 'the database is gone and created.json is torn',
    left: 'closed',
    ruin(dataDir) {
      fs.rmSync(join(dataDir, 'database'), { recursive: true });
      fs.truncateSync(join(dataDir, 'created.json'), 7);
    },
    expected: refused,
  },
  {
    name: 'the database and created.json are gone, the key is there',
    left: 'closed',
    ruin(dataDir) {
      fs.rmSync(join(dataDir, 'database'), { recursive: true });
      fs.rmSync(join(dataDir, 'created.json'));
    },
    expected: refused,
  },
  {
    name: 'the database is an empty folder',
    left: 'closed',
    ruin(dataDir) {
      fs.rmSync(join(dataDir, 'database'), { recursive: true });
      fs.mkdirSync(join(dataDir, 'database'));
    },
    expected: refused,
  },
  {
    name: 'the database is a file',
    left: 'closed',
    ruin(dataDir) {
      fs.rmSync(join(dataDir, 'database'), { recursive: true });
      fs.writeFileSync(join(dataDir, 'database'), 'not a folder');
    },
    expected: refused,
  },
  {
    name: 'created.json is torn',
    left: 'closed',
    ruin: (d) => fs.truncateSync(join(d, 'created.json'), 7),
    expected: 'opens',
  },
  {
    name: 'created.json is gone',
    left: 'killed',
    ruin: (d) => fs.rmSync(join(d, 'created.json')),
    expected: 'opens',
  },
  { name: 'postmaster.pid is torn', left: 'killed', ruin: content('postmaster.pid', '4'), expected: 'opens' },
  {
    name: 'a leftover of an unfinished start',
    left: 'killed',
    ruin: (d) => fs.mkdirSync(join(d, 'database.new/base'), { recursive: true }),
    expected: 'opens',
  },
  {
    name: 'the key is gone',
    left: 'closed',
    ruin: (d) => fs.rmSync(join(d, 'secret.key')),
    expected: ['SECRET_MISSING'],
  },
  {
    name: 'the key is torn',
    left: 'closed',
    ruin: (d) => fs.truncateSync(join(d, 'secret.key'), 9),
    expected: ['SECRET_MISSING'],
  },
  {
    name: 'the folder may not be read',
    left: 'closed',
    ruin: (dataDir) => chmodTree(dataDir, 0o000),
    expected: ['DATA_FOLDER_FORBIDDEN'],
    byStranger: true,
  },
  {
    name: 'the folder may not be written',
    left: 'closed',
    ruin: (dataDir) => chmodTree(dataDir, 0o444),
    expected: ['DATA_FOLDER_FORBIDDEN'],
    byStranger: true,
  },
  {
    name: 'the files may not be written, after a kill',
    left: 'killed',
    ruin: (dataDir) => chmodTree(join(dataDir, 'database'), 0o444),
    expected: ['DATA_FOLDER_FORBIDDEN'],
    byStranger: true,
  },
  { name: 'a newer program was here', left: 'newer', ruin: () => undefined, expected: ['SCHEMA_NEWER'] },
];

function chmodTree(folder: string, mode: number): void {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) fs.chmodSync(join(entry.parentPath, entry.name), mode);
  fs.chmodSync(folder, mode | (mode === 0 ? 0 : 0o111));
}
