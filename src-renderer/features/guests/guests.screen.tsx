import { Users } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useMay } from '../../app/session.store';
import { ScreenHeader } from '../../ui/header';
import { EmptyState } from '../../ui/states';
import { useVenue } from '../../ui/venue';
import { AddGuest } from './add-guest';
import { Duplicates } from './duplicates';
import { GuestList } from './guest-list';
import { GuestPanel } from './guest-panel';
import { showPanel, useGuestsScreen } from './guests.store';
import { MergeView } from './merge-view';
import { useGuestKeys } from './use-guest-keys';

/** Who eats here: search first, then everything about one guest. */
export default function GuestsScreen() {
  const { name } = useVenue();
  const panel = useGuestsScreen((screen) => screen.panel);
  const mayEdit = useMay('guests:edit');
  const searchRef = useRef<HTMLDivElement>(null);
  const keys = useMemo(() => (mayEdit ? { n: () => showPanel({ kind: 'add', typed: '' }) } : {}), [mayEdit]);
  useGuestKeys(searchRef, keys);
  return (
    <>
      <ScreenHeader title="Guests" facts={name} />
      <div className="grid h-full grid-cols-[19rem_minmax(0,1fr)] wide:grid-cols-[24rem_minmax(0,1fr)]">
        <GuestList searchRef={searchRef} />
        <section aria-label="Guest" className="min-h-0 min-w-0 overflow-y-auto">
          {panel?.kind === 'add' && <AddGuest key={panel.typed} typed={panel.typed} />}
          {panel?.kind === 'duplicates' && <Duplicates />}
          {panel?.kind === 'merge' && <MergeView keptId={panel.keptId} mergedId={panel.mergedId} />}
          {(panel?.kind === 'profile' || panel?.kind === 'edit') && (
            <GuestPanel key={panel.guestId} guestId={panel.guestId} isEditing={panel.kind === 'edit'} />
          )}
          {panel === null && (
            <EmptyState
              icon={Users}
              title="Choose a guest"
              words="Search by name, phone, e-mail or confirmation number. Small typos are forgiven."
            />
          )}
        </section>
      </div>
    </>
  );
}
