import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Output } from '#contract/contract';
import { useControl } from '../../api/control';
import { useView } from '../../api/live';
import { Restore } from '../../app/restore';
import { ExportRecords } from '../../ui/backups/export-records';
import { Outcome } from '../../ui/backups/outcome';
import { Button } from '../../ui/button';
import type { TroubleWords, Way } from './trouble-words';

interface WaysOutProps {
  status: Output<'system.status'>;
  ways: TroubleWords['ways'];
  /** What is wrong, said above the ways out. */
  what: ReactNode;
  /** Below the ways out. */
  children: ReactNode;
}

const names: Record<Way, string> = {
  retry: 'Open them again',
  restore: 'Restore a backup',
  export: 'Get out what can be read',
};

/** What can be done at the machine itself, the likeliest first; the backups beside it. */
export function WaysOut({ status, ways, what, children }: WaysOutProps) {
  const view = useView('backups.view', {}).data;
  const retryFirst = ways[0]?.way === 'retry';
  const control: Record<Way, ReactNode> = {
    retry: <Retry isFirst={retryFirst} isDisabled={status.job !== null} />,
    restore: null,
    export: <ExportRecords status={status} view={view} />,
  };
  return (
    <main className="overflow-y-auto p-4 wide:p-8">
      <div className="mx-auto grid min-h-full max-w-[1240px] content-center items-start gap-6 min-[1000px]:grid-cols-[minmax(0,440px)_minmax(0,1fr)] wide:gap-10">
        <div className="grid gap-5">
          {what}
          <section aria-labelledby="ways" className="grid gap-3">
            <h2 id="ways" className="text-18 font-semibold">
              What you can do
            </h2>
            <Outcome of="upgrade" outcome={status.outcome} />
            <ol className="grid rounded-3 border border-line bg-surface">
              {ways.map(({ way, words }, index) => (
                <li key={way} className="flex gap-3 border-b border-line p-3.5 last:border-0">
                  <span
                    aria-hidden
                    className="grid size-7 shrink-0 place-items-center rounded-full bg-sunken text-14 font-semibold"
                  >
                    {index + 1}
                  </span>
                  <div className="grid min-w-0 flex-1 gap-2.5 leading-snug">
                    <p>
                      <b className="block font-semibold">{names[way]}</b>
                      <span className="text-14 text-text-2">{words}</span>
                    </p>
                    {control[way]}
                  </div>
                </li>
              ))}
            </ol>
          </section>
          {children}
        </div>
        <Restore status={status} isFirst={ways[0]?.way === 'restore'} isOpen={status.phase === 'open'} />
      </div>
    </main>
  );
}

function Retry({ isFirst, isDisabled }: { isFirst: boolean; isDisabled: boolean }) {
  const retry = useControl('system.retry');
  return (
    <Button
      kind={isFirst ? 'primary' : 'secondary'}
      icon={RotateCw}
      isDisabled={isDisabled || retry.isPending}
      onPress={() => retry.mutate({})}
      className="justify-self-start"
    >
      {retry.isPending ? 'Trying…' : 'Try again'}
    </Button>
  );
}
