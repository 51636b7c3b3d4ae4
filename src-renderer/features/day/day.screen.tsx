import { useState } from 'react';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';
import { ViewGate } from '../../app/view-gate';
import { ScreenHeader } from '../../ui/header';
import { sentence, useMoments } from '../../ui/moments';
import { Segmented } from '../../ui/segmented';
import { Skeleton } from '../../ui/states';
import { CashOutTab } from './cash-out-tab';
import { CloseTab } from './close-tab';
import { DrawersTab } from './drawers-tab';
import { OpenDrawer } from './open-drawer';
import { ReportsTab } from './reports-tab';

type Tab = 'drawers' | 'cash_out' | 'reports' | 'close';

/** The drawers, what servers hand in, and the business day with its reports. */
export default function DayScreen() {
  const view = useView('day.view', {});
  const { day: sayDay, time } = useMoments();
  const [tab, setTab] = useState<Tab>('drawers');
  const [counting, setCounting] = useState<string | null>(null);
  const [report, setReport] = useState<string | null>(null);
  const seesReports = useMay('reports:see');
  const day = view.data?.day;
  const closes = view.data?.actions.includes('close_day') ?? false;
  const kicks = view.data?.actions.includes('kick_drawer') ?? false;
  const tabs: { id: Tab; label: string }[] = [
    { id: 'drawers', label: 'Drawers' },
    { id: 'cash_out', label: 'Cash-out' },
    ...(seesReports ? [{ id: 'reports' as const, label: 'X and Z reports' }] : []),
    ...(closes ? [{ id: 'close' as const, label: 'Close the day' }] : []),
  ];
  return (
    <>
      <ScreenHeader
        title="Drawer & day"
        facts={
          day ? `${sentence(sayDay(day.serviceDay))}, open since ${time(day.openedAt)}` : 'No day is open'
        }
      />
      <div className="flex h-full flex-col gap-3 p-3 wide:p-4">
        <div className="flex flex-wrap items-center gap-3">
          <Segmented label="What to look at" value={tab} onChange={(next) => setTab(next)} items={tabs} />
          {kicks && (
            <div className="ms-auto">
              <OpenDrawer />
            </div>
          )}
        </div>
        <div className="min-h-0 flex-1">
          <ViewGate view={view} name="The day" loading={<Skeleton className="h-full" />}>
            {(loaded) => (
              <>
                {tab === 'drawers' && <DrawersTab view={loaded} counting={counting} />}
                {tab === 'cash_out' && <CashOutTab />}
                {tab === 'reports' && <ReportsTab dayId={report} onChoose={setReport} />}
                {tab === 'close' && (
                  <CloseTab
                    onCount={(drawerId) => {
                      setCounting(drawerId);
                      setTab('drawers');
                    }}
                    onClosed={(dayId) => {
                      setReport(dayId);
                      setTab('reports');
                    }}
                  />
                )}
              </>
            )}
          </ViewGate>
        </div>
      </div>
    </>
  );
}
