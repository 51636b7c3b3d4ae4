import { CalendarDays } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { FloorTable } from '#contract/floor';
import { minuteOfPage, serviceDay } from '#contract/time';
import { useView } from '../../api/live';
import { takeBookingFor } from '../../app/booking-for.store';
import { useMay } from '../../app/session.store';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { ScreenHeader } from '../../ui/header';
import { useMinute } from '../../ui/now';
import { EmptyState, Skeleton } from '../../ui/states';
import { useVenue } from '../../ui/venue';
import { BlockSheet } from './block-sheet';
import { setForm, useBookHabits, useBookScreen } from './book.store';
import type { DayView } from './book.types';
import { BookingPopover } from './booking-popover';
import { BookingSheet } from './booking-sheet';
import type { Scene } from './booking-state';
import { DayList } from './day-list';
import { DayTable } from './day-table';
import { KeysSheet } from './keys-sheet';
import { Overview } from './overview/overview';
import { OverviewForm } from './overview/overview-form';
import { SpanSwitch } from './overview/span-switch';
import { PlanSheet } from './plan-sheet';
import { Timeline } from './timeline';
import { Toolbar } from './toolbar';

/** Where a page opens on which no service is held. */
const EVENING = 17 * 60;
/** So far before a service it counts as in view. */
const BEFORE_SERVICE = 90;
/** What has just been stays in view. */
const BEFORE_NOW = 75;

/** The book: a day as a list and as a timeline, or a week or a month from afar. */
export default function BookScreen() {
  const { name, timeZone, dayCutover } = useVenue();
  const today = serviceDay(useMinute(), timeZone, dayCutover);
  const date = useBookScreen((screen) => screen.date) ?? today;
  const span = useBookScreen((screen) => screen.span);
  useBookingFor(date);
  return (
    <>
      <ScreenHeader title="Book" facts={name}>
        <SpanSwitch />
      </ScreenHeader>
      {span === 'day' ? (
        <DayPage date={date} />
      ) : (
        <>
          <Overview span={span} date={date} today={today} />
          <OverviewForm date={date} />
        </>
      )}
    </>
  );
}

function DayPage({ date }: { date: string }) {
  const view = useView('reservations.day', { date }, { keepPrevious: true });
  return (
    <ViewGate view={view} name="The book" loading={<Loading />}>
      {(day) => <Book day={day} isTurning={view.isPlaceholderData} />}
    </ViewGate>
  );
}

function Book({ day, isTurning }: { day: DayView; isTurning: boolean }) {
  const now = useMinute();
  const { timeZone, dayCutover } = useVenue();
  const display = useBookHabits((habits) => habits.display);
  const isToday = day.date === day.today;
  const nowMinute = isToday ? minuteOfPage(now, day.date, timeZone, dayCutover) : null;
  const scene = useScene(now, isToday);
  const [, navigate] = useLocation();
  const mayEdit = useMay('floor:edit');
  const [startAt, setStartAt] = useState(() => ({ minute: firstInView(day, nowMinute) }));
  const [service, setService] = useState(() => serviceInView(day, startAt.minute));
  return (
    <div
      className={`grid h-full grid-cols-[19rem_minmax(0,1fr)] wide:grid-cols-[23rem_minmax(0,1fr)] ${isTurning ? 'opacity-60' : ''}`}
    >
      <DayList day={day} scene={scene} />
      <section
        aria-label={display === 'timeline' ? 'Timeline' : 'Bookings as a table'}
        className="grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)]"
      >
        <Toolbar
          day={day}
          nowMinute={nowMinute}
          service={
            day.hours.services.some(({ id }) => id === service) ? service : serviceInView(day, EVENING)
          }
          onService={(id) => setStartAt({ minute: startOf(day, id) })}
        />
        {day.tables.length === 0 ? (
          <EmptyState
            icon={CalendarDays}
            title="There are no tables yet"
            words="Bookings can be taken without. A manager adds tables under Manage."
            action={mayEdit && <Button onPress={() => navigate('/manage')}>Set up tables</Button>}
          />
        ) : display === 'timeline' ? (
          <Timeline
            day={day}
            scene={scene}
            nowMinute={nowMinute}
            startAt={startAt}
            onScrolledTo={(minute) => setService(serviceInView(day, minute))}
          />
        ) : (
          <DayTable day={day} scene={scene} />
        )}
      </section>
      <BookingPopover day={day} scene={scene} />
      <BookingSheet day={day} />
      <BlockSheet day={day} />
      <KeysSheet />
      <PlanSheet day={day} />
    </div>
  );
}

/** Whom another screen sent here to be booked: the form opens with them. */
function useBookingFor(date: string): void {
  useEffect(() => {
    const guest = takeBookingFor();
    if (guest) setForm({ kind: 'new', date, guest });
  }, [date]);
}

/** Today a little before now; any other day where its last service begins. */
function firstInView({ hours }: DayView, nowMinute: number | null): number {
  return nowMinute === null ? (hours.services.at(-1)?.fromMinute ?? EVENING) : nowMinute - BEFORE_NOW;
}

function startOf({ hours }: DayView, serviceId: string): number {
  return hours.services.find(({ id }) => id === serviceId)?.fromMinute ?? EVENING;
}

/** The last service that has begun, or is about to, where the page is scrolled to. */
function serviceInView({ hours }: DayView, minute: number): string | null {
  const begun = hours.services.findLast(({ fromMinute }) => fromMinute - BEFORE_SERVICE <= minute);
  return (begun ?? hours.services[0])?.id ?? null;
}

/** What bars and rows are shown by: the minute, and the live floor where this person may see it. */
function useScene(now: Date, isToday: boolean): Scene {
  const { timeZone } = useVenue();
  const maySee = useMay('floor:see');
  const floor = useView('floor.view', {}, { enabled: isToday && maySee }).data;
  return useMemo(() => {
    const byVisit = new Map<string, FloorTable>();
    for (const table of floor?.tables ?? []) if (table.visit) byVisit.set(table.visit.id, table);
    return { now, timeZone, floor: byVisit };
  }, [now, timeZone, floor]);
}

function Loading() {
  return (
    <div className="grid h-full grid-cols-[19rem_minmax(0,1fr)] wide:grid-cols-[23rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-4 border-e border-line bg-surface p-4">
        {Array.from({ length: 9 }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have nothing else
          <Skeleton key={row} className="h-11" />
        ))}
      </div>
      <div className="flex flex-col gap-3 p-4">
        {Array.from({ length: 14 }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have nothing else
          <Skeleton key={row} className="h-9" />
        ))}
      </div>
    </div>
  );
}
