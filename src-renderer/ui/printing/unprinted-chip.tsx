import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { familyFill } from '../families';
import { plural } from '../words';
import { UnprintedSheet } from './unprinted-sheet';
import { useUnprinted } from './use-unprinted';

/** In the header: how many pages are not printed that should be; opens what can be done about each. */
export function UnprintedChip() {
  const unprinted = useUnprinted();
  const [isOpen, setOpen] = useState(false);
  const { count, isAsked } = unprinted;
  return (
    <>
      <span role="status" className="sr-only">
        {count > 0 && `${plural(count, 'page')} not printed`}
      </span>
      {count > 0 && (
        <Button
          onPress={() => setOpen(true)}
          className={`inline-flex min-t0 shrink-0 items-center gap-1.5 rounded-full px-3.5 text-14 font-semibold whitespace-nowrap data-pressed:opacity-85 ${familyFill[isAsked ? 'alert' : 'warn']}`}
        >
          <Printer aria-hidden size={20} />
          <bdi>{count} not printed</bdi>
        </Button>
      )}
      <UnprintedSheet unprinted={unprinted} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
