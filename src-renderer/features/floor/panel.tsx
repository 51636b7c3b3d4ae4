import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';

interface PanelProps {
  title: ReactNode;
  facts?: ReactNode;
  /** Beside the title: the state, in one chip. */
  status?: ReactNode;
  onClose?: () => void;
  /** At the foot: the actions, primary last. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** The frame of the side panel: head, body, actions in the bottom corner. */
export function Panel({ title, facts, status, onClose, actions, children }: PanelProps) {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex items-start gap-3 px-3.5 pt-2 wide:px-5 wide:pt-4">
        <div className="flex min-h-12 min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3">
          <h2 className="text-20 leading-tight font-semibold tracking-tight wide:text-24">{title}</h2>
          {status}
        </div>
        {onClose && (
          <Button kind="quiet" icon={X} aria-label="Back to the room" onPress={onClose} className="-me-2" />
        )}
      </header>
      {facts && <p className="line-clamp-2 px-3.5 text-13 text-text-3 wide:px-5">{facts}</p>}
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col gap-2.5 overflow-x-hidden overflow-y-auto px-3.5 py-2.5 outline-offset-[-3px]! wide:gap-4 wide:px-5 wide:py-4"
      >
        {children}
      </div>
      {actions && (
        <footer className="grid grid-cols-1 gap-touch px-3.5 pt-1 pb-3 wide:px-5 wide:pb-5">{actions}</footer>
      )}
    </div>
  );
}

/** A few figures in a row, each with its name. */
export function Facts({ items }: { items: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="flex shrink-0 flex-wrap gap-px overflow-hidden rounded-3 border border-line bg-line">
      {items.map(({ name, value }) => (
        <div
          key={name}
          className="min-w-0 flex-1 basis-[3.75rem] bg-surface px-2 py-1.5 leading-snug wide:px-3 wide:py-2.5"
        >
          <dt className="text-12 text-text-3">{name}</dt>
          <dd className="truncate text-14 font-semibold wide:text-16">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
