import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Output } from '#contract/contract';
import { barTarget } from './bar-button';
import { useKitchenPrefs } from './prefs.store';

const WHOLE = 'all';

/** The whole kitchen, or one station; each with what is open there. */
export function StationTabs({ stations }: { stations: Output<'kitchen.board'>['stations'] }) {
  const stationId = useKitchenPrefs((prefs) => prefs.stationId);
  const tabs = [
    { id: WHOLE, name: 'All', open: stations.reduce((sum, { open }) => sum + open, 0) },
    ...stations,
  ];
  return (
    <ToggleButtonGroup
      aria-label="Station"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[stationId ?? WHOLE]}
      onSelectionChange={([id]) =>
        useKitchenPrefs.setState({ stationId: id === WHOLE || id === undefined ? null : String(id) })
      }
      className="-m-1 flex min-w-0 flex-1 gap-1 overflow-x-auto p-1 [scrollbar-width:none]"
    >
      {tabs.map(({ id, name, open }) => (
        <ToggleButton
          key={id}
          id={id}
          className={`${barTarget} text-text-2 data-selected:bg-text data-selected:text-kds-ground`}
        >
          <bdi>{name}</bdi>
          <span className="font-medium opacity-85">{open}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
