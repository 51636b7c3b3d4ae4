import { type Choice, missingOf, preselectedOf, treeOf } from '#contract/choices';
import type { Output } from '#contract/contract';
import { choiceWords } from '#contract/line-words';
import type { MenuItem } from '#contract/menu';
import type { Dish } from '#contract/orders';
import type { LineChange } from './line-queue';
import type { Menu } from './menu-index';
import { wordsOf } from './sheet.rules';

type Draft = Output<'orders.visit'>['drafts'][number];

/** What was tapped on a line and is not yet in the host's view. */
export interface LineIntent {
  visitId: string;
  /** The line is new: the host may not know it yet. */
  added?: { itemId: string; name: string };
  change: LineChange;
  removed?: boolean;
}

/** A dish of a set menu as the screen shows it. */
export interface ShownDish {
  setCourseId: string;
  itemId: string;
  name: string;
  course: number | null;
  choices: readonly Choice[];
  words: string[];
}

/** An unsent line as the screen shows it: the host's, with the newest taps on top. */
export interface ShownDraft {
  id: string;
  itemId: string;
  name: string;
  quantity: number;
  seat: number | null;
  course: number | null;
  held: boolean;
  /** In thousandths: half a portion, or a weight. */
  portion: number | null;
  /** What a whole was rung at; 0 where an open price was not said yet. */
  basePrice: number;
  priceRule: string | null;
  choices: readonly Choice[];
  modifierNames: string[];
  components: ShownDish[];
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
      ? [overlay(ghost(id, intent.added, menu), intent, menu)]
      : [],
  );
  return [...shown, ...ghosts];
}

/** The host's own lines, made once for each: a row whose line stayed the same is not painted again. */
const made = new WeakMap<Draft, ShownDraft>();

function fromHost(draft: Draft): ShownDraft {
  const before = made.get(draft);
  if (before) return before;
  const { modifiers, unitPrice: _, portion, components, ...rest } = draft;
  const shown: ShownDraft = {
    ...rest,
    portion: portion?.thousandths ?? null,
    choices: treeOf(modifiers),
    modifierNames: modifiers.map(choiceWords),
    components: components.map(({ setCourseId, itemId, name, course, modifiers: own }) => ({
      setCourseId,
      itemId,
      name,
      course,
      choices: treeOf(own),
      words: own.map(choiceWords),
    })),
    isPending: false,
  };
  made.set(draft, shown);
  return shown;
}

function ghost(id: string, { itemId, name }: { itemId: string; name: string }, menu: Menu): ShownDraft {
  const item = menu.item(itemId);
  const choices = item ? preselectedOf(item.modifierGroupIds, menu.groups) : [];
  return {
    id,
    itemId,
    name,
    quantity: 1,
    seat: null,
    course: item && item.setCourses.length === 0 ? item.course : null,
    held: false,
    portion: null,
    basePrice: item?.priceNow ?? 0,
    priceRule: item?.priceRule ?? null,
    choices,
    modifierNames: item ? wordsOf(item.modifierGroupIds, menu.groups, choices) : [],
    components: dishesShown(presetDishes(item), menu),
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
  const { quantity, seat, note, choices, components, course, portion, price } = intent.change;
  const item = menu.item(line.itemId);
  const next: ShownDraft = {
    ...line,
    ...(quantity !== undefined && { quantity }),
    ...(seat !== undefined && { seat }),
    ...(course !== undefined && { course }),
    ...(portion !== undefined && { portion }),
    ...(price !== undefined && { basePrice: price }),
    ...(note !== undefined && { note: note === '' ? null : note }),
    ...(choices && {
      choices,
      modifierNames: wordsOf(item?.modifierGroupIds ?? [], menu.groups, choices),
    }),
    ...(components && { components: dishesShown(components, menu) }),
    isPending: true,
  };
  const asks = intent.added ?? choices ?? components ?? portion ?? price;
  return { ...next, missing: item && asks !== undefined ? missingName(next, item, menu) : line.missing };
}

/** What a line still needs, as the host says it too. */
function missingName(line: ShownDraft, item: MenuItem, menu: Menu): string | null {
  if (item.soldBy === 'weight' && line.portion === null) return 'Weight';
  if (item.openPrice && line.basePrice === 0) return 'Price';
  for (const { id, name, min } of item.setCourses) {
    const own = line.components.filter(({ setCourseId }) => setCourseId === id);
    if (own.length < min) return name;
    for (const { itemId, choices } of own) {
      const missing = missingOf(menu.item(itemId)?.modifierGroupIds ?? [], menu.groups, choices);
      if (missing) return missing.group.name;
    }
  }
  if (item.setCourses.length > 0) return null;
  return missingOf(item.modifierGroupIds, menu.groups, line.choices)?.group.name ?? null;
}

/** The dishes of a set that are there from the first tap: a course that offers only one. */
function presetDishes(item: MenuItem | undefined): Dish[] {
  return (item?.setCourses ?? []).flatMap(({ id, min, choices: [only, ...others] }) =>
    min === 1 && only && others.length === 0 ? [{ setCourseId: id, itemId: only.itemId }] : [],
  );
}

function dishesShown(dishes: readonly Dish[], menu: Menu): ShownDish[] {
  return dishes.map(({ setCourseId, itemId, choices }) => {
    const item = menu.item(itemId);
    const made = choices ?? preselectedOf(item?.modifierGroupIds ?? [], menu.groups);
    return {
      setCourseId,
      itemId,
      name: item?.name ?? '',
      course: item?.course ?? null,
      choices: made,
      words: wordsOf(item?.modifierGroupIds ?? [], menu.groups, made),
    };
  });
}

/** The unsent line that one more of the same raises: the same item as it is rung, for the same seat. */
export function sameDraft(
  drafts: readonly ShownDraft[],
  itemId: string,
  seat: number | null,
  menu: Menu,
): ShownDraft | undefined {
  const item = menu.item(itemId);
  if (!item || item.setCourses.length > 0 || item.soldBy === 'weight' || item.openPrice) return undefined;
  const plain = wordsOf(
    item.modifierGroupIds,
    menu.groups,
    preselectedOf(item.modifierGroupIds, menu.groups),
  );
  return drafts.find(
    (draft) =>
      draft.itemId === itemId &&
      draft.seat === seat &&
      draft.modifierNames.join() === plain.join() &&
      draft.portion === null &&
      !draft.held &&
      draft.course === item.course &&
      draft.note === null &&
      draft.missing === null &&
      draft.basePrice === item.priceNow,
  );
}
