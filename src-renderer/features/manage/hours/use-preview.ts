import type { Output } from '#contract/contract';
import { useView } from '../../../api/live';
import { errorWords } from '../../../app/error-words';
import type { HoursChange } from './hours-words';

export type StrandedBooking = Output<'hours.preview'>['stranded'][number];

export interface Preview {
  /** Undefined until it is known. */
  stranded: StrandedBooking[] | undefined;
  /** Why the change would be refused, in words. */
  refusal: string | null;
}

/** Whom a change would leave outside the hours, or why it would be refused; null is no change at all. */
export function usePreview(change: HoursChange | null): Preview {
  const nothing: HoursChange = { kind: 'removeSpecialDay', input: { day: '2001-01-01' } };
  const view = useView(
    'hours.preview',
    { change: change ?? nothing },
    { enabled: change !== null, keepPrevious: true },
  );
  if (change === null) return { stranded: undefined, refusal: null };
  return {
    stranded: view.error ? undefined : view.data?.stranded,
    refusal: view.error ? errorWords(view.error).words : null,
  };
}
