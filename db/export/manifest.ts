import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StoreError } from '#db/errors';

/** Rises when an older program could no longer read what a newer one writes. */
export const exportFormat = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What an export says about itself, in `manifest.json`. */
const manifestShape = z.object({
  format: z.int().min(1),
  appVersion: z.string(),
  /** How many migrations the database had had. */
  schemaStep: z.int().min(0),
  /** The version of Postgres it was read with: "18.6". */
  postgres: z.string(),
  /** The instant its rows are of. */
  takenAt: z.iso.datetime(),
  tables: z.array(
    z.object({
      name: z.string(),
      /** The line of restaurant.sql after which its rows follow. */
      copy: z.string(),
      rows: z.int().min(0),
      /** The sum, modulo 2^256, of the SHA-256 of each row as restaurant.sql has it. */
      rowsDigest: sha256,
      /** Only where damage kept something from being read. Rows of unreadable pages are estimated. */
      unreadable: z.object({ pages: z.int().min(0), rows: z.int().min(0) }).optional(),
    }),
  ),
  /** What else could not be read, in words. A whole export has nothing here. */
  missing: z.array(z.string()),
  files: z.record(z.string(), z.object({ bytes: z.int().min(0), sha256 })),
});

export type ExportManifest = z.infer<typeof manifestShape>;
export type ExportedTable = ExportManifest['tables'][number];

export const manifestFile = 'manifest.json';

/**
 * Reads what an export says about itself. Refuses with EXPORT_DAMAGED a folder that is no export or whose
 * manifest is torn, and with EXPORT_NEWER one in a form this program does not know yet.
 */
export function readManifest(folder: string): ExportManifest {
  const file = join(folder, manifestFile);
  if (!existsSync(file)) throw damagedExport(folder, `It has no ${manifestFile}.`);
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw damagedExport(folder, `Its ${manifestFile} is torn.`, cause);
  }
  const format = z.object({ format: z.number() }).safeParse(written).data?.format;
  if (format !== undefined && format > exportFormat) {
    throw new StoreError(
      'EXPORT_NEWER',
      `The export ${folder} was written by a newer Tableside (format ${format}, this program reads up to ` +
        `${exportFormat}). Import it with that program.`,
    );
  }
  const manifest = manifestShape.safeParse(written);
  if (!manifest.success) throw damagedExport(folder, `Its ${manifestFile} is not what an export has.`);
  return manifest.data;
}

export function damagedExport(folder: string, what: string, cause?: unknown): StoreError {
  return new StoreError(
    'EXPORT_DAMAGED',
    `${folder} is not a whole export of Tableside. ${what} Nothing was changed.`,
    { cause },
  );
}
