import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const backupKinds = ['daily', 'manual', 'before-update', 'after-restore'] as const;
export type BackupKind = (typeof backupKinds)[number];

/** What was counted in a database. */
export const factsShape = z.object({
  /** Rows of every table. */
  rows: z.record(z.string(), z.int()),
  lastSaleAt: z.iso.datetime().nullable(),
  /** All payments together, in the currency's units: "1234.50". */
  paid: z.string(),
  /** The newest migration applied; 0 for none. */
  schemaStep: z.int(),
});

const manifest = z.object({
  format: z.literal(1),
  id: z.string(),
  kind: z.enum(backupKinds),
  /** The instant it stands at: the end of the copy, when the log it needs was complete. */
  takenAt: z.iso.datetime(),
  /** Grows with each backup of a folder, whatever the clock does: milliseconds since 1970 where it stands well. */
  order: z.int(),
  /** The service day it was taken for. */
  serviceDay: z.iso.date(),
  history: z.string(),
  timeline: z.string(),
  startLsn: z.string(),
  stopLsn: z.string(),
  postgres: z.string(),
  pglite: z.string(),
  app: z.string(),
  /** Bytes of the archive, and of the files in it. */
  bytes: z.int(),
  unpackedBytes: z.int(),
  sha256: z.string(),
  /** What was counted when it was opened to verify it. */
  facts: factsShape,
});

/** What a database holds, as it was counted. */
export type Facts = z.infer<typeof factsShape>;
/** What lies beside a backup's archive and names it. */
export type Manifest = z.infer<typeof manifest>;

/** Throws where the file is missing, torn, or not a manifest of this program's. */
export function readManifest(file: string): Manifest {
  return manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
}
