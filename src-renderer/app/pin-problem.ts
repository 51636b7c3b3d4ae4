import { CallError } from '../api/call-error';
import type { PinProblem } from '../ui/use-pin';
import { errorWords } from './error-words';

/** What came of a PIN: null when it was right, else what to say. */
export async function triedPin(answer: Promise<unknown>): Promise<PinProblem | null> {
  try {
    await answer;
    return null;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    const seconds = error.code === 'PIN_PAUSED' ? error.details['seconds'] : undefined;
    return {
      words: errorWords(error).words,
      ...(typeof seconds === 'number' && { pausedSeconds: seconds }),
    };
  }
}
