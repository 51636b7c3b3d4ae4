import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** The answers of a printer that is well: bits that are always set, and nothing else. */
const WELL = 0b0001_0010;
const PAPER_THERE = 0b0000_0000;

export const trouble = {
  coverOpen: { 1: WELL | 0b0000_1000, 2: WELL | 0b0000_0100, 4: WELL },
  paperOut: { 1: WELL | 0b0000_1000, 2: WELL | 0b0010_0000, 4: WELL | 0b0110_0000 },
} as const;

/** An ESC/POS printer on a port of its own, which does what it is told to. */
export interface FakePrinter {
  port: number;
  /** Pages that came out whole, as their bytes. */
  pages: Buffer[];
  /** What it answers to DLE EOT 1, 2 and 4; null is a printer that never answers anything. */
  status: Record<1 | 2 | 4, number> | null;
  /** Knows the question at a page's end. */
  answersInTurn: boolean;
  /** Takes bytes, but carries nothing out and does not say that it is done. */
  isStuck: boolean;
  /** Breaks the connection after so many bytes of a page. */
  diesAfter: number | null;
  /** Milliseconds before it carries a page out. */
  slowness: number;
  /** Bytes of a page it has begun, or not carried out. */
  begun(): number;
  /** Nobody can connect any more. */
  switchOff(): Promise<void>;
  switchOn(): Promise<void>;
  close(): void;
}

/** Switches one on. Whoever does closes it. */
export async function startFakePrinter(): Promise<FakePrinter> {
  const sockets = new Set<Socket>();
  let begun = 0;
  const printer: FakePrinter = {
    port: 0,
    pages: [],
    status: { 1: WELL, 2: WELL, 4: WELL },
    answersInTurn: true,
    isStuck: false,
    diesAfter: null,
    slowness: 0,
    begun: () => begun,
    async switchOff() {
      for (const socket of sockets) socket.resetAndDestroy();
      server.close();
      await once(server, 'close');
    },
    async switchOn() {
      server = listen(printer.port);
      await once(server, 'listening');
    },
    close() {
      for (const socket of sockets) socket.destroy();
      if (server.listening) server.close();
    },
  };
  const serve = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let page = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      page = Buffer.concat([page, questions(chunk, (what) => answer(socket, what))]);
      begun = Math.max(begun, page.length);
      if (printer.diesAfter !== null && page.length > printer.diesAfter) return void socket.resetAndDestroy();
      if (isQuestion(page)) {
        page = Buffer.alloc(0);
        begun = 0;
        if (printer.answersInTurn) socket.write(Uint8Array.of(PAPER_THERE));
      } else if (isWhole(page)) finish(socket);
    });
    const finish = (to: Socket): void => {
      if (printer.isStuck) return;
      const whole = page;
      page = Buffer.alloc(0);
      setTimeout(() => {
        printer.pages.push(whole);
        begun = 0;
        if (printer.status !== null && printer.answersInTurn && !to.destroyed)
          to.write(Uint8Array.of(PAPER_THERE));
      }, printer.slowness);
    };
  };
  const answer = (socket: Socket, what: 1 | 2 | 4): void => {
    if (printer.status !== null) socket.write(Uint8Array.of(printer.status[what]));
  };
  const listen = (port: number): Server => createServer(serve).listen(port, '127.0.0.1');
  let server = listen(0);
  await once(server, 'listening');
  const address = server.address();
  printer.port = address !== null && typeof address === 'object' ? address.port : 0;
  return printer;
}

/** GS r 1: everything before it is to be carried out first. */
const isWhole = (page: Buffer): boolean => ENDS.some((end) => page.subarray(-3).equals(end));
const ENDS = [Buffer.from('\x1dr1', 'latin1'), Buffer.from('\x1dr\x01', 'latin1')];

/** Nothing before it: what is asked of a printer that has nothing to do. */
const isQuestion = (page: Buffer): boolean => page.length === 3 && isWhole(page);

/** Takes the questions that are answered at once out of what came, and has them answered. */
function questions(chunk: Buffer, onQuestion: (what: 1 | 2 | 4) => void): Buffer {
  const rest: number[] = [];
  for (let at = 0; at < chunk.length; at++) {
    const what = chunk[at + 2];
    if (chunk[at] === 0x10 && chunk[at + 1] === 0x04 && (what === 1 || what === 2 || what === 4)) {
      onQuestion(what);
      at += 2;
    } else rest.push(chunk[at] as number);
  }
  return Buffer.from(rest);
}
