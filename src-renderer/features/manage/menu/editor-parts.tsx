import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '../../../ui/button';

interface RowProps {
  name: string;
  facts: ReactNode;
  isChosen: boolean;
  onPress(): void;
  /** Behind the row, such as its place. */
  children?: ReactNode;
}

/** One thing of a list, to be chosen. */
export function Row({ name, facts, isChosen, onPress, children }: RowProps) {
  return (
    <li className="flex items-stretch gap-1">
      <AriaButton
        aria-pressed={isChosen}
        onPress={onPress}
        className="flex min-h-14 min-w-0 flex-1 items-center gap-3 rounded-3 border border-line bg-surface px-4 py-1.5 text-start select-none aria-pressed:border-2 aria-pressed:border-select data-hovered:border-line-2 data-pressed:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <bdi className="block truncate font-medium">{name}</bdi>
          <span className="block truncate text-13 text-text-3">{facts}</span>
        </span>
      </AriaButton>
      {children}
    </li>
  );
}

interface PlaceProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove(by: -1 | 1): void;
}

/** Moves one of a row up or down. */
export function Place({ name, isFirst, isLast, onMove }: PlaceProps) {
  return (
    <span className="flex">
      <Button
        kind="quiet"
        size="t0"
        icon={ArrowUp}
        aria-label={`Move ${name} up`}
        isDisabled={isFirst}
        onPress={() => onMove(-1)}
      />
      <Button
        kind="quiet"
        size="t0"
        icon={ArrowDown}
        aria-label={`Move ${name} down`}
        isDisabled={isLast}
        onPress={() => onMove(1)}
      />
    </span>
  );
}

/** The same row with one moved by a place. */
export function moved<T>(row: readonly T[], from: number, by: -1 | 1): T[] {
  const next = [...row];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(from + by, 0, one);
  return next;
}
