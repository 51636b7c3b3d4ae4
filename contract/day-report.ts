import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

const whole = z.number().int();
const cents = f.signedCents;
const byTender = z.array(z.object({ tender: z.string(), count: whole, amount: cents, tip: cents }));
const tax = z.object({ rateId: id, name: z.string(), basisPoints: whole, base: cents, amount: cents });
/** What was sold of a category or section: at its prices, and less discounts and comps. */
const sold = z.array(z.object({ name: z.string(), quantity: whole, gross: cents, net: cents }));
const takenOff = z.array(
  z.object({ name: z.string(), reason: z.string(), by: z.string().nullable(), count: whole, amount: cents }),
);
const voided = z.array(z.object({ name: z.string(), count: whole, quantity: whole, amount: cents }));

/**
 * What a business day comes to, all in minor units: of the checks closed on it, and of the money that moved on it.
 * `gross` - `discounts` - `comps` = `net`; `net` + `charges` + `taxAdded` - `taxOff` = `total`.
 */
export const dayFigures = z.object({
  checks: whole,
  covers: whole,
  averageCheck: cents.nullable(),
  averageCover: cents.nullable(),
  gross: cents,
  discounts: cents,
  comps: cents,
  net: cents,
  charges: cents,
  taxAdded: cents,
  /** Tax within prices that exempt guests did not pay. */
  taxOff: cents,
  total: cents,
  byCategory: sold,
  bySection: sold,
  discountList: takenOff,
  compList: takenOff,
  voids: z.object({ count: whole, quantity: whole, amount: cents, byReason: voided, byPerson: voided }),
  chargeList: z.array(z.object({ name: z.string(), amount: cents })),
  taxes: z.array(tax),
  /** Tips beside what went to checks, and what small coins would have been, of what was given back too. */
  tips: cents,
  rounding: cents,
  /** `payments` - `givenBack` + `paidBefore` - `paidAhead` = `total`. */
  payments: byTender,
  /** Of checks that were still open, as money. */
  givenBack: z.object({ count: whole, amount: cents, tip: cents }),
  /** Earlier, on checks closed today; and today, on checks that are not; less what was given back of it. */
  paidBefore: cents,
  paidAhead: cents,
  /** Of what closed checks had sold. */
  refunds: z.object({
    count: whole,
    amount: cents,
    tip: cents,
    byTender,
    taxes: z.array(tax),
    /** Of checks of closed days: what was booked there stays, and is corrected here. */
    ofClosedDays: z.array(
      z.object({
        refundId: id,
        check: z.string(),
        zNumber: whole,
        serviceDay: f.date,
        tender: z.string(),
        amount: cents,
        tip: cents,
        reason: z.string(),
      }),
    ),
  }),
  vouchers: z.object({
    sold: z.array(z.object({ tender: z.string(), count: whole, amount: cents })),
    redeemed: z.object({ count: whole, amount: cents }),
  }),
  houseAccounts: z.object({
    charged: z.object({ count: whole, amount: cents }),
    settled: z.array(z.object({ tender: z.string(), count: whole, amount: cents })),
  }),
  drawers: z.array(
    z.object({
      sessionId: id,
      name: z.string(),
      float: cents,
      counts: whole,
      /** Null until it is counted: it would tell what should be there. */
      moved: z
        .object({
          payments: cents,
          refunds: cents,
          otherIn: cents,
          paidIn: cents,
          paidOut: cents,
          drops: cents,
          handedIn: cents,
          expected: cents,
          counted: cents,
          variance: cents,
        })
        .nullable(),
    }),
  ),
  servers: z.array(
    z.object({
      serverId: id,
      name: z.string(),
      checks: whole,
      covers: whole,
      sales: cents,
      broughtForward: cents,
      cashHeld: cents,
      tipsOwed: cents,
      handedIn: cents,
      /** Goes on to the next day; below zero, the house owes it. */
      toHandIn: cents,
    }),
  ),
  /** Checks that are open: they are figures of the day that closes them. */
  carriedOver: z.object({ checks: whole, amount: cents, paid: cents }),
  /** Since the first Z, this day with it. */
  running: z.object({ days: whole, total: cents, refunds: cents }),
});
export type DayFigures = z.infer<typeof dayFigures>;

const reportRow = z.object({
  label: z.string(),
  /** How many, and of whom or why. */
  count: whole.nullable(),
  detail: z.string().nullable(),
  amount: cents.nullable(),
  strong: z.boolean(),
});
/** A report as it is read and printed, from the top. */
const reportSection = z.object({ title: z.string(), rows: z.array(reportRow) });
export type ReportSection = z.infer<typeof reportSection>;

const report = z.object({
  dayId: id,
  serviceDay: f.date,
  openedAt: f.instant,
  /** Null is an X report: the day so far. */
  closedAt: f.instant.nullable(),
  closedBy: z.string().nullable(),
  zNumber: whole.nullable(),
  /** The seal over the figures and the Z before; whether both still agree with it. */
  seal: z.object({ hash: z.string(), intact: z.boolean() }).nullable(),
  figures: dayFigures,
  sections: z.array(reportSection),
});

export const dayReportContract = {
  'day.report': read({
    permission: 'reports:see',
    summary: 'The X report of the day so far, or the Z report of a closed day. Null while nothing has moved.',
    input: z.object({ dayId: id.nullable().default(null) }),
    output: report.nullable(),
    errors: ['DAY_UNKNOWN'],
  }),
  'day.closing': read({
    permission: 'day:close',
    summary: 'What must be done before the Z report, and what is well to know.',
    input: z.object({}),
    output: z
      .object({
        dayId: id,
        serviceDay: f.date,
        openedAt: f.instant,
        /** Money still goes to a day that began before the last cut-over. */
        overdue: z.boolean(),
        openDrawers: z.array(z.object({ drawerId: id, name: z.string() })),
        unsettledCards: z.array(z.object({ checkId: id, number: z.string(), amount: f.cents })),
        openChecks: z.array(
          z.object({ checkId: id, number: z.string(), amount: f.cents, paid: f.signedCents }),
        ),
        servers: z.array(z.object({ serverId: id, name: z.string(), toHandIn: cents })),
        actions: z.array(z.enum(['close'])),
      })
      .nullable(),
  }),
  'day.close': write({
    permission: 'day:close',
    summary:
      'Closes the business day with its Z report: numbered without gaps, sealed with the one before, never changed. Open checks go on to the next day.',
    input: z.object({ dayId: id }),
    output: z.object({ zNumber: whole }),
    errors: ['DAY_UNKNOWN', 'DRAWERS_OPEN', 'CARDS_UNSETTLED'],
  }),
  'day.archive': read({
    permission: 'reports:see',
    summary: 'The Z reports, the newest first, of service days from one to another.',
    input: z.object({ from: f.date.nullable().default(null), to: f.date.nullable().default(null) }),
    output: z.object({
      reports: z.array(
        z.object({
          dayId: id,
          zNumber: whole,
          serviceDay: f.date,
          closedAt: f.instant,
          total: cents,
          variance: cents,
        }),
      ),
      /** There are older ones than the two hundred shown. */
      more: z.boolean(),
    }),
  }),
};
