import type { ParsedInput } from '#contract/contract';
import type { Wish } from '#contract/fields';

/** What a booking says, in the words of the contract. */
export interface Said {
  date: string;
  time: string;
  /** The second of the two, where the clock shows the time twice. */
  laterFold: boolean;
  partySize: number;
  durationMinutes: number;
  note: string | null;
  occasion: string | null;
  allergies: string | null;
  wishes: Wish[];
  areaId: string | null;
}

type Facts = Pick<
  ParsedInput<'reservations.change'>,
  | 'date'
  | 'time'
  | 'fold'
  | 'partySize'
  | 'durationMinutes'
  | 'note'
  | 'occasion'
  | 'allergies'
  | 'wishes'
  | 'areaId'
>;

/** What a booking says, of all that is known of it. */
export function saidBy({
  date,
  time,
  laterFold,
  partySize,
  durationMinutes,
  note,
  occasion,
  allergies,
  wishes,
  areaId,
}: Said): Said {
  return { date, time, laterFold, partySize, durationMinutes, note, occasion, allergies, wishes, areaId };
}

/** What is said after a change: what is left out stays, an empty text takes away what was said. */
export function saidAfter(before: Said, change: Facts): Said {
  const { fold, partySize, durationMinutes, wishes, areaId } = change;
  const { date = before.date, time = before.time } = change;
  const isSameTime = date === before.date && time === before.time;
  return {
    date,
    time,
    laterFold: fold === undefined ? isSameTime && before.laterFold : fold === 'later',
    partySize: partySize ?? before.partySize,
    durationMinutes: durationMinutes ?? before.durationMinutes,
    note: (change.note ?? before.note) || null,
    occasion: (change.occasion ?? before.occasion) || null,
    allergies: (change.allergies ?? before.allergies) || null,
    wishes: wishes ?? before.wishes,
    areaId: areaId === undefined ? before.areaId : areaId,
  };
}

/** What was said, under the names of the columns. */
export function columnsOf({ note, ...said }: Said) {
  return { ...said, specialRequest: note };
}

/** Whether the tables stay with the party: those that a person gave do, unless it is said that they need not. */
export function lockAfter(
  before: boolean,
  tableIds: readonly string[],
  { given, asked }: { given: boolean; asked: boolean | undefined },
): boolean {
  if (tableIds.length === 0) return false;
  return asked ?? (given || before);
}
