import { addDays, weekdayOf } from '#contract/time';
import { useView } from '../../../api/live';
import { ViewGate } from '../../../app/view-gate';
import { daysOfMonth } from '../../../ui/month-grid';
import { Skeleton } from '../../../ui/states';
import { Month } from './month';
import { OverviewToolbar } from './overview-toolbar';
import { Stranded } from './stranded';
import { Week } from './week';

interface OverviewProps {
  span: 'week' | 'month';
  /** A day of the week or the month that is shown. */
  date: string;
  today: string;
}

/** What is booked over a week or a month; from here a day is opened. */
export function Overview({ span, date, today }: OverviewProps) {
  const days = span === 'week' ? weekOf(date) : daysOfMonth(date);
  const view = useView(
    'reservations.overview',
    { from: days[0] ?? date, to: days.at(-1) ?? date },
    { keepPrevious: true },
  );
  return (
    <div className="grid h-full grid-rows-[auto_minmax(0,1fr)]">
      <OverviewToolbar span={span} date={date} today={today} />
      <div className="flex min-h-0 flex-col gap-3 overflow-y-auto p-3 wide:p-4">
        <Stranded />
        <div className="min-h-0 flex-1">
          <ViewGate view={view} name="The overview" loading={<Skeleton className="h-full" />}>
            {(overview) =>
              span === 'week' ? (
                <Week days={overview.days} today={today} />
              ) : (
                <Month days={overview.days} date={date} today={today} />
              )
            }
          </ViewGate>
        </div>
      </div>
    </div>
  );
}

/** Monday to Sunday. */
function weekOf(date: string): string[] {
  const monday = addDays(date, 1 - weekdayOf(date));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}
