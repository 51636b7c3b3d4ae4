import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Output } from '#contract/contract';
import { useMoney } from '../../ui/money';
import { useVenue } from '../../ui/venue';
import { sayHour, sayRoughly } from './today.words';

interface HoursChartProps {
  hours: Output<'reports.today'>['salesByHour'];
  /** The clock now, in hours: 19.75 is a quarter to eight. */
  nowHour: number;
  /** The same as "19:45". */
  nowTime: string;
  lastWeek: string;
}

const tick = { fill: 'var(--text-3)', style: { fontSize: 'var(--fs-13)' } };

/** Ink for today against grey for last week, with a line where the clock stands. */
export function HoursChart({ hours, nowHour, nowTime, lastWeek }: HoursChartProps) {
  const money = useMoney();
  const { currency, locale } = useVenue();
  // By place along the axis: the hours after midnight come last, and the line can stand between two.
  const data = hours.map((entry, place) => ({ ...entry, place }));
  const nowPlace = data.find(({ hour }) => hour === Math.floor(nowHour))?.place;
  return (
    <div
      role="img"
      aria-label={`Sales by hour, today and ${lastWeek.toLowerCase()}. The table has the figures.`}
      className="min-h-0 flex-1"
      dir="ltr"
    >
      <ResponsiveContainer width="100%" height="100%" minHeight={160}>
        <BarChart
          data={data}
          margin={{ top: 22, right: 8, bottom: 0, left: 0 }}
          barGap={3}
          barCategoryGap="16%"
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            type="number"
            dataKey="place"
            domain={[-0.5, data.length - 0.5]}
            ticks={data.map(({ place }) => place)}
            tickFormatter={(place: number) => String(data[place]?.hour ?? '')}
            interval={0}
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-2)' }}
          />
          <YAxis
            width="auto"
            tick={tick}
            tickLine={false}
            axisLine={false}
            tickCount={5}
            tickFormatter={(amount: number) => sayRoughly(amount, currency, locale)}
          />
          <Tooltip
            cursor={{ fill: 'var(--press)' }}
            isAnimationActive={false}
            formatter={(value) => money(Number(value))}
            labelFormatter={(place) => sayHour(data[Number(place)]?.hour ?? 0)}
            contentStyle={{
              background: 'var(--surface)',
              border: '1px solid var(--line-2)',
              borderRadius: 8,
              fontSize: 'var(--fs-13)',
            }}
            itemStyle={{ color: 'var(--text-2)' }}
            labelStyle={{ color: 'var(--text)', fontWeight: 600 }}
          />
          <Bar
            dataKey="amount"
            name="Today"
            fill="var(--text)"
            radius={[3, 3, 0, 0]}
            maxBarSize={26}
            isAnimationActive={false}
          />
          <Bar
            dataKey="lastWeek"
            name={lastWeek}
            fill="var(--line-2)"
            stroke="var(--line-control)"
            radius={[3, 3, 0, 0]}
            maxBarSize={26}
            isAnimationActive={false}
          />
          {nowPlace !== undefined && (
            <ReferenceLine
              x={nowPlace - 0.5 + (nowHour % 1)}
              stroke="var(--text)"
              strokeDasharray="3 4"
              label={{
                value: nowTime,
                position: 'top',
                fill: 'var(--text)',
                style: { fontSize: 'var(--fs-13)' },
                fontWeight: 600,
              }}
            />
          )}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
