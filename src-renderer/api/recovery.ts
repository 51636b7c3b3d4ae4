import { create } from 'zustand';
import type { WireAnswer, WireRequest } from '#contract/wire';
import type { KeptWrite, Outbox } from './outbox';
import type { PageLife } from './page-life';

/** What this page has taken over from pages that are gone. */
interface Left {
  /** On its way to the host, in the order of the taps. */
  sending: readonly KeptWrite[];
  /** Was not done, and nobody has read so yet. */
  refused: readonly KeptWrite[];
  /** First names of people who must sign in before what they tapped can go out, once for each tap. */
  waitsFor: readonly string[];
}

export const useLeft = create<Left>()(() => ({ sending: [], refused: [], waitsFor: [] }));

/** As long as a session lasts at most. What was tapped before that was meant for another evening. */
const TOO_OLD_MS = 16 * 3_600_000;

interface RecoveryParts {
  outbox: Outbox;
  life: PageLife;
  /** The person at the screen and the session; null while nobody is signed in. */
  caller(): { staffId: string; session: string } | null;
  deliver(request: WireRequest): Promise<WireAnswer>;
  /** The host no longer knows the session. */
  signedOut(session: string): void;
}

/** Sends what pages that are gone have left, as the person who tapped it and as nobody else. */
export class Recovery {
  readonly #parts: RecoveryParts;
  readonly #awaited = new Set<string>();
  /** The session each write goes out under: its person's, whoever stands at the screen by then. */
  readonly #sessions = new Map<string, string>();
  #run: Promise<void> | null = null;

  constructor(parts: RecoveryParts) {
    this.#parts = parts;
  }

  /** Looks for what was left. To be called when a page opens and when a person signs in. */
  look(): void {
    useLeft.setState({ waitsFor: [] });
    for (const owner of this.#parts.outbox.otherOwners()) {
      if (this.#awaited.has(owner)) continue;
      this.#awaited.add(owner);
      this.#parts.life.afterDeath(owner, () => {
        this.#awaited.delete(owner);
        this.#takeOver(owner);
      });
    }
  }

  /** Resolves when everything taken over is answered: new taps go out after older ones. */
  async idle(): Promise<void> {
    while (this.#run) await this.#run;
  }

  /** Somebody has read why a write was not done. */
  read(commandId: string): void {
    this.#parts.outbox.forget(commandId);
    useLeft.setState(({ refused }) => ({ refused: without(refused, commandId) }));
  }

  #takeOver(owner: string): void {
    const { outbox, caller } = this.#parts;
    const { staffId, session = '' } = caller() ?? {};
    const isOld = ({ at }: KeptWrite): boolean => Date.now() - at > TOO_OLD_MS;
    // What is too old is never sent, so anybody may read that it was not.
    const { taken, left } = outbox.takeFrom(
      owner,
      (write) => staffId !== undefined && (write.staff.id === staffId || isOld(write)),
    );
    const old = taken.filter((write) => !write.refused && isOld(write));
    for (const { commandId } of old) outbox.refuse(commandId, 'too old');
    for (const { commandId } of taken) this.#sessions.set(commandId, session);
    useLeft.setState(({ sending, refused, waitsFor }) => ({
      sending: [...sending, ...taken.filter((write) => !write.refused && !isOld(write))].sort(byTap),
      refused: [
        ...refused,
        ...taken.filter((write) => write.refused),
        ...old.map((write) => ({ ...write, refused: 'too old' as const })),
      ],
      waitsFor: [...waitsFor, ...left.map(({ staff }) => staff.firstName)],
    }));
    if (!this.#run && useLeft.getState().sending.length > 0) this.#run = this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    try {
      for (let [write] = useLeft.getState().sending; write; [write] = useLeft.getState().sending)
        await this.#send(write);
    } finally {
      this.#run = null;
    }
  }

  async #send(write: KeptWrite): Promise<void> {
    const { outbox, deliver, signedOut } = this.#parts;
    const { commandId, procedure, input, terminal } = write;
    const session = this.#sessions.get(commandId) ?? '';
    const answer = await deliver({ procedure, input, terminal, commandId, session });
    if (!answer.ok && answer.error.code === 'NOT_SIGNED_IN') {
      this.#leave(write);
      signedOut(session);
      return;
    }
    if (answer.ok) outbox.forget(commandId);
    else outbox.refuse(commandId, answer.error);
    useLeft.setState(({ sending, refused }) => ({
      sending: without(sending, commandId),
      refused: answer.ok ? refused : [...refused, { ...write, refused: answer.error }],
    }));
  }

  #leave({ commandId, staff }: KeptWrite): void {
    this.#parts.outbox.leave(commandId);
    useLeft.setState(({ sending, waitsFor }) => ({
      sending: without(sending, commandId),
      waitsFor: [...waitsFor, staff.firstName],
    }));
  }
}

const byTap = (a: KeptWrite, b: KeptWrite): number => a.at - b.at;

function without(writes: readonly KeptWrite[], commandId: string): readonly KeptWrite[] {
  return writes.filter((write) => write.commandId !== commandId);
}
