import type { GuestDetails } from '#contract/guests';

/**
 * What two entries say together. What the kept one says stays; where it says nothing the other fills in. Notes and
 * allergies of both stay: an allergy is never lost to a merge.
 */
export function mergedDetails(kept: GuestDetails, other: GuestDetails): GuestDetails {
  const said = new Set(kept.tags.map((tag) => tag.toLowerCase()));
  return {
    firstName: kept.firstName || other.firstName,
    lastName: kept.lastName || other.lastName,
    phone: kept.phone ?? other.phone,
    email: kept.email ?? other.email,
    note: joined(kept.note, other.note, '\n'),
    allergies: joined(kept.allergies, other.allergies, ', '),
    tags: [...kept.tags, ...other.tags.filter((tag) => !said.has(tag.toLowerCase()))],
  };
}

function joined(kept: string | null, other: string | null, between: string): string | null {
  if (!kept || !other) return kept || other || null;
  return kept.toLowerCase().includes(other.toLowerCase()) ? kept : `${kept}${between}${other}`;
}

/** What to write so that an entry says again what it said before; what somebody changed since is left alone. */
export function takenBack(
  before: GuestDetails,
  after: GuestDetails,
  now: GuestDetails,
): Partial<GuestDetails> {
  const fields = Object.keys(before) as (keyof GuestDetails)[];
  const untouched = fields.filter(
    (field) => same(now[field], after[field]) && !same(before[field], after[field]),
  );
  return Object.fromEntries(untouched.map((field) => [field, before[field]]));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
