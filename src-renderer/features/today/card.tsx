import { type ReactNode, useId } from 'react';

interface CardProps {
  title: string;
  /** Beside the title, quieter: what is counted. */
  facts?: ReactNode;
  /** At the end of the head. */
  end?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** One subject of the day on a ground of its own. */
export function Card({ title, facts, end, className = '', children }: CardProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`flex min-h-0 flex-col rounded-3 border border-line bg-surface px-4 py-3 wide:px-5 wide:py-4 ${className}`}
    >
      <header className="flex min-h-8 items-center gap-3 pb-2">
        <h2 id={id} className="text-16 font-semibold">
          {title}
        </h2>
        {facts && <p className="min-w-0 truncate text-13 text-text-3">{facts}</p>}
        {end && <div className="ms-auto flex items-center gap-3">{end}</div>}
      </header>
      {children}
    </section>
  );
}

/** What a card says while the day has given it nothing. */
export function CardEmpty({ children }: { children: string }) {
  return <p className="grid flex-1 place-content-center py-6 text-center text-14 text-text-3">{children}</p>;
}

/** The part of a card that scrolls. It takes the focus, so that the keyboard can scroll it too. */
export function CardScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll
      tabIndex={0}
      className="-me-2 min-h-0 flex-1 overflow-y-auto rounded-1 pe-2 focus-visible:outline-offset-[-2px]!"
    >
      {children}
    </section>
  );
}
