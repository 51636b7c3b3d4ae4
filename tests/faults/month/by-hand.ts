import { cents, indexed, type Raw, type RawBooks } from './raw';

/** A line of a check as it is worked out by hand. Amounts are cents. */
export interface LineByHand {
  checkId: string;
  itemId: string;
  quantity: number;
  amount: number;
  discount: number;
  comp: number;
  charge: number;
  taxes: Map<string, { base: number; amount: number }>;
  total: number;
  /** By adjustment. */
  taken: Map<string, number>;
}

interface Work extends LineByHand {
  sent: string;
  left: number;
  charges: { amount: number; rates: string[] }[];
  rates: string[];
  exempt: boolean;
  discountable: boolean;
  id: string;
}

/** A fraction of whole numbers. */
type Part = readonly [bigint, bigint];

/**
 * What every line of every check comes to, worked out from the rows that were written and from nothing the host
 * computed. The house's rules in other words: exact fractions, half up, odd cents to the largest remainder and then to
 * the earlier line.
 */
export function linesByHand(books: RawBooks): LineByHand[] {
  const byNumber = indexed(books.checks, 'number');
  const look: Look = {
    lines: indexed(books.check_lines, 'check_id'),
    items: new Map(books.order_items.map((row) => [row['id'], row])),
    menu: new Map(books.menu_items.map((row) => [row['id'], row])),
    adjustments: indexed(books.adjustments, 'check_id'),
    adjusted: indexed(books.adjustment_lines, 'adjustment_id'),
    charges: indexed(books.check_charges, 'check_id'),
    rates: new Map(books.tax_rates.map((row) => [row['id'], row])),
  };
  const venue = books.venue[0] ?? {};
  return [...byNumber.values()].flatMap((checks) => billByHand(checks, look, venue));
}

interface Look {
  lines: Map<unknown, Raw[]>;
  items: Map<unknown, Raw>;
  menu: Map<unknown, Raw>;
  adjustments: Map<unknown, Raw[]>;
  adjusted: Map<unknown, Raw[]>;
  charges: Map<unknown, Raw[]>;
  rates: Map<unknown, Raw>;
}

function billByHand(checks: Raw[], look: Look, venue: Raw): Work[] {
  const lines = checks
    .flatMap((check) => (look.lines.get(check['id']) ?? []).map((row) => workOf(row, check, look)))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ order: _, ...work }) => work);
  const ofBill = (rows: Map<unknown, Raw[]>) => checks.flatMap((check) => rows.get(check['id']) ?? []);
  const made = ofBill(look.adjustments).sort((a, b) => Number(a['position']) - Number(b['position']));
  for (const ofLines of [true, false])
    for (const row of made.filter((one) => (one['scope'] === 'lines') === ofLines))
      takeOffByHand(lines, row, look);
  const charges = ofBill(look.charges)
    .filter((row) => row['waived_reason'] === null)
    .sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
  for (const charge of charges) chargeByHand(lines, charge);
  taxByHand(lines, look, venue);
  return lines;
}

function workOf(row: Raw, check: Raw, look: Look): Work & { order: string } {
  const item = look.items.get(row['order_item_id']) ?? {};
  const dish = look.menu.get(item['menu_item_id']) ?? {};
  const price = cents(item['price_at_order']) * Number(row['quantity']);
  const shares = Number(row['share_of']);
  const odd = Number(row['share_part']) <= price % shares ? 1 : 0;
  const amount = (price - (price % shares)) / shares + odd;
  const letter = String(check['letter']);
  const place = [
    item['created_at'],
    item['id'],
    String(row['share_part']).padStart(3, '0'),
    letter.length,
    letter,
    row['id'],
  ];
  return {
    order: place.join('|'),
    id: String(row['id']),
    checkId: String(check['id']),
    itemId: String(dish['id']),
    sent: String(item['id']),
    quantity: Number(row['share_part']) === 1 ? Number(row['quantity']) : 0,
    amount,
    left: amount,
    discount: 0,
    comp: 0,
    charge: 0,
    charges: [],
    taxes: new Map(),
    total: 0,
    taken: new Map(),
    rates: (item['tax_rate_ids'] ?? []) as string[],
    exempt: check['tax_exempt_reason'] !== null,
    discountable: dish['discountable'] === true,
  };
}

function takeOffByHand(lines: Work[], row: Raw, look: Look): void {
  const id = String(row['id']);
  const named = new Set((look.adjusted.get(row['id']) ?? []).map((one) => String(one['check_line_id'])));
  const own = lines.filter((line) => {
    if (row['kind'] === 'discount' && !line.discountable) return false;
    if (row['scope'] === 'lines') return named.has(line.id);
    return row['scope'] === 'bill' || line.checkId === row['check_id'];
  });
  const left = own.reduce((all, line) => all + line.left, 0);
  const wanted =
    row['amount'] === null
      ? halfUp(BigInt(left) * BigInt(Number(row['percent'])), 10000n)
      : cents(row['amount']);
  const parts = handOut(Math.min(wanted, left), own, (line) => BigInt(line.left));
  own.forEach((line, at) => {
    const part = parts[at] ?? 0;
    line.left -= part;
    if (row['kind'] === 'comp') line.comp += part;
    else line.discount += part;
    line.taken.set(id, part);
  });
}

function chargeByHand(lines: Work[], row: Raw): void {
  const baseOf = (line: Work) => (row['before_discount'] === true ? line.amount - line.comp : line.left);
  const base = lines.reduce((all, line) => all + baseOf(line), 0);
  const wanted = halfUp(BigInt(base) * BigInt(Number(row['percent'])), 10000n);
  const parts = handOut(wanted, lines, (line) => BigInt(baseOf(line)));
  lines.forEach((line, at) => {
    line.charge += parts[at] ?? 0;
    line.charges.push({ amount: parts[at] ?? 0, rates: (row['tax_rate_ids'] ?? []) as string[] });
  });
}

function taxByHand(lines: Work[], look: Look, venue: Raw): void {
  const included = venue['tax_included'] === true;
  const pools = new Map<string, { line: Work; rate: string; base: number; part: Part }[]>();
  for (const line of lines) {
    if (line.exempt && !included) continue;
    for (const { amount, rates } of [{ amount: line.left, rates: line.rates }, ...line.charges])
      for (const { rate, part } of partsOf(rates, look, included)) {
        const key = [
          line.exempt,
          line.exempt ? '' : rate,
          venue['tax_rounding'] === 'line' ? line.sent : '',
        ].join();
        const pool = pools.get(key) ?? [];
        pools.set(key, pool);
        pool.push({ line, rate, base: amount, part: [part[0] * BigInt(amount), part[1]] });
      }
  }
  const off = new Map<Work, number>();
  for (const pool of pools.values()) {
    const common = pool.reduce((product, { part }) => (product * part[1]) / gcd(product, part[1]), 1n);
    const own = [...new Set(pool.map(({ line }) => line))];
    const weightOf = (line: Work) =>
      pool
        .filter((one) => one.line === line)
        .reduce((all, { part }) => all + part[0] * (common / part[1]), 0n);
    const exact = own.reduce((all, line) => all + weightOf(line), 0n);
    const parts = handOut(halfUp(exact, common), own, weightOf);
    own.forEach((line, at) => {
      const amount = parts[at] ?? 0;
      if (line.exempt) off.set(line, amount);
      else
        line.taxes.set(pool[0]?.rate ?? '', {
          amount,
          base: pool.filter((one) => one.line === line).reduce((all, one) => all + one.base, 0),
        });
    });
  }
  for (const line of lines) {
    const added = [...line.taxes.values()].reduce((all, tax) => all + tax.amount, 0);
    const before = line.left + line.charge;
    line.total = before + (included ? 0 : added) - Math.min(off.get(line) ?? 0, before);
  }
}

/** Each rate's part of an amount. A compound rate is on what the price and the rates before it come to. */
function partsOf(ids: readonly string[], look: Look, included: boolean): { rate: string; part: Part }[] {
  let all: Part = [1n, 1n];
  const parts = ids.map((rate) => {
    const row = look.rates.get(rate) ?? {};
    const height = BigInt(Number(row['basis_points']));
    const on: Part = row['compound'] === true ? all : [1n, 1n];
    const part: Part = [on[0] * height, on[1] * 10000n];
    all = [all[0] * part[1] + part[0] * all[1], all[1] * part[1]];
    return { rate, part };
  });
  return included
    ? parts.map(({ rate, part }) => ({ rate, part: [part[0] * all[1], part[1] * all[0]] as const }))
    : parts;
}

/** Odd cents to the largest remainder, then to the earlier; first to what was sent as one, then within it. */
function handOut(amount: number, lines: Work[], weightOf: (line: Work) => bigint): number[] {
  const groups = [...new Set(lines.map((line) => line.sent))].map((sent) =>
    lines.filter((line) => line.sent === sent),
  );
  const ofGroups = byRemainder(
    amount,
    groups.map((group) => group.reduce((all, line) => all + weightOf(line), 0n)),
  );
  const found = new Map<Work, number>();
  groups.forEach((group, at) => {
    byRemainder(ofGroups[at] ?? 0, group.map(weightOf)).forEach((part, place) => {
      found.set(group[place] as Work, part);
    });
  });
  return lines.map((line) => found.get(line) ?? 0);
}

function byRemainder(amount: number, weights: bigint[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  if (all === 0n) return weights.map(() => 0);
  const whole = weights.map((weight) => Number((BigInt(amount) * weight) / all));
  const order = weights
    .map((weight, at) => ({ at, rest: (BigInt(amount) * weight) % all }))
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  const odd = amount - whole.reduce((sum, part) => sum + part, 0);
  for (const { at } of order.slice(0, odd)) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}

const halfUp = (num: bigint, den: bigint): number => Number((num + num + den) / (den + den));
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
