import type { WriteName } from '#contract/contract';
import type { WireError } from '#contract/wire';

/** A write that was tapped and that the host has not answered. Holds no session: it is sent only as who tapped it. */
export interface KeptWrite {
  commandId: string;
  procedure: WriteName;
  input: unknown;
  staff: { id: string; firstName: string };
  terminal: string;
  /** When it was tapped, by this machine's clock. */
  at: number;
  /** What it is about, in words, such as an item's name. */
  about?: string;
  /** Why it was not done. It stays until somebody has read that. */
  refused?: WireError | 'too old';
}

/** Writes that no page waits for any more: their session had ended. */
export const NOBODY = 'nobody';
const PREFIX = 'tableside.outbox/';
/** A menu to import may be megabytes; whoever imports it has the file. */
const LARGEST = 64 * 1024;
const MOST = 2_000;

/**
 * What was tapped here and not answered yet, in the browser's storage: a reload or a crash of the window loses
 * nothing. One small item for each write, so that a tap costs the same however many wait. The order of the keys
 * is the order of the taps, also across pages.
 */
export class Outbox {
  readonly #storage: Storage;
  readonly #owner: string;
  readonly #keys = new Map<string, string>();
  #count = 0;

  constructor(storage: Storage, owner: string) {
    this.#storage = storage;
    this.#owner = owner;
  }

  /** Keeps a write. False where it cannot: it holds a PIN, is too large, or the storage is full. */
  keep(write: KeptWrite): boolean {
    this.#count += 1;
    const order = `${write.at.toString().padStart(14, '0')}-${this.#count.toString().padStart(6, '0')}`;
    return this.#put(`${PREFIX}${this.#owner}/${order}/${write.commandId}`, write);
  }

  /** What is meant has changed before it was sent. */
  change(commandId: string, part: Partial<KeptWrite>): void {
    const key = this.#keys.get(commandId);
    const write = key === undefined ? null : this.#read(key);
    if (key !== undefined && write) this.#put(key, { ...write, ...part });
  }

  /** The write was answered, or is not meant any more. */
  forget(commandId: string): void {
    const key = this.#keys.get(commandId);
    if (key === undefined) return;
    this.#keys.delete(commandId);
    this.#storage.removeItem(key);
  }

  /** Gives a write up without forgetting it: whichever page its person signs in at may take it. */
  leave(commandId: string): void {
    const key = this.#keys.get(commandId);
    if (key === undefined) return;
    this.#keys.delete(commandId);
    this.#move(key, NOBODY);
  }

  /** The pages that have left something, this one excepted. */
  otherOwners(): string[] {
    return [...new Set(this.#allKeys().map(ownerOf))].filter((owner) => owner !== this.#owner);
  }

  /** Takes over what another page has left, as far as it is wanted; answers the rest too. In the order of the taps. */
  takeFrom(
    owner: string,
    isWanted: (write: KeptWrite) => boolean,
  ): { taken: KeptWrite[]; left: KeptWrite[] } {
    const [taken, left]: [KeptWrite[], KeptWrite[]] = [[], []];
    for (const key of this.#allKeys().filter((one) => ownerOf(one) === owner)) {
      const write = this.#read(key);
      if (!write) this.#storage.removeItem(key);
      else if (isWanted(write)) {
        this.#keys.set(write.commandId, this.#move(key, this.#owner));
        taken.push(write);
      } else left.push(write);
    }
    return { taken, left };
  }

  #put(key: string, write: KeptWrite): boolean {
    let hasPin = false;
    const text = JSON.stringify(write, (name, value: unknown) => {
      hasPin ||= name === 'pin';
      return value;
    });
    if (hasPin || text.length > LARGEST || this.#keys.size >= MOST) return false;
    try {
      this.#storage.setItem(key, text);
    } catch {
      // The storage is full. Whoever keeps hears it, and says so on the screen.
      return false;
    }
    this.#keys.set(write.commandId, key);
    return true;
  }

  #read(key: string): KeptWrite | null {
    try {
      const write = JSON.parse(this.#storage.getItem(key) ?? 'null') as KeptWrite | null;
      return typeof write?.commandId === 'string' && typeof write.staff?.id === 'string' ? write : null;
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }

  /** Puts an item under another owner; for a moment it lies there twice, which the command id makes harmless. */
  #move(key: string, owner: string): string {
    const moved = key.replace(`${PREFIX}${ownerOf(key)}/`, `${PREFIX}${owner}/`);
    const text = this.#storage.getItem(key);
    this.#storage.removeItem(key);
    if (text !== null) this.#storage.setItem(moved, text);
    return moved;
  }

  #allKeys(): string[] {
    const keys = Array.from({ length: this.#storage.length }, (_, at) => this.#storage.key(at) ?? '');
    return keys.filter((key) => key.startsWith(PREFIX)).sort();
  }
}

const ownerOf = (key: string): string => key.slice(PREFIX.length).split('/')[0] ?? '';
