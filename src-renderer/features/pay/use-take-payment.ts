import { useRef, useState } from 'react';
import type { Output } from '#contract/contract';
import { CallError } from '../../api/call-error';
import { client } from '../../api/client';
import { queryClient } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { PaymentIntent } from './payment-intent';

/** A payment as the person means it. */
export type Tender =
  | { tender: 'cash'; amount: number; tip: number; tendered: number }
  | { tender: 'voucher'; amount: number; code: string }
  | { tender: 'house_account'; amount: number; houseAccountId: string };

type Taken = Output<'payments.take'>;

/**
 * After a part is taken the same button takes the rest. A finger that is still tapping must not do that, so
 * the till rests until it has lifted.
 */
const REST_MS = 700;

/**
 * Takes payments. The ids of a payment and of its command are made once for what is meant, and stay the same
 * until the host has taken it: a double tap or another try after a failure cannot charge twice.
 */
export function useTakePayment(checkId: string, partId: string | undefined) {
  const [isTaking, setTaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [last, setLast] = useState<(Tender & Taken) | null>(null);
  const busy = useRef(false);
  const [intent] = useState(() => new PaymentIntent());

  const take = async (tender: Tender): Promise<Taken | null> => {
    if (busy.current) return null;
    busy.current = true;
    setTaking(true);
    setProblem(null);
    setLast(null);
    const { paymentId, commandId } = intent.idsFor([checkId, partId, tender]);
    try {
      const taken = await client.write(
        'payments.take',
        { paymentId, checkId, ...(partId !== undefined && { checkPartId: partId }), ...tender },
        { commandId },
      );
      intent.taken();
      setLast({ ...tender, ...taken });
      await queryClient.refetchQueries({ queryKey: ['checks.view', { checkId }], exact: true });
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      return taken;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setProblem(errorWords(error).words);
      return null;
    } finally {
      busy.current = false;
      setTaking(false);
    }
  };

  return { take, isTaking, problem, last, forget: () => setLast(null) };
}
