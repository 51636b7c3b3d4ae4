import { relative } from 'node:path';
import type { TraceEvent } from './rules';

/** How strace must be asked so that `traceOfStrace` can read it: with the path or address behind each descriptor. */
export function straceCommand(output: string): string[] {
  const calls = 'read,write,writev,pwrite64,pwritev,fsync,fdatasync,rename,unlink,sendto,sendmsg';
  return ['strace', '-f', '-yy', '-s', '400', '-e', `trace=${calls}`, '-o', output];
}

const call = /^\d+ +(\w+)\((?:\d+<([^>]*(?:->[^>]*)?)>)?(.*)$/;
const resumed = /^(\d+) +<\.\.\. (fsync|fdatasync) resumed>.*= 0/;
const twoPaths = /^"([^"]+)", "([^"]+)"/;
const onePath = /^"([^"]+)"/;
const commandId = /idempotency-key: ([0-9a-f-]{36})/i;

/**
 * What strace saw of a host, as a trace. A flush counts when it has returned, a write from when it began; an
 * answer is a write to the socket on which a command was read last.
 */
export function* traceOfStrace(lines: Iterable<string>, dataDir: string): Generator<TraceEvent> {
  const flushing = new Map<string, string>();
  const asking = new Map<string, string>();
  const seen = new Set<string>();
  const inside = (path: string) => (path.startsWith(`${dataDir}/`) ? relative(dataDir, path) : null);
  for (const line of lines) {
    const late = resumed.exec(line);
    if (late) {
      const path = flushing.get(late[1] as string);
      if (path !== undefined) yield { what: 'flush', path };
      continue;
    }
    const found = call.exec(line);
    if (!found) continue;
    const [, name = '', target = '', rest = ''] = found;
    const path = inside(target);
    if (name === 'fsync' || name === 'fdatasync') {
      if (path === null) continue;
      if (line.includes('<unfinished')) flushing.set(line.split(' ')[0] as string, path);
      else if (line.endsWith('= 0')) yield { what: 'flush', path };
    } else if (name === 'rename') {
      const [, from = '', to = ''] = twoPaths.exec(rest) ?? [];
      if (inside(from) !== null) yield { what: 'rename', path: inside(from) as string, to: inside(to) ?? '' };
    } else if (name === 'unlink') {
      const gone = inside(onePath.exec(rest)?.[1] ?? '');
      if (gone !== null) yield { what: 'unlink', path: gone };
    } else if (name === 'read') {
      const id = target.startsWith('TCP') ? commandId.exec(rest)?.[1] : undefined;
      if (id === undefined) continue;
      asking.set(target, id);
      yield { what: 'asked', call: id, isRepeat: seen.has(id) };
      seen.add(id);
    } else if (path !== null) yield { what: 'write', path };
    else if (target.startsWith('TCP') && rest.includes('HTTP/1.1 200')) {
      const id = asking.get(target);
      asking.delete(target);
      if (id !== undefined) yield { what: 'answered', call: id };
    }
  }
}
