import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32c } from '#db/engine/crc32c';

/** Where PostgreSQL 18 keeps things in its control file, in bytes. */
const control = { version: 8, state: 16, time: 24, checkpoint: 32, copy: 40, backup: 136, crc: 292 } as const;
const copyBytes = 88;
const sizes = { page: 224, segment: 228 } as const;
const supported = 1800;
const shutDown = 1;

/** How the log of PostgreSQL 18 begins each of its files. */
const log = { magic: 0xd118, longHeader: 2, headerBytes: 40, recordBytes: 24, shortData: 255 } as const;

/** Folders in which nothing lives but what a running database makes. */
const madeAnew = [
  ...['pg_wal/archive_status', 'pg_wal/summaries', 'pg_notify', 'pg_stat', 'pg_stat_tmp', 'pg_replslot'],
  ...[
    'pg_tblspc',
    'pg_twophase',
    'pg_commit_ts',
    'pg_dynshmem',
    'pg_logical/mappings',
    'pg_logical/snapshots',
  ],
  ...['pg_serial', 'pg_snapshots', 'pg_subtrans', 'pg_multixact/members', 'pg_multixact/offsets'],
];

/**
 * Makes a database that has lost its write-ahead log, or has one it cannot replay, start from its last checkpoint:
 * what pg_resetwal does, for a copy that is only to be read. What was committed after that checkpoint is not seen,
 * and pages written since may be torn: their checksums tell. Returns false, changing nothing, where the control
 * file is not whole or not of PostgreSQL 18.
 */
export function resetLog(database: string): boolean {
  const file = join(database, 'global/pg_control');
  const state = readFileSync(file);
  if (state.length < control.crc + 4 || state.readUInt32LE(control.version) !== supported) return false;
  if (crc32c(state.subarray(0, control.crc)) !== state.readUInt32LE(control.crc)) return false;

  const segmentBytes = state.readUInt32LE(sizes.segment);
  const timeline = state.readUInt32LE(control.copy + 8);
  const wal = join(database, 'pg_wal');
  const segment = firstUnused(wal, Number(state.readBigUInt64LE(control.checkpoint)), segmentBytes);
  const start = BigInt(segment) * BigInt(segmentBytes);
  const redo = start + BigInt(log.headerBytes);

  state.writeBigUInt64LE(redo, control.copy);
  state.writeInt32LE(shutDown, control.state);
  state.writeBigUInt64LE(redo, control.checkpoint);
  // No recovery to a point, and no backup under way.
  state.fill(0, control.backup, control.backup + 33);
  state.writeUInt32LE(crc32c(state.subarray(0, control.crc)), control.crc);

  rmSync(wal, { recursive: true, force: true });
  for (const folder of madeAnew) mkdirSync(join(database, folder), { recursive: true, mode: 0o700 });
  for (const name of ['offsets', 'members']) fillIfMissing(join(database, 'pg_multixact', name, '0000'));
  const perFile = 2 ** 32 / segmentBytes;
  const name = [timeline, Math.floor(segment / perFile), segment % perFile].map(hex8).join('');
  writeFileSync(join(wal, name), firstSegment(state, start, timeline, segmentBytes));
  writeFileSync(file, state);
  return true;
}

/** One file of the log that holds a checkpoint taken at shutdown and nothing else. */
function firstSegment(state: Buffer, start: bigint, timeline: number, segmentBytes: number): Buffer {
  const segment = Buffer.alloc(segmentBytes);
  segment.writeUInt16LE(log.magic, 0);
  segment.writeUInt16LE(log.longHeader, 2);
  segment.writeUInt32LE(timeline, 4);
  segment.writeBigUInt64LE(start, 8);
  segment.writeBigUInt64LE(state.readBigUInt64LE(0), 24);
  segment.writeUInt32LE(segmentBytes, 32);
  segment.writeUInt32LE(state.readUInt32LE(sizes.page), 36);

  const record = segment.subarray(log.headerBytes, log.headerBytes + log.recordBytes + 2 + copyBytes);
  record.writeUInt32LE(record.length, 0);
  record.writeUInt8(log.shortData, log.recordBytes);
  record.writeUInt8(copyBytes, log.recordBytes + 1);
  state.copy(record, log.recordBytes + 2, control.copy, control.copy + copyBytes);
  const checked = Buffer.concat([record.subarray(log.recordBytes), record.subarray(0, log.recordBytes - 4)]);
  record.writeUInt32LE(crc32c(checked), log.recordBytes - 4);
  return segment;
}

/** A number no file of the old log has, so that none is taken for a part of the new one. */
function firstUnused(wal: string, checkpoint: number, segmentBytes: number): number {
  const perFile = 2 ** 32 / segmentBytes;
  const numbers = statSync(wal, { throwIfNoEntry: false })
    ? readdirSync(wal)
        .filter((name) => /^[0-9A-F]{24}$/.test(name))
        .map((name) => Number.parseInt(name.slice(8, 16), 16) * perFile + Number.parseInt(name.slice(16), 16))
    : [];
  return Math.max(Math.floor(checkpoint / segmentBytes), ...numbers) + 1;
}

function fillIfMissing(file: string): void {
  if (!statSync(file, { throwIfNoEntry: false })) writeFileSync(file, Buffer.alloc(2 ** 18));
}

const hex8 = (value: number) => value.toString(16).toUpperCase().padStart(8, '0');
