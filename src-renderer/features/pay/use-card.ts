import { useRef, useState } from 'react';
import type { Output } from '#contract/contract';
import { CallError } from '../../api/call-error';
import { client } from '../../api/client';
import { queryClient } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { PaymentIntent } from './payment-intent';

/** What became of the charge that was answered last here. */
type Answered = Output<'payments.answerCard'> & { amount: number };

interface Charge {
  id: string;
  amount: number;
}

/**
 * Asks the card terminal, and says what it shows. A charge has its id before it is asked for, and keeps it through
 * double taps and tries after a failure: it is asked for once.
 */
export function useCard(checkId: string, checkPartId: string | undefined) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [last, setLast] = useState<Answered | null>(null);
  const busy = useRef(false);
  const [intent] = useState(() => new PaymentIntent());

  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await work();
      await queryClient.refetchQueries({ queryKey: ['checks.view', { checkId }], exact: true });
      return true;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setProblem(errorWords(error).words);
      return false;
    } finally {
      busy.current = false;
      setBusy(false);
    }
  };

  return {
    isBusy,
    problem,
    last,
    forget: () => setLast(null),
    ask: (amount: number, tip: number) =>
      run(async () => {
        setLast(null);
        const { paymentId: chargeId, commandId } = intent.idsFor([checkId, checkPartId, amount, tip]);
        const charge = { chargeId, checkId, amount, tip, ...(checkPartId !== undefined && { checkPartId }) };
        await client.write('payments.askCard', charge, { commandId });
        intent.taken();
      }),
    answer: ({ id, amount }: Charge, state: 'approved' | 'declined' | 'unknown', reference: string) =>
      run(async () => {
        const said = { chargeId: id, state, ...(reference && { reference }) };
        setLast({ ...(await client.write('payments.answerCard', said)), amount });
      }),
  };
}
