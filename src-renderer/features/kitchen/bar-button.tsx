import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';

/** The look of what can be tapped in the board's bars. */
export const barTarget =
  'inline-flex min-h-(--kds-bar-target) min-w-(--kds-bar-target) shrink-0 items-center justify-center gap-[.44em] rounded-[10px] px-[.74em] text-[length:var(--kds-bar-text)] font-semibold whitespace-nowrap select-none data-disabled:opacity-45 data-pressed:brightness-125';
const quiet = 'bg-(--kds-button) text-text';
const chosen = 'data-selected:bg-text data-selected:text-kds-ground';

interface BarButtonProps {
  icon?: LucideIcon;
  onPress(): void;
  isDisabled?: boolean;
  'aria-label'?: string;
  className?: string;
  children?: ReactNode;
}

/** A button of the bars. */
export function BarButton({ icon: Icon, className = quiet, children, ...rest }: BarButtonProps) {
  return (
    <Button {...rest} className={`${barTarget} ${className}`}>
      {Icon && <BarIcon icon={Icon} />}
      {children}
    </Button>
  );
}

interface BarToggleProps extends Omit<BarButtonProps, 'onPress'> {
  isSelected: boolean;
  onChange(selected: boolean): void;
}

/** A button of the bars that stays in until it is tapped again. */
export function BarToggle({ icon: Icon, className = quiet, children, ...rest }: BarToggleProps) {
  return (
    <ToggleButton {...rest} className={`${barTarget} ${className} ${chosen}`}>
      {Icon && <BarIcon icon={Icon} />}
      {children}
    </ToggleButton>
  );
}

/** An icon as large as the bars' words ask. */
export function BarIcon({ icon: Icon }: { icon: LucideIcon }) {
  return <Icon aria-hidden className="size-[1.04em] stroke-2" />;
}
