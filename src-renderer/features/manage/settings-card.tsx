import type { ReactNode } from 'react';

interface SettingsCardProps {
  title: string;
  words: string;
  action?: ReactNode;
  children: ReactNode;
}

/** One part of what is set up: what it is about, and what it holds. */
export function SettingsCard({ title, words, action, children }: SettingsCardProps) {
  return (
    <section aria-label={title} className="rounded-3 border border-line bg-surface p-4 wide:px-5">
      <header className="flex items-start gap-4 pb-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-18 font-semibold">{title}</h2>
          <p className="text-14 text-text-2">{words}</p>
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}
