import type { Input } from '#contract/contract';
import type { GuestDetails } from '#contract/guests';
import type { GuestFields } from './guest-commands';

/** A guest as it is being written down: nothing is an empty text. */
export interface GuestDraft {
  firstName: string;
  lastName: string;
  phone: string;
  email: string;
  allergies: string;
  note: string;
  tags: string[];
}

/** A guest to be, from what was typed into the search. */
export function draftFrom(typed: string): GuestDraft {
  const isPhone = /^[+\d][\d ()/.-]*$/.test(typed);
  const isEmail = typed.includes('@');
  const words = isPhone || isEmail ? [] : typed.trim().split(/\s+/);
  return {
    firstName: words.slice(0, -1).join(' '),
    lastName: words.at(-1) ?? '',
    phone: isPhone ? typed : '',
    email: isEmail ? typed : '',
    allergies: '',
    note: '',
    tags: [],
  };
}

/** What is known now. */
export function draftOf({ phone, email, allergies, note, ...guest }: GuestDetails): GuestDraft {
  const { firstName, lastName, tags } = guest;
  return {
    firstName,
    lastName,
    tags,
    phone: phone ?? '',
    email: email ?? '',
    allergies: allergies ?? '',
    note: note ?? '',
  };
}

/** What is still missing, as the button says it; null when it can be saved. */
export function missing({ lastName }: GuestDraft): string | null {
  return lastName.trim() === '' ? 'Give a name' : null;
}

/** The command that adds the guest. */
export function addInput(guestId: string, draft: GuestDraft): Input<'guests.add'> {
  const { firstName, lastName, tags, ...rest } = trimmed(draft);
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
  return { guestId, firstName, lastName, ...given, ...(tags.length > 0 && { tags }) };
}

/** The fields that are different; null when nothing is. */
export function changeFields(draft: GuestDraft, before: GuestDetails): GuestFields | null {
  const now = trimmed(draft);
  const was = draftOf(before);
  const { firstName, lastName } = now;
  const change: GuestFields = {
    ...(firstName !== was.firstName && { firstName }),
    ...(lastName !== was.lastName && { lastName }),
    ...(now.tags.join('\n') !== was.tags.join('\n') && { tags: now.tags }),
  };
  for (const field of ['phone', 'email', 'allergies', 'note'] as const)
    if (now[field] !== was[field]) change[field] = now[field] === '' ? null : now[field];
  return Object.keys(change).length === 0 ? null : change;
}

function trimmed({ tags, ...texts }: GuestDraft): GuestDraft {
  const values = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.trim()]));
  return { ...(values as Omit<GuestDraft, 'tags'>), tags };
}
