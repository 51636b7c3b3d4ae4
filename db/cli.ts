import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { backUpBeforeUpdate } from '#db/backup/before-update';
import { convertFolder, exportFromFolder, importIntoFolder, rescueFromFolder } from '#db/cli-transfer';
import { defaultDataDir } from '#db/data-dir';
import { removeDatabase } from '#db/engine/cluster';
import { openDatabase } from '#db/engine/database';
import type { Engine } from '#db/engine/engine';
import { lockDataFolder } from '#db/engine/lock';
import { migrateDown, migrateUp } from '#db/migrate';
import { type Migration, readMigrations } from '#db/migration-files';
import { createMigration, generateMigration } from '#db/new-migration';
import { schemaFileIsCurrent, writeSchemaFile } from '#db/schema-file';
import { runSeed, type SeedName, seedNames } from '#db/seed/run';
import { openStore } from '#db/store';

const usage = `Usage: npm run db:<command> -- [options]

  migrate                 apply the migrations the database lacks
  rollback [--steps N]    take the newest N (default 1) back
  reset --yes             remove the database and make a new one
  seed [documented|demo]  add a set of data
  create NAME             make an empty migration
  generate NAME           make a migration from what changed in db/schema
           --snapshot     ... only remember the change: its migration is written by hand
  schema [--check]        write db/schema.sql, or fail when it is not current
  export --to FOLDER      write everything as SQL for PostgreSQL 15 and as CSV
           --rescue       ... what can be read of a damaged database
  import --from FOLDER    make a new data folder of an export
  convert --engine NAME   bring a database of another PostgreSQL to this program's, with the installed package
                          NAME, e.g. after npm install --no-save pglite-postgres17@npm:@electric-sql/pglite@0.4.6

  --data DIR              the data folder (default ${defaultDataDir()})`;

const migrationsDir = fileURLToPath(new URL('./migrations', import.meta.url));
const schemaFile = fileURLToPath(new URL('./schema.sql', import.meta.url));
const owner = 'Tableside command line';
const noName = 'Give the migration a name.';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: defaultDataDir() },
    steps: { type: 'string', default: '1' },
    yes: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    snapshot: { type: 'boolean', default: false },
    to: { type: 'string' },
    from: { type: 'string' },
    engine: { type: 'string' },
    rescue: { type: 'boolean', default: false },
  },
});
const [command = '', name] = positionals;
const dataDir = values.data;

const commands: Record<string, () => Promise<void>> = {
  async migrate() {
    const database = await openDatabase({ dataDir, owner, keepLog: true });
    try {
      const before = () => backUp(database.engine);
      report('applied', await migrateUp(database.engine, readMigrations(migrationsDir), { before }));
    } finally {
      await database.close();
    }
  },
  async rollback() {
    const steps = Number(values.steps);
    if (!Number.isInteger(steps) || steps < 1)
      throw new Error(`--steps takes a number from 1, not "${values.steps}".`);
    const database = await openDatabase({ dataDir, owner, keepLog: true });
    try {
      await backUp(database.engine);
      report('taken back', await migrateDown(database.engine, readMigrations(migrationsDir), steps));
    } finally {
      await database.close();
    }
  },
  async reset() {
    if (!values.yes)
      throw new Error(`This removes every order and reservation in ${dataDir}. Say --yes to do it.`);
    const lock = await lockDataFolder(dataDir, owner);
    removeDatabase(dataDir);
    lock.release();
    await commands['migrate']?.();
  },
  async seed() {
    const wanted = name ?? 'documented';
    if (!isSeedName(wanted)) throw new Error(`There is no set of data called "${wanted}".`);
    const store = await openStore({ dataDir, owner, keepLog: true, beforeMigrate: backUp });
    try {
      await runSeed(store, wanted, dataDir);
    } finally {
      await store.close();
    }
    say(`seeded: ${wanted}`);
  },
  async create() {
    made(createMigration(migrationsDir, required(name, noName)));
  },
  async generate() {
    made(generateMigration(migrationsDir, required(name, noName), values.snapshot));
  },
  async schema() {
    if (!values.check) {
      await writeSchemaFile(schemaFile, migrationsDir);
      say('written: db/schema.sql');
    } else if (!(await schemaFileIsCurrent(schemaFile, migrationsDir))) {
      throw new Error('db/schema.sql is not what the migrations give. Run npm run db:schema.');
    }
  },
  async export() {
    const to = required(values.to, 'Say where to: --to FOLDER.');
    const transfer = values.rescue ? rescueFromFolder : exportFromFolder;
    say(await transfer(dataDir, to, owner, showProgress));
  },
  async import() {
    const from = required(values.from, 'Say where from: --from FOLDER.');
    say(await importIntoFolder(from, dataDir, owner, readMigrations(migrationsDir), showProgress));
  },
  async convert() {
    const engine = required(values.engine, 'Name the package of the engine that wrote it: --engine NAME.');
    say(await convertFolder(dataDir, engine, owner, readMigrations(migrationsDir), showProgress));
  },
};

/** Before every change of the schema, as the app does it. */
function backUp(engine: Engine): Promise<void> {
  return backUpBeforeUpdate(engine, dataDir, () => undefined);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function report(what: string, migrations: Migration[]): void {
  if (migrations.length === 0) say('nothing to do');
  for (const migration of migrations) say(`${what}: ${migration.version} ${migration.name}`);
}

function made(folder: string | null): void {
  say(
    folder === null
      ? 'no migration made'
      : `made: ${relative(process.cwd(), folder)} - now write what is left to do in it`,
  );
}

/** One line that is written anew, where somebody watches. */
function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
}

function required(value: string | undefined, otherwise: string): string {
  if (!value) throw new Error(otherwise);
  return value;
}

function isSeedName(value: string): value is SeedName {
  return (seedNames as readonly string[]).includes(value);
}

const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
if (!run) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  await run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
