import { BLANK, boxed, centred, inverted, left, type Paper, pair, RULE } from './notation.rules';

export interface TicketLine {
  quantity: string;
  name: string;
  seat: number | null;
  course: number | null;
  modifiers: readonly { name: string; removal: boolean }[];
  note: string | null;
  set?: { id: string; name: string } | null;
  /** Where it goes, unless that is where the ticket does. */
  goesTo?: string | null;
}

/** What one station cooks of a round, as it goes on paper. */
export interface Ticket {
  station: string;
  table: string;
  server: string | null;
  /** As it is to be read. */
  time: string;
  /** Which round of the party's evening. */
  round: number;
  number: string;
  allergies: string | null;
  note: string | null;
  lines: readonly TicketLine[];
  /** Other stations that work on the same round. */
  alsoAt: readonly { station: string; items: number }[];
  /** To be packed, and when it is fetched. */
  takeaway?: { pickup: string | null } | null;
  /** What it says beside "cook this". */
  mark?: TicketMark | null;
}

/** Not to be made; to be made after all; to be brought elsewhere; or to be brought by somebody else. */
export type TicketMark =
  | { kind: 'void' }
  | { kind: 'back_on' }
  | { kind: 'moved'; from: string }
  | { kind: 'server'; from: string | null };

/** What a ticket says beside "cook this", and of which of its lines; without lines, of all. */
export interface TicketNotice {
  mark: TicketMark;
  lines?: readonly { id: string; quantity: number }[];
  /** Where these lines go and who brings them; left out, as the ticket's party does. */
  place?: string;
  server?: string | null;
}

/** To be read at arm's length in steam: table and dishes large, what is left out in words, allergies in a frame. */
export function ticketPaper(ticket: Ticket, columns: number): Paper {
  const { station, table, server, time, round, number, allergies, note, mark } = ticket;
  return [
    ...markPaper(mark ?? null, columns),
    ...pair(table, station, columns, { size: 'large' }),
    ...pair(server ?? '', time, columns, { size: 'tall' }),
    ...pair(`Round ${round}`, number, columns),
    ...takeawayPaper(ticket, columns),
    ...(allergies === null ? [] : boxed(`! ALLERGY: ${allergies}`, columns, 'tall')),
    ...(note === null ? [] : left(`Note: ${note}`, columns, { size: 'bold' })),
    RULE,
    ...coursesPaper(ticket, columns),
    ...alsoPaper(ticket, columns),
    BLANK,
  ];
}

function takeawayPaper({ takeaway }: Ticket, columns: number): Paper {
  if (!takeaway) return [];
  return inverted(takeaway.pickup === null ? 'Takeaway' : `Takeaway ${takeaway.pickup}`, columns);
}

function markPaper(mark: Ticket['mark'], columns: number): Paper {
  if (!mark) return [];
  if (mark.kind === 'void')
    return [...inverted('VOID', columns), ...centred('Do not make this.', columns, 'bold')];
  if (mark.kind === 'back_on')
    return [...inverted('BACK ON', columns), ...centred('Make this after all.', columns, 'bold')];
  if (mark.kind === 'moved') return inverted(`MOVED from ${mark.from}`, columns);
  return inverted(mark.from === null ? 'NEW SERVER' : `NEW SERVER, not ${mark.from}`, columns);
}

/** The courses in their order, each named once; what belongs to none comes first. */
function coursesPaper({ lines, mark }: Ticket, columns: number): Paper {
  const courses = [...new Set(lines.map(({ course }) => course))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const isVoid = mark?.kind === 'void';
  return courses.flatMap((course) => [
    ...(course === null ? [] : centred(`Course ${course}`, columns, 'bold')),
    ...lines.filter((line) => line.course === course).flatMap((line) => linePaper(line, columns, isVoid)),
  ]);
}

function linePaper(line: TicketLine, columns: number, isVoid: boolean): Paper {
  const { quantity, name, seat, set, modifiers, note, goesTo } = line;
  const words = `${isVoid ? 'VOID ' : ''}${quantity} ${name}`;
  return [
    ...(seat === null
      ? left(words, columns, { size: 'tall' })
      : pair(words, `Seat ${seat}`, columns, { size: 'tall' })),
    ...(goesTo ? left(`FOR ${goesTo}`, columns, { size: 'bold', indent: 2 }) : []),
    ...(set ? left(`of ${set.name}`, columns, { indent: 2 }) : []),
    ...modifiers.flatMap((modifier) => left(modifierWords(modifier), columns, { size: 'bold', indent: 2 })),
    ...(note === null ? [] : left(`>> ${note}`, columns, { size: 'bold', indent: 2 })),
  ];
}

/** What is left out is said in words, unless the menu says so already. */
function modifierWords({ name, removal }: TicketLine['modifiers'][number]): string {
  if (!removal) return `+ ${name}`;
  return /^(no|without)\b/i.test(name) ? name.toUpperCase() : `NO ${name}`;
}

function alsoPaper({ alsoAt }: Ticket, columns: number): Paper {
  if (alsoAt.length === 0) return [];
  const words = alsoAt.map(({ station, items }) => `${station} (${items})`).join(', ');
  return [RULE, ...left(`Also at ${words}`, columns)];
}
