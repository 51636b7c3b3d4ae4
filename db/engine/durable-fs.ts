import fs from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { isRefusedFolderFlush } from '#db/engine/flush-tree';

export type PostgresModule = PGlite['Module'];

/** What Emscripten keeps for an open file; `nfd` is the descriptor Node knows it by. */
interface OpenFile {
  nfd: number;
  node: { mode: number };
}

/** The parts of Emscripten the types leave out. */
interface EmscriptenParts {
  NODEFS: { stream_ops: { fsync?: (file: OpenFile) => number } };
  FS: { isDir(mode: number): boolean; ErrnoError: new (errno: number) => Error };
  onRuntimeInitialized: () => void;
}

/** EIO as the WASI numbering has it. */
const inputOutputError = 29;

/**
 * A folder on disk for PGlite whose flushes are real.
 *
 * Emscripten asks a file system for `fsync` and takes its absence for success, and NODEFS has none: without
 * this class nothing Postgres calls durable ever leaves the operating system's cache.
 *
 * @param onModule called with the WebAssembly module after it is loaded and before Postgres starts in it.
 */
export class DurableFs extends NodeFS {
  constructor(
    folder: string,
    private readonly onModule: (module: PostgresModule) => void,
  ) {
    super(folder);
  }

  override async init(pg: PGlite, options: Partial<PostgresModule>) {
    const { emscriptenOpts } = await super.init(pg, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: PostgresModule) => this.#prepare(module)];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }

  #prepare(module: PostgresModule): void {
    const parts = module as unknown as EmscriptenParts;
    parts.NODEFS.stream_ops.fsync = (file) => {
      try {
        fs.fsyncSync(file.nfd);
      } catch (error) {
        if (isRefusedFolderFlush(error, parts.FS.isDir(file.node.mode))) return 0;
        // Always the same number: one that Emscripten does not know would arrive in Postgres as success.
        throw new parts.FS.ErrnoError(inputOutputError);
      }
      return 0;
    };
    const start = parts.onRuntimeInitialized;
    parts.onRuntimeInitialized = () => {
      start();
      this.onModule(module);
    };
  }
}
