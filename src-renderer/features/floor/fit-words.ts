import type { Suggestion } from '#contract/floor';
import { plural } from './table-state';

export interface Reason {
  words: string;
  /** It speaks against the table. */
  warns: boolean;
}

/** Why a table is offered, and what to know before taking it: fit, time, whose turn, what the room keeps. */
export function reasonsFor(suggestion: Suggestion): Reason[] {
  return [time(suggestion), server(suggestion), seats(suggestion), ...kept(suggestion)].flatMap(
    (reason) => reason ?? [],
  );
}

function seats({ emptySeats }: Suggestion): Reason {
  const words = emptySeats === 0 ? 'Fits exactly' : `${plural(emptySeats, 'seat')} to spare`;
  return { words, warns: false };
}

function time({ next, wholeTurn, turnMinutes }: Suggestion): Reason {
  if (!next) return { words: 'Nobody booked after', warns: false };
  const until = next.kind === 'blocked' ? `blocked from ${next.time}` : `${next.name} ${next.time}`;
  return wholeTurn
    ? { words: `${until}, ${next.minutes} min`, warns: false }
    : { words: `${until}, only ${next.minutes} of ${turnMinutes} min`, warns: true };
}

function server({ server: person }: Suggestion): Reason | null {
  if (!person) return null;
  const [first] = person.name.split(' ');
  if (person.seatedMinutesAgo !== null)
    return { words: `${first} was seated ${person.seatedMinutesAgo} min ago`, warns: true };
  return {
    words: person.isNext ? `${first}’s turn` : `${first}, ${plural(person.covers, 'cover')} tonight`,
    warns: false,
  };
}

function kept({ keptFor, breaksJoin, neededBy }: Suggestion): Reason[] {
  return [
    ...(neededBy === null
      ? []
      : [
          {
            words: `${neededBy.name} ${neededBy.partySize}, ${neededBy.time}, has no table yet`,
            warns: true,
          },
        ]),
    ...(keptFor === null ? [] : [{ words: `Kept for ${keptFor} and more`, warns: true }]),
    ...(breaksJoin ? [{ words: 'Takes one of a pair that joins', warns: false }] : []),
  ];
}

/** What matters most of it, for a tile: how long, where that is short; else whose turn. */
export function shortReason(suggestion: Suggestion): string {
  const { next, wholeTurn } = suggestion;
  if (next && !wholeTurn) return `${next.minutes} min free`;
  const all = reasonsFor(suggestion).slice(1);
  return (all.find(({ warns }) => warns) ?? all[0])?.words ?? '';
}
