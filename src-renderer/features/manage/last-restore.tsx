import { History } from 'lucide-react';
import type { Outcome as HowItEnded } from '#contract/system';
import { Outcome } from '../../ui/backups/outcome';
import { Banner } from '../../ui/banner';
import { sentence, useMoments } from '../../ui/moments';

/** What became of the last copy of this run, and where the records from before it are. */
export function LastRestore({ outcome }: { outcome: HowItEnded | null }) {
  const { moment } = useMoments();
  if (outcome?.kind === 'prepare') return <Outcome of="prepare" outcome={outcome} />;
  if (outcome?.kind !== 'restore') return null;
  if (outcome.result !== 'done') return <Outcome of="restore" outcome={outcome} />;
  return (
    <Banner
      family="info"
      icon={History}
      title={`${sentence(moment(outcome.at))} an older copy was put in place.`}
      silent
    >
      {outcome.words}
    </Banner>
  );
}
