import type { Wish } from '#contract/fields';
import type { GuestName } from '../guests';
import type { StationName } from '../menu/kitchen-stations';
import type { ItemKey } from '../menu/menu';
import type { StaffKey } from '../staff';
import type { StoryTime } from './story-clock';

/** The words in which the demo evening is told. */

export interface StoryLine {
  item: ItemKey;
  quantity?: number;
  /** Left out where the dish is for everybody. */
  seat?: number;
  /** Names of modifiers the item offers. */
  choices?: readonly string[];
  note?: string;
  /** When the kitchen struck it off while its ticket goes on. */
  done?: StoryTime;
}

/** What a station has done with its part of a round. */
export interface StoryTicket {
  seen?: StoryTime;
  started?: StoryTime;
  bumped?: StoryTime;
  recalled?: StoryTime;
}

export interface StoryRound {
  sent: StoryTime;
  /** Who sent it, where it was not the table's server. */
  by?: StaffKey;
  /** When it was on the table. Its tickets were all bumped in time before. */
  served?: StoryTime;
  /** For a round not served yet: what its stations have done. */
  stations?: Partial<Record<StationName, StoryTicket>>;
  lines: readonly StoryLine[];
}

/** What a party asked for, beside a table. */
export interface Asked {
  occasion?: string;
  /** In this party; those of the guest are with the guest. */
  allergies?: string;
  wishes?: Wish[];
  area?: 'Main Hall' | 'Patio' | 'Bar';
  /** The table was chosen for it. */
  locked?: true;
  /** They said again that they come. */
  reconfirmed?: true;
}

export interface StoryBooking {
  guest: GuestName;
  at: StoryTime;
  /** How many days ago it was taken. */
  made: number;
  note?: string;
  said?: Asked;
}

/** A party at its table. */
export interface StoryVisit {
  tables: readonly string[];
  guests: number;
  /** Who seats themselves is nobody's yet. */
  server: StaffKey | null;
  seated: StoryTime;
  booking?: StoryBooking;
  rounds?: readonly StoryRound[];
  drafts?: readonly (StoryLine & { added: StoryTime })[];
  /** A part payment, in cents. */
  paid?: { tender: 'cash' | 'card'; amount: number; at: StoryTime };
}

/** A party that has left. */
export interface StoryMeal {
  tables: readonly string[];
  guests: number;
  server: StaffKey;
  seated: StoryTime;
  left: StoryTime;
  meal: readonly (readonly StoryLine[])[];
  tender: 'cash' | 'card';
  booking?: StoryBooking;
  /** A walk-in that gave a name. */
  name?: string;
}
