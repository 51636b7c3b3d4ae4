/** How a disk runs out of room. */
export interface Shortage {
  /** Writes that still succeed. */
  afterWrites: number;
  forMs: number;
  /** Whether overwriting what is there fails too, as on a disk that copies on write. */
  inPlaceToo: boolean;
}

/** What a host under test is told when it is started; one JSON text on its command line. */
export interface FaultHostOptions {
  dataDir: string;
  template: string;
  migrations: string;
  /** A checkpoint after so many changes: many fall into every round. */
  checkpointEvery: number;
  /** False for the negative controls: every flush is left out. */
  flushing: boolean;
  /** Where to keep a log of every file operation; none is kept without. */
  record?: string;
  /** Makes the disk run out of room: at once, or when it is asked to; null for the latter. */
  shortage?: Shortage | null;
}

/** What the harness may ask of a host beside its doors. */
export type ToFaultHost =
  | { kind: 'query'; id: number; text: string }
  | { kind: 'write'; id: number; text: string }
  /** Names the part of the evening that begins, in the recording. */
  | { kind: 'mark'; id: number; text: string }
  /** The disk is about to run out of room; null: it has enough again. */
  | { kind: 'fill'; id: number; shortage: Shortage | null }
  /** Ends at once, as a crash does, but between two file operations. */
  | { kind: 'die'; id: number }
  | { kind: 'close'; id: number };

export type FromFaultHost =
  | { kind: 'ready'; port: number }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'checkpoint' }
  | { kind: 'done'; id: number; rows: Record<string, unknown>[] }
  | { kind: 'failed'; id: number; message: string };
