import { type ReactNode, useState } from 'react';
import { plural } from '../words';
import { UnprintedSheet } from './unprinted-sheet';
import { useUnprinted } from './use-unprinted';

interface UnprintedProps {
  /** What is pressed to see them: "2 not printed", in the look of the bar it stands in. */
  button(words: string, isAsked: boolean, open: () => void): ReactNode;
}

/** How many pages are not printed that should be; opens what can be done about each. Nothing while there are none. */
export function Unprinted({ button }: UnprintedProps) {
  const unprinted = useUnprinted();
  const [isOpen, setOpen] = useState(false);
  const { count, isAsked } = unprinted;
  return (
    <>
      <span role="status" className="sr-only">
        {count > 0 && `${plural(count, 'page')} not printed`}
      </span>
      {count > 0 && button(`${count} not printed`, isAsked, () => setOpen(true))}
      <UnprintedSheet unprinted={unprinted} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
