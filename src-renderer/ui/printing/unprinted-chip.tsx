import { Printer } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { familyFill } from '../families';
import { Unprinted } from './unprinted';

/** In the header: how many pages are not printed that should be. */
export function UnprintedChip() {
  return (
    <Unprinted
      button={(words, isAsked, open) => (
        <Button
          onPress={open}
          className={`inline-flex min-t0 shrink-0 items-center gap-1.5 rounded-full px-3.5 text-14 font-semibold whitespace-nowrap data-pressed:opacity-85 ${familyFill[isAsked ? 'alert' : 'warn']}`}
        >
          <Printer aria-hidden size={20} />
          <bdi>{words}</bdi>
        </Button>
      )}
    />
  );
}
