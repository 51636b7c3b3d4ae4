import { useState } from 'react';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';
import { ScreenHeader } from '../../ui/header';
import { Segmented } from '../../ui/segmented';
import { useVenue } from '../../ui/venue';
import { Checklist } from './checklist';
import { MenuTab } from './menu-tab';
import { StaffTab } from './staff-tab';
import { TablesTab } from './tables-tab';

export type ManageTab = 'menu' | 'tables' | 'staff';

/** What a manager sets up: the menu, the tables, the people. */
export default function ManageScreen() {
  const { name } = useVenue();
  const tabs = useTabs();
  const [chosen, setChosen] = useState<ManageTab | null>(null);
  const current = tabs.find(({ id }) => id === chosen) ?? tabs.find(({ count }) => count === 0) ?? tabs[0];
  // A place that is being worked in stays, also when what was missing there is now done.
  const isKnown = tabs.every(({ count }) => count !== undefined);
  if (chosen === null && isKnown && current) setChosen(current.id);
  if (!current) return null;
  return (
    <>
      <ScreenHeader title="Manage" facts={name} />
      <div className="flex h-full flex-col gap-3 p-3 wide:p-4">
        <div className="flex flex-wrap items-center gap-3">
          <Segmented
            label="What to manage"
            value={current.id}
            onChange={(next) => setChosen(next)}
            items={tabs.map(({ id, label, count }) => ({ id, label, ...(count !== undefined && { count }) }))}
          />
        </div>
        <Checklist steps={tabs} current={current.id} onChoose={setChosen} />
        <div className="min-h-0 flex-1">
          {current.id === 'menu' && <MenuTab />}
          {current.id === 'tables' && <TablesTab />}
          {current.id === 'staff' && <StaffTab />}
        </div>
      </div>
    </>
  );
}

export interface TabState {
  id: ManageTab;
  label: string;
  /** Undefined until it is known. */
  count: number | undefined;
  /** Whether a restaurant can open with what there is; undefined until it is known. */
  ready: boolean | undefined;
}

/** The tabs this person may use, with how much there is in each. */
function useTabs(): TabState[] {
  const [menuMay, floorMay, staffMay] = [useMay('menu:edit'), useMay('floor:edit'), useMay('staff:edit')];
  const items = useView('menu.view', {}, { enabled: menuMay }).data?.items.length;
  const tables = useView('floor.view', {}, { enabled: floorMay }).data?.tables.length;
  const people = useView('staff.list', {}, { enabled: staffMay }).data?.length;
  const tab = (id: ManageTab, label: string, count: number | undefined, enough: number): TabState => ({
    id,
    label,
    count,
    ready: count === undefined ? undefined : count >= enough,
  });
  return [
    ...(menuMay ? [tab('menu', 'Menu', items, 1)] : []),
    ...(floorMay ? [tab('tables', 'Tables', tables, 1)] : []),
    // The manager who set the restaurant up is there from the start; somebody must serve too.
    ...(staffMay ? [tab('staff', 'Staff', people, 2)] : []),
  ];
}
