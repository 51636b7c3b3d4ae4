import { LayoutDashboard } from 'lucide-react';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#contract/contract';
import type { FloorTable } from '#contract/floor';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { ScreenHeader } from '../../ui/header';
import { EmptyState, Skeleton } from '../../ui/states';
import { useVenue } from '../../ui/venue';
import { AreaBar } from './area-bar';
import { idle, selectTable, setJob, useFloorHabits, useFloorScreen } from './floor.store';
import { moveVisit, seatBooking, seatWalkIn } from './floor-commands';
import { FloorPanel, placeOf } from './floor-panel';
import { NextStrip } from './next-strip';
import { Room } from './room';
import { TableList } from './table-list';
import { useOffers } from './use-offers';

/** The live floor: every table with its state, one tap from seating and ordering. */
export default function FloorScreen() {
  const view = useView('floor.view', {});
  const { name, locale } = useVenue();
  const day =
    view.data &&
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(new Date(`${view.data.date}T12:00:00Z`));
  return (
    <>
      <ScreenHeader title="Floor" facts={[name, day].filter(Boolean).join(' · ')} />
      <ViewGate
        view={view}
        name="The floor"
        loading={<Skeleton className="m-4 h-[calc(100%-32px)] rounded-4" />}
      >
        {(loaded) => <Floor view={loaded} />}
      </ViewGate>
    </>
  );
}

function Floor({ view }: { view: Output<'floor.view'> }) {
  const [, navigate] = useLocation();
  const { areaId, tableId, job, only } = useFloorScreen();
  const { display, details } = useFloorHabits();
  const maySeat = useMay('floor:seat');
  const mayOrder = useMay('orders:see');
  const mayEdit = useMay('floor:edit');
  const offers = useOffers(job, view);
  useEscape();

  const area = view.areas.find(({ id }) => id === areaId) ?? view.areas[0];
  const selected = view.tables.find(({ id }) => id === tableId) ?? null;
  if (!area)
    return (
      <EmptyState
        icon={LayoutDashboard}
        title="There are no tables yet"
        words={mayEdit ? 'Add the first one under Manage.' : 'A manager adds areas and tables under Manage.'}
        action={
          mayEdit && (
            <Button kind="primary" onPress={() => navigate('/manage')}>
              Set up tables
            </Button>
          )
        }
      />
    );
  const tables = view.tables.filter((table) => table.areaId === area.id);

  const onTable = (table: FloorTable): void => {
    if (job.kind !== 'look') {
      const place = offers.placeAt(table);
      if (!place) return;
      if (job.kind === 'walkIn') void seatWalkIn(place, job.partySize);
      else if (job.kind === 'move') void moveVisit(job.visitId, placeOf(view, job.visitId), place);
      else {
        const booking = view.next.find(({ reservationId }) => reservationId === job.reservationId);
        if (booking) void seatBooking(booking, place, 'others');
      }
      return;
    }
    selectTable(table.id);
    if (table.visit && !details && mayOrder) navigate(`/order/${table.visit.id}`);
  };
  const offerOf = (table: FloorTable) =>
    offers.offerOf(table) ?? (only !== null && table.state !== only ? 'none' : null);
  const shown = { tables, selectedId: job.kind === 'look' ? tableId : null, offerOf, onTable };
  const hasPanel = job.kind !== 'look' || selected !== null;

  return (
    <div className="relative grid h-full grid-cols-1 mid:grid-cols-[minmax(0,1fr)_304px] wide:grid-cols-[minmax(0,1fr)_392px]">
      <section
        aria-label="Floor plan"
        className="grid min-h-0 min-w-0 grid-cols-1 grid-rows-[auto_minmax(0,1fr)_auto]"
      >
        <AreaBar view={view} areaId={area.id} />
        {display === 'plan' ? (
          <Room area={area} isJob={job.kind !== 'look'} {...shown} />
        ) : (
          <TableList area={area.name} {...shown} onDetails={({ id }) => selectTable(id)} />
        )}
        <NextStrip next={view.next} maySeat={maySeat} />
      </section>
      <aside
        aria-label="Details"
        className={`min-h-0 border-s border-line bg-surface max-mid:absolute max-mid:inset-y-0 max-mid:end-0 max-mid:z-10 max-mid:w-[320px] max-mid:shadow-3 ${hasPanel ? '' : 'max-mid:hidden'}`}
      >
        <FloorPanel
          view={view}
          job={job}
          table={selected}
          offers={offers}
          onClose={() => selectTable(null)}
        />
      </aside>
    </div>
  );
}

/** Escape ends the job at hand, then leaves the table. */
function useEscape(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (useFloorScreen.getState().job.kind !== 'look') setJob(idle);
      else selectTable(null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
