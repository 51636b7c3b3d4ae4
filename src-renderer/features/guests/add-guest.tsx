import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { CallError } from '../../api/call-error';
import { useCommand } from '../../api/live';
import { added } from './guest-commands';
import { addInput, draftFrom } from './guest-draft';
import { GuestForm } from './guest-form';
import { nameOf } from './guest-words';
import { showPanel } from './guests.store';

/** A new guest, begun with what was typed into the search. */
export function AddGuest({ typed }: { typed: string }) {
  // Made once: saving twice makes one guest.
  const [guestId] = useState(() => newId());
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const add = useCommand('guests.add', { inline: true });
  return (
    <GuestForm
      title="New guest"
      action="Add guest"
      initial={draftFrom(typed)}
      refusal={refusal}
      isBusy={add.isPending}
      onCancel={() => showPanel(null)}
      onSave={(draft) =>
        add.mutate(addInput(guestId, draft), {
          onError: setRefusal,
          onSuccess: () => added(guestId, nameOf(draft)),
        })
      }
    />
  );
}
