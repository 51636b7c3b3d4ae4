import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';

interface FormCardProps {
  title: string;
  onSubmit(): void;
  /** The one primary button: always in view, whatever the height of the window. */
  action: ReactNode;
  children: ReactNode;
}

/** A form beside the list it adds to. Enter in a field sends it. */
export function FormCard({ title, onSubmit, action, children }: FormCardProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const fields = useRef<HTMLDivElement>(null);
  const shown = useRef<Element | null>(null);
  // On a low window what is wrong may lie below the fold, and the button would seem to do nothing.
  useEffect(() => {
    const wrong = fields.current?.querySelector('[data-invalid]') ?? null;
    if (wrong !== shown.current) wrong?.scrollIntoView({ block: 'nearest' });
    shown.current = wrong;
  });
  return (
    <form
      aria-label={title}
      autoComplete="off"
      onSubmit={submit}
      className="flex max-h-full flex-col self-start overflow-hidden rounded-3 border border-line bg-surface"
    >
      <div ref={fields} className="grid min-h-0 content-start gap-3 overflow-y-auto p-4 wide:gap-4 wide:p-5">
        <h2 className="text-18 font-semibold">{title}</h2>
        {children}
      </div>
      <footer className="grid border-t border-line bg-surface-2 p-3 wide:px-5">{action}</footer>
    </form>
  );
}
