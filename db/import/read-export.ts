import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { damagedExport, type ExportManifest, readManifest } from '#db/export/manifest';

/**
 * Reads an export's manifest and compares every file it names with its SHA-256. Refuses with EXPORT_DAMAGED what is
 * torn, changed or missing, and with EXPORT_NEWER what a newer program wrote.
 */
export async function verifyExport(folder: string, signal?: AbortSignal): Promise<ExportManifest> {
  const manifest = readManifest(folder);
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
    const file = join(folder, name);
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw damagedExport(folder, `${name} is missing.`);
    if (size !== bytes) throw damagedExport(folder, `${name} has ${size} bytes and should have ${bytes}.`);
    if ((await digestOf(file, signal)) !== sha256) throw damagedExport(folder, `${name} was changed.`);
  }
  return manifest;
}

async function digestOf(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) {
    signal?.throwIfAborted();
    hash.update(piece as Buffer);
  }
  return hash.digest('hex');
}

/** A part of restaurant.sql: statements to run, or whole rows for the COPY statement of a table. */
export type SqlPart = { sql: string } | { table: string; copied: Buffer };

/** Near this size rows are handed on, in bytes. */
const pieceBytes = 4 * 2 ** 20;
const endOfRows = Buffer.from('\\.\n');
const newline = 0x0a;

/** Reads restaurant.sql in order, in parts that fit in memory. Its COPY statements are those the manifest names. */
export async function* readRestaurantSql(folder: string, manifest: ExportManifest): AsyncGenerator<SqlPart> {
  const copies = manifest.tables.map(({ name, copy }) => ({ name, line: Buffer.from(`${copy}\n`) }));
  let table: string | null = null;
  let kept: Buffer[] = [];
  let size = 0;
  const take = () => {
    const whole = Buffer.concat(kept);
    kept = [];
    size = 0;
    return whole;
  };
  for await (const line of linesOf(join(folder, 'restaurant.sql'))) {
    if (table === null) {
      if (copies[0]?.line.equals(line)) {
        yield { sql: take().toString('utf8') };
        table = copies.shift()?.name ?? null;
        continue;
      }
    } else if (endOfRows.equals(line)) {
      if (size > 0) yield { table, copied: take() };
      table = null;
      continue;
    }
    kept.push(line);
    size += line.length;
    if (table !== null && size >= pieceBytes) {
      yield { table, copied: take() };
      await setImmediate();
    }
  }
  if (table !== null || copies.length > 0) {
    throw damagedExport(folder, `restaurant.sql has no rows for ${table ?? copies[0]?.name}.`);
  }
  yield { sql: take().toString('utf8') };
}

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(file, { highWaterMark: 2 ** 20 })) {
    const text = Buffer.concat([rest, piece as Buffer]);
    let from = 0;
    for (let end = text.indexOf(newline); end >= 0; end = text.indexOf(newline, from)) {
      yield text.subarray(from, end + 1);
      from = end + 1;
    }
    rest = text.subarray(from);
  }
  if (rest.length > 0) yield rest;
}
