import type { Output } from '#contract/contract';
import { addDays, wallTime } from '#contract/time';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { ScreenHeader } from '../../ui/header';
import { useVenue } from '../../ui/venue';
import { BookCounts, Payments } from './book-and-tenders';
import { KeyFigures } from './key-figures';
import { PopularThisMonth, SoldToday } from './lists';
import { TodayLoading } from './loading';
import { SalesByHour } from './sales-by-hour';
import { Servers } from './servers';
import { sayDate } from './today.words';

/** The manager’s day in figures. */
export default function TodayScreen() {
  const view = useView('reports.today', {});
  const { name, locale, dayCutover } = useVenue();
  const day = view.data && sayDate(view.data.serviceDay, locale);
  return (
    <>
      <ScreenHeader title="Today" facts={day && `${name} · service day ${day}, from ${dayCutover}`} />
      <div className="h-full overflow-y-auto">
        <ViewGate view={view} name="The day" loading={<TodayLoading />}>
          {(today) => <Day today={today} />}
        </ViewGate>
      </div>
    </>
  );
}

function Day({ today }: { today: Output<'reports.today'> }) {
  const { locale, timeZone, taxIncluded } = useVenue();
  const time = wallTime(new Date(today.now), timeZone).time;
  return (
    <div className="grid min-h-full grid-rows-[auto_auto_auto_minmax(400px,1fr)] gap-3 p-3 wide:p-4">
      <p className="text-14 text-text-3">
        Compared with {sayDate(addDays(today.serviceDay, -7), locale)} until {time}. Sales are what was sent
        to the kitchen, {taxIncluded ? 'tax included' : 'before tax'}. Updated {time}.
      </p>
      <KeyFigures today={today} />
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)] gap-3">
        <SalesByHour today={today} className="h-80 wide:h-93" />
        <div className="flex flex-col gap-3">
          <BookCounts today={today} />
          <Payments payments={today.payments} />
        </div>
      </div>
      <div className="grid grid-cols-2 gap-3 min-[1200px]:contain-size min-[1200px]:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)_minmax(0,0.9fr)]">
        <SoldToday sold={today.soldToday} />
        <Servers today={today} />
        <PopularThisMonth popular={today.popularThisMonth} />
      </div>
    </div>
  );
}
