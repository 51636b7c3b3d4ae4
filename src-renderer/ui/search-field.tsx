import { Search, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';

interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  onChange(value: string): void;
  onSubmit?(value: string): void;
  autoFocus?: boolean;
  className?: string;
}

/** A search box; Escape clears it. */
export function SearchField({ label, placeholder, className = '', onSubmit, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      {...rest}
      {...(onSubmit && { onSubmit })}
      className={`group flex min-t1 items-center gap-2.5 rounded-2 border border-line-control bg-surface ps-3.5 pe-1 focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus ${className}`}
    >
      <Search aria-hidden size={20} className="text-text-3" />
      <Input
        placeholder={placeholder}
        className="min-w-0 flex-1 self-stretch bg-transparent text-16 shadow-none outline-none placeholder:text-text-3 [&::-webkit-search-cancel-button]:hidden"
      />
      <Button
        aria-label="Clear the search"
        className="grid min-t0 place-items-center rounded-2 text-text-2 inline-[var(--t0)] group-data-empty:invisible data-pressed:bg-press"
      >
        <X aria-hidden size={20} />
      </Button>
    </AriaSearchField>
  );
}
