import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import type { Trouble } from '#contract/system';
import { CopyLine } from '../../ui/copy-line';

/** What somebody who helps over the telephone asks for. Folded away: it says nothing to an owner. */
export function Details({ trouble: { code, message, since }, folder }: DetailsProps) {
  const lines = [`Code: ${code}`, `Since: ${since}`, `Folder: ${folder ?? 'not known'}`, message];
  return (
    <Disclosure className="group">
      <Button
        slot="trigger"
        className="-ms-2 inline-flex min-t0 items-center gap-1.5 rounded-2 px-2 text-14 font-medium text-text-2 data-pressed:bg-press"
      >
        <ChevronRight
          aria-hidden
          size={20}
          className="group-data-expanded:rotate-90 rtl:-scale-x-100 rtl:group-data-expanded:-rotate-90"
        />
        Details for whoever helps
      </Button>
      <DisclosurePanel>
        <div className="grid gap-2 pt-1">
          <CopyLine label="The details" text={lines.filter(Boolean).join('\n')} />
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

interface DetailsProps {
  trouble: Trouble;
  /** The folder of the records, once it is known. */
  folder: string | null;
}
