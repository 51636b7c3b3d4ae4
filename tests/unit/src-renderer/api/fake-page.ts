import type { KeptWrite } from '../../../../src-renderer/api/outbox';
import type { PageLife } from '../../../../src-renderer/api/page-life';

/** A browser's storage, in memory. With a limit it is full at so many characters. */
export function memoryStorage(limit = Number.POSITIVE_INFINITY): Storage {
  const items = new Map<string, string>();
  const size = (): number => [...items].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    get length() {
      return items.size;
    },
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (size() + key.length + value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

/** What lies in an outbox's storage, whoever owns it, in the order of the keys. */
export function keptIn(storage: Storage): KeptWrite[] {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').sort();
  return keys.map((key) => JSON.parse(storage.getItem(key) ?? '') as KeptWrite);
}

/** Pages of one browser, whose ends the test decides. */
export function fakePages() {
  const living = new Set<string>();
  const waiting: { page: string; work: () => void }[] = [];
  const runReady = (): void => {
    for (const one of waiting.splice(0)) {
      if (living.has(one.page)) waiting.push(one);
      else one.work();
    }
  };
  return {
    open(id: string): PageLife {
      living.add(id);
      return {
        id,
        afterDeath(page, work) {
          waiting.push({ page, work });
          runReady();
        },
      };
    },
    die(id: string) {
      living.delete(id);
      runReady();
    },
  };
}
