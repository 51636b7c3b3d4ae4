import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import { CallError } from '../../api/call-error';
import { client } from '../../api/client';
import { useLeft } from '../../api/recovery';
import { errorWords } from '../../app/error-words';
import { draftsKept } from './draft-lines';
import { roundLeft } from './left-lines';
import { openSheet } from './order-commands';
import { missingWords } from './sheet.rules';
import type { ShownDraft } from './shown-drafts';
import { refreshVisit } from './visit-refresh';

/** What stands between the drafts and the kitchen, in words; null when they can go. */
export function sendBlock(drafts: readonly ShownDraft[]): { words: string; item?: string } | null {
  if (drafts.length === 0) return { words: 'Nothing to send' };
  const soldOut = drafts.find((draft) => draft.soldOut);
  if (soldOut) return { words: 'Sold out', item: `Remove ${soldOut.name}` };
  const open = drafts.find((draft) => draft.missing !== null);
  if (open?.missing) return { words: missingWords(open.missing), item: open.name };
  return null;
}

/** What Send takes along, and what of a later course it lets wait. */
export interface Sending {
  now: readonly ShownDraft[];
  later: readonly ShownDraft[];
}

/**
 * Sends exactly the lines that were shown at the tap, as one round whose id is made at the tap. Lines that are
 * still on their way to the host go first; when one of them is refused, nothing is sent.
 */
export function useSend(visitId: string) {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);

  const sendPrepared = async (prepare: () => { send(): Promise<unknown>; drop(): void }): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setProblem(null);
    openSheet(null);
    // Kept at the tap, behind the lines: a window that is reloaded meanwhile still sends them.
    const round = prepare();
    try {
      if (!(await draftsKept())) {
        round.drop();
        return;
      }
      await round.send();
      await refreshVisit(visitId);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setProblem(`${errorWords(error).words} Nothing was sent.`);
    } finally {
      busy.current = false;
      setSending(false);
    }
  };

  const send = async ({ now, later }: Sending): Promise<void> => {
    if (sendBlock(now)) return;
    const [lineIds, hold] = [now, later].map((drafts) => drafts.map(({ id }) => id)) as [string[], string[]];
    await sendPrepared(() => client.prepare('orders.send', { orderId: newId(), visitId, lineIds, hold }));
  };

  /** Sends what waits for its time: lines, or a course. */
  const fire = (which: Input<'orders.fire'>['which']): Promise<void> =>
    sendPrepared(() => client.prepare('orders.fire', { orderId: newId(), visitId, which }));

  const isSentAgain = useLeft(({ sending }) => roundLeft(sending, visitId));
  return { send, fire, isSending: isSending || isSentAgain, problem, clearProblem: () => setProblem(null) };
}
