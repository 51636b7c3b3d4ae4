import { useState } from 'react';
import { parseAmount, toDecimal } from '#contract/money';
import { TextField } from '../../ui/field';

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
