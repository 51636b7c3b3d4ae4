import { ProgressBar } from 'react-aria-components/ProgressBar';

interface ProgressProps {
  label: string;
  done: number;
  /** Null while nobody knows how much there is. */
  total: number | null;
}

/** How far long work is. Without an end in sight the bar moves, and says nothing of how much. */
export function Progress({ label, done, total }: ProgressProps) {
  const known = total !== null && total > 0;
  return (
    <ProgressBar
      aria-label={label}
      isIndeterminate={!known}
      value={known ? done : 0}
      maxValue={known ? total : 100}
      className="block w-full"
    >
      {({ percentage }) => (
        <span className="block h-2.5 overflow-hidden rounded-full bg-sunken forced-colors:border">
          <span
            className={`block h-full rounded-full bg-primary forced-colors:bg-[Highlight] ${known ? 'transition-[width] duration-[var(--m-state)]' : 'w-1/4 animate-[run-along_1.6s_ease-in-out_infinite_alternate] motion-reduce:animate-none'}`}
            style={known ? { width: `${percentage}%` } : undefined}
          />
        </span>
      )}
    </ProgressBar>
  );
}
