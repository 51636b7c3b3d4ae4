import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { CallError } from '../../api/call-error';
import { client } from '../../api/client';
import { useLeft } from '../../api/recovery';
import { errorWords } from '../../app/error-words';
import { draftsKept } from './draft-lines';
import { roundLeft } from './left-lines';
import { openSheet } from './order-commands';
import { stepWords } from './sheet.rules';
import type { ShownDraft } from './shown-drafts';
import { refreshVisit } from './visit-refresh';

/** What stands between the drafts and the kitchen, in words; null when they can go. */
export function sendBlock(drafts: readonly ShownDraft[]): { words: string; item?: string } | null {
  if (drafts.length === 0) return { words: 'Nothing to send' };
  const soldOut = drafts.find((draft) => draft.soldOut);
  if (soldOut) return { words: 'Sold out', item: `Remove ${soldOut.name}` };
  const open = drafts.find((draft) => draft.missing !== null);
  if (open?.missing) return { words: stepWords(open.missing), item: open.name };
  return null;
}

/**
 * Sends exactly the lines that were shown at the tap, as one round whose id is made at the tap. Lines that are
 * still on their way to the host go first; when one of them is refused, nothing is sent.
 */
export function useSend(visitId: string) {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);

  const send = async (drafts: readonly ShownDraft[]): Promise<void> => {
    if (busy.current || sendBlock(drafts)) return;
    busy.current = true;
    setSending(true);
    setProblem(null);
    openSheet(null);
    const lineIds = drafts.map(({ id }) => id);
    // Kept at the tap, behind the lines: a window that is reloaded meanwhile still sends them.
    const round = client.prepare('orders.send', { orderId: newId(), visitId, lineIds });
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

  const isSentAgain = useLeft(({ sending }) => roundLeft(sending, visitId));
  return { send, isSending: isSending || isSentAgain, problem, clearProblem: () => setProblem(null) };
}
