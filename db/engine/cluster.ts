import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirLayout } from '#db/data-dir';
import { flushFolder, flushTree, writeFlushed } from '#db/engine/flush-tree';
import { findDamage } from '#db/engine/inspect';
import { initDatabase } from '#db/engine/pglite';
import { refuseOtherEngine } from '#db/engine/postgres-major';
import { finishSwap } from '#db/engine/swap';
import { unpack } from '#db/engine/unpack';
import { StoreError } from '#db/errors';

/** What every database folder of PostgreSQL has. One of them missing means somebody's rows are missing. */
const essentialFiles = ['PG_VERSION', 'global/pg_control'];
const essentialFolders = ['base', 'global', 'pg_wal', 'pg_xact'];

/**
 * Returns the path of the database inside a data folder this process has locked, making one on the first start:
 * from the prepared archive `template`, or by initdb where none is given.
 *
 * A swap of databases that a crash cut off is finished first. A new database is made beside its place, flushed, and
 * renamed into it, so that a crash at any moment leaves either none or a whole one. A database that was there once and is gone or damaged is refused with
 * DATA_FOLDER_DAMAGED, never replaced by an empty one, and one of another Postgres with DATA_FOLDER_OTHER_ENGINE.
 */
export async function prepareDatabase(dataDir: string, template?: string): Promise<string> {
  const { database, unfinished, created, secret } = dataDirLayout(dataDir);
  rmSync(unfinished, { recursive: true, force: true });
  finishSwap(dataDir);

  if (existsSync(database)) {
    refuseDamaged(database);
    refuseOtherEngine(database);
    // A power cut can leave this file torn, and then Postgres will not start. With the lock held it says nothing.
    rmSync(join(database, 'postmaster.pid'), { force: true });
  } else if (existsSync(created)) {
    throw damaged(`The database ${database} is missing, though ${created} says there was one.`);
  } else if (existsSync(secret)) {
    // The key is made only once there is a database: somebody's PINs depend on it.
    throw damaged(`The database ${database} is missing, though ${secret} says there was one.`);
  } else {
    if (template === undefined) await initDatabase(unfinished);
    else await unpackTemplate(template, unfinished);
    refuseDamaged(unfinished);
    await flushTree(unfinished);
    renameSync(unfinished, database);
    flushFolder(dataDir);
  }
  if (!existsSync(created)) {
    const postgres = readFileSync(join(database, 'PG_VERSION'), 'utf8').trim();
    writeFlushed(created, JSON.stringify({ createdAt: new Date().toISOString(), postgres }));
    flushFolder(dataDir);
  }
  return database;
}

/**
 * Removes the database, the record of it and its key, so that the next start makes a new one. Needs the folder's
 * lock.
 */
export function removeDatabase(dataDir: string): void {
  const { database, unfinished, created, history, secret } = dataDirLayout(dataDir);
  // Renamed away first: a crash then leaves nothing, or a leftover the next start clears, never half a database.
  rmSync(created, { force: true });
  rmSync(history, { force: true });
  rmSync(unfinished, { recursive: true, force: true });
  if (existsSync(database)) renameSync(database, unfinished);
  rmSync(unfinished, { recursive: true, force: true });
  // Last: as long as there is anything of the database, nobody can sign in without it.
  rmSync(secret, { force: true });
}

async function unpackTemplate(template: string, target: string): Promise<void> {
  try {
    await unpack(template, target);
  } catch (cause) {
    throw new StoreError('TEMPLATE_DAMAGED', `The prepared database ${template} cannot be unpacked.`, {
      cause,
    });
  }
}

function refuseDamaged(database: string): void {
  if (!statSync(database).isDirectory()) throw damaged(`${database} is not a folder.`);
  for (const name of essentialFiles) {
    const stat = statSync(join(database, name), { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size === 0)
      throw damaged(`In ${database} the file ${name} is missing or empty.`);
  }
  for (const name of essentialFolders) {
    if (!statSync(join(database, name), { throwIfNoEntry: false })?.isDirectory()) {
      throw damaged(`In ${database} the folder ${name} is missing.`);
    }
  }
  const damage = findDamage(database);
  if (damage !== null) throw damaged(`In ${database} ${damage}.`);
}

function damaged(what: string): StoreError {
  return new StoreError('DATA_FOLDER_DAMAGED', `${what} Nothing was changed. Restore a backup.`);
}
