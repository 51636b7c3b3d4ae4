import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { DocumentPicture } from '../../ui/document/document-picture';
import { Skeleton } from '../../ui/states';
import type { Check } from './check-view';

/** What the guest would hold in their hands. Left out where the window has no room for it. */
export function PaperPanel({ check: { checkId, open } }: { check: Check }) {
  const view = useView(
    'printing.preview',
    { kind: open ? 'guest_check' : 'receipt', checkId },
    { keepPrevious: true },
  );
  const name = open ? 'Guest check' : 'Receipt';
  return (
    <section
      aria-label="On paper"
      className="hidden min-h-0 overflow-y-auto rounded-4 border border-line bg-sunken p-3 min-[1320px]:block wide:p-4"
    >
      <ViewGate view={view} name={name} loading={<Skeleton className="h-96" />}>
        {(page) => <DocumentPicture name={name} page={page} />}
      </ViewGate>
    </section>
  );
}
