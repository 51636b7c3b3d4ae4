import { LayoutGrid, List, PanelRight, TriangleAlert } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Output } from '#contract/contract';
import type { FloorTable, TableState } from '#contract/floor';
import { Segmented } from '../../ui/segmented';
import { useFloorHabits, useFloorScreen } from './floor.store';
import { statesByUrgency, stateWords } from './table-state';

interface AreaBarProps {
  view: Output<'floor.view'>;
  areaId: string;
  /** The best table for the party that looks for one. */
  bestId: string | null;
}

/** The areas with how full they are, the legend that counts and filters, and how the room is shown. */
export function AreaBar({ view, areaId, bestId }: AreaBarProps) {
  const only = useFloorScreen((screen) => screen.only);
  const { display, details, sections } = useFloorHabits();
  const here = view.tables.filter((table) => table.areaId === areaId);
  return (
    <div className="flex items-center gap-2 px-3 py-1 wide:px-4 wide:py-2">
      <div className="min-w-0 shrink overflow-x-auto">
        <Segmented
          label="Area"
          value={areaId}
          onChange={(next) => useFloorScreen.setState({ areaId: next, tableId: null })}
          items={view.areas.map(({ id, name }) => {
            const tables = view.tables.filter((table) => table.areaId === id);
            const elsewhere = id !== areaId;
            const hasBest = elsewhere && tables.some((table) => table.id === bestId);
            return {
              id,
              label: name,
              count: <AreaCount tables={tables} elsewhere={elsewhere} hasBest={hasBest} />,
            };
          })}
        />
      </div>
      <fieldset aria-label="Show only" className="ms-auto flex">
        {statesByUrgency.map((state) => (
          <LegendKey
            key={state}
            state={state}
            count={here.filter((table) => table.state === state).length}
            isOnly={only === state}
          />
        ))}
      </fieldset>
      <div className="flex">
        <BarToggle
          icon={List}
          label="List"
          isSelected={display === 'list'}
          onChange={(list) => useFloorHabits.setState({ display: list ? 'list' : 'plan' })}
        />
        {view.sections.length > 0 && (
          <BarToggle
            icon={LayoutGrid}
            label="Sections"
            terse
            isSelected={sections}
            onChange={(on) => useFloorHabits.setState({ sections: on })}
          />
        )}
        <BarToggle
          icon={PanelRight}
          label="Details"
          named
          isSelected={details}
          onChange={(on) => useFloorHabits.setState({ details: on })}
        />
      </div>
    </div>
  );
}

interface AreaCountProps {
  tables: readonly FloorTable[];
  elsewhere: boolean;
  hasBest: boolean;
}

function AreaCount({ tables, elsewhere, hasBest }: AreaCountProps) {
  const late = tables.filter(({ state }) => state === 'late').length;
  return (
    <span className="inline-flex items-center gap-1.5">
      <bdi>
        {tables.filter(({ visit }) => visit).length}/{tables.length}
      </bdi>
      {hasBest && (
        <span className="rounded-full bg-primary px-2 text-12 font-semibold text-on-primary">Best</span>
      )}
      {elsewhere && late > 0 && (
        <span className="inline-flex items-center gap-0.5 font-semibold text-alert-ink">
          <TriangleAlert aria-hidden size={14} />
          <bdi>{late} late</bdi>
        </span>
      )}
    </span>
  );
}

const swatches: Record<TableState, string> = {
  late: 'bg-alert text-on-alert',
  ready: 'bg-warn text-on-warn',
  paying: 'bg-info text-on-info',
  dining: 'bg-ok text-on-ok',
  seated: 'bg-ok-soft text-ok-ink border-2 border-ok',
  reserved: 'bg-info-soft text-info-ink border-2 border-dashed border-info-ink',
  free: 'border-2 border-line-control',
  blocked: 'bg-neutral text-on-neutral border border-line-control',
};

function LegendKey({ state, count, isOnly }: { state: TableState; count: number; isOnly: boolean }) {
  const { word, icon: Icon } = stateWords[state];
  // Nothing is blocked on most days: the legend keeps its room for what is.
  if (state === 'blocked' && count === 0) return null;
  return (
    <ToggleButton
      aria-label={`${word}: ${count}`}
      isSelected={isOnly}
      onChange={(on) => useFloorScreen.setState({ only: on ? state : null })}
      className="inline-flex min-t0 min-w-11 items-center justify-center gap-1.5 rounded-2 px-1.5 text-14 text-text-2 roomy:px-2 data-hovered:bg-press data-pressed:bg-press data-selected:bg-surface data-selected:shadow-2"
    >
      <span className={`grid size-[22px] place-items-center rounded-[6px] ${swatches[state]}`}>
        {Icon && <Icon aria-hidden size={14} />}
      </span>
      <span className="hidden roomy:inline">{word}</span>
      <b className="font-semibold text-text">{count}</b>
    </ToggleButton>
  );
}

interface BarToggleProps {
  icon: typeof List;
  label: string;
  /** Its word needs more room than most screens have. */
  terse?: boolean;
  /** It says what taps do: its word is always there. */
  named?: boolean;
  isSelected: boolean;
  onChange(on: boolean): void;
}

function BarToggle({
  icon: Icon,
  label,
  terse = false,
  named = false,
  isSelected,
  onChange,
}: BarToggleProps) {
  return (
    <ToggleButton
      aria-label={label}
      isSelected={isSelected}
      onChange={onChange}
      className="inline-flex min-t0 min-w-11 items-center justify-center gap-2 rounded-2 px-2 font-semibold data-hovered:bg-press data-pressed:bg-press data-selected:bg-surface data-selected:shadow-2 roomy:px-3"
    >
      <Icon aria-hidden size={20} />
      <span
        className={named ? 'max-mid:hidden' : terse ? 'hidden min-[2200px]:inline' : 'hidden roomy:inline'}
      >
        {label}
      </span>
    </ToggleButton>
  );
}
