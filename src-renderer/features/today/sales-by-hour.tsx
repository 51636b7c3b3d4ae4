import { useState } from 'react';
import type { Output } from '#contract/contract';
import { minuteOfDay, wallTime } from '#contract/time';
import { Money } from '../../ui/money';
import { Segmented } from '../../ui/segmented';
import { useVenue } from '../../ui/venue';
import { Card, CardEmpty, CardScroll } from './card';
import { HoursChart } from './hours-chart';
import { sayHour, sayWeekday } from './today.words';

type Today = Output<'reports.today'>;

/** Sales by the hour, today's against the same weekday of last week; as a picture or as figures. */
export function SalesByHour({ today, className }: { today: Today; className?: string }) {
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const { locale, timeZone } = useVenue();
  const { salesByHour: hours, serviceDay, now } = today;
  const lastWeek = `Last ${sayWeekday(serviceDay, locale)}, whole day`;
  const nowHour = (minuteOfDay(new Date(now), serviceDay, timeZone) / 60) % 24;
  return (
    <Card
      title="Sales by hour"
      {...(className && { className })}
      end={
        <>
          {shown === 'chart' && (
            <>
              <Key fill="var(--text)" word="Today" />
              <Key fill="var(--line-2)" word={lastWeek} />
            </>
          )}
          <Segmented
            label="Sales by hour as"
            value={shown}
            onChange={(next) => setShown(next)}
            items={[
              { id: 'chart', label: 'Chart' },
              { id: 'table', label: 'Table' },
            ]}
          />
        </>
      }
    >
      {hours.length === 0 ? (
        <CardEmpty>Nothing was sold today or a week ago.</CardEmpty>
      ) : shown === 'chart' ? (
        <HoursChart
          hours={hours}
          nowHour={nowHour}
          nowTime={wallTime(new Date(now), timeZone).time}
          lastWeek={lastWeek}
        />
      ) : (
        <HoursTable hours={hours} lastWeek={lastWeek} />
      )}
    </Card>
  );
}

function Key({ fill, word }: { fill: string; word: string }) {
  return (
    <span className="hidden items-center gap-1.5 text-13 text-text-2 min-[1100px]:inline-flex">
      <i
        aria-hidden
        className="h-2.5 w-3.5 rounded-1 border border-line-control"
        style={{ background: fill }}
      />
      {word}
    </span>
  );
}

function HoursTable({ hours, lastWeek }: { hours: Today['salesByHour']; lastWeek: string }) {
  return (
    <CardScroll label="Sales by hour, the whole table">
      <table className="w-full text-14">
        <thead className="sticky top-0 bg-surface text-13 text-text-3">
          <tr className="[&>th]:border-b [&>th]:border-line-2 [&>th]:pb-2 [&>th]:font-medium">
            <th scope="col" className="text-start">
              Hour
            </th>
            <th scope="col" className="text-end">
              Today
            </th>
            <th scope="col" className="text-end">
              {lastWeek}
            </th>
          </tr>
        </thead>
        <tbody>
          {hours.map(({ hour, amount, lastWeek: before }) => (
            <tr key={hour} className="border-b border-line last:border-0">
              <th scope="row" className="py-1.5 text-start font-medium">
                {sayHour(hour)}
              </th>
              <td className="text-end">
                <Money amount={amount} />
              </td>
              <td className="text-end text-text-2">
                <Money amount={before} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </CardScroll>
  );
}
