import { LayoutDashboard } from 'lucide-react';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#contract/contract';
import type { FloorTable } from '#contract/floor';
import { useView } from '../../api/live';
import { takePartyOnFloor } from '../../app/party-on-floor.store';
import { useMay } from '../../app/session.store';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { ScreenHeader } from '../../ui/header';
import { EmptyState, Skeleton } from '../../ui/states';
import { useVenue } from '../../ui/venue';
import { AreaBar } from './area-bar';
import { idle, selectTable, setJob, useFloorHabits, useFloorScreen } from './floor.store';
import { seatBooking, seatWalkIn } from './floor-commands';
import { FloorPanel } from './floor-panel';
import { runAct } from './move-commands';
import { NextStrip } from './next-strip';
import { Room } from './room';
import { actOn, actWords, dropOn, placeOf } from './table-acts';
import { TableList } from './table-list';
import { TabsStrip } from './tabs-strip';
import { useFloorKeys } from './use-floor-keys';
import { type Offer, useOffers } from './use-offers';

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
  const { display, details, sections } = useFloorHabits();
  const maySeat = useMay('floor:seat');
  const mayOrder = useMay('orders:see');
  const mayEdit = useMay('floor:edit');
  const offers = useOffers(job, view);
  usePartyAskedFor(view);
  useFloorKeys({ maySeat, selected: view.tables.find(({ id }) => id === tableId) ?? null });

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
    if (job.kind === 'move' || job.kind === 'join') {
      const act = actOn(view, job, table);
      if (!act) return;
      if (job.kind === 'move') setJob(idle);
      runAct(act, placeOf(view, job.visitId), offers.placeAt(table));
      return;
    }
    if (job.kind === 'walkIn' || job.kind === 'seat') {
      const place = offers.placeAt(table);
      if (!place) return;
      if (job.kind === 'walkIn') return void seatWalkIn(place, job.partySize);
      const booking = view.next.find(({ reservationId }) => reservationId === job.reservationId);
      if (booking) void seatBooking(booking, place, 'others');
      return;
    }
    selectTable(table.id);
    if (table.visit && !details && mayOrder) navigate(`/order/${table.visit.id}`);
  };
  const offerOf = (table: FloorTable) =>
    offers.offerOf(table) ?? (only !== null && table.state !== only ? leftOut : null);
  const onDrop = (from: FloorTable, onto: FloorTable): void => {
    const act = dropOn(view, from, onto);
    if (act) runAct(act, placeOf(view, act.visit.id), null);
  };
  const shown = { tables, selectedId: job.kind === 'look' ? tableId : null, offerOf, onTable };
  const hasPanel = job.kind !== 'look' || selected !== null;

  return (
    <div className="relative grid h-full grid-cols-1 mid:grid-cols-[minmax(0,1fr)_304px] wide:grid-cols-[minmax(0,1fr)_392px]">
      <section
        aria-label="Floor plan"
        className="grid min-h-0 min-w-0 grid-cols-1 grid-rows-[auto_minmax(0,1fr)_auto]"
      >
        <AreaBar view={view} areaId={area.id} bestId={offers.units[0]?.tableIds[0] ?? null} />
        {display === 'plan' ? (
          <Room
            area={area}
            isJob={job.kind !== 'look' && job.kind !== 'lineUp'}
            sections={sections ? view.sections : []}
            wordsOf={(from, onto) => dropWords(view, from, onto)}
            {...(maySeat && { onDrop })}
            onHold={({ id }) => selectTable(id)}
            {...shown}
          />
        ) : (
          <TableList area={area.name} {...shown} onDetails={({ id }) => selectTable(id)} />
        )}
        <div>
          {mayOrder && <TabsStrip />}
          <NextStrip next={view.next} maySeat={maySeat} />
        </div>
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
          maySeat={maySeat}
          onClose={() => selectTable(null)}
        />
      </aside>
    </div>
  );
}

/** Whom another screen asked for: their panel opens, with all that can be done with their tables. */
function usePartyAskedFor({ tables }: Output<'floor.view'>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the floor is opened
  useEffect(() => {
    const visitId = takePartyOnFloor();
    const table = visitId === null ? undefined : tables.find(({ visit }) => visit?.id === visitId);
    if (table) useFloorScreen.setState({ areaId: table.areaId, tableId: table.id, job: idle });
  }, []);
}

/** Not what the legend asks for. */
const leftOut: Offer = { kind: 'none' };

/** What letting go here would do, or that it does nothing. */
function dropWords(view: Output<'floor.view'>, from: FloorTable, onto: FloorTable | null): string {
  if (!onto) return from.visit ? 'Drop on a table' : 'Drop on a party beside it';
  const act = dropOn(view, from, onto);
  return act ? actWords(act, view) : 'Nothing to do here';
}
