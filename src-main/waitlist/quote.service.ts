import type { Output, ParsedInput } from '#contract/contract';
import { addMinutes, serviceDay, wallTime } from '#contract/time';
import type { Quote } from '#contract/waitlist';
import type { Tx } from '#db/store';
import { Afterwards, type ReadContext } from '../host/context';
import { loadHours, whenIn } from '../hours/hours.service';
import type { Memory } from './learned.service';
import { corrected, SAFE_SHARE, type Said, said, type Wait } from './quote.rules';
import { replay, seatedAtOnce, waitAt } from './replay.rules';
import { loadScene, type WaitScene } from './scene.service';
import type { Asked } from './seating.rules';
import { bands, turnShown } from './turn.rules';

type Clock = Pick<ReadContext, 'now' | 'venue'>;

/** What a party that joined then was told, as times. */
export function quoteFrom(joinedAt: Date, { from, to }: Said): Quote {
  const at = (minutes: number) => addMinutes(joinedAt, minutes).toISOString();
  return { from, to, likelyAt: at(from), safeAt: at(to) };
}

/** What the party at the end of a scene's queue has to wait, before and after the house's own misses; null for ever. */
export function quoteLast({ scene, waysToGoOn, outcomes }: WaitScene): { computed: Wait; said: Said } | null {
  const fate = replay(scene, waysToGoOn()).at(-1);
  const likely = fate ? waitAt(fate, 0.5) : null;
  const safe = fate ? waitAt(fate, SAFE_SHARE) : null;
  // Where one time in five finds no table, nothing safe can be said but that it takes long.
  if (likely === null) return null;
  const computed = { likely: Math.round(likely), safe: Math.round(safe ?? 2 * likely) };
  return { computed, said: said(corrected(computed, outcomes)) };
}

/** What to tell a party of this size. The evening is played through when the transaction has ended. */
export async function quoteParty(
  tx: Tx,
  clock: Clock,
  memory: Memory,
  asked: Asked,
): Promise<Afterwards<Output<'waitlist.quote'>>> {
  const loaded = await loadScene(tx, clock, memory, asked);
  return new Afterwards(async () => {
    const place = seatedAtOnce(loaded.scene).at(-1);
    const quoted = quoteLast(loaded);
    return {
      quote: quoted && quoteFrom(loaded.now, quoted.said),
      fitsNow: place ? loaded.placeOf(place) : null,
      ahead: loaded.waiting.length,
    };
  });
}

/** What a party is told on joining, and what was worked out before the correction by the house's own misses. */
export interface JoiningQuote {
  computed: Wait | null;
  said: Said | null;
}

/**
 * What a party is told that joins now: what it was told at the door, or else what is worked out. The evening is played
 * through when the transaction has ended, and before the party is put on the list.
 */
export async function quoteOnJoining(
  tx: Tx,
  clock: Clock,
  memory: Memory,
  { told, partySize, wishes, areaId }: Asked & Pick<ParsedInput<'waitlist.add'>, 'told'>,
): Promise<Afterwards<JoiningQuote>> {
  const loaded = await loadScene(tx, clock, memory, { partySize, wishes, areaId });
  return new Afterwards(async () => {
    const quoted = quoteLast(loaded);
    return { computed: quoted?.computed ?? null, said: told ?? quoted?.said ?? null };
  });
}

/** How long parties stay: as set, and as learned. */
export async function turnTimes(
  tx: Tx,
  { now, venue }: Clock,
  memory: Memory,
): Promise<Output<'waitlist.turnTimes'>> {
  const { turns } = (await memory(tx, { now, venue })).learned;
  const hours = await loadHours(tx, venue, serviceDay(now, venue.timeZone, venue.dayCutover));
  const wall = wallTime(now, venue.timeZone);
  return turns.map((turn) => ({
    fromSize: (bands[turn.band - 1] ?? 0) + 1,
    upToSize: bands[turn.band] ?? 0,
    isLunch: turn.isLunch,
    configured: whenIn(hours, wall, bands[turn.band] ?? 1).turnMinutes,
    stays: turn.stays,
    learned: turnShown(turn),
  }));
}
