import { useState } from 'react';
import type { GuestProfile } from '#contract/guests';
import type { CallError } from '../../api/call-error';
import { useCommand, useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Skeleton } from '../../ui/states';
import { changed } from './guest-commands';
import { changeFields, draftOf } from './guest-draft';
import { GuestForm } from './guest-form';
import { showGuest } from './guests.store';
import { Profile } from './profile';

/** One guest: to be read, or to be changed in the same place. */
export function GuestPanel({ guestId, isEditing }: { guestId: string; isEditing: boolean }) {
  const view = useView('guests.profile', { guestId });
  return (
    <ViewGate view={view} name="The guest" loading={<Loading />}>
      {(guest) => (isEditing ? <Edit guest={guest} /> : <Profile guest={guest} />)}
    </ViewGate>
  );
}

function Edit({ guest }: { guest: GuestProfile }) {
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const change = useCommand('guests.change', { inline: true });
  return (
    <GuestForm
      title="Change guest"
      action="Save changes"
      initial={draftOf(guest)}
      refusal={refusal}
      isBusy={change.isPending}
      onCancel={() => showGuest(guest.id)}
      onSave={(draft) => {
        const fields = changeFields(draft, guest);
        if (!fields) return showGuest(guest.id);
        change.mutate(
          { guestId: guest.id, ...fields },
          { onError: setRefusal, onSuccess: () => changed(guest, fields) },
        );
      }}
    />
  );
}

function Loading() {
  return (
    <div className="flex flex-col gap-4 p-6">
      <Skeleton className="h-9 w-72" />
      <Skeleton className="h-24" />
      <Skeleton className="h-48" />
    </div>
  );
}
