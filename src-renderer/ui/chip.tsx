import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { type Family, familyFill, familySoft } from './families';

interface ChipProps {
  family?: Family;
  /** Filled: something is running. Quiet otherwise. */
  filled?: boolean;
  icon?: LucideIcon;
  children: ReactNode;
}

/** A status in one or two words: colour, icon and word together. */
export function Chip({ family = 'neutral', filled = false, icon: Icon, children }: ChipProps) {
  const colours = (filled ? familyFill : familySoft)[family];
  return (
    <span
      className={`inline-flex min-h-8 shrink-0 items-center gap-1.5 rounded-full px-2.5 text-13 font-medium whitespace-nowrap ${colours}`}
    >
      {Icon && <Icon aria-hidden size={16} />}
      {children}
    </span>
  );
}

interface ChoiceChipProps {
  isSelected: boolean;
  onChange(selected: boolean): void;
  isDisabled?: boolean;
  'aria-label'?: string;
  children: ReactNode;
  className?: string;
}

/** One of several small choices, such as a party size; the chosen one is ink. */
export function ChoiceChip({ className = '', ...rest }: ChoiceChipProps) {
  return (
    <ToggleButton
      {...rest}
      className={`inline-flex min-t1 items-center justify-center gap-2 rounded-2 border border-line-control bg-surface px-3 text-16 font-medium inline-auto min-w-12 data-disabled:opacity-50 data-pressed:bg-sunken data-selected:border-primary data-selected:bg-primary data-selected:text-on-primary ${className}`}
    />
  );
}
