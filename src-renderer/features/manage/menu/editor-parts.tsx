import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { parseAmount, toDecimal } from '#contract/money';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';

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

interface AmountFieldProps {
  label: string;
  value: number | null;
  onChange(amount: number | null): void;
  hint?: string;
  /** Takes amounts below nothing too. */
  signed?: boolean;
  /** Nothing typed is no amount. */
  optional?: boolean;
  className?: string;
}

/** An amount of money, typed as people write it. */
export function AmountField({ label, value, onChange, hint, signed, optional, className }: AmountFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): number | null | undefined => {
    if (text.trim() === '') return optional ? null : undefined;
    const sign = signed && /^[-−]/.test(text.trim()) ? -1 : 1;
    const amount = parseAmount(text.trim().replace(/^[-−]/, signed ? '' : '-'));
    return amount === null ? undefined : sign * amount;
  };
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={typed ?? (value === null ? '' : toDecimal(value))}
      {...(hint !== undefined && { hint })}
      {...(className !== undefined && { className })}
      error={typed !== null && read(typed) === undefined ? 'An amount such as 12.50' : undefined}
      onChange={(text) => {
        setTyped(text);
        const amount = read(text);
        if (amount !== undefined) onChange(amount);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

interface PercentFieldProps {
  label: string;
  /** Basis points. */
  value: number;
  onChange(basisPoints: number): void;
  isDisabled?: boolean;
  hint?: string;
}

/** A share in percent, to the hundredth. */
export function PercentField({ label, value, onChange, isDisabled = false, hint }: PercentFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): number | null => {
    const amount = parseAmount(text);
    return amount !== null && amount <= 10_000 ? amount : null;
  };
  return (
    <TextField
      label={label}
      inputMode="decimal"
      isDisabled={isDisabled}
      value={typed ?? toDecimal(value)}
      {...(hint !== undefined && { hint })}
      error={typed !== null && read(typed) === null ? 'Up to 100, such as 13.50' : undefined}
      onChange={(text) => {
        setTyped(text);
        const share = read(text);
        if (share !== null) onChange(share);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** The same row with one moved by a place. */
export function moved<T>(row: readonly T[], from: number, by: -1 | 1): T[] {
  const next = [...row];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(from + by, 0, one);
  return next;
}
