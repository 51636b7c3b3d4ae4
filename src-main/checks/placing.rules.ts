import type { PlannedPart } from '#contract/check-splits';
import { DomainError } from '#contract/errors';
import type { SplitLine, Unit } from './units.rules';

interface Mention {
  checkId: string;
  /** So many; or null for one of the equal parts of the rest. */
  quantity: number | null;
  sharedAmong: number;
}

/** A unit that a plan names, and the rows it becomes. */
export interface Placed {
  unit: Unit;
  rows: SplitLine[];
}

/** Places the units that a plan names. Refuses SPLIT_STALE and SPLIT_INCOMPLETE, naming the line. */
export function placeUnits(
  units: readonly Unit[],
  parts: readonly PlannedPart[],
  newId: () => string,
): Placed[] {
  const byRow = new Map(units.flatMap((unit) => unit.rows.map((row) => [row.id, unit] as const)));
  const mentions = new Map<Unit, Mention[]>();
  for (const { checkId, lines } of parts)
    for (const line of lines) {
      const unit = byRow.get(line.checkLineId);
      if (!unit) throw new DomainError('SPLIT_STALE', { checkLineId: line.checkLineId });
      const mention =
        'quantity' in line ? { quantity: line.quantity, sharedAmong: 0 } : { quantity: null, ...line };
      mentions.set(unit, [...(mentions.get(unit) ?? []), { checkId, ...mention }]);
    }
  return [...mentions].map(([unit, of]) => ({
    unit,
    rows: withIds(unit, fragmentsOf(unit, of, newId), newId),
  }));
}

type Fragment = Omit<SplitLine, 'id'>;

function fragmentsOf(unit: Unit, mentions: readonly Mention[], newId: () => string): Fragment[] {
  const base = unit.rows[0] as SplitLine;
  const counted = new Map<string, number>();
  for (const { checkId, quantity } of mentions)
    if (quantity !== null) counted.set(checkId, (counted.get(checkId) ?? 0) + quantity);
  const shares = mentions.filter(({ quantity }) => quantity === null);
  const rest = unit.quantity - [...counted.values()].reduce((all, one) => all + one, 0);
  refuseUnlessAll(unit, rest, shares);
  if (unit.whole && counted.size !== 1) throw incomplete(unit, rest);
  if (unit.whole) return [...counted.keys()].map((checkId) => ({ ...base, checkId }));
  const single = { ...base, shareId: null, sharePart: 1, shareOf: 1 };
  const pieces = [...counted].map(([checkId, quantity]) => ({ ...single, checkId, quantity }));
  const shareId = newId();
  const shared = shares.map(({ checkId }, index) => ({
    ...base,
    checkId,
    quantity: rest,
    shareId,
    sharePart: index + 1,
    shareOf: shares.length,
  }));
  return [...pieces, ...shared];
}

function refuseUnlessAll(unit: Unit, rest: number, shares: readonly Mention[]): void {
  if (rest < 0) throw new DomainError('SPLIT_STALE', { checkLineId: unit.id });
  const sharedByAll = shares.every(({ sharedAmong }) => sharedAmong === shares.length);
  if (!sharedByAll || shares.length > 0 !== rest > 0 || (unit.whole && shares.length > 0))
    throw incomplete(unit, rest);
}

const incomplete = (unit: Unit, missing: number) =>
  new DomainError('SPLIT_INCOMPLETE', { checkLineId: unit.id, missing });

/** Rows that stay on their check keep their ids, and so what hangs on them; the rest of the ids go to the others. */
function withIds(unit: Unit, fragments: readonly Fragment[], newId: () => string): SplitLine[] {
  const free = [...unit.rows];
  const take = (index: number) => (index < 0 ? undefined : free.splice(index, 1)[0]?.id);
  const kept = fragments.map((fragment) => take(free.findIndex((row) => row.checkId === fragment.checkId)));
  return fragments.map((fragment, index) => ({
    ...fragment,
    id: kept[index] ?? take(free.length - 1) ?? newId(),
  }));
}
