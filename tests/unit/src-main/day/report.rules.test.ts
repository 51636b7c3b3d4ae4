import { describe, expect, it } from 'vitest';
import type { DayFigures } from '#contract/day-report';
import { reportSections } from '#main/day/report.rules';

const nothing: DayFigures = {
  checks: 0,
  covers: 0,
  averageCheck: null,
  averageCover: null,
  gross: 0,
  discounts: 0,
  comps: 0,
  net: 0,
  charges: 0,
  taxAdded: 0,
  taxOff: 0,
  total: 0,
  byCategory: [],
  bySection: [],
  discountList: [],
  compList: [],
  voids: { count: 0, quantity: 0, amount: 0, byReason: [], byPerson: [] },
  chargeList: [],
  taxes: [],
  tips: 0,
  rounding: 0,
  payments: [],
  givenBack: { count: 0, amount: 0, tip: 0 },
  paidBefore: 0,
  paidAhead: 0,
  refunds: { count: 0, amount: 0, tip: 0, byTender: [], taxes: [], ofClosedDays: [] },
  vouchers: { sold: [], redeemed: { count: 0, amount: 0 } },
  houseAccounts: { charged: { count: 0, amount: 0 }, settled: [] },
  drawers: [],
  servers: [],
  carriedOver: { checks: 0, amount: 0, paid: 0 },
  running: { days: 1, total: 0, refunds: 0 },
};
const rowsOf = (day: Partial<DayFigures>, title: string) =>
  reportSections({ ...nothing, ...day })
    .find((section) => section.title === title)
    ?.rows.map((row) => [row.label, row.count, row.amount]);

describe('a report as it is read', () => {
  it('leaves out what did not happen', () => {
    expect(reportSections(nothing).map((section) => section.title)).toEqual(['Sales', 'Since the first Z']);
  });

  it('goes from gross to total in the order in which it is worked out', () => {
    const day = {
      gross: 1000,
      discounts: 100,
      comps: 50,
      net: 850,
      chargeList: [{ name: 'Service', amount: 85 }],
    };
    expect(rowsOf({ ...day, taxAdded: 20, total: 955 }, 'Sales')?.slice(0, 6)).toEqual([
      ['Gross sales', null, 1000],
      ['Discounts', null, -100],
      ['Comps', null, -50],
      ['Net sales', null, 850],
      ['Service', null, 85],
      ['Tax added', null, 20],
    ]);
  });

  it('shows what is corrected of closed days apart, with their Z', () => {
    const correction = {
      refundId: 'r',
      check: 'CHK-007',
      zNumber: 3,
      serviceDay: '2026-11-19',
      tender: 'cash',
      amount: 400,
      tip: 50,
      reason: 'Cold',
    };
    const [row] =
      reportSections({ ...nothing, refunds: { ...nothing.refunds, ofClosedDays: [correction] } }).find(
        (section) => section.title === 'Corrections of earlier days',
      )?.rows ?? [];
    expect(row).toEqual({
      label: 'CHK-007 of Z 3',
      count: null,
      detail: '2026-11-19, cash: Cold',
      amount: -450,
      strong: false,
    });
  });

  it('says of a drawer that is not counted nothing but its float', () => {
    const open = { sessionId: 's', name: 'Bar', float: 100, counts: 0, moved: null };
    expect(rowsOf({ drawers: [open] }, 'Drawer Bar')).toEqual([
      ['Float', null, 100],
      ['Not counted yet', null, null],
    ]);
  });
});
