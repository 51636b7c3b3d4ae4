import { type ReactNode, Suspense, useState } from 'react';
import { Clock } from '../ui/clock';
import { ConnectionChip } from '../ui/connection-chip';
import { HeaderSlot } from '../ui/header';
import { NoticeSlot } from '../ui/notice-area';
import { UnprintedChip } from '../ui/printing/unprinted-chip';
import { Brand } from './brand';
import { HostBanner } from './host-banner';
import { Rail } from './rail';
import { SystemBanner } from './system-banner';
import { UserMenu } from './user-menu';

interface ShellProps {
  rail: boolean;
  children: ReactNode;
}

/** The frame around a screen: header 64, rail 88; 56 and 72 in a narrow window. */
export function Shell({ rail, children }: ShellProps) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <div
      className={`grid h-full grid-rows-[56px_minmax(0,1fr)] wide:grid-rows-[64px_minmax(0,1fr)] ${rail ? 'grid-cols-[72px_minmax(0,1fr)] wide:grid-cols-[88px_minmax(0,1fr)]' : 'grid-cols-1'}`}
    >
      <header className="col-span-full flex items-center gap-3 border-b border-line bg-surface px-4 wide:gap-4">
        {rail && (
          <span className="grid w-10 place-items-center wide:w-14">
            <Brand />
          </span>
        )}
        <div ref={setSlot} className="flex min-w-0 flex-1 items-center gap-3 overflow-x-clip wide:gap-4" />
        <NoticeSlot />
        <UnprintedChip />
        <ConnectionChip />
        <Clock className="text-20 font-semibold tracking-tight" />
        <UserMenu />
      </header>
      {rail && <Rail />}
      <HeaderSlot value={slot}>
        <main className="flex min-h-0 min-w-0 flex-col">
          <HostBanner />
          <SystemBanner />
          <div className="min-h-0 flex-1">
            <Suspense>{children}</Suspense>
          </div>
        </main>
      </HeaderSlot>
    </div>
  );
}
