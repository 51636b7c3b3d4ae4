import type { ReactNode } from 'react';

/** A list beside the form of what is chosen in it. */
export function Panes({ list, form }: { list: ReactNode; form: ReactNode }) {
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)_minmax(380px,480px)] gap-3">
      <div className="grid min-h-0 content-start gap-2 overflow-y-auto pe-1">{list}</div>
      <div className="flex min-h-0 flex-col [&>form]:w-full">{form}</div>
    </div>
  );
}
