import { ShieldCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Output } from '#contract/contract';
import type { Trouble } from '#contract/system';
import { Brand } from '../../app/brand';
import { ConnectionChip } from '../../ui/connection-chip';
import { useMoments } from '../../ui/moments';
import { Elsewhere } from './elsewhere';
import { troubleWords } from './trouble-words';
import { WaysOut } from './ways-out';

interface RecoveryScreenProps {
  status: Output<'system.status'>;
}

/** In place of everything while the records do not open: what is wrong, what is safe, what to do. */
export default function RecoveryScreen({ status }: RecoveryScreenProps) {
  const trouble: Trouble = status.trouble ?? { code: 'HOST_FAILED', message: '', since: status.now };
  return (
    <div className="grid h-full grid-rows-[64px_minmax(0,1fr)]">
      <header className="flex items-center gap-4 border-b border-line bg-surface px-4 wide:px-8">
        <Brand />
        <span className="text-18 font-semibold">Tableside</span>
        <span className="ms-auto">
          <ConnectionChip />
        </span>
      </header>
      {status.local ? (
        <WaysOut status={status} trouble={trouble} what={<WhatIsWrong trouble={trouble} />} />
      ) : (
        <Narrow>
          <WhatIsWrong trouble={trouble} />
          <Elsewhere />
        </Narrow>
      )}
    </div>
  );
}

function Narrow({ children }: { children: ReactNode }) {
  return (
    <main className="overflow-y-auto p-4">
      <div className="mx-auto grid min-h-full max-w-[560px] content-center gap-5">{children}</div>
    </main>
  );
}

function WhatIsWrong({ trouble: { code, since } }: { trouble: Trouble }) {
  const { moment } = useMoments();
  const { title, words } = troubleWords[code];
  return (
    <div className="grid gap-3">
      <div role="alert" className="grid gap-2">
        <h1 className="flex items-start gap-3 text-28 leading-tight font-semibold tracking-tight text-balance">
          <TriangleAlert aria-hidden size={36} className="text-alert-ink" />
          {title}
        </h1>
        <p className="text-text-2">{words}</p>
      </div>
      <p className="flex items-start gap-2.5 rounded-3 bg-ok-soft px-3.5 py-2.5 leading-snug text-ok-ink">
        <ShieldCheck aria-hidden size={24} />
        <span>
          <b className="font-semibold">Nothing was changed or deleted.</b> Tableside has left the folder alone
          since {moment(since)}.
        </span>
      </p>
    </div>
  );
}
