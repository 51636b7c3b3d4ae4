import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { type FileEvent, logFiles } from './file-log';

type Mark = Omit<Extract<FileEvent, { do: 'mark' }>, 'do'>;

export interface Recorder {
  /** Notes a moment that is not a file operation. */
  mark(mark: Mark): void;
  /** Ends the recording. */
  close(): void;
}

/**
 * Puts itself between this process and Node's file functions and logs what they change under `root` (see
 * `file-log.ts`). Only the functions that the engine, the store and backups use are known; any other that would
 * change something under `root` throws, because a recording that misses an operation proves nothing.
 */
export function recordFiles(root: string, log: string): Recorder {
  const folder = resolve(root);
  const real = { ...fs };
  const realOpen = fs.promises.open;
  const files = logFiles(log);
  const events = real.openSync(files.events, 'a');
  const bytes = real.openSync(files.bytes, 'a');
  let from = real.fstatSync(bytes).size;
  let opened = 0;
  const handles = new Map<number, { handle: string; at: number; appends: boolean }>();

  const note = (event: FileEvent) => void real.writeSync(events, `${JSON.stringify(event)}\n`);
  const ours = (path: unknown): string | null => {
    if (typeof path !== 'string') return null;
    const absolute = resolve(path);
    return absolute === folder || absolute.startsWith(`${folder}/`) ? relative(folder, absolute) : null;
  };

  function noteOpen(fd: number, path: string, flags: string | number, existed: boolean): void {
    const handle = `${process.pid}-${++opened}`;
    const bits = typeof flags === 'number' ? flags : 0;
    const letters = typeof flags === 'string' ? flags : '';
    if (!existed) note({ do: 'create', path });
    const truncated = existed && (letters.includes('w') || (bits & fs.constants.O_TRUNC) !== 0);
    note({ do: 'open', handle, path, isFolder: real.fstatSync(fd).isDirectory(), truncated });
    const appends = letters.includes('a') || (bits & fs.constants.O_APPEND) !== 0;
    handles.set(fd, { handle, at: 0, appends });
  }

  function noteWrite(fd: number, data: Uint8Array, position: number | null | undefined): void {
    const open = handles.get(fd);
    if (!open) return;
    const at = open.appends ? real.fstatSync(fd).size : (position ?? open.at);
    real.writeSync(bytes, data);
    note({ do: 'write', handle: open.handle, at, length: data.length, from });
    from += data.length;
    if (position === null || position === undefined) open.at = at + data.length;
  }

  fs.openSync = (path, flags, mode) => {
    const own = ours(path);
    const existed = own === null || real.existsSync(path);
    const fd = real.openSync(path, flags, mode);
    if (own !== null) noteOpen(fd, own, flags ?? 'r', existed);
    return fd;
  };
  fs.closeSync = (fd) => {
    handles.delete(fd);
    real.closeSync(fd);
  };
  fs.writeSync = ((
    fd: number,
    data: NodeJS.ArrayBufferView | string,
    ...rest: (number | null | undefined)[]
  ) => {
    if (!handles.has(fd)) return (real.writeSync as (...all: unknown[]) => number)(fd, data, ...rest);
    if (typeof data === 'string') throw new Error('the recorder knows writeSync of bytes only');
    const [offset, length, position] = rest;
    const start = data.byteOffset + (offset ?? 0);
    const payload = new Uint8Array(data.buffer, start, length ?? data.byteLength - (offset ?? 0));
    noteWrite(fd, payload, position);
    const written = real.writeSync(fd, payload, 0, payload.length, position ?? null);
    if (written !== payload.length) throw new Error('the recorder met a short write');
    return written;
  }) as typeof fs.writeSync;
  fs.ftruncateSync = (fd, size) => {
    const open = handles.get(fd);
    if (open) note({ do: 'truncate', handle: open.handle, size: size ?? 0 });
    real.ftruncateSync(fd, size);
  };
  fs.truncateSync = (path, size) => {
    if (ours(path) === null) return real.truncateSync(path, size);
    const fd = fs.openSync(path, 'r+');
    fs.ftruncateSync(fd, size);
    fs.closeSync(fd);
  };
  fs.fsyncSync = (fd) => {
    real.fsyncSync(fd);
    const open = handles.get(fd);
    if (open) note({ do: 'flush', handle: open.handle });
  };
  fs.writeFileSync = (target, data, more) => {
    if (typeof target === 'number' ? !handles.has(target) : ours(target) === null)
      return real.writeFileSync(target, data, more);
    const mode = typeof more === 'object' ? (more?.mode ?? 0o666) : 0o666;
    const fd = typeof target === 'number' ? target : fs.openSync(target, 'w', mode);
    const payload =
      typeof data === 'string'
        ? Buffer.from(data)
        : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    if (payload.length > 0) fs.writeSync(fd, payload);
    if (typeof target !== 'number') fs.closeSync(fd);
  };
  fs.renameSync = (path, to) => {
    real.renameSync(path, to);
    const own = ours(path);
    if (own !== null) note({ do: 'rename', path: own, to: ours(to) ?? '../' });
  };
  fs.unlinkSync = (path) => {
    real.unlinkSync(path);
    const own = ours(path);
    if (own !== null) note({ do: 'unlink', path: own });
  };
  fs.rmdirSync = (path) => {
    real.rmdirSync(path);
    const own = ours(path);
    if (own !== null) note({ do: 'rmdir', path: own });
  };
  fs.mkdirSync = ((path: string, more?: fs.MakeDirectoryOptions) => {
    const own = ours(path);
    if (own === null) return real.mkdirSync(path, more);
    if (more?.recursive && real.existsSync(path)) return undefined;
    if (more?.recursive && path !== folder && !real.existsSync(dirname(path)))
      fs.mkdirSync(dirname(path), more);
    real.mkdirSync(path, typeof more === 'object' ? { ...more, recursive: own === '' } : more);
    if (own !== '') note({ do: 'mkdir', path: own });
    return path;
  }) as typeof fs.mkdirSync;
  fs.rmSync = (path, more) => {
    if (ours(path) === null) return real.rmSync(path, more);
    const stat = real.lstatSync(path, { throwIfNoEntry: false });
    if (!stat && more?.force) return;
    if (!stat?.isDirectory()) return fs.unlinkSync(path);
    for (const name of real.readdirSync(path)) fs.rmSync(join(String(path), name), more);
    fs.rmdirSync(path);
  };
  fs.promises.open = async (path, flags, mode) => {
    const own = ours(path);
    const existed = own === null || real.existsSync(path);
    const file = await realOpen(path, flags, mode);
    if (own === null) return file;
    noteOpen(file.fd, own, flags ?? 'r', existed);
    const fd = file.fd;
    const sync = file.sync.bind(file);
    const close = file.close.bind(file);
    file.sync = async () => {
      await sync();
      const open = handles.get(fd);
      if (open) note({ do: 'flush', handle: open.handle });
    };
    file.close = async () => {
      handles.delete(fd);
      await close();
    };
    for (const name of [
      'write',
      'writev',
      'writeFile',
      'appendFile',
      'truncate',
      'datasync',
      'createWriteStream',
    ])
      Object.assign(file, { [name]: refusal(`FileHandle.${name}`) });
    return file;
  };
  refuseTheRest();
  syncBuiltinESMExports();

  function refuseTheRest(): void {
    const unknown = [
      'copyFileSync',
      'cpSync',
      'appendFileSync',
      'linkSync',
      'symlinkSync',
      'open',
      'writeFile',
    ];
    const unknownLater = [
      'copyFile',
      'cp',
      'writeFile',
      'appendFile',
      'rename',
      'unlink',
      'rm',
      'rmdir',
      'mkdir',
    ];
    refuseUnder(fs as unknown as Record<string, unknown>, unknown);
    refuseUnder(fs.promises as unknown as Record<string, unknown>, unknownLater);
  }

  function refuseUnder(owner: Record<string, unknown>, names: string[]): void {
    for (const name of names) {
      const given = owner[name] as (...all: unknown[]) => unknown;
      owner[name] = (...all: unknown[]) => {
        if (all.slice(0, 2).some((one) => ours(one) !== null)) return refusal(name)();
        return given.apply(owner, all);
      };
    }
  }

  return {
    mark: (mark) => note({ do: 'mark', ...mark }),
    close() {
      real.closeSync(events);
      real.closeSync(bytes);
    },
  };
}

function refusal(name: string): () => never {
  return () => {
    throw new Error(`the recorder does not know ${name}: teach it, or the recording is not whole`);
  };
}
