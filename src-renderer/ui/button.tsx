import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

const kinds = {
  primary:
    'bg-primary text-on-primary border-primary data-pressed:opacity-85 data-disabled:bg-neutral data-disabled:text-text-2 data-disabled:border-transparent',
  secondary:
    'bg-surface text-text border-line-2 shadow-1 data-hovered:border-line-control data-pressed:bg-sunken data-disabled:opacity-50',
  quiet:
    'bg-transparent text-text border-transparent data-hovered:bg-press data-pressed:bg-press data-disabled:opacity-50',
};

/** The target tiers of the design: the smallest size a finger needs for what the button does. */
const sizes = {
  t0: 'min-t0 min-inline-[var(--t0)] px-3 text-14',
  t1: 'min-t1 min-inline-[var(--t1)] px-4 text-16',
  t2: 'min-block-[76px] px-5 text-20',
  t3: 'min-t3 px-4 text-20',
};

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  kind?: keyof typeof kinds;
  size?: keyof typeof sizes;
  icon?: LucideIcon;
  /** The icon above the word, for rows of equal actions. */
  stacked?: boolean;
  className?: string;
  children?: ReactNode;
}

/** A button. Its label says what will happen; while it cannot, it is disabled and says what is missing. */
export function Button({
  kind = 'secondary',
  size = 't1',
  icon: Icon,
  stacked = false,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  const direction = stacked
    ? 'min-h-14 flex-col gap-0.5 px-1 text-14 font-medium wide:min-h-17 wide:gap-1'
    : 'gap-2 font-semibold';
  return (
    <AriaButton
      {...rest}
      className={`inline-flex min-w-0 items-center justify-center rounded-2 border leading-snug select-none transition-[background-color,opacity] duration-[var(--m-press)] ${stacked ? '' : sizes[size]} ${kinds[kind]} ${direction} ${className}`}
    >
      {Icon && <Icon aria-hidden size={size === 't2' || size === 't3' ? 24 : 20} />}
      {children}
    </AriaButton>
  );
}
