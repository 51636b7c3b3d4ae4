import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { StaffMember } from '#contract/staff';
import { useCommand } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import { notify } from '../../ui/notices.store';
import { FormCard } from './form-card';
import { roleWords } from './roles';

const roles = ['server', 'kitchen', 'manager', 'admin'] as const;
const nobody = { firstName: '', lastName: '', title: null as string | null, pin: '' };

/** A form for a new member of staff, who signs in with the PIN given here. */
export function AddStaff() {
  const [person, setPerson] = useState(nobody);
  const [role, setRole] = useState<StaffMember['role']>('server');
  const add = useCommand('staff.add', { inline: true });
  const title = person.title ?? roleWords[role].name;
  const entered = {
    firstName: person.firstName.trim(),
    lastName: person.lastName.trim(),
    title: title.trim(),
    pin: person.pin,
  };
  const missing = missingWord(entered);
  const change = (part: Partial<typeof nobody>) => {
    if (add.error) add.reset();
    setPerson((before) => ({ ...before, ...part }));
  };
  const submit = () => {
    if (missing || add.isPending) return;
    add.mutate(
      { staffId: newId(), role, ...entered },
      {
        onSuccess: () => {
          notify(`${entered.firstName} can sign in now`, 'ok');
          setPerson(nobody);
        },
      },
    );
  };
  const pinTaken = add.error?.code === 'PIN_TAKEN';
  return (
    <FormCard
      title="Add a person"
      onSubmit={submit}
      action={
        <Button type="submit" kind="primary" icon={UserPlus} isDisabled={missing !== null || add.isPending}>
          {missing ?? `Add ${entered.firstName}`}
        </Button>
      }
    >
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label="First name"
          value={person.firstName}
          onChange={(firstName) => change({ firstName })}
          maxLength={100}
        />
        <TextField
          label="Last name"
          value={person.lastName}
          onChange={(lastName) => change({ lastName })}
          maxLength={100}
        />
      </div>
      <fieldset aria-label="Role" className="grid gap-1.5">
        <span className="text-14 font-medium text-text-2">Role</span>
        <div className="grid grid-cols-2 gap-touch">
          {roles.map((id) => (
            <ChoiceChip key={id} isSelected={id === role} onChange={() => setRole(id)}>
              {roleWords[id].name}
            </ChoiceChip>
          ))}
        </div>
        <span className="text-13 text-text-3">{roleWords[role].may}</span>
      </fieldset>
      <TextField label="Title" value={title} onChange={(next) => change({ title: next })} maxLength={40} />
      <TextField
        label="PIN"
        hint="Four to six digits, nobody else’s."
        value={person.pin}
        onChange={(pin) => change({ pin: pin.replace(/\D/g, '').slice(0, 6) })}
        inputMode="numeric"
        type="password"
        autoComplete="new-password"
        error={pinTaken ? 'Somebody has this PIN. Choose another.' : undefined}
      />
      {add.error && !pinTaken && (
        <p role="alert" className="text-14 font-medium text-alert-ink">
          {errorWords(add.error).words}
        </p>
      )}
    </FormCard>
  );
}

function missingWord(entered: {
  firstName: string;
  lastName: string;
  title: string;
  pin: string;
}): string | null {
  if (!entered.firstName) return 'Enter the first name';
  if (!entered.lastName) return 'Enter the last name';
  if (!entered.title) return 'Enter a title';
  if (entered.pin.length < 4) return 'Choose a PIN';
  return null;
}
