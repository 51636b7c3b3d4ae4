import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Brand } from '../../app/brand';
import { ConnectionChip } from '../../ui/connection-chip';

/** What stands around the ways out: no rail, because no screen can be gone to. */
export function Frame({ action, children }: { action?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid h-full grid-rows-[64px_minmax(0,1fr)]">
      <header className="flex items-center gap-4 border-b border-line bg-surface px-4 wide:px-8">
        <Brand />
        <span className="text-18 font-semibold">Tableside</span>
        <span className="ms-auto">
          <ConnectionChip />
        </span>
        {action}
      </header>
      {children}
    </div>
  );
}

/** One column, where there is little to say. */
export function Narrow({ children }: { children: ReactNode }) {
  return (
    <main className="overflow-y-auto p-4">
      <div className="mx-auto grid min-h-full max-w-[560px] content-center gap-5">{children}</div>
    </main>
  );
}

/** What is wrong, and below it what is safe. */
export function WhatIsWrong({
  title,
  words,
  children,
}: {
  title: string;
  words: string;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-3">
      <div role="alert" className="grid gap-2">
        <h1 className="flex items-start gap-3 text-28 leading-tight font-semibold tracking-tight text-balance">
          <TriangleAlert aria-hidden size={36} className="text-alert-ink" />
          {title}
        </h1>
        <p className="text-text-2">{words}</p>
      </div>
      {children}
    </div>
  );
}
