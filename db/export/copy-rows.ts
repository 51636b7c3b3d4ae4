import { hash } from 'node:crypto';

const newline = 0x0a;
const escapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** How many rows a piece of COPY's text holds: a newline inside a value is written as \n, so each ends one row. */
export function countRows(copied: Uint8Array): number {
  let rows = 0;
  for (let at = copied.indexOf(newline); at >= 0; at = copied.indexOf(newline, at + 1)) rows++;
  return rows;
}

/** The values of each row in a piece of COPY's text, null for NULL. */
export function* readRows(copied: Buffer): Generator<(string | null)[]> {
  for (const row of rowsOf(copied)) yield row.split('\t').map(plainValue);
}

function rowsOf(copied: Buffer): string[] {
  const rows = copied.toString('utf8').split('\n');
  rows.pop();
  return rows;
}

function plainValue(value: string): string | null {
  if (value === '\\N') return null;
  if (!value.includes('\\')) return value;
  return value.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
}

const modulus = 2n ** 256n;

/**
 * Says whether two tables hold the same rows, whatever the order they lie in: the sum, modulo 2^256, of the
 * SHA-256 of each row as COPY writes it.
 */
export class RowsDigest {
  #sum = 0n;

  add(copied: Buffer): void {
    for (const row of rowsOf(copied)) this.#sum += BigInt(`0x${hash('sha256', row, 'hex')}`);
    this.#sum %= modulus;
  }

  /** 64 hexadecimal digits. */
  toString(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}
