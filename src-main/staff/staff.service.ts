import { randomBytes } from 'node:crypto';
import { initialsOf } from '#contract/people';
import type { Permission } from '#contract/permissions';
import type { StaffMember } from '#contract/staff';
import type { Pins } from '#db/pins';
import type { Secret } from '#db/secret';
import type { Tx } from '#db/store';
import { UNUSABLE_PASSWORD } from '#db/unusable-password';
import { appendAudit } from '../audit/audit.queries';
import type { ClockMove } from '../clock/clock-move';
import type { ReadContext } from '../host/context';
import type { SessionContext } from '../host/handlers';
import { type PinCheck, type PinOwner, pinRow } from './pin-check.service';
import {
  endSession,
  insertStaff,
  listPermissions,
  listStaff,
  listTerminals,
  shiftSessions,
  startSession,
} from './staff.queries';

interface SignInParts {
  checkPin: PinCheck;
  secret: Secret;
}

/** A row of staff as the screens know a person. Only staff roles have profiles. */
export function staffMember(row: {
  id: string;
  firstName: string;
  lastName: string;
  role: string | null;
  title: string;
}): StaffMember {
  return { ...row, role: row.role as StaffMember['role'], initials: initialsOf(row.firstName, row.lastName) };
}

/** Who works here now, in the order they were hired. */
export async function listStaffMembers(tx: Tx): Promise<StaffMember[]> {
  return (await listStaff(tx)).map(staffMember);
}

/** How long a device is one of the house after somebody signed in at it. */
const TERMINAL_MS = 60 * 86_400_000;

/** The devices of the house: those somebody signed in at in the last sixty days, with who did last. */
export async function knownTerminals({
  tx,
  now,
}: Pick<ReadContext, 'tx' | 'now'>): Promise<{ name: string; lastUsedBy: string | null }[]> {
  return listTerminals(tx, new Date(now.getTime() - TERMINAL_MS));
}

/** Signs in by PIN alone. Refuses as the check of PINs does. */
export function signIn(context: SessionContext, { checkPin, secret }: SignInParts, pin: string) {
  return checkPin(context, pin, 'staff.signIn.refused', (person) => openSession(context, secret, person));
}

async function openSession(context: SessionContext, secret: Secret, person: PinOwner) {
  const { store, now, terminal } = context;
  const session = randomBytes(32).toString('base64url');
  const { pinHash: _, ...row } = person;
  const permissions = await store.write(async (tx) => {
    await startSession(tx, {
      tokenHash: secret.digest(session),
      userId: person.id,
      terminal: terminal?.slice(0, 100) ?? null,
      startedAt: now,
    });
    await appendAudit(tx, [pinRow(now, person.id, terminal, 'staff.signIn')]);
    return (await listPermissions(tx, person.role)) as Permission[];
  });
  return { session, staff: { ...staffMember(row), permissions } };
}

/** Ends the session the call came with; later calls with it are not signed in. */
export async function signOut(context: SessionContext, secret: Secret): Promise<void> {
  const { store, token, now, terminal } = context;
  if (token === undefined) return;
  await store.write(async (tx) => {
    const userId = await endSession(tx, secret.digest(token), now);
    await appendAudit(tx, [pinRow(now, userId, terminal, 'staff.signOut')]);
  });
}

/** Takes the sessions along when the house's time moves: a shift is as long as it was, and nobody is signed out. */
export async function moveSessions(tx: Tx, { by }: ClockMove): Promise<void> {
  await shiftSessions(tx, by);
}

export interface NewStaff {
  id: string;
  firstName: string;
  lastName: string;
  role: StaffMember['role'];
  title: string;
  pin: string;
}

/** Adds a person. They sign in by PIN, so e-mail and password are placeholders nobody can use. */
export async function addStaff(tx: Tx, pins: Pins, person: NewStaff): Promise<void> {
  const { hash, index } = await pins.hashPin(person.pin);
  await insertStaff(
    tx,
    {
      id: person.id,
      email: `${person.id}@staff.invalid`,
      passwordHash: UNUSABLE_PASSWORD,
      firstName: person.firstName,
      lastName: person.lastName,
      role: person.role,
    },
    { userId: person.id, title: person.title, pinHash: hash, pinIndex: index },
  );
}
