import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import { UNUSABLE_PASSWORD } from '#db/unusable-password';
import { placeholderEmail, realEmail } from './guest.rules';
import { emailInUse, type GuestRow, insertGuest, listGuests, listUpcoming } from './guests.queries';

export interface NewGuest {
  id: string;
  firstName: string;
  lastName: string;
  phone?: string | undefined;
  email?: string | undefined;
}

export interface Guest extends Omit<GuestRow, 'email'> {
  /** Null for a guest who gave none. */
  email: string | null;
}

/** These guests by id, with what the house knows of them. Refuses GUEST_UNKNOWN when one is missing. */
export async function guestsById(tx: Tx, ids: readonly string[]): Promise<Map<string, Guest>> {
  const rows = await listGuests(tx, [...new Set(ids)]);
  const found = new Map(rows.map((row) => [row.id, { ...row, email: realEmail(row.email) }]));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw new DomainError('GUEST_UNKNOWN', { guestId: missing });
  return found;
}

/** Adds a guest, who cannot sign in. Refuses EMAIL_TAKEN. */
export async function addGuest(tx: Tx, now: Date, guest: NewGuest): Promise<void> {
  const { id, firstName, lastName, phone, email } = guest;
  if (email !== undefined) await refuseTakenEmail(tx, email, id);
  await insertGuest(tx, {
    id,
    firstName,
    lastName,
    phone: phone ?? null,
    email: email ?? placeholderEmail(id),
    passwordHash: UNUSABLE_PASSWORD,
    role: 'customer',
    createdAt: now,
  });
}

/** Refuses EMAIL_TAKEN when the address is somebody else's; whose is not said. */
export async function refuseTakenEmail(tx: Tx, email: string, guestId: string): Promise<void> {
  if (await emailInUse(tx, email, guestId)) throw new DomainError('EMAIL_TAKEN');
}

/** A guest's confirmed bookings from a date on. Refuses GUEST_UNKNOWN. */
export async function upcomingOf(tx: Tx, guestId: string, today: string) {
  await guestsById(tx, [guestId]);
  return listUpcoming(tx, guestId, today);
}
