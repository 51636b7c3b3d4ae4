import { customType, timestamp } from 'drizzle-orm/pg-core';
import { fromDecimal, toDecimal } from '#contract/money';

/** A documented `DECIMAL(10,2)` column as minor units: the one place where the two meet. */
export const money = customType<{ data: number; driverData: string }>({
  dataType: () => 'numeric(10, 2)',
  toDriver: toDecimal,
  fromDriver: fromDecimal,
});

/** A `DECIMAL(9,3)` column in thousandths: half a portion is 500, a weight of 1.25 kg is 1250. */
export const thousandths = customType<{ data: number; driverData: string }>({
  dataType: () => 'numeric(9, 3)',
  toDriver: (value) => (value / 1_000).toFixed(3),
  fromDriver: (text) => Math.round(Number(text) * 1_000),
});

/** An instant. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A half-open span of instants, as Postgres writes it. Made and read in SQL. */
export const span = customType<{ data: string }>({ dataType: () => 'tstzrange' });
