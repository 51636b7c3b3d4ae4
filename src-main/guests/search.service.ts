import type { Output } from '#contract/contract';
import type { Tx } from '#db/store';
import { guestsById } from './guests.service';
import { slipsFrom, wordsOf } from './name.rules';
import {
  findByBeginnings,
  findByEmail,
  findByNumber,
  findByParts,
  findByPhone,
  findOnTrails,
} from './search.queries';
import { type GuestSearch, readSearch, remainsOf, trailsOf } from './search.rules';

type FoundGuest = Output<'guests.search'>[number];
type Found = { id: string; match: FoundGuest['match'] };

/** Of those on a trail some turn out to be too far off: looked at are so many, whom the house knows best. */
const MOST_ON_TRAILS = 300;

/**
 * Guests by name, phone, e-mail or confirmation number, the best match first, each with why it was found: what
 * begins so, then what contains it, then what is spelt like it; among equals whom the house knows best. Nobody
 * twice, and no more than `limit`.
 */
export async function findGuests(tx: Tx, query: string, limit: number): Promise<FoundGuest[]> {
  const search = readSearch(query);
  const found = new Map<string, Found>();
  for (const look of [
    lookByNumber,
    lookByPhone,
    lookByBeginnings,
    lookByParts,
    lookByEmail,
    lookBySpelling,
  ]) {
    if (found.size >= limit) break;
    // One more than there is room for: those found before may be found again.
    for (const one of await look(tx, search, limit)) if (!found.has(one.id)) found.set(one.id, one);
  }
  const shown = [...found.values()].slice(0, limit);
  const guests = await guestsById(
    tx,
    shown.map(({ id }) => id),
  );
  return shown.flatMap(({ id, match }) => {
    const guest = guests.get(id);
    return guest ? [{ ...guest, match }] : [];
  });
}

type Look = (tx: Tx, search: GuestSearch, limit: number) => Promise<Found[]>;

const lookByNumber: Look = async (tx, { number }, limit) =>
  number === null
    ? []
    : (await findByNumber(tx, number, limit)).map(({ id, number }) => ({
        id,
        match: { by: 'number', number },
      }));

const lookByPhone: Look = async (tx, { digits }, limit) =>
  digits === null ? [] : matched('phone', await findByPhone(tx, digits, limit));

const lookByBeginnings: Look = async (tx, { words }, limit) =>
  words.length === 0 ? [] : matched('name', await findByBeginnings(tx, words, limit));

const lookByParts: Look = async (tx, { words }, limit) =>
  words.length === 0 ? [] : matched('name', await findByParts(tx, words, limit));

const lookByEmail: Look = async (tx, { email }, limit) =>
  email === null ? [] : matched('email', await findByEmail(tx, email, limit));

/** The longest word leads into the index; the others are only read. */
const lookBySpelling: Look = async (tx, { words }, limit) => {
  const [longest, ...others] = words.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const candidates = await findOnTrails(tx, trailsOf(longest), others.map(remainsOf), MOST_ON_TRAILS);
  const near = candidates.flatMap(({ id, name }) => {
    const slips = slipsFrom(words, wordsOf(name));
    return slips === null ? [] : [{ id, slips }];
  });
  const nearest = near.toSorted((a, b) => a.slips - b.slips).slice(0, limit);
  return matched(
    'spelling',
    nearest.map(({ id }) => id),
  );
};

const matched = (by: 'name' | 'phone' | 'email' | 'spelling', ids: string[]): Found[] =>
  ids.map((id) => ({ id, match: { by } }));
