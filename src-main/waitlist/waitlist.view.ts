import type { Output } from '#contract/contract';
import { addMinutes, minutesBetween } from '#contract/time';
import type { GoneParty, WaitingParty } from '#contract/waitlist';
import type { Tx } from '#db/store';
import { Afterwards, type ReadContext } from '../host/context';
import type { Memory } from './learned.service';
import { quoteFrom } from './quote.service';
import { recordOf } from './record.rules';
import { type Fate, replay, seatedAtOnce } from './replay.rules';
import { loadScene, type WaitScene } from './scene.service';
import type { ListedEntry } from './waitlist.queries';
import { allowedActions } from './waitlist.rules';

type Clock = Pick<ReadContext, 'now' | 'venue'>;

/** Who waits, and for whom a table is free: cheap enough to be asked again at every change of the room. */
export async function doorView(tx: Tx, clock: Clock, memory: Memory): Promise<Output<'waitlist.door'>> {
  const { waiting, forgotten, scene, placeOf } = await loadScene(tx, clock, memory);
  const places = seatedAtOnce(scene);
  return [...waiting, ...forgotten].map((entry, index) => ({
    ...partyOf(entry),
    safeAt: quoteOf(entry)?.safeAt ?? null,
    fitsNow: placeAt(places, index, placeOf),
  }));
}

/** The whole waitlist. The evening is played through when the transaction has ended. */
export async function waitlistView(
  tx: Tx,
  clock: Clock,
  memory: Memory,
): Promise<Afterwards<Output<'waitlist.view'>>> {
  const loaded = await loadScene(tx, clock, memory);
  return new Afterwards(async () => {
    const { now, entries, waiting, forgotten, scene } = loaded;
    const fates = replay(scene, loaded.waysToGoOn());
    const places = seatedAtOnce(scene);
    const gone = entries
      .filter(({ endedAt }) => endedAt !== null)
      .map(goneOf)
      .sort((a, b) => b.endedAt.localeCompare(a.endedAt));
    return {
      now: now.toISOString(),
      waiting: [...waiting, ...forgotten].map((entry, index) => ({
        ...waitingOf(entry),
        fitsNow: placeAt(places, index, loaded.placeOf),
        next: nextOf(fates[index], loaded),
      })),
      gone,
      record: recordOf(
        gone.map(({ state, quote, waited, endedAt }) => ({
          hasSat: state === 'seated',
          quotedLikely: quote && (quote.from + quote.to) / 2,
          quotedSafe: quote === null ? null : quote.to,
          minutes: waited,
          endedMinutesAgo: minutesBetween(new Date(endedAt), now),
        })),
      ),
    };
  });
}

function partyOf({ id, name, partySize, state, joinedAt, notifiedAt }: ListedEntry) {
  return {
    id,
    name,
    partySize,
    state,
    joinedAt: joinedAt.toISOString(),
    notifiedAt: notifiedAt?.toISOString() ?? null,
  };
}

function quoteOf({ joinedAt, quotedLikely, quotedSafe }: ListedEntry) {
  return quotedLikely === null || quotedSafe === null
    ? null
    : quoteFrom(joinedAt, { from: quotedLikely, to: quotedSafe });
}

function waitingOf(entry: ListedEntry): Omit<WaitingParty, 'fitsNow' | 'next'> {
  const { guestId, allergies, hasPhone, areaId, area, note, state } = entry;
  const wishes = entry.wishes as WaitingParty['wishes'];
  return {
    ...partyOf(entry),
    ...{ guestId, allergies, hasPhone, wishes, areaId, area, note },
    quote: quoteOf(entry),
    actions: allowedActions(state),
  };
}

function goneOf(entry: ListedEntry): GoneParty {
  const { joinedAt, notifiedAt, endedAt, tableNumbers, state } = entry;
  const offered = (state === 'seated' ? notifiedAt : null) ?? endedAt ?? joinedAt;
  return {
    ...partyOf(entry),
    endedAt: (endedAt ?? joinedAt).toISOString(),
    waited: Math.max(0, minutesBetween(joinedAt, offered)),
    quote: quoteOf(entry),
    tableNumbers,
    actions: allowedActions(state),
  };
}

function placeAt(
  places: readonly (readonly number[] | null)[],
  index: number,
  placeOf: WaitScene['placeOf'],
) {
  const place = places[index];
  return place ? placeOf(place) : null;
}

function nextOf(fate: Fate | undefined, { now, placeOf }: WaitScene): WaitingParty['next'] {
  if (!fate?.likely) return null;
  const { tables, minutes } = fate.likely;
  return { numbers: placeOf(tables).numbers, at: addMinutes(now, Math.round(minutes)).toISOString() };
}
