import { type Trouble, trouble } from '#contract/system';
import { errorText } from './error-text';

/** Why the data folder does not open, for the screens: the store's own code, or HOST_FAILED for what has none. */
export function troubleOf(error: unknown, now: Date): Trouble {
  const code = trouble.shape.code.safeParse((error as { code?: unknown }).code);
  return {
    code: code.success ? code.data : 'HOST_FAILED',
    message: code.success && error instanceof Error ? error.message : errorText(error),
    since: now.toISOString(),
  };
}
