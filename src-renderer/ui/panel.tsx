import { type ReactNode, useId } from 'react';

interface PanelProps {
  title: ReactNode;
  /** Beside the title, at the end. */
  end?: ReactNode;
  /** Always in view, below what scrolls. */
  action?: ReactNode;
  children: ReactNode;
}

/** One piece of work beside the list it belongs to. */
export function Panel({ title, end, action, children }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex h-full min-h-0 flex-col overflow-hidden rounded-3 border border-line bg-surface"
    >
      <header className="flex min-h-14 items-center gap-3 px-4 wide:px-5">
        <h2 id={id} className="min-w-0 flex-1 text-18 font-semibold">
          {title}
        </h2>
        {end}
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 pb-3 wide:px-5">{children}</div>
      {action && <footer className="grid border-t border-line bg-surface-2 p-3 wide:px-5">{action}</footer>}
    </section>
  );
}

/** The list on one side, the work on the other. */
export function Beside({ list, children }: { list: ReactNode; children: ReactNode }) {
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,5fr)_minmax(0,6fr)] gap-3">
      <div className="min-h-0 overflow-y-auto">{list}</div>
      <div className="min-h-0">{children}</div>
    </div>
  );
}

/** What was refused, in its place. */
export function Refusal({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <p role="alert" className="font-medium text-alert-ink">
      {words}
    </p>
  );
}
