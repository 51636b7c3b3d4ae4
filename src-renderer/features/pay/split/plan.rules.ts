import type { PlannedPart } from '#contract/check-splits';

/** So many of a line on a check, or its place among those who share the rest of it. */
export interface Piece {
  /** The same as long as it stays on its check. */
  id: string;
  lineId: string;
  /** Of what is shared: how many all of them share. */
  quantity: number;
  /** Among how many; null is not shared. */
  sharedAmong: number | null;
}

/** A check of the bill as it is meant to be. */
export interface Part {
  checkId: string;
  /** Paid: nothing leaves it and nothing comes. */
  isFixed: boolean;
  pieces: readonly Piece[];
}

/** Who is to pay for what. Never changed in place: what did not change stays the same object. */
export type Plan = readonly Part[];

/** Where a line is: so many here and there, and the rest shared by some checks. */
interface Placement {
  quantities: ReadonlyMap<string, number>;
  sharers: readonly string[];
  shared: number;
}

const MOST_PARTS = 40;

/** The plan of a bill as the host has it, or proposes it. `quantityOf` is all there is of a line. */
export function planOf(
  parts: readonly PlannedPart[],
  quantityOf: (lineId: string) => number,
  fixed: readonly string[] = [],
): Plan {
  const placed = new Map<string, number>();
  for (const line of parts.flatMap(({ lines }) => lines))
    if ('quantity' in line) placed.set(line.checkLineId, (placed.get(line.checkLineId) ?? 0) + line.quantity);
  const open = parts.map(({ checkId, lines }) => ({
    checkId,
    isFixed: false,
    pieces: lines.map((line) =>
      'quantity' in line
        ? pieceOf(checkId, line.checkLineId, line.quantity, null)
        : pieceOf(
            checkId,
            line.checkLineId,
            quantityOf(line.checkLineId) - (placed.get(line.checkLineId) ?? 0),
            line.sharedAmong,
          ),
    ),
  }));
  return [...fixed.map((checkId) => ({ checkId, isFixed: true, pieces: [] })), ...open];
}

/** What the host is told: the checks that there are, and those that are to be and have something on them. */
export function plannedParts(plan: Plan, isThere: (checkId: string) => boolean): PlannedPart[] {
  return plan
    .filter(({ checkId, isFixed, pieces }) => !isFixed && (pieces.length > 0 || isThere(checkId)))
    .map(({ checkId, pieces }) => ({
      checkId,
      lines: pieces.map(({ lineId: checkLineId, quantity, sharedAmong }) =>
        sharedAmong === null ? { checkLineId, quantity } : { checkLineId, sharedAmong },
      ),
    }));
}

export function findPiece(plan: Plan, pieceId: string): { part: Part; piece: Piece } | null {
  for (const part of plan) {
    const piece = part.pieces.find(({ id }) => id === pieceId);
    if (piece) return { part, piece };
  }
  return null;
}

/** One more check, empty. */
export function addPart(plan: Plan, checkId: string): Plan {
  return plan.length < MOST_PARTS ? [...plan, { checkId, isFixed: false, pieces: [] }] : plan;
}

/** Brings pieces to a check. Of so many of a line, some may be left behind; a share goes with its place. */
export function movePieces(
  plan: Plan,
  pieceIds: readonly string[],
  to: string,
  quantity = Number.POSITIVE_INFINITY,
): Plan {
  return pieceIds.reduce((before, id) => moveOne(before, id, to, quantity), plan);
}

function moveOne(plan: Plan, pieceId: string, to: string, quantity: number): Plan {
  const found = findPiece(plan, pieceId);
  const target = plan.find(({ checkId }) => checkId === to);
  if (!found || !target || target.isFixed || found.part === target) return plan;
  const { piece, part } = found;
  const from = part.checkId;
  const before = placementOf(plan, piece.lineId);
  if (piece.sharedAmong !== null) {
    const sharers = [...before.sharers.filter((one) => one !== from && one !== to), to];
    return placed(plan, piece.lineId, { ...before, sharers });
  }
  const moved = Math.min(quantity, piece.quantity);
  const quantities = new Map(before.quantities)
    .set(from, piece.quantity - moved)
    .set(to, (before.quantities.get(to) ?? 0) + moved);
  return placed(plan, piece.lineId, { ...before, quantities });
}

/** Who shares a line: lets a check join those who do, or leave them. What is not shared yet is from then on. */
export function toggleSharer(plan: Plan, pieceId: string, checkId: string): Plan {
  const found = findPiece(plan, pieceId);
  if (!found || plan.some((part) => part.checkId === checkId && part.isFixed)) return plan;
  const before = shared(plan, found);
  const sharers = before.sharers.includes(checkId)
    ? before.sharers.filter((one) => one !== checkId)
    : [...before.sharers, checkId];
  return sharers.length === 0 ? plan : placed(plan, found.piece.lineId, { ...before, sharers });
}

/** Lets all open checks share a line. */
export function shareByAll(plan: Plan, pieceId: string): Plan {
  const found = findPiece(plan, pieceId);
  if (!found) return plan;
  const sharers = plan.filter(({ isFixed }) => !isFixed).map(({ checkId }) => checkId);
  return placed(plan, found.piece.lineId, { ...shared(plan, found), sharers });
}

/** The placement with a piece among what is shared. */
function shared(plan: Plan, { part, piece }: { part: Part; piece: Piece }): Placement {
  const before = placementOf(plan, piece.lineId);
  if (piece.sharedAmong !== null) return before;
  const quantities = new Map(before.quantities);
  quantities.delete(part.checkId);
  const sharers = before.sharers.includes(part.checkId) ? before.sharers : [...before.sharers, part.checkId];
  return { quantities, sharers, shared: before.shared + piece.quantity };
}

/** Everything on the first open check. */
export function joinAll(plan: Plan): Plan {
  const target = plan.find(({ isFixed }) => !isFixed)?.checkId;
  if (target === undefined) return plan;
  const lineIds = new Set(plan.flatMap(({ pieces }) => pieces.map(({ lineId }) => lineId)));
  return [...lineIds].reduce((before, lineId) => {
    const { quantities, shared: rest } = placementOf(before, lineId);
    const all = [...quantities.values()].reduce((sum, one) => sum + one, rest);
    return placed(before, lineId, { quantities: new Map([[target, all]]), sharers: [], shared: 0 });
  }, plan);
}

function placementOf(plan: Plan, lineId: string): Placement {
  const quantities = new Map<string, number>();
  const sharers: string[] = [];
  let rest = 0;
  for (const { checkId, pieces } of plan)
    for (const piece of pieces) {
      if (piece.lineId !== lineId) continue;
      if (piece.sharedAmong === null) quantities.set(checkId, piece.quantity);
      else {
        sharers.push(checkId);
        rest = piece.quantity;
      }
    }
  return { quantities, sharers, shared: rest };
}

/** The plan with a line placed so. What one check shares with nobody is its own. */
function placed(plan: Plan, lineId: string, placement: Placement): Plan {
  const [only, ...others] = placement.sharers;
  const isShared = others.length > 0;
  const after = plan.map((part) => {
    const own = placement.quantities.get(part.checkId) ?? 0;
    const quantity = own + (!isShared && part.checkId === only ? placement.shared : 0);
    const pieces = [
      ...(quantity > 0 ? [pieceOf(part.checkId, lineId, quantity, null)] : []),
      ...(isShared && placement.sharers.includes(part.checkId)
        ? [pieceOf(part.checkId, lineId, placement.shared, placement.sharers.length)]
        : []),
    ];
    return withPieces(part, lineId, pieces);
  });
  return after.every((part, at) => part === plan[at]) ? plan : after;
}

/** What is there of the line stays in its place. */
function withPieces(part: Part, lineId: string, pieces: readonly Piece[]): Part {
  const old = part.pieces.filter((piece) => piece.lineId === lineId);
  const isSame =
    old.length === pieces.length &&
    old.every(
      (piece, at) =>
        piece.id === pieces[at]?.id &&
        piece.quantity === pieces[at].quantity &&
        piece.sharedAmong === pieces[at].sharedAmong,
    );
  if (isSame) return part;
  const at = part.pieces.findIndex((piece) => piece.lineId === lineId);
  const rest = part.pieces.filter((piece) => piece.lineId !== lineId);
  const place = at < 0 ? rest.length : at;
  return { ...part, pieces: [...rest.slice(0, place), ...pieces, ...rest.slice(place)] };
}

function pieceOf(checkId: string, lineId: string, quantity: number, sharedAmong: number | null): Piece {
  return {
    id: `${checkId}/${lineId}/${sharedAmong === null ? 'own' : 'share'}`,
    lineId,
    quantity,
    sharedAmong,
  };
}
