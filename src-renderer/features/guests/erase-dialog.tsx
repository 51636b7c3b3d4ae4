import type { GuestProfile } from '#contract/guests';
import { ConfirmDialog } from '../../ui/dialog';
import { HoldButton } from '../../ui/hold-button';
import { plural } from '../../ui/words';
import { erase } from './guest-commands';
import { nameOf } from './guest-words';

interface EraseDialogProps {
  guest: GuestProfile;
  isOpen: boolean;
  onClose(): void;
}

/** Erasing cannot be taken back: what goes, what stays, in figures, and a button that has to be held. */
export function EraseDialog({ guest, isOpen, onClose }: EraseDialogProps) {
  const { visits, upcoming, merged } = guest;
  return (
    <ConfirmDialog
      title={`Erase ${nameOf(guest)}?`}
      isOpen={isOpen}
      onClose={onClose}
      action={
        <HoldButton
          label="Erase"
          onHeld={() => {
            onClose();
            void erase(guest);
          }}
        />
      }
    >
      <p>
        Name, phone, e-mail, notes, allergies, tags and requests go from every booking and visit
        {merged.length > 0 && `, and from ${plural(merged.length, 'merged entry', 'merged entries')}`}. This
        cannot be taken back.
      </p>
      <p>
        {plural(visits, 'visit')} and what was paid stay in the figures, as an erased guest’s.
        {upcoming.length > 0 && (
          <b className="font-semibold text-text">
            {' '}
            {plural(upcoming.length, 'booking')} to come will be cancelled.
          </b>
        )}
      </p>
    </ConfirmDialog>
  );
}
