import type { BillPart } from '#contract/check-splits';
import type { Plan } from './plan.rules';

/** What a piece comes to, at its price. */
export interface PieceAmount {
  amount: number;
  /** It is a share that is a cent larger than the smallest. */
  hasOddCent: boolean;
}

/** What the host says a check of the plan comes to. */
export interface PartPreview {
  part: Omit<BillPart, 'lines'>;
  /** By piece. */
  amounts: ReadonlyMap<string, PieceAmount>;
}

/**
 * The host's figures by check and by piece. A check whose figures are as they were keeps its object, so that only what
 * has changed is drawn anew. `sentLineOf` is the line that was sent, which the figures name.
 */
export function readPreviews(
  plan: Plan,
  parts: readonly BillPart[],
  sentLineOf: (lineId: string) => string | undefined,
  before: ReadonlyMap<string, PartPreview>,
): ReadonlyMap<string, PartPreview> {
  const smallest = new Map<string, number>();
  for (const { lineId, share, amount } of parts.flatMap(({ lines }) => lines))
    if (share) smallest.set(lineId, Math.min(amount, smallest.get(lineId) ?? amount));
  return new Map(
    parts.map(({ lines, ...part }) => {
      const left = [...lines];
      const amounts = new Map<string, PieceAmount>();
      for (const piece of plan.find(({ checkId }) => checkId === part.checkId)?.pieces ?? []) {
        const at = left.findIndex(
          ({ lineId, share }) =>
            lineId === sentLineOf(piece.lineId) && (share !== null) === (piece.sharedAmong !== null),
        );
        const [line] = at < 0 ? [] : left.splice(at, 1);
        if (line)
          amounts.set(piece.id, {
            amount: line.amount,
            hasOddCent: line.share !== null && line.amount > (smallest.get(line.lineId) ?? line.amount),
          });
      }
      return [part.checkId, sameOr(before.get(part.checkId), { part, amounts })];
    }),
  );
}

function sameOr(before: PartPreview | undefined, after: PartPreview): PartPreview {
  return before && textOf(before) === textOf(after) ? before : after;
}

const textOf = ({ part, amounts }: PartPreview): string => JSON.stringify([part, [...amounts]]);
