import type { WaitingParty } from '#contract/waitlist';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';
import { Banner } from '../../ui/banner';
import { CopyLine } from '../../ui/copy-line';
import { Sheet } from '../../ui/overlay';
import { Skeleton } from '../../ui/states';
import { setOpen } from './waitlist.store';

/** How to reach a party whose table is ready. Looking at the number leaves a trace with the host. */
export function ToldSheet({ party: { id: entryId, name, hasPhone } }: { party: WaitingParty }) {
  const mayContact = useMay('guests:contact');
  const contact = useView('waitlist.contact', { entryId }, { enabled: mayContact && hasPhone });
  return (
    <Sheet title={<bdi>Tell {name}</bdi>} isOpen onClose={() => setOpen(null)}>
      <div className="grid gap-4">
        <Banner family="info" title="Nothing was sent">
          Tableside sends no text messages. {hasPhone && mayContact ? 'Call them, or' : 'Please'} go and tell
          them.
        </Banner>
        {hasPhone && mayContact && (
          <div className="grid gap-1.5">
            <h3 className="text-14 font-medium text-text-2">Phone</h3>
            {contact.data?.phone ? (
              <>
                <p className="text-28 font-semibold tracking-tight">
                  <bdi dir="ltr">{contact.data.phone}</bdi>
                </p>
                <CopyLine label={`The number of ${name}`} text={contact.data.phone} />
              </>
            ) : (
              <Skeleton className="h-11" />
            )}
          </div>
        )}
        {!hasPhone && <p className="text-text-2">They left no number.</p>}
        {hasPhone && !mayContact && <p className="text-text-2">Your role may not see their number.</p>}
      </div>
    </Sheet>
  );
}
