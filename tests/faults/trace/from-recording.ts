import type { FileEvent } from '../power/file-log';
import type { TraceEvent } from './rules';

/** A recording's operations as a trace: what Node was asked to do, in the order in which it was asked. */
export function* traceOfRecording(events: readonly FileEvent[]): Generator<TraceEvent> {
  const paths = new Map<string, string>();
  const seen = new Set<string>();
  const pathOf = (handle: string) => paths.get(handle) ?? '';
  for (const event of events) {
    if (event.do === 'open') {
      paths.set(event.handle, event.path);
      if (event.truncated) yield { what: 'write', path: event.path };
    } else if (event.do === 'write' || event.do === 'truncate')
      yield { what: 'write', path: pathOf(event.handle) };
    else if (event.do === 'flush') yield { what: 'flush', path: pathOf(event.handle) };
    else if (event.do === 'unlink') yield { what: 'unlink', path: event.path };
    else if (event.do === 'rename') yield { what: 'rename', path: event.path, to: event.to };
    else if (event.do === 'mark' && event.sent !== undefined) {
      yield { what: 'asked', call: event.sent, isRepeat: seen.has(event.sent) };
      seen.add(event.sent);
    } else if (event.do === 'mark' && event.acknowledged !== undefined)
      yield { what: 'answered', call: event.acknowledged };
  }
}
