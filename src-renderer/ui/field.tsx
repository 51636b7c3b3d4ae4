import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
} from 'react-aria-components/TextField';

/** The box of anything one can type into. */
export const inputBox =
  'min-t1 w-full rounded-2 border border-line-control bg-surface px-3.5 text-16 text-text placeholder:text-text-3 data-invalid:border-alert data-disabled:opacity-50';

interface FieldFrameProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: ReactNode;
}

/** Label above, control, then the hint or what is wrong with it. Goes inside a React Aria field. */
export function FieldFrame({ label, hint, error, children }: FieldFrameProps) {
  return (
    <>
      <Label className="text-14 font-medium text-text-2">{label}</Label>
      {children}
      {hint && !error && (
        <Text slot="description" className="text-13 text-text-3">
          {hint}
        </Text>
      )}
      <FieldError className="text-13 font-medium text-alert-ink">{error}</FieldError>
    </>
  );
}

interface TextFieldProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  label: string;
  hint?: string;
  /** What is wrong, in words; shown in place of the hint. */
  error?: string | undefined;
  placeholder?: string;
  /** Several lines. */
  multiline?: boolean;
  className?: string;
}

/** A labelled text field. */
export function TextField({
  label,
  hint,
  error,
  placeholder = '',
  multiline = false,
  className = '',
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={`flex flex-col gap-1.5 ${className}`}>
      <FieldFrame label={label} hint={hint} error={error}>
        {multiline ? (
          <TextArea rows={3} placeholder={placeholder} className={`${inputBox} resize-none py-2.5`} />
        ) : (
          <Input placeholder={placeholder} className={inputBox} />
        )}
      </FieldFrame>
    </AriaTextField>
  );
}
