import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '#db/store';
import { appendAudit } from '../audit/audit.queries';
import { loadCaller } from '../host/caller.queries';
import type { AuditNote } from '../host/context';
import type { Log } from '../host/log';
import { cardBridge } from './card-bridge';
import { askOf, type CardAsk, type CardTerminal, type CardWord } from './card-terminal';
import { findTerminal, listUnheard, type OpenCharge } from './cards.queries';
import { hearTerminal } from './cards.service';

export interface CardDeskParts {
  store: Store;
  clock: () => Date;
  log: Log;
  /** The terminal behind a bridge's address. */
  terminalAt?: ((bridge: string) => CardTerminal) | undefined;
}

/** What asks the card terminal, outside any transaction, and books what it answers. */
export interface CardDesk {
  /** What the terminal says of a charge now; unknown where a person has to say it. */
  lookUp(charge: CardAsk, bridge: string | null): Promise<CardWord>;
  close(): Promise<void>;
}

/** How often charges whose end nobody knows are looked up, in milliseconds, and how old those that a person settled may be. */
const LOOK_EVERY_MS = 30_000;
const ASK_FOR_MS = 24 * 60 * 60_000;

/**
 * Opens the desk. A charge that is stored as asked is put to the terminal once, by the process that stored it: one that
 * is found at the start, or that nobody knows the end of, is only looked up.
 */
export function openCardDesk({ store, clock, log, terminalAt = cardBridge }: CardDeskParts): CardDesk {
  const stopping = new AbortController();
  const inHand = new Map<string, Promise<void>>();
  const { signal } = stopping;

  async function book(charge: OpenCharge, said: CardWord): Promise<void> {
    const heard = await store.write(async (tx) => {
      const now = clock();
      const { venue } = await loadCaller(tx, now);
      if (!venue) return 'known';
      const notes: AuditNote[] = [];
      const note = (entry: AuditNote) => notes.push(entry);
      const heard = await hearTerminal({ tx, now, venue, actor: null, note }, charge.id, said);
      if (notes.length > 0)
        await appendAudit(
          tx,
          notes.map(({ entityType, entityId = null, before = null, after = null }) => ({
            at: now,
            actorId: null,
            terminal: charge.terminal,
            action: 'payments.cardAnswered',
            entityType,
            entityId,
            before,
            after,
            commandId: null,
          })),
        );
      return heard;
    });
    if (heard === 'contradicts') log.error(`card charge ${charge.id} is ${said.state} at the terminal`, said);
  }

  /** Until it is stored: what a terminal has said is not said again by itself. */
  async function bookFor(charge: OpenCharge, said: CardWord): Promise<void> {
    while (!signal.aborted) {
      try {
        return await book(charge, said);
      } catch (error) {
        log.error(`what the card terminal said of ${charge.id} is not stored yet`, error);
        await rest(1_000);
      }
    }
  }

  async function follow(
    charge: OpenCharge,
    { terminal, currency, isNew }: { terminal: CardTerminal; currency: string; isNew: boolean },
  ): Promise<void> {
    const asked = askOf(charge, currency);
    const said = isNew ? await terminal.ask(asked, signal) : await terminal.lookUp(asked, signal);
    // Stopped before it answered: it stays as it is, and is looked up at the next start.
    if (!signal.aborted) await bookFor(charge, said);
  }

  async function look(isStart: boolean): Promise<void> {
    const { bridge, currency, charges } = await store.read(async (tx) => ({
      ...(await findTerminal(tx)),
      charges: await listUnheard(tx, new Date(clock().getTime() - ASK_FOR_MS)),
    }));
    // What was typed on a terminal by hand is never sent to a bridge that is set up meanwhile.
    const fresh = charges.filter(({ id, state }) => !isStart && state === 'asked' && !known.has(id));
    for (const { id } of charges) known.add(id);
    if (bridge === null || signal.aborted) return;
    const terminal = terminalAt(bridge);
    for (const charge of charges) {
      if (inHand.has(charge.id)) continue;
      const followed = follow(charge, { terminal, currency, isNew: fresh.includes(charge) })
        .catch((error: unknown) => log.error(`the card charge ${charge.id} could not be followed`, error))
        .finally(() => inHand.delete(charge.id));
      inHand.set(charge.id, followed);
    }
  }

  /** Those that were put to the terminal, or found when the desk was opened. */
  const known = new Set<string>();
  let looking = Promise.resolve();
  const lookAgain = (isStart = false) => {
    looking = looking
      .then(() => look(isStart))
      .catch((error: unknown) => {
        if (!signal.aborted) log.error('card charges could not be read', error);
      });
  };
  const stopListening = store.onCommit((topics) => {
    if (topics.includes('cards')) lookAgain();
  });
  const timer = setInterval(lookAgain, LOOK_EVERY_MS).unref();
  const rest = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);
  lookAgain(true);

  return {
    lookUp: async (charge, bridge) =>
      bridge === null ? { state: 'unknown' } : terminalAt(bridge).lookUp(charge, signal),
    async close() {
      stopping.abort();
      clearInterval(timer);
      stopListening();
      await looking;
      await Promise.all(inHand.values());
    },
  };
}
