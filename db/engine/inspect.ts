import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32c } from '#db/engine/crc32c';

/** The databases initdb makes, by the numbers it always gives them: template1, template0, postgres. */
const databases = ['base/1', 'base/4', 'base/5'];

/** Where the fields of pg_control lie, as PostgreSQL 18 writes it (`ControlFileData`). */
const control = { version: 8, nextXid: 64, checksum: 292 };
/** Other versions have other fields: theirs is not judged here. */
const knownControl = 1800;

/** A file map is a magic number, a count, pairs of catalogue and file, and a checksum. */
const map = { magic: 0x592717, pairs: 8, checksum: 520, size: 524 };

/** What of pg_xact belongs together: two bits for each transaction. */
const pageSize = 8192;
const transactionsPerPage = pageSize * 4;
const pagesPerFile = 32;

/**
 * Looks at a database folder without changing a byte and says what it lacks, or null. Postgres would find some of
 * this only after recovery has written into the folder, and takes some of it for granted: where the record of
 * which transactions were committed is gone, it opens, and all they did is gone with it.
 */
export function findDamage(database: string): string | null {
  const bytes = readFileSync(join(database, 'global/pg_control'));
  if (bytes.length < control.checksum + 4) return 'global/pg_control is cut short';
  if (bytes.readUInt32LE(control.version) !== knownControl) return null;
  if (crc32c(bytes.subarray(0, control.checksum)) !== bytes.readUInt32LE(control.checksum))
    return 'global/pg_control does not match its checksum';
  return findMissingCommits(database, bytes.readBigUInt64LE(control.nextXid)) ?? findLostCatalogue(database);
}

/** The newest transaction before the last checkpoint must have its place in pg_xact. */
function findMissingCommits(database: string, nextXid: bigint): string | null {
  const newest = Number((nextXid - 1n) & 0xffffffffn);
  const page = Math.floor(newest / transactionsPerPage);
  const name = Math.floor(page / pagesPerFile)
    .toString(16)
    .toUpperCase()
    .padStart(4, '0');
  const needed = ((page % pagesPerFile) + 1) * pageSize;
  return sizeOf(join(database, 'pg_xact', name)) < needed ? `pg_xact/${name} is missing or cut short` : null;
}

function findLostCatalogue(database: string): string | null {
  for (const folder of ['global', ...databases]) {
    const name = `${folder}/pg_filenode.map`;
    const path = join(database, name);
    if (!existsSync(path)) return `${name} is missing`;
    const bytes = readFileSync(path);
    const isWhole =
      bytes.length >= map.size &&
      bytes.readInt32LE(0) === map.magic &&
      crc32c(bytes.subarray(0, map.checksum)) === bytes.readUInt32LE(map.checksum);
    if (!isWhole) return `${name} is damaged`;
    for (let nth = 0; nth < bytes.readInt32LE(4); nth++) {
      const file = `${folder}/${bytes.readUInt32LE(map.pairs + nth * 8 + 4)}`;
      if (sizeOf(join(database, file)) === -1) return `${file} is missing`;
    }
  }
  return null;
}

/** -1 where there is no such file. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1;
}
