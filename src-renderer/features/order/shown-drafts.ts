import type { Output } from '#contract/contract';
import type { LineChange } from './line-queue';
import type { Menu } from './menu-index';
import { firstMissing } from './sheet.rules';

type Draft = Output<'orders.visit'>['drafts'][number];

/** What was tapped on a line and is not yet in the host's view. */
export interface LineIntent {
  visitId: string;
  /** The line is new: the host may not know it yet. */
  added?: { itemId: string; name: string };
  change: LineChange;
  removed?: boolean;
}

/** An unsent line as the screen shows it: the host's, with the newest taps on top. */
export interface ShownDraft {
  id: string;
  itemId: string;
  name: string;
  quantity: number;
  seat: number | null;
  modifierIds: string[];
  modifierNames: string[];
  note: string | null;
  /** Only ever the host's own figure; null until it has given one. */
  amount: number | null;
  missing: string | null;
  soldOut: boolean;
  addedBy: string | null;
  /** A tap is on its way: the amount may be about to change. */
  isPending: boolean;
}

/** The host's drafts with the taps that are still on their way. Never computes money. */
export function showDrafts(
  visitId: string,
  drafts: readonly Draft[],
  intents: Readonly<Record<string, LineIntent>>,
  menu: Menu,
): ShownDraft[] {
  const known = new Set(drafts.map(({ id }) => id));
  const shown = drafts
    .filter(({ id }) => !intents[id]?.removed)
    .map((draft) => overlay(fromHost(draft), intents[draft.id], menu));
  const ghosts = Object.entries(intents).flatMap(([id, intent]) =>
    intent.visitId === visitId && intent.added && !intent.removed && !known.has(id)
      ? [overlay(ghost(id, intent.added), intent, menu)]
      : [],
  );
  return [...shown, ...ghosts];
}

function fromHost({ modifiers, unitPrice: _, ...draft }: Draft): ShownDraft {
  return {
    ...draft,
    modifierIds: modifiers.map(({ id }) => id),
    modifierNames: modifiers.map(({ name }) => name),
    isPending: false,
  };
}

function ghost(id: string, { itemId, name }: { itemId: string; name: string }): ShownDraft {
  return {
    id,
    itemId,
    name,
    quantity: 1,
    seat: null,
    modifierIds: [],
    modifierNames: [],
    note: null,
    amount: null,
    missing: null,
    soldOut: false,
    addedBy: null,
    isPending: true,
  };
}

function overlay(line: ShownDraft, intent: LineIntent | undefined, menu: Menu): ShownDraft {
  if (!intent) return line;
  const { quantity, seat, note, modifierIds } = intent.change;
  const groups = menu.groupsOf(line.itemId);
  const chosen = modifierIds ?? line.modifierIds;
  return {
    ...line,
    ...(quantity !== undefined && { quantity }),
    ...(seat !== undefined && { seat }),
    ...(note !== undefined && { note: note === '' ? null : note }),
    ...(modifierIds && {
      modifierIds: chosen,
      modifierNames: groups.flatMap(({ modifiers }) =>
        modifiers.filter(({ id }) => chosen.includes(id)).map(({ name }) => name),
      ),
    }),
    missing: firstMissing(groups, chosen)?.name ?? null,
    isPending: true,
  };
}

/** The unsent line that one more of the same raises: the same item, plain, for the same seat. */
export function sameDraft(
  drafts: readonly ShownDraft[],
  itemId: string,
  seat: number | null,
): ShownDraft | undefined {
  return drafts.find(
    (draft) =>
      draft.itemId === itemId &&
      draft.seat === seat &&
      draft.modifierIds.length === 0 &&
      draft.note === null &&
      draft.missing === null,
  );
}
