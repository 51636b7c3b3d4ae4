import type { PlannedPart } from '#contract/check-splits';
import { DomainError } from '#contract/errors';
import type { BillAdjustment } from './bill.rules';
import { inLetterOrder, relettered } from './letters.rules';
import { placeUnits } from './placing.rules';
import { type SplitBill, type SplitLine, unitsOf } from './units.rules';

/** What a plan makes of a bill, and what of it is new or gone. */
export interface Split {
  bill: SplitBill;
  /** In the order of the plan. */
  newChecks: string[];
  /** Checks on which nothing is left. */
  goneChecks: string[];
  /** Which of the others takes over what was on them: voids, charges, discounts. */
  heir: string;
}

/**
 * The bill as a plan would have it. What the plan does not name stays; what it names it must place, all of it. A line
 * keeps its adjustments wherever its parts go, and parts that come together again are one line. A check that is left
 * with nothing and was never paid on is gone; what it gave off its own lines goes with them. Refuses CHECK_CLOSED,
 * SPLIT_STALE, SPLIT_INCOMPLETE.
 */
export function splitBill(before: SplitBill, parts: readonly PlannedPart[], newId: () => string): Split {
  const newChecks = newChecksOf(before, parts);
  const checkIds = new Set([...before.checks.map(({ id }) => id), ...newChecks]);
  const units = unitsOf(before);
  const placed = placeUnits(units, parts, newId);
  const movedIds = new Set(placed.flatMap(({ unit }) => unit.rows.map((row) => row.id)));
  const stays = before.lines.filter((line) => !movedIds.has(line.id));
  const lines = [...stays, ...placed.flatMap(({ rows }) => rows)];
  const used = new Set(lines.map((line) => line.checkId));
  const gone = before.checks.filter(
    ({ id, open, hasPayments, asked }) => open && !used.has(id) && !hasPayments && asked === 0,
  );
  const goneIds = new Set(gone.map(({ id }) => id));
  const adjustments = before.adjustments
    .map((adjustment) => withItsLines(adjustment, before.lines, goneIds))
    .map((adjustment) => carriedAlong(adjustment, placed));
  const started = newChecks
    .filter((id) => used.has(id))
    .map((id) => ({
      id,
      letter: '',
      exempt: false,
      open: true,
      kept: null,
      paid: 0,
      asked: 0,
      hasPayments: false,
      parts: [],
    }));
  const checks = inLetterOrder(
    relettered([...before.checks.filter(({ id }) => !goneIds.has(id)), ...started]),
  );
  const merged = mergeEqual({ ...before, lines: inOrder(before, checks, lines), adjustments });
  const kept = new Set(merged.map((line) => line.id));
  const heir = checks.find(({ id, open }) => open && used.has(id)) ?? checks[0];
  if (!heir || merged.some((line) => !checkIds.has(line.checkId))) throw new DomainError('SPLIT_STALE');
  return {
    bill: {
      ...before,
      checks,
      lines: merged,
      adjustments: adjustments.map((one) => ({
        ...one,
        lineIds: one.lineIds?.filter((id) => kept.has(id)) ?? null,
      })),
    },
    newChecks: started.map(({ id }) => id),
    goneChecks: [...goneIds],
    heir: heir.id,
  };
}

function newChecksOf(bill: SplitBill, parts: readonly PlannedPart[]): string[] {
  return parts.flatMap(({ checkId }) => {
    const check = bill.checks.find(({ id }) => id === checkId);
    if (check?.open === false) throw new DomainError('CHECK_CLOSED', { letter: check.letter });
    return check ? [] : [checkId];
  });
}

/** An adjustment of a check that goes is one of the lines it had. */
function withItsLines(
  adjustment: BillAdjustment,
  lines: readonly SplitLine[],
  gone: ReadonlySet<string>,
): BillAdjustment {
  const { checkId, kind } = adjustment;
  if (adjustment.lineIds !== null || checkId === null || !gone.has(checkId)) return adjustment;
  const own = lines.filter((line) => line.checkId === checkId && (kind === 'comp' || line.discountable));
  return { ...adjustment, checkId: null, lineIds: own.map((line) => line.id) };
}

function carriedAlong(adjustment: BillAdjustment, placed: ReturnType<typeof placeUnits>): BillAdjustment {
  const { lineIds } = adjustment;
  if (lineIds === null) return adjustment;
  const more = placed
    .filter(({ unit }) => unit.rows.some((row) => lineIds.includes(row.id)))
    .flatMap(({ rows }) => rows.map((row) => row.id));
  return { ...adjustment, lineIds: [...new Set([...lineIds, ...more])] };
}

/** In the order in which a bill is loaded: what it comes to must not depend on how it came about. */
function inOrder(before: SplitBill, checks: SplitBill['checks'], lines: readonly SplitLine[]): SplitLine[] {
  const place = new Map<string, number>();
  before.lines.forEach(({ lineId }, index) => {
    if (!place.has(lineId)) place.set(lineId, index);
  });
  const letters = new Map(checks.map((check, index) => [check.id, index]));
  const placeOf = ({ lineId }: SplitLine) => place.get(lineId) ?? 0;
  const letterOf = ({ checkId }: SplitLine) => letters.get(checkId) ?? 0;
  return [...lines].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      a.sharePart - b.sharePart ||
      letterOf(a) - letterOf(b) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** So many of one line on one check are one row, unless different things were taken off them, or they are paid. */
export function mergeEqual({
  checks,
  lines,
  adjustments,
}: Pick<SplitBill, 'checks' | 'lines' | 'adjustments'>): SplitLine[] {
  const kept = new Set(checks.filter((check) => check.kept).map((check) => check.id));
  const rows = new Map<string, SplitLine>();
  for (const line of lines) {
    const own = adjustments.filter((one) => one.lineIds?.includes(line.id)).map((one) => one.id);
    const alone = line.shareId !== null || kept.has(line.checkId);
    const key = alone ? line.id : [line.checkId, line.lineId, ...own].join();
    const same = rows.get(key);
    rows.set(key, same ? { ...same, quantity: same.quantity + line.quantity } : line);
  }
  return [...rows.values()];
}
