import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

/** A file written piece by piece, whose length and SHA-256 are known at the end. */
export class ExportFile {
  readonly #handle: number;
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #open = true;

  constructor(path: string) {
    this.#handle = openSync(path, 'wx', 0o600);
  }

  write(content: string | Uint8Array): void {
    const piece = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < piece.length; ) at += writeSync(this.#handle, piece, at);
    this.#hash.update(piece);
    this.#bytes += piece.length;
  }

  /** Closes it. Only once. */
  finish(): { bytes: number; sha256: string } {
    this.abandon();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Closes it without asking what was written. May be called twice. */
  abandon(): void {
    if (this.#open) closeSync(this.#handle);
    this.#open = false;
  }
}
