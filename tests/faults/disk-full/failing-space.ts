import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import type { Shortage } from '../host/messages';

/** A disk whose room runs out and comes back. */
export interface FailingSpace {
  /** What happens from now on; null is enough room for everything. */
  fill(shortage: Shortage | null): void;
}

/**
 * Puts itself between this process and Node's file functions: while the disk is full, what makes a file under
 * `root`, or makes one longer, fails with ENOSPC; overwriting fails only where the shortage says so.
 */
export function failingSpace(root: string, first: Shortage | null): FailingSpace {
  const folder = resolve(root);
  const real = { ...fs };
  const ours = new Set<number>();
  let shortage = first;
  let writesLeft = first?.afterWrites ?? 0;
  let fullUntil = 0;

  const refuseIfFull = (what: string, takesRoom: boolean) => {
    if (!shortage) return;
    if (writesLeft-- === 0) fullUntil = performance.now() + shortage.forMs;
    if (performance.now() >= fullUntil || !(takesRoom || shortage.inPlaceToo)) return;
    throw Object.assign(new Error(`ENOSPC: no space left on device, ${what}`), {
      code: 'ENOSPC',
      errno: -28,
    });
  };
  const isOurs = (path: unknown) => typeof path === 'string' && resolve(path).startsWith(folder);

  fs.openSync = (path, flags, mode) => {
    if (isOurs(path) && !real.existsSync(path)) refuseIfFull('open', true);
    const fd = real.openSync(path, flags, mode);
    if (isOurs(path)) ours.add(fd);
    return fd;
  };
  fs.closeSync = (fd) => {
    ours.delete(fd);
    real.closeSync(fd);
  };
  fs.writeSync = ((fd: number, data: NodeJS.ArrayBufferView, ...rest: (number | null | undefined)[]) => {
    if (ours.has(fd)) {
      const [offset, length, position] = rest;
      const { size } = real.fstatSync(fd);
      const end = (position ?? size) + (length ?? data.byteLength - (offset ?? 0));
      refuseIfFull('write', end > size);
    }
    return (real.writeSync as (...all: unknown[]) => number)(fd, data, ...rest);
  }) as typeof fs.writeSync;
  fs.writeFileSync = (path, data, more) => {
    if (isOurs(path) || (typeof path === 'number' && ours.has(path))) refuseIfFull('write', true);
    real.writeFileSync(path, data, more);
  };
  fs.mkdirSync = ((path: fs.PathLike, more?: fs.MakeDirectoryOptions) => {
    if (isOurs(path) && !real.existsSync(path)) refuseIfFull('mkdir', true);
    return real.mkdirSync(path, more);
  }) as typeof fs.mkdirSync;
  syncBuiltinESMExports();

  return {
    fill(next) {
      shortage = next;
      writesLeft = next?.afterWrites ?? 0;
      fullUntil = 0;
    },
  };
}
