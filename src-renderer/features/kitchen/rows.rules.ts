import type { TicketView } from '#contract/kitchen';

type Line = TicketView['lines'][number];

/** What a cook reads as one thing to make: the lines that differ in nothing but the seat. */
export interface TicketRow {
  /** The first of its lines; stays the same while the ticket is open. */
  id: string;
  lineIds: string[];
  quantity: number;
  name: string;
  seats: number[];
  choices: string[];
  /** What must be left out, without the "No". */
  removals: string[];
  note: string | null;
  done: boolean;
  /** How many of them had been voided, and are to be made after all. */
  backOn: number;
  /** Where it goes now, if that is not where the ticket went. */
  movedTo: string | null;
}

/** A ticket's lines as rows, in the order they were spoken. */
export function ticketRows(lines: readonly Line[]): TicketRow[] {
  const rows = new Map<string, TicketRow>();
  for (const line of lines) {
    const same = JSON.stringify([
      line.name,
      line.modifiers,
      line.note,
      line.done,
      line.backOn > 0,
      line.movedTo,
    ]);
    const row = rows.get(same);
    if (row) add(row, line);
    else rows.set(same, rowOf(line));
  }
  return [...rows.values()];
}

function rowOf({ id, quantity, name, seat, modifiers, note, done, backOn, movedTo }: Line): TicketRow {
  const removals = modifiers.filter(({ removal }) => removal);
  return {
    id,
    lineIds: [id],
    quantity,
    name,
    seats: seat === null ? [] : [seat],
    choices: modifiers.filter(({ removal }) => !removal).map((modifier) => modifier.name),
    removals: removals.map((modifier) => modifier.name.replace(/^no\s+/i, '')),
    note,
    done,
    backOn,
    movedTo,
  };
}

function add(row: TicketRow, { id, quantity, seat, backOn }: Line): void {
  row.lineIds.push(id);
  row.quantity += quantity;
  row.backOn += backOn;
  if (seat !== null && !row.seats.includes(seat)) row.seats = [...row.seats, seat].sort((a, b) => a - b);
}

/** Allergies with seats as the board names them: "Sesame, seat 3" is "Sesame S3". */
export function boardAllergies(allergies: string): string {
  return allergies.replace(/,?\s*\bseats? (\d+)/gi, ' S$1').trim();
}
