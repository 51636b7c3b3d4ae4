import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';

/** What is not on paper, with how much of it somebody has to look at, for who may do something about it. */
export interface Unprinted extends Output<'printing.queue'> {
  count: number;
  /** Something waits for a person's word, and not only for a printer. */
  isAsked: boolean;
}

const nothing: Unprinted = { jobs: [], printers: [], count: 0, isAsked: false };

export function useUnprinted(): Unprinted {
  const may = useMay('printing:use');
  const { data } = useView('printing.queue', {}, { enabled: may });
  if (!data) return nothing;
  const stuck = data.jobs.filter(({ needsSomebody }) => needsSomebody);
  const isAsked = stuck.some(({ state }) => state === 'unsure' || state === 'held');
  return { ...data, count: stuck.length, isAsked };
}
