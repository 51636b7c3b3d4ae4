import type { Outcome as HowItEnded, Job } from '#contract/system';
import { Banner } from '../banner';
import { useMoments } from '../moments';

const failed: Record<Job['kind'], string> = {
  backup: 'The backup was not made.',
  prepare: 'The copy could not be put together.',
  restore: 'The copy could not be put in place.',
  export: 'The export was not finished.',
  upgrade: 'The update was not finished.',
};

/** How the last work of a kind ended, where that was not as it should. */
export function Outcome({ of, outcome }: { of: Job['kind']; outcome: HowItEnded | null }) {
  const { moment } = useMoments();
  if (outcome?.kind !== of || outcome.result === 'done') return null;
  if (outcome.result === 'cancelled')
    return (
      <p role="status" className="text-14 text-text-2">
        Cancelled {moment(outcome.at)}. {outcome.words}
      </p>
    );
  return (
    <Banner family="warn" title={failed[of]}>
      {outcome.words}
    </Banner>
  );
}
