import { Printer } from 'lucide-react';
import { useState } from 'react';
import { UnprintedSheet } from '../../ui/printing/unprinted-sheet';
import { useUnprinted } from '../../ui/printing/use-unprinted';
import { plural } from '../../ui/words';
import { BarButton } from './bar-button';

/** How many pages are not printed that should be, such as a station's tickets. */
export function UnprintedButton() {
  const unprinted = useUnprinted();
  const [isOpen, setOpen] = useState(false);
  const { count, isAsked } = unprinted;
  return (
    <>
      <span role="status" className="sr-only">
        {count > 0 && `${plural(count, 'page')} not printed`}
      </span>
      {count > 0 && (
        <BarButton
          icon={Printer}
          onPress={() => setOpen(true)}
          className={isAsked ? 'bg-alert text-on-alert' : 'bg-warn text-on-warn'}
        >
          <bdi>{count} not printed</bdi>
        </BarButton>
      )}
      <UnprintedSheet unprinted={unprinted} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
