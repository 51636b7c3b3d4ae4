import { useState } from 'react';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';
import { ScreenHeader } from '../../ui/header';
import { Segmented } from '../../ui/segmented';
import { useVenue } from '../../ui/venue';
import { BackupsTab } from './backups-tab';
import { Checklist } from './checklist';
import { HoursTab } from './hours/hours-tab';
import { MenuTab } from './menu-tab';
import { MoneyTab } from './money/money-tab';
import { PrintersTab } from './printers/printers-tab';
import { SectionsTab } from './sections-tab';
import { StaffTab } from './staff-tab';
import { TablesTab } from './tables-tab';

/** What a restaurant needs before its first guest. */
export type Step = 'menu' | 'tables' | 'staff';
type Tab = Step | 'sections' | 'hours' | 'money' | 'printers' | 'backups';

/** What a manager sets up: the menu, the tables, the people; and the copies of it all. */
export default function ManageScreen() {
  const { name } = useVenue();
  const steps = useSteps();
  const mayBackUp = useMay('backups:manage');
  const maySetSections = useMay('floor:edit');
  const maySetVenue = useMay('venue:edit');
  const maySetPrinters = useMay('printing:edit');
  const [chosen, setChosen] = useState<Tab | null>(null);
  const tabs: { id: Tab; label: string; count?: number | undefined }[] = [
    ...steps,
    // A house needs no sections and no printer, is open at all hours and backed up by itself: none is a step of setting up.
    ...(maySetSections ? [{ id: 'sections' as const, label: 'Sections' }] : []),
    ...(maySetVenue ? [{ id: 'hours' as const, label: 'Hours' }] : []),
    ...(maySetVenue ? [{ id: 'money' as const, label: 'Money' }] : []),
    ...(maySetPrinters ? [{ id: 'printers' as const, label: 'Printers' }] : []),
    ...(mayBackUp ? [{ id: 'backups' as const, label: 'Backups' }] : []),
  ];
  const current = tabs.find(({ id }) => id === chosen) ?? steps.find(({ count }) => count === 0) ?? tabs[0];
  // A place that is being worked in stays, also when what was missing there is now done.
  const isKnown = steps.every(({ count }) => count !== undefined);
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
        <Checklist steps={steps} current={current.id} onChoose={setChosen} />
        <div className="min-h-0 flex-1">
          {current.id === 'menu' && <MenuTab />}
          {current.id === 'tables' && <TablesTab />}
          {current.id === 'staff' && <StaffTab />}
          {current.id === 'sections' && <SectionsTab />}
          {current.id === 'hours' && <HoursTab />}
          {current.id === 'money' && <MoneyTab />}
          {current.id === 'printers' && <PrintersTab />}
          {current.id === 'backups' && <BackupsTab />}
        </div>
      </div>
    </>
  );
}

export interface StepState {
  id: Step;
  label: string;
  /** Undefined until it is known. */
  count: number | undefined;
  /** Whether a restaurant can open with what there is; undefined until it is known. */
  ready: boolean | undefined;
}

/** The steps this person may take, with how much there is in each. */
function useSteps(): StepState[] {
  const [menuMay, floorMay, staffMay] = [useMay('menu:edit'), useMay('floor:edit'), useMay('staff:edit')];
  const items = useView('menu.view', {}, { enabled: menuMay }).data?.items.length;
  const tables = useView('floor.view', {}, { enabled: floorMay }).data?.tables.length;
  const people = useView('staff.list', {}, { enabled: staffMay }).data?.length;
  const step = (id: Step, label: string, count: number | undefined, enough: number): StepState => ({
    id,
    label,
    count,
    ready: count === undefined ? undefined : count >= enough,
  });
  return [
    ...(menuMay ? [step('menu', 'Menu', items, 1)] : []),
    ...(floorMay ? [step('tables', 'Tables', tables, 1)] : []),
    // The manager who set the restaurant up is there from the start; somebody must serve too.
    ...(staffMay ? [step('staff', 'Staff', people, 2)] : []),
  ];
}
