import { connect as connectSocket, type Socket } from 'node:net';

/** A connection to a printer. Whatever carries bytes both ways can stand in its place. */
export interface PrinterLink {
  /** Resolves when the bytes have left this process. Rejects when the connection is lost. */
  write(bytes: Uint8Array): Promise<void>;
  /** The next byte the printer sends; null when none comes within so many milliseconds. Rejects when it is lost. */
  read(milliseconds: number): Promise<number | null>;
  /** Says that no more comes. True when the printer has taken everything and closed too. */
  end(milliseconds: number): Promise<boolean>;
  /** Lets go at once, whatever is still on its way. */
  destroy(): void;
}

/** Reaches a printer, or rejects within so many milliseconds, having sent nothing. */
export type Connect = (address: string, port: number, milliseconds: number) => Promise<PrinterLink>;

/** Over TCP, as network printers listen for on port 9100. */
export const connectOverTcp: Connect = (address, port, milliseconds) =>
  new Promise((resolve, reject) => {
    const socket = connectSocket({ host: address, port, noDelay: true });
    const impatience = setTimeout(() => {
      socket.destroy();
      reject(new Error('It does not answer.'));
    }, milliseconds);
    socket.once('error', (error) => {
      clearTimeout(impatience);
      reject(error);
    });
    socket.once('connect', () => {
      clearTimeout(impatience);
      resolve(linkOver(socket));
    });
  });

function linkOver(socket: Socket): PrinterLink {
  const bytes: number[] = [];
  let lost: Error | null = null;
  let isEnding = false;
  let wake: () => void = () => undefined;
  const lose = (error: Error): void => {
    lost ??= error;
    wake();
  };
  socket.removeAllListeners('error');
  socket.on('error', lose);
  socket.on('data', (chunk: Buffer) => {
    bytes.push(...chunk);
    wake();
  });
  socket.on('end', () => {
    if (!isEnding) lose(new Error('The printer closed the connection.'));
  });
  socket.on('close', () => lose(new Error('The connection is closed.')));

  return {
    write: (chunk) =>
      new Promise((resolve, reject) => {
        if (lost) return reject(lost);
        const giveUp = (): void => reject(lost ?? new Error('The connection is closed.'));
        socket.once('close', giveUp);
        socket.write(chunk, (error) => {
          socket.off('close', giveUp);
          if (error) reject(error);
          else resolve();
        });
      }),
    async read(milliseconds) {
      if (bytes.length === 0 && !lost)
        await new Promise<void>((resolve) => {
          // After a pause of this thread the answer may lie there already, unread.
          const timer = setTimeout(() => setImmediate(resolve), milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      wake = () => undefined;
      const byte = bytes.shift();
      if (byte !== undefined) return byte;
      if (lost) throw lost;
      return null;
    },
    end: (milliseconds) =>
      new Promise((resolve) => {
        if (lost) return resolve(false);
        isEnding = true;
        const timer = setTimeout(() => resolve(false), milliseconds);
        socket.once('close', (hadError) => {
          clearTimeout(timer);
          resolve(!hadError);
        });
        socket.end();
      }),
    destroy: () => void socket.destroy(),
  };
}
