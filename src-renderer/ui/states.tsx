import { type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  words?: string;
  /** The next step. */
  action?: ReactNode;
}

/** Nothing here: what the place is for, and the next step. */
export function EmptyState({ icon: Icon, title, words, action }: EmptyStateProps) {
  return (
    <div className="grid h-full place-content-center place-items-center gap-1.5 p-6 text-center">
      <Icon aria-hidden size={40} strokeWidth={1.5} className="text-text-3" />
      <p className="text-20 font-semibold tracking-tight">{title}</p>
      {words && <p className="max-w-[38ch] text-text-2">{words}</p>}
      {action && <div className="mt-4 flex gap-touch">{action}</div>}
    </div>
  );
}

interface ErrorStateProps {
  title: string;
  words: string;
  onRetry?: () => void;
}

/** A view that could not be loaded: what happened, what is safe, one button. */
export function ErrorState({ title, words, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className="grid h-full place-content-center place-items-center gap-1.5 p-6 text-center">
      <TriangleAlert aria-hidden size={40} strokeWidth={1.5} className="text-alert-ink" />
      <p className="text-20 font-semibold tracking-tight">{title}</p>
      <p className="max-w-[44ch] text-text-2">{words}</p>
      {onRetry && (
        <Button className="mt-4" onPress={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** A grey place where something will be. Shows only after 200 ms: what comes sooner never flickers. */
export function Skeleton({ className = '' }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={`block animate-[fade-in_150ms_200ms_both] rounded-[6px] bg-sunken ${className}`}
    />
  );
}
