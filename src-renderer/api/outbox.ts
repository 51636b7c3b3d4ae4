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
  /** Given up, and still under this page's name: a full storage has no room to put them elsewhere. */
  readonly #given = new Set<string>();
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

  /**
   * What is meant has changed before it was sent. False where that cannot be kept: nothing is kept then, so that
   * nobody sends what is not meant any more.
   */
  change(commandId: string, input: unknown): boolean {
    if (this.#rewrite(commandId, { input })) return true;
    this.forget(commandId);
    return false;
  }

  /** Why a write was not done. Where that cannot be kept, the page after this one asks the host again. */
  refuse(commandId: string, refused: NonNullable<KeptWrite['refused']>): void {
    this.#rewrite(commandId, { refused });
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
    const left = this.#move(key, NOBODY);
    if (ownerOf(left) === this.#owner) this.#given.add(left);
  }

  /** The pages that have left something, this one excepted. */
  otherOwners(): string[] {
    const owners = new Set(this.#allKeys().map((key) => this.#ownerNow(key)));
    return [...owners].filter((owner) => owner !== this.#owner);
  }

  /**
   * Takes over what another page has left, as far as it is wanted; answers the rest too. In the order of the taps.
   * What this page holds already is in neither.
   */
  takeFrom(
    owner: string,
    isWanted: (write: KeptWrite) => boolean,
  ): { taken: KeptWrite[]; left: KeptWrite[] } {
    const [taken, left]: [KeptWrite[], KeptWrite[]] = [[], []];
    for (const key of this.#allKeys().filter((one) => this.#ownerNow(one) === owner)) {
      const write = this.#read(key);
      const held = write && this.#keys.get(write.commandId);
      if (!write || (held !== undefined && held !== key)) this.#storage.removeItem(key);
      else if (held === key) continue;
      else if (isWanted(write)) {
        this.#given.delete(key);
        this.#keys.set(write.commandId, this.#move(key, this.#owner));
        taken.push(write);
      } else left.push(write);
    }
    return { taken, left };
  }

  #rewrite(commandId: string, part: Partial<KeptWrite>): boolean {
    const key = this.#keys.get(commandId);
    const write = key === undefined ? null : this.#read(key);
    return key !== undefined && write !== null && this.#put(key, { ...write, ...part });
  }

  #put(key: string, write: KeptWrite): boolean {
    let hasPin = false;
    const text = JSON.stringify(write, (name, value: unknown) => {
      hasPin ||= name === 'pin';
      return value;
    });
    const isOneMore = !this.#keys.has(write.commandId);
    if (hasPin || text.length > LARGEST || (isOneMore && this.#keys.size >= MOST)) return false;
    if (!this.#store(key, text)) return false;
    this.#keys.set(write.commandId, key);
    return true;
  }

  #store(key: string, text: string): boolean {
    try {
      this.#storage.setItem(key, text);
      return true;
    } catch {
      // The storage is full. Whoever keeps hears it, and says so on the screen.
      return false;
    }
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

  /**
   * Puts an item under another owner and answers its key. For a moment it lies there twice, which the command id
   * makes harmless. Where there is no room for two, it stays where it is.
   */
  #move(key: string, owner: string): string {
    const moved = key.replace(`${PREFIX}${ownerOf(key)}/`, `${PREFIX}${owner}/`);
    const text = this.#storage.getItem(key);
    if (moved === key || text === null || !this.#store(moved, text)) return key;
    this.#storage.removeItem(key);
    return moved;
  }

  #ownerNow(key: string): string {
    return this.#given.has(key) ? NOBODY : ownerOf(key);
  }

  #allKeys(): string[] {
    const keys = Array.from({ length: this.#storage.length }, (_, at) => this.#storage.key(at) ?? '');
    return keys.filter((key) => key.startsWith(PREFIX)).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  }
}

/** When it was tapped, as the end of its key. */
const orderOf = (key: string): string => key.slice(PREFIX.length + ownerOf(key).length);

const ownerOf = (key: string): string => key.slice(PREFIX.length).split('/')[0] ?? '';
