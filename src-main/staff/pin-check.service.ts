import { DomainError } from '#contract/errors';
import type { Pins } from '#db/pins';
import { appendAudit } from '../audit/audit.queries';
import type { SessionContext } from '../host/handlers';
import { type Attempts, addressPatience, afterWrongPin, secondsPaused, venuePatience } from './pause.rules';
import { findByPinIndex } from './staff.queries';

/** An active member of staff, found by PIN. */
export type PinOwner = NonNullable<Awaited<ReturnType<typeof findByPinIndex>>>;

/** Finds whose PIN this is, and does the work as long as it is that person's turn. */
export type PinCheck = <T>(
  context: SessionContext,
  pin: string,
  refusedAs: string,
  work: (person: PinOwner) => Promise<T>,
) => Promise<T>;

/**
 * The one place that looks at PINs: whatever they are for, wrong ones count on one slate. Refuses PIN_WRONG, and
 * PIN_PAUSED with the seconds left: for an address that guessed too often, and for all of them when many did. A right
 * PIN does not wipe the slate, or staff could guess on between their own. A wrong one is in the log, as `refusedAs`.
 * The compare holds no transaction.
 */
export function createPinCheck(pins: Pins): PinCheck {
  const attemptsByAddress = new Map<string, Attempts>();
  let venueAttempts: Attempts | undefined;
  const inTurn = createTurns();

  function pausedFor(address: string, now: number): number {
    return Math.max(secondsPaused(attemptsByAddress.get(address), now), secondsPaused(venueAttempts, now));
  }

  async function ownerOf(context: SessionContext, pin: string, refusedAs: string): Promise<PinOwner> {
    const { store, now, origin, actor, terminal } = context;
    const at = now.getTime();
    const seconds = pausedFor(origin.address, at);
    if (seconds > 0) throw new DomainError('PIN_PAUSED', { seconds });
    const person = await store.read((tx) => findByPinIndex(tx, pins.indexOf(pin)));
    if ((await pins.matches(pin, person?.pinHash ?? null)) && person !== null) return person;
    attemptsByAddress.set(
      origin.address,
      afterWrongPin(attemptsByAddress.get(origin.address), at, addressPatience),
    );
    venueAttempts = afterWrongPin(venueAttempts, at, venuePatience);
    await store.write((tx) => appendAudit(tx, [pinRow(now, actor?.id ?? null, terminal, refusedAs)]));
    const pause = pausedFor(origin.address, at);
    throw pause > 0 ? new DomainError('PIN_PAUSED', { seconds: pause }) : new DomainError('PIN_WRONG');
  }

  // One PIN at a time from each address: guesses sent all at once must not slip past the pause.
  return (context, pin, refusedAs, work) =>
    inTurn(context.origin.address, async () => work(await ownerOf(context, pin, refusedAs)));
}

/** What the log keeps of somebody's PIN: that it was used. */
export function pinRow(at: Date, actorId: string | null, terminal: string | undefined, action: string) {
  return { at, actorId, terminal: terminal?.slice(0, 100) ?? null, action };
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
