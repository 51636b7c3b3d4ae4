import { Check, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { DrawerView } from '#contract/day';
import { run, useCommand } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { offerUndo } from '../../ui/notices.store';
import { Panel, Refusal } from '../../ui/panel';
import { Segmented } from '../../ui/segmented';

interface EditDrawerProps {
  /** Null adds one. */
  drawer: DrawerView | null;
  /** This device. */
  terminal: string | null;
  onDone(): void;
}

/** Adds a drawer or names one anew; at a terminal, or everybody's; out of use and back. */
export function EditDrawer({ drawer, terminal, onDone }: EditDrawerProps) {
  const [drawerId] = useState(() => drawer?.id ?? newId());
  const [name, setName] = useState(drawer?.name ?? '');
  const [place, setPlace] = useState(drawer ? drawer.terminal : terminal);
  const save = useCommand(drawer ? 'day.changeDrawer' : 'day.addDrawer', { inline: true });
  const remove = useCommand('day.removeDrawer', { inline: true });
  const error = save.error ?? remove.error;
  const isOpen = drawer?.session?.counts.length === 0;
  const missing = name.trim() === '' ? 'Give it a name' : null;
  const submit = (): void => {
    if (missing === null && !save.isPending)
      save.mutate({ drawerId, name: name.trim(), terminal: place }, { onSuccess: onDone });
  };
  const takeOut = (): void =>
    remove.mutate(
      { drawerId },
      {
        onSuccess: () => {
          onDone();
          offerUndo(`${name} is out of use`, () => void run('day.restoreDrawer', { drawerId }));
        },
      },
    );
  const places = [
    ...(terminal === null ? [] : [{ id: terminal, label: 'This terminal' }]),
    ...(drawer?.terminal && drawer.terminal !== terminal
      ? [{ id: drawer.terminal, label: <bdi>{drawer.terminal}</bdi> }]
      : []),
    { id: '', label: 'Everybody’s' },
  ];
  return (
    <Panel
      title={drawer ? `Change ${drawer.name}` : 'Add a drawer'}
      action={
        <Button
          kind="primary"
          icon={drawer ? Check : Plus}
          isDisabled={missing !== null || save.isPending}
          onPress={submit}
        >
          {missing ?? (drawer ? 'Save' : `Add ${name.trim()}`)}
        </Button>
      }
    >
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="grid gap-4"
      >
        <TextField label="Name" value={name} onChange={setName} maxLength={40} placeholder="Bar" />
        <Refusal words={error && errorWords(error).words} />
        {!isOpen && (
          <div className="grid gap-1.5">
            <p className="text-14 font-medium text-text-2">Where it stands</p>
            <Segmented
              label="Where it stands"
              value={place ?? ''}
              onChange={(id) => setPlace(id === '' ? null : id)}
              items={places}
            />
            <p className="text-13 text-text-3">
              Cash taken at its terminal goes into it. Everybody’s takes what other terminals take.
            </p>
          </div>
        )}
      </form>
      {drawer?.actions.includes('remove') && (
        <Button icon={Trash2} isDisabled={remove.isPending} onPress={takeOut} className="mt-auto self-start">
          Take out of use
        </Button>
      )}
    </Panel>
  );
}
