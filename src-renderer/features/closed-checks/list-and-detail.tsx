import type { ReactNode } from 'react';

interface ListAndDetailProps {
  /** What the list is of. */
  label: string;
  /** What is beside it. */
  detail: string;
  /** What comes first, whatever is searched. */
  above?: ReactNode;
  /** Above what scrolls: a search, and what can be begun. */
  head: ReactNode;
  list: ReactNode;
  children: ReactNode;
}

/** A list that is searched, and beside it the one that was chosen. */
export function ListAndDetail({ label, detail, above, head, list, children }: ListAndDetailProps) {
  return (
    <div className="grid h-full min-h-0 grid-cols-[24rem_minmax(0,1fr)] border-t border-line wide:grid-cols-[30rem_minmax(0,1fr)]">
      <section aria-label={label} className="flex min-h-0 flex-col border-e border-line bg-surface">
        {above}
        <div className="flex gap-touch p-3 wide:p-4">{head}</div>
        <div className="min-h-0 flex-1 overflow-y-auto">{list}</div>
      </section>
      <section aria-label={detail} className="min-h-0 min-w-0 overflow-y-auto">
        {children}
      </section>
    </div>
  );
}
