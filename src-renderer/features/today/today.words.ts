/** A calendar date as people say it, such as "Friday 20 Nov". */
export function sayDate(date: string, locale: string): string {
  return format(date, locale, { weekday: 'long', day: 'numeric', month: 'short' });
}

/** The weekday alone, such as "Friday". */
export function sayWeekday(date: string, locale: string): string {
  return format(date, locale, { weekday: 'long' });
}

/** Whole minutes as "48 min" or "1 h 34". */
export function sayMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}

export interface Comparison {
  direction: 'more' | 'less' | 'same';
  /** How much, as "8.4 %"; null where nothing can be compared with. */
  share: string | null;
}

/** How a figure stands against an earlier one. */
export function compare(now: number, before: number, locale: string): Comparison {
  const direction = now > before ? 'more' : now < before ? 'less' : 'same';
  const change = Math.abs(now - before) / before;
  const share =
    before === 0 || direction === 'same'
      ? null
      : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(change);
  return { direction, share };
}

/** Amounts along an axis: no cents, thousands as "k". */
export function sayRoughly(amount: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 2,
    minimumFractionDigits: 0,
  }).format(amount / 100);
}

/** An hour of the clock as "09:00". */
export function sayHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function format(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  // A date has no zone: read and written in the same one, it stays the date it is.
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
}
