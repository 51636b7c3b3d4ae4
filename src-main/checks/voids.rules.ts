import type { SplitBill, SplitLine } from './units.rules';

/** So many of a line on a check, or a part of their price. */
type Place = Pick<SplitLine, 'id' | 'checkId' | 'quantity' | 'shareId' | 'sharePart' | 'shareOf'>;

/** That, and what was taken off it. */
interface TakenPlace extends Place {
  adjustmentIds: string[];
}

/** What goes off a bill when so many of these lines are voided. */
export function placesTaken(
  { adjustments }: SplitBill,
  lines: readonly SplitLine[],
  quantity: number,
): TakenPlace[] {
  return lines.map(({ id, checkId, shareId, sharePart, shareOf }) => ({
    id,
    checkId,
    quantity,
    shareId,
    sharePart,
    shareOf,
    adjustmentIds: adjustments.filter(({ lineIds }) => lineIds?.includes(id)).map((one) => one.id),
  }));
}

/**
 * The places of a line as they are with what was taken off them back, each where and as it was. Null where the bill has
 * become another: a check is gone or paid, or what is left of the line was placed anew.
 */
export function placesBack(
  { checks, lines }: SplitBill,
  lineId: string,
  taken: readonly Place[],
): Place[] | null {
  const open = new Set(checks.filter((check) => check.open && !check.kept).map((check) => check.id));
  const now = new Map(lines.map((line) => [line.id, line]));
  const left = taken.filter(({ id }) => now.has(id));
  const sharedOtherwise = lines.some(
    ({ id, shareId }) => shareId !== null && taken.some((one) => one.shareId === shareId && one.id !== id),
  );
  if (taken.length === 0 || !taken.every(({ checkId }) => open.has(checkId))) return null;
  if (left.length > 0 ? left.length < taken.length : sharedOtherwise) return null;
  if (!left.every((place) => isSame(place, now.get(place.id), lineId))) return null;
  return taken.map(({ id, checkId, quantity, shareId, sharePart, shareOf }) => ({
    id,
    checkId,
    quantity: quantity + (now.get(id)?.quantity ?? 0),
    shareId,
    sharePart,
    shareOf,
  }));
}

const isSame = (place: Place, line: SplitLine | undefined, lineId: string): boolean =>
  line?.lineId === lineId &&
  line.checkId === place.checkId &&
  line.shareId === place.shareId &&
  line.sharePart === place.sharePart &&
  line.shareOf === place.shareOf;
