import { addMinutes } from '#contract/time';
import type { waitlistEntries } from '#db/schema/waitlist';
import { demoId } from '../demo-id';
import { areaRows, tableNumber } from '../floor';
import { staffId } from '../staff';
import type { StoryClock, StoryTime } from './story-clock';

/** A party at the door, and what it was told: from and to so many minutes. */
interface StoryWaiting {
  name: string;
  guests: number;
  joined: StoryTime;
  told: readonly [from: number, to: number];
  /** Wants to sit there and nowhere else. */
  area?: 'Main Hall' | 'Patio';
  wishes?: readonly string[];
  note?: string;
  phone?: string;
}

/** Three parties wait at 19:46; table 19 fits Novak. */
const waiting: readonly StoryWaiting[] = [
  { name: 'Novak', guests: 2, joined: '19:29', told: [15, 25], phone: '+353 1 555 0188' },
  {
    name: 'Delaney',
    guests: 4,
    joined: '19:34',
    told: [25, 40],
    area: 'Main Hall',
    note: 'At the bar',
    phone: '+353 1 555 0189',
  },
  { name: 'Adler', guests: 5, joined: '19:41', told: [35, 55], area: 'Main Hall', wishes: ['quiet'] },
];

interface StoryWaited extends StoryWaiting {
  /** When its table was offered, or it left. */
  ended: StoryTime;
  /** The table of its visit, where it sits still. */
  table?: string;
  hasLeft?: true;
}

/** Who waited earlier tonight. */
const waited: readonly StoryWaited[] = [
  { name: 'Hart', guests: 2, joined: '19:28', told: [10, 20], ended: '19:43', table: '3' },
  { name: 'Lund', guests: 2, joined: '19:12', told: [15, 25], ended: '19:33', table: 'P8' },
  { name: 'Varga', guests: 3, joined: '19:08', told: [20, 30], ended: '19:31', hasLeft: true },
  { name: 'Conway', guests: 3, joined: '19:11', told: [10, 15], ended: '19:24', table: 'Bar 3' },
  { name: 'Ito', guests: 2, joined: '18:58', told: [10, 15], ended: '19:18', table: 'Bar 1' },
  { name: 'Power', guests: 2, joined: '18:50', told: [10, 20], ended: '19:02', table: '18' },
];

/** Waits of a week ago: minutes as computed, likely and safe, and as they were. */
const lastWeek: readonly (readonly [
  joined: StoryTime,
  guests: number,
  likely: number,
  safe: number,
  actual: number,
])[] = [
  ['18:20', 2, 8, 14, 9],
  ['18:31', 4, 12, 20, 17],
  ['18:40', 2, 10, 18, 12],
  ['18:52', 2, 16, 26, 15],
  ['19:01', 3, 20, 31, 24],
  ['19:04', 2, 18, 28, 21],
  ['19:12', 6, 34, 52, 44],
  ['19:18', 2, 22, 33, 20],
  ['19:25', 4, 27, 40, 33],
  ['19:33', 2, 24, 36, 28],
  ['19:47', 2, 19, 30, 26],
  ['19:58', 4, 23, 35, 25],
  ['20:10', 2, 14, 24, 11],
  ['20:26', 2, 9, 16, 13],
];

type Row = typeof waitlistEntries.$inferInsert;

/** The waitlist: who waits, who waited tonight, and a week ago for the quotes to learn from. */
export function waitlistRows(clock: StoryClock): Row[] {
  return [
    ...waiting.map((told, index) => ({ ...rowOf(clock, told, index + 1), state: 'waiting' as const })),
    ...waited.map((told, index) => ({
      ...rowOf(clock, told, index + 101),
      state: told.hasLeft ? ('left' as const) : ('seated' as const),
      endedAt: clock.at(told.ended),
      visitId: told.table === undefined ? null : demoId('visit', tableNumber(told.table)),
    })),
    ...lastWeek.map(([joined, partySize, likely, safe, actual], index) => {
      const joinedAt = clock.weekBefore(clock.at(joined));
      return {
        id: demoId('waiting', index + 201),
        serviceDay: clock.serviceDay(joinedAt),
        name: 'Walk-in',
        partySize,
        state: 'seated' as const,
        joinedAt,
        endedAt: addMinutes(joinedAt, actual),
        computedLikely: likely,
        computedSafe: safe,
        quotedLikely: 5 * Math.floor(likely / 5),
        quotedSafe: 5 * Math.round(safe / 5),
        addedBy: staffId('clara'),
      };
    }),
  ];
}

function rowOf(clock: StoryClock, told: StoryWaiting, number: number): Row {
  const joinedAt = clock.at(told.joined);
  const [likely, safe] = told.told;
  return {
    id: demoId('waiting', number),
    serviceDay: clock.serviceDay(joinedAt),
    name: told.name,
    phone: told.phone ?? null,
    partySize: told.guests,
    wishes: [...(told.wishes ?? [])],
    areaId: areaRows().find(({ name }) => name === told.area)?.id ?? null,
    note: told.note ?? null,
    joinedAt,
    quotedLikely: likely,
    quotedSafe: safe,
    computedLikely: likely + 1,
    computedSafe: safe - 2,
    addedBy: staffId('clara'),
  };
}
