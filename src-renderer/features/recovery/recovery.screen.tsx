import { ShieldCheck } from 'lucide-react';
import type { Output } from '#contract/contract';
import type { Trouble } from '#contract/system';
import { useView } from '../../api/live';
import { useMoments } from '../../ui/moments';
import { Details } from './details';
import { Elsewhere } from './elsewhere';
import { Frame, Narrow, WhatIsWrong } from './frame';
import { troubleWords } from './trouble-words';
import { WaysOut } from './ways-out';

interface RecoveryScreenProps {
  status: Output<'system.status'>;
}

/** In place of everything while the records do not open: what is wrong, what is safe, what to do. */
export default function RecoveryScreen({ status }: RecoveryScreenProps) {
  const trouble: Trouble = status.trouble ?? { code: 'HOST_FAILED', message: '', since: status.now };
  const { title, words, ways } = troubleWords[trouble.code];
  const what = (
    <WhatIsWrong title={title} words={words}>
      <LeftAlone since={trouble.since} />
    </WhatIsWrong>
  );
  return (
    <Frame>
      {status.local ? (
        <WaysOut status={status} ways={ways} what={what}>
          <DetailsHere trouble={trouble} />
        </WaysOut>
      ) : (
        <Narrow>
          {what}
          <Elsewhere />
        </Narrow>
      )}
    </Frame>
  );
}

function DetailsHere({ trouble }: { trouble: Trouble }) {
  const folder = useView('backups.view', {}).data?.dataFolder ?? null;
  return <Details trouble={trouble} folder={folder} />;
}

function LeftAlone({ since }: { since: string }) {
  const { moment } = useMoments();
  return (
    <p className="flex items-start gap-2.5 rounded-3 bg-ok-soft px-3.5 py-2.5 leading-snug text-ok-ink">
      <ShieldCheck aria-hidden size={24} />
      <span>
        <b className="font-semibold">Nothing was changed or deleted.</b> Tableside has left the folder alone
        since {moment(since)}.
      </span>
    </p>
  );
}
