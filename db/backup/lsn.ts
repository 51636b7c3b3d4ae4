/** Bytes of one file of the write-ahead log, as PGlite's databases are made. */
export const segmentBytes = 16 * 2 ** 20;

const segmentsPerLog = 2 ** 32 / segmentBytes;
const segmentPattern = /^([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})$/;

/** A position in the write-ahead log as a number of bytes; exact up to nine petabytes. Throws on another text. */
export function parseLsn(text: string): number {
  const [, high = '', low = ''] = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i.exec(text) ?? [];
  if (high === '') throw new Error(`"${text}" is no position in the log.`);
  return Number.parseInt(high, 16) * 2 ** 32 + Number.parseInt(low, 16);
}

/** As PostgreSQL writes it: "0/4000028". */
export function formatLsn(lsn: number): string {
  const hex = (part: number) => part.toString(16).toUpperCase();
  return `${hex(Math.floor(lsn / 2 ** 32))}/${hex(lsn % 2 ** 32)}`;
}

/** The position at which the segment that holds `lsn` begins. */
export function segmentStart(lsn: number): number {
  return lsn - (lsn % segmentBytes);
}

/** The file name of the segment that holds `lsn`; `timeline` is its first eight characters. */
export function segmentName(timeline: string, lsn: number): string {
  const number = Math.floor(lsn / segmentBytes);
  const hex = (part: number) => part.toString(16).toUpperCase().padStart(8, '0');
  return `${timeline}${hex(Math.floor(number / segmentsPerLog))}${hex(number % segmentsPerLog)}`;
}

/** Where the segment of this file name begins and on which timeline; null for a name that is no segment's. */
export function parseSegmentName(name: string): { timeline: string; start: number } | null {
  const [, timeline, log = '', segment = ''] = segmentPattern.exec(name) ?? [];
  if (timeline === undefined) return null;
  const number = Number.parseInt(log, 16) * segmentsPerLog + Number.parseInt(segment, 16);
  return { timeline, start: number * segmentBytes };
}
