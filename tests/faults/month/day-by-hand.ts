import type { LineByHand } from './by-hand';
import { cents, centsOf, indexed, type Raw, type RawBooks } from './raw';

/**
 * What a business day comes to, added up by hand from rows and from lines that were worked out by hand. Named as the
 * report names it, so that both can be laid beside each other.
 */
export function dayByHand(
  books: RawBooks,
  lines: readonly LineByHand[],
  dayId: string,
  before: Raw | null,
): Raw {
  const days = books.business_days;
  const day = days.find((one) => one['id'] === dayId) ?? {};
  const on = (rows: readonly Raw[]) => rows.filter((row) => row['business_day_id'] === dayId);
  const checks = on(books.checks);
  const closed = new Set(checks.map((check) => check['id']));
  const own = lines.filter((line) => closed.has(line.checkId));
  const payments = on(books.payments);
  const back = on(books.refunds);
  const refunds = back.filter((one) => one['of_sale'] === true);
  const givenBack = back.filter((one) => one['of_sale'] !== true);
  const moneyBack = books.refunds.filter((one) => one['of_sale'] !== true);
  const visits = new Map(books.visits.map((visit) => [visit['id'], visit]));
  const [gross, discounts, comps, charges, total] = (
    ['amount', 'discount', 'comp', 'charge', 'total'] as const
  ).map((field) => own.reduce((all, line) => all + line[field], 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const perCheck = [...closed].map((id) => {
    const some = own.filter((line) => line.checkId === id);
    return some.reduce(
      (all, line) => all + line.total - (line.amount - line.discount - line.comp + line.charge),
      0,
    );
  });
  const guests = newGuests(books, checks, dayId);
  const covers = guests.reduce((all, visit) => all + Number(visit['party_size']), 0);
  const net = gross - discounts - comps;
  const dishes = new Map(books.menu_items.map((dish) => [dish['id'], dish]));
  const sections = new Map(books.menu_sections.map((section) => [section['id'], section['name']]));
  const sessions = books.drawer_sessions.filter((one) => one['business_day_id'] === dayId);
  const open = openAt(books, day);
  return {
    checks: checks.length,
    covers,
    averageCheck: checks.length === 0 ? null : Math.floor(total / checks.length + 0.5),
    averageCover: covers === 0 ? null : Math.floor(total / covers + 0.5),
    gross,
    discounts,
    comps,
    net,
    charges,
    taxAdded: perCheck.filter((tax) => tax > 0).reduce((all, tax) => all + tax, 0),
    taxOff: -perCheck.filter((tax) => tax < 0).reduce((all, tax) => all + tax, 0),
    total,
    byCategory: soldBy(own, (line) => String(dishes.get(line.itemId)?.['category'])),
    bySection: soldBy(own, (line) => String(sections.get(dishes.get(line.itemId)?.['section_id']) ?? '')),
    takenOff: takenBy(books, own),
    voided: voidedOn(books, day),
    taxes: taxesOf(books, own),
    tips: centsOf(payments, 'tip'),
    rounding: centsOf(payments, 'rounding') - centsOf(back, 'rounding'),
    payments: byTender(payments),
    givenBack: `${givenBack.length} ${centsOf(givenBack, 'amount')} ${centsOf(givenBack, 'tip')}`,
    paidBefore: lessBack(
      books.payments,
      moneyBack,
      (one) => closed.has(one['check_id']) && one['business_day_id'] !== dayId,
    ),
    paidAhead: lessBack(payments, givenBack, (one) => !closed.has(one['check_id'])),
    // What was paid comes to what was sold.
    paid: total,
    refunds: byTender(refunds),
    corrections: refunds
      .filter((one) => !closed.has(one['check_id']))
      .map((one) => `${String(one['id'])} ${cents(one['amount'])}`)
      .sort(),
    beside: [...byTender(on(books.vouchers)), ...byTender(on(books.house_account_settlements))],
    drawers: sessions.map((session) => drawerByHand(books, session)).sort(byText),
    servers: serversByHand(books, own, checks, guests, visits, dayId, before),
    carriedOver: {
      checks: open.length,
      amount: lines.filter((line) => open.includes(line.checkId)).reduce((all, line) => all + line.total, 0),
      paid: lessBack(
        books.payments,
        books.refunds,
        (one) => open.includes(String(one['check_id'])) && isUpTo(books, one, day),
      ),
    },
    running: {
      days: Number((before?.['running'] as Raw | undefined)?.['days'] ?? 0) + 1,
      total: Number((before?.['running'] as Raw | undefined)?.['total'] ?? 0) + total,
      refunds:
        Number((before?.['running'] as Raw | undefined)?.['refunds'] ?? 0) + centsOf(refunds, 'amount'),
    },
  };
}

/** What these payments come to, less what was given back, of the rows that `where` picks. */
function lessBack(paid: readonly Raw[], back: readonly Raw[], where: (row: Raw) => boolean): number {
  return centsOf(paid.filter(where), 'amount') - centsOf(back.filter(where), 'amount');
}

/** Parties none of whose checks was closed on another day before. */
function newGuests(books: RawBooks, checks: Raw[], dayId: string): Raw[] {
  const number = (id: unknown) => {
    const day = books.business_days.find((one) => one['id'] === id);
    return day?.['z_number'] === null ? Number.POSITIVE_INFINITY : Number(day?.['z_number']);
  };
  const here = new Set(checks.map((check) => check['visit_id']));
  const earlier = new Set(
    books.checks
      .filter(
        (check) => check['business_day_id'] !== null && number(check['business_day_id']) < number(dayId),
      )
      .map((check) => check['visit_id']),
  );
  return books.visits.filter((visit) => here.has(visit['id']) && !earlier.has(visit['id']));
}

function soldBy(lines: readonly LineByHand[], nameOf: (line: LineByHand) => string): string[] {
  const names = [...new Set(lines.map(nameOf))];
  return names
    .map((name) => {
      const own = lines.filter((line) => nameOf(line) === name);
      const add = (of: (line: LineByHand) => number) => own.reduce((all, line) => all + of(line), 0);
      return [
        name,
        add((line) => line.quantity),
        add((line) => line.amount),
        add((line) => line.amount - line.discount - line.comp),
      ].join(' ');
    })
    .sort();
}

function takenBy(books: RawBooks, lines: readonly LineByHand[]): string[] {
  const sums = new Map<string, { amount: number; ids: Set<string> }>();
  const made = new Map(books.adjustments.map((row) => [String(row['id']), row]));
  const people = new Map(books.users.map((row) => [row['id'], row['first_name']]));
  for (const line of lines)
    for (const [id, amount] of line.taken) {
      const row = made.get(id) ?? {};
      const key = [row['kind'], row['name'], row['reason'], people.get(row['made_by'])].join(' ');
      const sum = sums.get(key) ?? { amount: 0, ids: new Set<string>() };
      sums.set(key, { amount: sum.amount + amount, ids: sum.ids.add(id) });
    }
  return [...sums].map(([key, { amount, ids }]) => `${key} ${ids.size} ${amount}`).sort();
}

/** What was voided between two Z reports, by the times. */
function voidedOn(books: RawBooks, day: Raw): string {
  const at = (row: Raw | undefined, column: string, none: number) =>
    row?.[column] ? new Date(String(row[column])).getTime() : none;
  const last = Number(day['z_number'] ?? books.business_days.length) - 1;
  const from = at(
    books.business_days.find((one) => one['z_number'] === last),
    'closed_at',
    0,
  );
  const to = at(day, 'closed_at', Number.POSITIVE_INFINITY);
  const rows = books.voids.filter((row) => at(row, 'made_at', 0) > from && at(row, 'made_at', 0) <= to);
  return `${rows.length} ${rows.reduce((all, row) => all + Number(row['quantity']), 0)} ${centsOf(rows, 'amount')}`;
}

function taxesOf(books: RawBooks, lines: readonly LineByHand[]): string[] {
  return books.tax_rates
    .flatMap((rate) => {
      const own = lines.flatMap((line) => line.taxes.get(String(rate['id'])) ?? []);
      if (own.length === 0) return [];
      const [base, amount] = [
        own.reduce((all, tax) => all + tax.base, 0),
        own.reduce((all, tax) => all + tax.amount, 0),
      ];
      return [`${String(rate['name'])} ${base} ${amount}`];
    })
    .sort();
}

function byTender(rows: readonly Raw[]): string[] {
  return [...indexed(rows, 'tender')]
    .map(
      ([tender, own]) => `${String(tender)} ${own.length} ${centsOf(own, 'amount')} ${centsOf(own, 'tip')}`,
    )
    .sort();
}

/** The cash a drawer should hold, and what was counted in it last. */
function drawerByHand(books: RawBooks, session: Raw): string {
  const inIt = (rows: readonly Raw[]) => rows.filter((row) => row['drawer_session_id'] === session['id']);
  const moved = carried(books, inIt);
  const valid = (rows: readonly Raw[]) => inIt(rows).filter((row) => row['taken_back_at'] === null);
  const byHand = valid(books.cash_movements).reduce(
    (all, row) => all + (row['kind'] === 'paid_in' ? 1 : -1) * cents(row['amount']),
    0,
  );
  const expected =
    cents(session['opening_float']) + moved + byHand + centsOf(valid(books.cash_outs), 'handed_in');
  const counts = inIt(books.drawer_counts).sort((a, b) => Number(b['position']) - Number(a['position']));
  const counted = counts[0] ? cents(counts[0]['counted']) : null;
  return [session['id'], expected, counted, counted === null ? null : counted - expected].join(' ');
}

/** Cash taken less cash given back, of the rows that `where` picks. */
function carried(books: RawBooks, where: (rows: readonly Raw[]) => Raw[]): number {
  const cash = (rows: readonly Raw[]) => where(rows).filter((row) => row['tender'] === 'cash');
  const taken = cash(books.payments);
  return (
    centsOf(taken, 'amount') +
    centsOf(taken, 'tip') +
    centsOf(taken, 'rounding') -
    centsOf(cash(books.refunds), 'amount') -
    centsOf(cash(books.refunds), 'tip') -
    centsOf(cash(books.refunds), 'rounding') +
    centsOf(cash(books.vouchers), 'amount') +
    centsOf(cash(books.house_account_settlements), 'amount')
  );
}

function serversByHand(
  books: RawBooks,
  lines: readonly LineByHand[],
  checks: Raw[],
  guests: Raw[],
  visits: Map<unknown, Raw>,
  dayId: string,
  before: Raw | null,
): string[] {
  const owed = new Map(
    ((before?.['servers'] ?? []) as Raw[]).map((server) => [server['serverId'], Number(server['toHandIn'])]),
  );
  const ofDay = (rows: readonly Raw[]) => rows.filter((row) => row['business_day_id'] === dayId);
  return books.users
    .flatMap(({ id }) => {
      const own = checks.filter((check) => visits.get(check['visit_id'])?.['server_id'] === id);
      const ids = new Set(own.map((check) => String(check['id'])));
      const sales = lines
        .filter((line) => ids.has(line.checkId))
        .reduce((all, line) => all + line.amount - line.discount - line.comp, 0);
      const covers = guests
        .filter((visit) => visit['server_id'] === id)
        .reduce((all, visit) => all + Number(visit['party_size']), 0);
      const held = carried(books, (rows) =>
        ofDay(rows).filter(
          (row) =>
            row['drawer_session_id'] === null &&
            [row['taken_by'], row['made_by'], row['issued_by']].includes(id) &&
            row['taken_back_at'] === undefined,
        ),
      );
      const tips = centsOf(
        ofDay(books.payments).filter((row) => row['tip_for'] === id),
        'tip',
      );
      const handedIn = centsOf(
        ofDay(books.cash_outs).filter((row) => row['server_id'] === id && row['taken_back_at'] === null),
        'handed_in',
      );
      const broughtForward = owed.get(id) ?? 0;
      const figures = [
        own.length,
        covers,
        sales,
        broughtForward,
        held,
        tips,
        handedIn,
        broughtForward + held - tips - handedIn,
      ];
      return figures.every((figure) => figure === 0) ? [] : [[id, ...figures].join(' ')];
    })
    .sort();
}

/** The checks that were open when a day was closed, or are now. */
function openAt(books: RawBooks, day: Raw): string[] {
  const last = day['closed_at'] === null ? Number.POSITIVE_INFINITY : Number(day['z_number']);
  const numbers = new Map(
    books.business_days.map((one) => [one['id'], Number(one['z_number'] ?? Number.POSITIVE_INFINITY)]),
  );
  return books.checks
    .filter((check) => {
      const began =
        new Date(String(check['opened_at'])) <= new Date(String(day['closed_at'] ?? '9999-01-01'));
      const closed = check['business_day_id'];
      return began && (closed === null || (numbers.get(closed) ?? 0) > last);
    })
    .map((check) => String(check['id']));
}

function isUpTo(books: RawBooks, row: Raw, day: Raw): boolean {
  if (day['closed_at'] === null) return true;
  const its = books.business_days.find((one) => one['id'] === row['business_day_id']);
  return its?.['z_number'] !== null && Number(its?.['z_number']) <= Number(day['z_number']);
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1);
