import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CallError } from '../../../api/call-error';
import { errorWords } from '../../../app/error-words';
import { Button } from '../../../ui/button';
import { Panel, Refusal } from '../../../ui/panel';

interface AccountPanelProps {
  label: string;
  title: ReactNode;
  icon: LucideIcon;
  /** What must be done first; null when it can be done. */
  missing: string | null;
  /** What the button says then. */
  words: string;
  /** The command on its way, and what it was refused with. */
  command: { isPending: boolean; error: CallError | null };
  submit(): void;
  onCancel(): void;
  children: ReactNode;
}

/** What is filled in about an account, with the button that does it, once, and what was refused. */
export function AccountPanel(props: AccountPanelProps) {
  const { label, title, icon, missing, words, command, submit, onCancel, children } = props;
  const isBlocked = missing !== null || command.isPending;
  return (
    <form
      aria-label={label}
      autoComplete="off"
      className="h-full min-h-0"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlocked) submit();
      }}
    >
      <Panel
        title={title}
        action={
          <div className="flex gap-touch [&>*]:flex-1">
            <Button onPress={onCancel}>Cancel</Button>
            <Button type="submit" kind="primary" icon={icon} isDisabled={isBlocked}>
              {missing ?? words}
            </Button>
          </div>
        }
      >
        <Refusal words={command.error && errorWords(command.error).words} />
        {children}
      </Panel>
    </form>
  );
}
