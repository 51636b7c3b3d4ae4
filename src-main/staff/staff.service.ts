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
import type { SessionContext } from '../host/handlers';
import { type Attempts, afterWrongPin, secondsPaused } from './pause.rules';
import { endSession, findByPinIndex, insertStaff, listPermissions, startSession } from './staff.queries';

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

/**
 * Signs in by PIN alone. Refuses PIN_WRONG, and PIN_PAUSED with the seconds left for an address that guessed
 * too often; the bcrypt compare runs outside any transaction, so that nobody's tap waits for it.
 */
export function createSignIn({ pins, secret }: SignInParts) {
  const attemptsByAddress = new Map<string, Attempts>();
  const inTurn = createTurns();

  async function signIn(context: SessionContext, pin: string) {
    const { store, now, origin, terminal } = context;
    const attempts = attemptsByAddress.get(origin.address);
    const seconds = secondsPaused(attempts, now.getTime());
    if (seconds > 0) throw new DomainError('PIN_PAUSED', { seconds });
    const person = await store.read((tx) => findByPinIndex(tx, pins.indexOf(pin)));
    if (!(await pins.matches(pin, person?.pinHash ?? null)) || person === null) {
      const next = afterWrongPin(attempts, now.getTime());
      attemptsByAddress.set(origin.address, next);
      await store.write((tx) => appendAudit(tx, [signInRow(now, null, terminal, 'staff.signIn.refused')]));
      const pause = secondsPaused(next, now.getTime());
      throw pause > 0 ? new DomainError('PIN_PAUSED', { seconds: pause }) : new DomainError('PIN_WRONG');
    }
    attemptsByAddress.delete(origin.address);
    return openSession(context, secret, person);
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
    last.set(key, turn);
    return turn;
  };
}

/** Ends the session the call came with; later calls with it are not signed in. */
export async function signOut(context: SessionContext, secret: Secret): Promise<void> {
  const { store, token, now } = context;
  if (token !== undefined) await store.write((tx) => endSession(tx, secret.digest(token), now));
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
