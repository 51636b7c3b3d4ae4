import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const block = 512;

interface Entry {
  path: string;
  isFolder: boolean;
  size: number;
}

/**
 * Unpacks a gzipped tar of plain files and folders below `target`. Throws on a torn archive (gzip carries a
 * checksum over all of it, tar one per header) and on a path that would leave `target`.
 */
export function untar(archive: Buffer, target: string): void {
  const tar = gunzipSync(archive);
  const made = new Set<string>();
  const makeFolder = (path: string) => {
    if (made.has(path)) return;
    mkdirSync(path, { recursive: true, mode: 0o700 });
    made.add(path);
  };
  let offset = 0;
  while (offset + block <= tar.length) {
    const header = tar.subarray(offset, offset + block);
    if (header.every((byte) => byte === 0)) return;
    const entry = readHeader(header);
    const path = join(target, entry.path);
    offset += block;
    if (entry.isFolder) {
      makeFolder(path);
    } else {
      makeFolder(dirname(path));
      writeFileSync(path, tar.subarray(offset, offset + entry.size), { mode: 0o600 });
      offset += Math.ceil(entry.size / block) * block;
    }
  }
  throw new Error('The archive ends before its end mark.');
}

function readHeader(header: Buffer): Entry {
  const text = (from: number, length: number) => {
    const field = header.subarray(from, from + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? length : end);
  };
  const octal = (from: number, length: number) => Number.parseInt(text(from, length).trim(), 8);

  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  if (sum !== octal(148, 8)) throw new Error('A header of the archive is damaged.');
  const type = text(156, 1);
  const path = [text(345, 155), text(0, 100)].filter(Boolean).join('/').replace(/^\/+/, '');
  if (type !== '0' && type !== '' && type !== '5')
    throw new Error(`The archive holds something odd: ${path}`);
  if (path.split('/').includes('..')) throw new Error(`The archive reaches outside: ${path}`);
  return { path, isFolder: type === '5', size: type === '5' ? 0 : octal(124, 12) };
}
