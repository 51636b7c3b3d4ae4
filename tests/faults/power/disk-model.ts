import type { Chance } from '../random';
import type { FileEvent, FileLog } from './file-log';

/** A write or a cut to size that no flush has covered yet. */
type Pending = { do: 'write'; at: number; data: Buffer } | { do: 'truncate'; size: number };

/** A file or folder, apart from its names. */
interface Node {
  isFolder: boolean;
  /** What is on the disk for certain. */
  flushed: Buffer;
  pending: Pending[];
  /** How far the journal must be kept for all that has happened to its name so far. */
  namedAt: number;
}

/** A change of names, as a journal holds it. */
type Naming =
  | { do: 'create'; path: string; node: Node }
  | { do: 'rename'; path: string; to: string }
  | { do: 'remove'; path: string };

/** How the disk treats what was not flushed. */
export interface Loss {
  /** In order: of each file a prefix of its writes survives. Any: any of them do. */
  order: 'in order' | 'any';
  /** How much survives: 0 nothing, 1 all. */
  kept: number;
  /** Of a write that was under way, pieces of this many bytes are written or not. */
  piece: 512 | 4096;
}

/** The content of every file of a folder, and `null` for each folder in it, parents first. */
export type Tree = Map<string, Buffer | null>;

/**
 * A disk that is given a recording event by event and can then be cut off. A flush of a file makes its bytes
 * certain, and its name; a flush of a folder the names in it. Names are journalled: they survive in the order in
 * which they were given, everything before the last one that is certain included.
 *
 * @param flushesCountUntil flushes after this event are ignored, as if they had been left out.
 */
export class DiskModel {
  readonly #nodes = new Map<string, Node>();
  readonly #handles = new Map<string, Node>();
  readonly #journal: Naming[] = [];
  #certain = 0;

  constructor(
    private readonly log: FileLog,
    private readonly flushesCountUntil = Infinity,
  ) {}

  /** Lives through the first `events` events. May be called once. */
  runTo(events: number): void {
    for (let index = 0; index < events; index++) this.#live(this.log.events[index] as FileEvent, index);
  }

  /** The folder as it would be had nothing been lost. */
  whole(): Tree {
    return this.#treeAfter(this.#journal.length, (node) => node.pending);
  }

  /** One folder that the disk could hold after a cut at this moment. */
  cutOff(loss: Loss, chance: Chance): Tree {
    const uncertain = this.#journal.length - this.#certain;
    const names = this.#certain + chance.oneOf([0, uncertain, chance.below(uncertain + 1)]);
    return this.#treeAfter(names, (node) => survivors(node.pending, loss, chance));
  }

  #live(event: FileEvent, index: number): void {
    switch (event.do) {
      case 'create':
        this.#name(event.path, false);
        return;
      case 'mkdir':
        this.#name(event.path, true);
        return;
      case 'open': {
        const node = this.#nodeAt(event.path, event.isFolder);
        this.#handles.set(event.handle, node);
        if (event.truncated) node.pending.push({ do: 'truncate', size: 0 });
        return;
      }
      case 'write': {
        const data = this.log.bytes.subarray(event.from, event.from + event.length);
        this.#open(event.handle).pending.push({ do: 'write', at: event.at, data });
        return;
      }
      case 'truncate':
        this.#open(event.handle).pending.push({ do: 'truncate', size: event.size });
        return;
      case 'rename': {
        const node = this.#nodeAt(event.path, false);
        this.#move(event.path, event.to);
        this.#journalled({ do: 'rename', path: event.path, to: event.to }, node);
        return;
      }
      case 'unlink':
      case 'rmdir': {
        const node = this.#nodeAt(event.path, false);
        this.#nodes.delete(event.path);
        this.#journalled({ do: 'remove', path: event.path }, node);
        return;
      }
      case 'flush':
        if (index < this.flushesCountUntil) this.#flush(this.#open(event.handle));
        return;
      case 'mark':
        return;
    }
  }

  #flush(node: Node): void {
    if (node.pending.length > 0) node.flushed = applied(node.flushed, node.pending);
    node.pending = [];
    this.#certain = Math.max(this.#certain, node.namedAt);
  }

  #name(path: string, isFolder: boolean): void {
    const node: Node = { isFolder, flushed: Buffer.alloc(0), pending: [], namedAt: 0 };
    this.#nodes.set(path, node);
    this.#journalled({ do: 'create', path, node }, node);
  }

  /** A name was given or taken: its node and the folders it stands in are certain only from here on. */
  #journalled(naming: Naming, node: Node): void {
    this.#journal.push(naming);
    const concerned = [naming.path, ...(naming.do === 'rename' ? [naming.to] : [])].map(parentOf);
    for (const one of [node, ...concerned.map((path) => this.#nodeAt(path, true))])
      one.namedAt = this.#journal.length;
  }

  #move(path: string, to: string): void {
    for (const [known, node] of [...this.#nodes]) {
      if (known !== path && !known.startsWith(`${path}/`)) continue;
      this.#nodes.delete(known);
      this.#nodes.set(to + known.slice(path.length), node);
    }
  }

  #open(handle: string): Node {
    const node = this.#handles.get(handle);
    if (!node) throw new Error(`the recording uses ${handle}, which was never opened`);
    return node;
  }

  /** The root has no name of its own in the recording. */
  #nodeAt(path: string, isFolder: boolean): Node {
    const known = this.#nodes.get(path);
    if (known) return known;
    if (path !== '')
      throw new Error(`the recording speaks of ${path}, which was never made (folder: ${isFolder})`);
    const root: Node = { isFolder: true, flushed: Buffer.alloc(0), pending: [], namedAt: 0 };
    this.#nodes.set('', root);
    return root;
  }

  #treeAfter(names: number, survives: (node: Node) => Pending[]): Tree {
    const nodes = new Map<string, Node>();
    for (const naming of this.#journal.slice(0, names)) {
      if (naming.do === 'create') nodes.set(naming.path, naming.node);
      else if (naming.do === 'remove') nodes.delete(naming.path);
      else
        for (const [known, node] of [...nodes]) {
          if (known !== naming.path && !known.startsWith(`${naming.path}/`)) continue;
          nodes.delete(known);
          nodes.set(naming.to + known.slice(naming.path.length), node);
        }
    }
    const paths = [...nodes.keys()].sort();
    return new Map(
      paths.map((path) => {
        const node = nodes.get(path) as Node;
        return [path, node.isFolder ? null : applied(node.flushed, survives(node))];
      }),
    );
  }
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function applied(content: Buffer, pending: readonly Pending[]): Buffer {
  if (pending.length === 0) return content;
  let size = content.length;
  let room = size;
  for (const one of pending) {
    size = one.do === 'truncate' ? one.size : Math.max(size, one.at + one.data.length);
    room = Math.max(room, size);
  }
  const result = Buffer.alloc(room);
  content.copy(result);
  let end = content.length;
  for (const one of pending) {
    if (one.do === 'write') {
      one.data.copy(result, one.at);
      end = Math.max(end, one.at + one.data.length);
    } else {
      // What was cut off is zero when the file grows again.
      if (one.size < end) result.fill(0, one.size, end);
      end = one.size;
    }
  }
  return result.subarray(0, size);
}

function survivors(pending: readonly Pending[], { order, kept, piece }: Loss, chance: Chance): Pending[] {
  if (order === 'any')
    return pending.flatMap((one) => {
      if (chance.happens(0.15)) return torn(one, piece, chance, false);
      return chance.happens(kept) ? [one] : [];
    });
  const whole = kept === 0 ? 0 : kept === 1 ? pending.length : chance.below(pending.length + 1);
  const next = pending[whole];
  return [...pending.slice(0, whole), ...(next ? torn(next, piece, chance, true) : [])];
}

/** A write of which some pieces reached the disk: its first ones, or any. */
function torn(one: Pending, piece: number, chance: Chance, inOrder: boolean): Pending[] {
  if (one.do === 'truncate') return [];
  const pieces: Pending[] = [];
  const count = Math.ceil((one.at + one.data.length) / piece) - Math.floor(one.at / piece);
  const first = inOrder ? chance.below(count + 1) : count;
  for (let nth = 0; nth < first; nth++) {
    if (!inOrder && chance.happens(0.5)) continue;
    const from = Math.max(one.at, (Math.floor(one.at / piece) + nth) * piece);
    const to = Math.min(one.at + one.data.length, (Math.floor(one.at / piece) + nth + 1) * piece);
    pieces.push({ do: 'write', at: from, data: one.data.subarray(from - one.at, to - one.at) });
  }
  return pieces;
}
