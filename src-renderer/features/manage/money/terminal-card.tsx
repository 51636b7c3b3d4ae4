import { Check, CircleCheck, CircleHelp, PlugZap, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useView } from '../../../api/live';
import { ViewGate } from '../../../app/view-gate';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { TextField } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import { Skeleton } from '../../../ui/states';
import { SettingsCard } from '../settings-card';
import { setTerminal } from './money-commands';

type Kind = 'hand' | 'bridge';

/** How cards are taken: by hand, or through a bridge that is asked whether it is there. */
export function TerminalCard() {
  const view = useView('payments.terminal', {});
  return (
    <ViewGate view={view} name="The card terminal" loading={<Skeleton className="h-40" />}>
      {({ bridge }) => <Terminal key={bridge ?? ''} bridge={bridge} />}
    </ViewGate>
  );
}

function Terminal({ bridge }: { bridge: string | null }) {
  const [kind, setKind] = useState<Kind>(bridge === null ? 'hand' : 'bridge');
  const [typed, setTyped] = useState(bridge ?? '');
  const [isSaving, setSaving] = useState(false);
  const address = typed.trim();
  const isAddress = /^https?:\/\/[^\s/]+/.test(address);
  // The one in use is asked at once; another when somebody wants to know.
  const [asked, setAsked] = useState(bridge);
  const probe = useView('payments.testTerminal', { bridge: asked ?? '' }, { enabled: asked !== null });
  const next = kind === 'hand' ? null : address;
  const missing = kind === 'bridge' && !isAddress ? 'Type its address' : next === bridge ? 'Saved' : null;
  const save = async (): Promise<void> => {
    setSaving(true);
    await setTerminal(next, bridge);
    setSaving(false);
  };
  return (
    <SettingsCard
      title="Card terminal"
      words="Says where a card is charged: you type the amount on the terminal, or the till asks it. It counts from the next card on."
      action={
        <Button
          size="t0"
          kind="primary"
          icon={Check}
          isDisabled={missing !== null || isSaving}
          onPress={() => void save()}
        >
          {missing ?? 'Save'}
        </Button>
      }
    >
      <div className="grid gap-3">
        <Segmented<Kind>
          fill
          label="How cards are taken"
          value={kind}
          onChange={setKind}
          items={[
            { id: 'hand', label: 'By hand' },
            { id: 'bridge', label: 'The till asks it' },
          ]}
        />
        {kind === 'hand' ? (
          <p className="text-text-2">
            Whoever takes the card types the amount on the terminal and says here what it showed.
          </p>
        ) : (
          <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-touch">
            <TextField
              label="Address of its bridge"
              hint="The program between the till and the terminal, such as http://192.168.1.40:8080"
              type="url"
              value={typed}
              onChange={setTyped}
              maxLength={200}
            />
            <Button
              icon={PlugZap}
              className="mt-[27px]"
              isDisabled={!isAddress || probe.isFetching}
              onPress={() => (asked === address ? void probe.refetch() : setAsked(address))}
            >
              {probe.isFetching ? 'Asking' : 'Test'}
            </Button>
            <div className="col-span-full" role="status">
              {asked === address && !probe.isFetching && probe.data && <State state={probe.data.state} />}
            </div>
          </div>
        )}
      </div>
    </SettingsCard>
  );
}

function State({ state }: { state: 'answers' | 'strange' | 'unreached' }) {
  if (state === 'answers')
    return (
      <Chip family="ok" icon={CircleCheck}>
        The bridge answers
      </Chip>
    );
  if (state === 'strange')
    return (
      <Chip family="warn" icon={CircleHelp}>
        Something answers there, but it is no bridge
      </Chip>
    );
  return (
    <Chip family="alert" icon={TriangleAlert}>
      Nothing answers there: no card can be charged
    </Chip>
  );
}
