/** Asks the printer something at once, whatever it is doing: 1 the printer, 2 why it is offline, 4 the paper. */
export const ask = (what: 1 | 2 | 4): Uint8Array => Uint8Array.of(0x10, 0x04, what);

/** ESC p: a pulse for the drawer on its first pin, 50 ms on and 500 ms off. */
export const DRAWER_PULSE = Uint8Array.of(0x1b, 0x70, 0x00, 0x19, 0xfa);

/** GS r 1: asks for the paper in turn. Its answer comes when everything before it was carried out. */
export const TELL_WHEN_DONE = Uint8Array.of(0x1d, 0x72, 0x01);

/** What a byte from the printer answers: a question asked at once, the one in turn, or nothing we asked. */
export function answerTo(byte: number): 'at once' | 'in turn' | 'other' {
  if ((byte & 0b1001_0011) === 0b0001_0010) return 'at once';
  if ((byte & 0b1001_0000) === 0) return 'in turn';
  return 'other';
}

/** The answers to 1, 2 and 4; null where one was not answered. */
export interface Status {
  printer: number;
  cause: number | null;
  paper: number | null;
}

const has = (byte: number | null, bits: number): boolean => byte !== null && (byte & bits) !== 0;

/** What keeps a printer from printing, as a sentence; null when nothing does. */
export function troubleIn({ printer, cause, paper }: Status): string | null {
  if (has(cause, 0b0000_0100)) return 'The cover is open.';
  if (has(paper, 0b0110_0000) || has(cause, 0b0010_0000)) return 'The paper is out.';
  if (has(cause, 0b0100_0000)) return 'The printer reports an error.';
  if (has(printer, 0b0000_1000)) return 'The printer is offline.';
  return null;
}
