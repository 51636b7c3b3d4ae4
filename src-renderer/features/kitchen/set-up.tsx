import { LayoutDashboard, Lock, SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useLocation } from 'wouter';
import { signOut, useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { Segmented } from '../../ui/segmented';
import { BarIcon, barTarget } from './bar-button';
import { diagonals, distances, useKitchenPrefs, useKitchenTextSizes } from './prefs.store';
import { chime } from './sound';
import { boardKeys } from './use-board-keys';

/** Fewer columns than this, and the screen is too small for where it is read from. */
const COLUMNS_TO_WORK = 3;

/** How this terminal shows the kitchen, and the way away from the board. */
export function SetUp({ columns }: { columns: number | null }) {
  return (
    <DialogTrigger>
      <AriaButton aria-label="Set up this screen" className={`${barTarget} text-text-2`}>
        <BarIcon icon={SlidersHorizontal} />
        <span className="hidden wide:inline">Set up</span>
      </AriaButton>
      <Popover
        placement="bottom end"
        className="max-h-[calc(100vh-96px)] w-[420px] overflow-y-auto rounded-4 border border-line-2 bg-surface text-text shadow-3"
      >
        <Dialog aria-label="Set up this screen" className="grid gap-5 p-5 outline-none">
          <TextSize columns={columns} />
          <Sound />
          <Leave />
          <Keys />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function TextSize({ columns }: { columns: number | null }) {
  const { diagonalInches, distanceMetres } = useKitchenPrefs();
  const { glance, item, detail } = useKitchenTextSizes();
  return (
    <>
      <Part title="Screen, corner to corner">
        <Choices
          values={diagonals}
          unit="inch"
          chosen={diagonalInches}
          onChoose={(inches) => useKitchenPrefs.setState({ diagonalInches: inches })}
        />
      </Part>
      <Part title="Read from">
        <Choices
          values={distances}
          unit="m"
          chosen={distanceMetres}
          onChoose={(metres) => useKitchenPrefs.setState({ distanceMetres: metres })}
        />
        <p className="text-14 text-text-2">
          Tables {glance} px, items {item} px, details {detail} px
          {columns !== null && `: ${columns} ${columns === 1 ? 'column' : 'columns'}`}.
        </p>
        {columns !== null && columns < COLUMNS_TO_WORK && (
          <p className="text-14 font-medium text-warn-ink">
            This screen is small for that distance. A larger one, or one closer by, shows more tickets at
            once.
          </p>
        )}
      </Part>
    </>
  );
}

function Sound() {
  const muted = useKitchenPrefs((prefs) => prefs.muted);
  return (
    <Part title="Sound of a new ticket">
      <div className="flex items-center gap-touch">
        <OnOff label="Sound" on={!muted} onChange={(on) => useKitchenPrefs.setState({ muted: !on })} />
        <Button onPress={chime}>Test</Button>
      </div>
    </Part>
  );
}

function Keys() {
  const keys = useKitchenPrefs((prefs) => prefs.keys);
  return (
    <Part title="Keys and bump bar">
      <OnOff label="Keys" on={keys} onChange={(on) => useKitchenPrefs.setState({ keys: on })} />
      {keys && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-14">
          {boardKeys.map(({ label, words }) => (
            <div key={label} className="contents">
              <dt className="font-medium">{label}</dt>
              <dd className="text-text-2">{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </Part>
  );
}

function Leave() {
  const [, navigate] = useLocation();
  const maySeeFloor = useMay('floor:see');
  return (
    <div className="flex gap-touch border-y border-line py-4">
      {maySeeFloor && (
        <Button icon={LayoutDashboard} onPress={() => navigate('/floor')} className="flex-1">
          Floor
        </Button>
      )}
      <Button icon={Lock} onPress={() => signOut()} className="flex-1">
        Sign out
      </Button>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid justify-items-start gap-2">
      <h3 className="text-14 font-semibold text-text-2">{title}</h3>
      {children}
    </section>
  );
}

interface ChoicesProps {
  values: readonly number[];
  unit: string;
  chosen: number;
  onChoose(value: number): void;
}

function Choices({ values, unit, chosen, onChoose }: ChoicesProps) {
  return (
    <div className="flex flex-wrap gap-touch">
      {values.map((value) => (
        <ChoiceChip
          key={value}
          isSelected={value === chosen}
          onChange={() => onChoose(value)}
          aria-label={`${value} ${unit}`}
        >
          {value} {unit === 'inch' ? '″' : unit}
        </ChoiceChip>
      ))}
    </div>
  );
}

function OnOff({ label, on, onChange }: { label: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <Segmented
      label={label}
      value={on ? 'on' : 'off'}
      onChange={(id) => onChange(id === 'on')}
      items={[
        { id: 'on', label: 'On' },
        { id: 'off', label: 'Off' },
      ]}
    />
  );
}
