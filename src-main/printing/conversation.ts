import { answerTo, ask, type Status, TELL_WHEN_DONE, troubleIn } from './escpos.rules';
import type { PrinterLink } from './printer-link';

/** How long a printer is waited for, in milliseconds. */
export interface Patience {
  connect: number;
  /** For an answer to a question asked at once. */
  answer: number;
  /** After the last byte, for one that says nothing at all, or that does not close its end. */
  silence: number;
  /** For a printer that does not say when it is done, but answers that nothing is wrong. */
  steady: number;
  /** For a page to come out of one that says when it is done, before somebody is asked to look. */
  overdue: number;
}

const OVERDUE = 'It takes very long. Look at it: where nothing comes out, switch it off and on.';

/**
 * What a printer lets us know: when it has carried a page out, only how it is, or nothing at all.
 */
export type Manner = 'tells' | 'answers' | 'mute';

/** How a printer is before anything is sent to it. */
export type Readiness = { manner: Manner } | { trouble: string };

/** Asks a printer whether it can print, and what it will say. Rejects when the connection is lost. */
export async function askWhetherReady(link: PrinterLink, { answer }: Patience): Promise<Readiness> {
  const status = await askStatus(link, answer);
  if (status === null || status === 'done') return { manner: 'mute' };
  const trouble = troubleIn(status);
  if (trouble !== null) return { trouble };
  // It has nothing to do, so that it answers in turn at once, or never.
  await link.write(TELL_WHEN_DONE);
  return { manner: (await hearsDone(link, answer)) ? 'tells' : 'answers' };
}

/**
 * Sends a page and waits until the printer has carried it out: until it answers the question at the page's end; where it
 * only answers how it is, until nothing was wrong for a while; where it says nothing, until it closes its end. Tells what
 * stands in the way meanwhile. Rejects when it cannot be known whether the page is on paper.
 */
export async function sendPage(
  link: PrinterLink,
  bytes: Uint8Array,
  manner: Manner,
  patience: Patience,
  onTrouble: (words: string | null) => void,
): Promise<void> {
  await link.write(bytes);
  if (manner !== 'mute') return untilDone(link, manner, patience, onTrouble);
  if (!(await link.end(patience.silence))) throw new Error('The printer did not close the connection.');
}

async function untilDone(
  link: PrinterLink,
  manner: 'tells' | 'answers',
  { answer, silence, steady, overdue }: Patience,
  onTrouble: (words: string | null) => void,
): Promise<void> {
  const sentAt = performance.now();
  let heardAt = sentAt;
  let wellSince: number | null = null;
  for (;;) {
    // Where it did not tell before, what comes now may be late, and of something else.
    if ((await hearsDone(link, answer)) && manner === 'tells') return;
    const status = await askStatus(link, answer);
    const now = performance.now();
    if (status === 'done' && manner === 'tells') return;
    if (status === null || status === 'done') {
      wellSince = null;
      if (now - heardAt > silence) throw new Error('The printer says nothing any more.');
      continue;
    }
    heardAt = now;
    const trouble = troubleIn(status);
    const isOverdue = manner === 'tells' && now - sentAt > overdue;
    onTrouble(trouble ?? (isOverdue ? OVERDUE : null));
    wellSince = trouble === null ? (wellSince ?? now) : null;
    if (manner === 'answers' && wellSince !== null && now - wellSince >= steady) return;
  }
}

/** Listens before it asks again: late answers are dropped, so that none is taken for another's. */
async function hearsDone(link: PrinterLink, milliseconds: number): Promise<boolean> {
  for (let wait = milliseconds; ; wait = 0) {
    const byte = await link.read(wait);
    if (byte === null) return false;
    if (answerTo(byte) === 'in turn') return true;
  }
}

/** Asks how the printer is; 'done' when it answers the question at a page's end instead, null when it says nothing. */
async function askStatus(link: PrinterLink, milliseconds: number): Promise<Status | 'done' | null> {
  const printer = await askOne(link, 1, milliseconds);
  if (printer === 'done' || printer === null) return printer;
  const cause = await askOne(link, 2, milliseconds);
  if (cause === 'done') return cause;
  const paper = await askOne(link, 4, milliseconds);
  if (paper === 'done') return paper;
  return { printer, cause, paper };
}

async function askOne(
  link: PrinterLink,
  what: 1 | 2 | 4,
  milliseconds: number,
): Promise<number | 'done' | null> {
  await link.write(ask(what));
  for (;;) {
    const byte = await link.read(milliseconds);
    if (byte === null) return null;
    const answers = answerTo(byte);
    if (answers === 'at once') return byte;
    if (answers === 'in turn') return 'done';
  }
}
