import { describe, expect, it } from 'vitest';
import { type Bill, guestCheckPaper, receiptPaper } from '#main/printing/bill.rules';
import { marked } from '#main/printing/paper.rules';
import { textOf } from '#main/printing/render';
import { reportPaper } from '#main/printing/report.rules';
import { type Ticket, ticketPaper } from '#main/printing/ticket.rules';

const read = (paper: readonly string[], columns: number): string =>
  textOf(paper.join('\n'), { columns, letters: 'multilingual' })
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

const line = { quantity: '1', modifiers: [], changes: [] };
const bill: Bill = {
  venue: { name: 'Lark & Salt', head: '', foot: '', currency: 'EUR', locale: 'en-IE' },
  number: 'CHK-012 A',
  table: 'T12',
  server: 'Ana',
  guests: 2,
  at: '27 Nov 2026 19:42',
  lines: [
    {
      ...line,
      quantity: '2',
      name: 'Ribeye',
      amount: 6400,
      modifiers: [
        { name: 'Pepper sauce', price: 200 },
        { name: 'Medium', price: 0 },
      ],
      changes: [{ name: 'Discount 10 %', reason: 'Regular', amount: -640 }],
    },
    { ...line, name: 'Soup', amount: 900, set: { id: 'lunch', name: 'Lunch menu' } },
    { ...line, name: 'Coffee', amount: 350 },
    { ...line, name: 'Bream', amount: 1600, set: { id: 'lunch', name: 'Lunch menu' } },
  ],
  changes: [{ name: 'Comp', reason: 'Long wait', amount: -350 }],
  charges: [{ name: 'Service 10 %', amount: 826 }],
  taxIncluded: false,
  subtotal: 8610,
  taxes: [
    { name: 'VAT', basisPoints: 1350, base: 8267, amount: 1116 },
    { name: 'City 2 %', basisPoints: 200, base: 8267, amount: 165 },
  ],
  taxOff: 0,
  isCorrected: false,
  total: 10_367,
  payments: [
    { words: 'Card 4417', amount: 5000, tip: 500, rounding: 0, tendered: null, change: 0, left: 1250 },
    { words: 'Cash', amount: 5367, tip: 0, rounding: -2, tendered: 6000, change: 635, left: null },
  ],
  refunds: [{ words: 'Given back, cash: Cold', amount: 350, tip: 100, rounding: 2 }],
  due: 0,
  payable: 0,
  parts: [],
  tips: [],
};

describe('a receipt', () => {
  it('groups set menus, says what was taken off and why, and how every cent came and went', () => {
    expect(read(receiptPaper(bill, 40), 40)).toMatchInlineSnapshot(`
      "L a r k   &   S a l t

      CHK-012 A                            T12
      27 Nov 2026 19:42               2 guests
      Server Ana
      ----------------------------------------
      2 Ribeye                          €64.00
        Pepper sauce (+€2.00)
        Medium
        Discount 10 %: Regular          -€6.40
      Lunch menu                        €25.00
        1 Soup
        1 Bream
      1 Coffee                           €3.50
      ----------------------------------------
      Subtotal                          €86.10
      Comp: Long wait                   -€3.50
      Service 10 %                       €8.26
      VAT 13.5 % on €82.67              €11.16
      City 2 % on €82.67                 €1.65
      T o t a l                 € 1 0 3 . 6 7
      ----------------------------------------
      Card 4417                         €50.00
        Tip, on top                      €5.00
        Left on it                      €12.50
      Cash                              €60.00
        Rounded                         -€0.02
        Change                           €6.35
      Given back, cash: Cold            -€4.52
        Of it the tip                   -€1.00
        Rounded                         -€0.02"
    `);
  });

  it('names included taxes after the total', () => {
    const lines = bill.lines.map((one) => ({ ...one, changes: [] }));
    const plain = {
      ...bill,
      lines,
      taxIncluded: true,
      changes: [],
      charges: [],
      subtotal: 9250,
      total: 9250,
    };
    const text = read(receiptPaper(plain, 40), 40);
    expect(text).not.toContain('Subtotal');
    expect(text.indexOf('VAT 13.5 % on €82.67, included')).toBeGreaterThan(text.indexOf('T o t a l'));
  });
});

describe('a guest check', () => {
  it('says in parts what is left, and of what a tip is a part', () => {
    const open = {
      ...bill,
      payments: [],
      due: 10_367,
      payable: 10_367,
      parts: [5184, 5183],
      tips: [{ basisPoints: 1250, amount: 1296 }],
    };
    const text = read(guestCheckPaper(open, 40), 40);
    expect(text).toContain('Part 1 of 2                       €51.84');
    expect(text).toContain('A tip, if you like, on the €103.67 to');
    expect(text).toContain('12.5 %                          €12.96');
    expect(text).toContain('This is not a receipt.');
  });
});

const ticket: Ticket = {
  station: 'Grill',
  table: 'T12',
  server: 'Ana',
  time: '19:42',
  round: 2,
  number: 'ORD-014',
  allergies: 'nuts',
  note: 'Birthday',
  lines: [
    {
      quantity: '2',
      name: 'Ribeye',
      seat: 3,
      course: 2,
      modifiers: [
        { name: 'Onions', removal: true },
        { name: 'No salt', removal: true },
        { name: 'Pepper sauce', removal: false },
      ],
      note: 'well done',
    },
    {
      quantity: '1',
      name: 'Bream',
      seat: null,
      course: 1,
      modifiers: [],
      note: null,
      set: { id: 'x', name: 'Lunch' },
    },
  ],
  alsoAt: [{ station: 'Pans', items: 2 }],
};

describe('a kitchen ticket', () => {
  it('boxes the allergy, goes by courses, and says in words what is left out', () => {
    expect(read(ticketPaper(ticket, 32), 32)).toMatchInlineSnapshot(`
      "T 1 2                 G r i l l
      Ana                        19:42
      Round 2                  ORD-014
      +------------------------------+
      |        ! ALLERGY: nuts       |
      +------------------------------+
      Note: Birthday
      --------------------------------
                  Course 1
      1 Bream
        of Lunch
                  Course 2
      2 Ribeye                  Seat 3
        NO Onions
        NO SALT
        + Pepper sauce
        >> well done
      --------------------------------
      Also at Pans (2)"
    `);
  });

  it('says what is to be packed, and when it is fetched', () => {
    const text = read(ticketPaper({ ...ticket, takeaway: { pickup: '19:30' } }, 40), 40);
    expect(text).toContain('T a k e a w a y   1 9 : 3 0');
  });

  it('says what is not to be made, and where a party came from', () => {
    expect(read(ticketPaper({ ...ticket, mark: { kind: 'void' } }, 32), 32)).toMatch(
      /V O I D[\s\S]*VOID 2 Ribeye/,
    );
    const back = read(ticketPaper({ ...ticket, mark: { kind: 'back_on' } }, 32), 32);
    expect(back).toMatch(/B A C K {3}O N\s+Make this after all\.[\s\S]*\n2 Ribeye/);
    const moved = read(ticketPaper({ ...ticket, mark: { kind: 'moved', from: 'T4' } }, 48), 48);
    expect(moved).toMatch(/^M O V E D {3}f r o m {3}T 4/);
  });
});

describe('a page', () => {
  it('says that it is a copy, and for which printer it stands in; one for the drawer stays empty', () => {
    const text = read([marked('|Hello', { isCopy: true, insteadOf: 'Grill' }, 32)], 32);
    expect(text).toMatch(/^C O P Y\s+Printed here for Grill\s+-+\nHello$/);
    expect(marked('', { isCopy: true, insteadOf: 'Grill' }, 32)).toBe('');
  });

  it('can be a report, with how many and how much, and its seal', () => {
    const row = { count: null, detail: null, amount: null, strong: false };
    const sections = [
      {
        title: 'Sales',
        rows: [
          { ...row, label: 'Net sales', amount: 100_000, strong: true },
          { ...row, label: 'Checks', count: 12 },
          { ...row, label: 'Comps', count: 2, amount: -950, detail: 'Long wait, Ana' },
        ],
      },
    ];
    const report = { house: 'Lark & Salt', title: 'Z report 12', head: ['27 Nov 2026'], sections };
    const seal = { hash: 'ab12'.repeat(10), intact: true };
    const money = (amount: number) => `€${(amount / 100).toFixed(2)}`;
    expect(read(reportPaper({ ...report, seal }, 32, money), 32)).toMatchInlineSnapshot(`
      "Lark & Salt
           Z   r e p o r t   1 2
                 27 Nov 2026
      --------------------------------
      Sales
      Net sales               €1000.00
      Checks                        12
      Comps (2)                 €-9.50
        Long wait, Ana
      --------------------------------
      Sealed with the report before
      ab12ab12ab12ab12ab12ab12ab12ab
        12ab12ab12"
    `);
  });
});
