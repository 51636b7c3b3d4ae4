import { randomBytes } from 'node:crypto';
import { DomainError } from '#contract/errors';
import { initialsOf } from '#contract/people';
import type { Permission } from '#contract/permissions';
import type { StaffMember } from '#contract/staff';
import type { Pins } from '#db/pins';
import type { Secret } from '#db/secret';
import type { Tx } from '#db/store';
import { UNUSABLE_PASSWORD } from '#db/unusable-password';
import { appendAudit } from '../audit/audit.queries';
import type { ClockMove } from '../clock/clock-move';
import type { SessionContext } from '../host/handlers';
import { type Attempts, addressPatience, afterWrongPin, secondsPaused, venuePatience } from './pause.rules';
import {
  endSession,
  findByPinIndex,
  insertStaff,
  listPermissions,
  listStaff,
  shiftSessions,
  startSession,
} from './staff.queries';

export interface SignInParts {
  pins: Pins;
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

/**
 * Signs in by PIN alone. Refuses PIN_WRONG, and PIN_PAUSED with the seconds left: for an address that guessed
 * too often, and for all of them when many did. A right PIN does not wipe the slate, or staff could guess on
 * between their own sign-ins. The compare holds no transaction.
 */
export function createSignIn({ pins, secret }: SignInParts) {
  const attemptsByAddress = new Map<string, Attempts>();
  let venueAttempts: Attempts | undefined;
  const inTurn = createTurns();

  function pausedFor(address: string, now: number): number {
    return Math.max(secondsPaused(attemptsByAddress.get(address), now), secondsPaused(venueAttempts, now));
  }

  async function signIn(context: SessionContext, pin: string) {
    const { store, now, origin, terminal } = context;
    const at = now.getTime();
    const seconds = pausedFor(origin.address, at);
    if (seconds > 0) throw new DomainError('PIN_PAUSED', { seconds });
    const person = await store.read((tx) => findByPinIndex(tx, pins.indexOf(pin)));
    if ((await pins.matches(pin, person?.pinHash ?? null)) && person !== null)
      return openSession(context, secret, person);
    attemptsByAddress.set(
      origin.address,
      afterWrongPin(attemptsByAddress.get(origin.address), at, addressPatience),
    );
    venueAttempts = afterWrongPin(venueAttempts, at, venuePatience);
    await store.write((tx) => appendAudit(tx, [signInRow(now, null, terminal, 'staff.signIn.refused')]));
    const pause = pausedFor(origin.address, at);
    throw pause > 0 ? new DomainError('PIN_PAUSED', { seconds: pause }) : new DomainError('PIN_WRONG');
  }

  // One PIN at a time from each address: guesses sent all at once must not slip past the pause.
  return (context: SessionContext, pin: string) => inTurn(context.origin.address, () => signIn(context, pin));
}

async function openSession(
  context: SessionContext,
  secret: Secret,
  person: NonNullable<Awaited<ReturnType<typeof findByPinIndex>>>,
) {
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
    await appendAudit(tx, [signInRow(now, person.id, terminal, 'staff.signIn')]);
    return (await listPermissions(tx, person.role)) as Permission[];
  });
  return { session, staff: { ...staffMember(row), permissions } };
}

/** Work under one key runs in the order it came; work under other keys does not wait. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, settled);
    void settled.then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
    return turn;
  };
}

/** Ends the session the call came with; later calls with it are not signed in. */
export async function signOut(context: SessionContext, secret: Secret): Promise<void> {
  const { store, token, now, terminal } = context;
  if (token === undefined) return;
  await store.write(async (tx) => {
    const userId = await endSession(tx, secret.digest(token), now);
    await appendAudit(tx, [signInRow(now, userId, terminal, 'staff.signOut')]);
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

function signInRow(at: Date, actorId: string | null, terminal: string | undefined, action: string) {
  return { at, actorId, terminal: terminal?.slice(0, 100) ?? null, action };
}
