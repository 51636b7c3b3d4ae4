import type { Tx } from '#db/store';
import { deleteCheckLines, linkAdjustments, upsertCheckLines } from './splits.queries';
import type { SplitBill } from './units.rules';

/** Writes the lines of a bill, and what is taken off which, as they have become. */
export async function saveLines(tx: Tx, before: SplitBill, after: SplitBill): Promise<void> {
  await upsertCheckLines(
    tx,
    changed(before.lines, after.lines).map(
      ({ id, checkId, lineId, quantity, shareId, sharePart, shareOf }) => ({
        id,
        checkId,
        orderItemId: lineId,
        quantity,
        shareId,
        sharePart,
        shareOf,
      }),
    ),
  );
  await linkAdjustments(
    tx,
    after.adjustments.flatMap(({ id, lineIds }) =>
      (lineIds ?? []).map((checkLineId) => ({ adjustmentId: id, checkLineId })),
    ),
  );
  const kept = new Set(after.lines.map((line) => line.id));
  await deleteCheckLines(
    tx,
    before.lines.map((line) => line.id).filter((id) => !kept.has(id)),
  );
}

function changed<Row extends { id: string }>(before: readonly Row[], after: readonly Row[]): Row[] {
  const were = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
  return after.filter((row) => were.get(row.id) !== JSON.stringify(row));
}
