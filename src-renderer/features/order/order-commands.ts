import { v7 as newId } from 'uuid';
import { type Choice, missingOf } from '#contract/choices';
import type { MenuItem } from '#contract/menu';
import type { RoundView } from '#contract/orders';
import { run } from '../../api/live';
import { notify, offerUndo } from '../../ui/notices.store';
import { addDraft, changeDraft, removeDraft } from './draft-lines';
import type { Menu } from './menu-index';
import { useOrderScreen } from './order.store';
import { linesToRepeat } from './repeat-round';
import { isLastChoice } from './sheet.rules';
import { type ShownDish, type ShownDraft, sameDraft } from './shown-drafts';
import { refreshVisit } from './visit-refresh';

const MOST = 999;

/** Opens the sheet of a line, or closes it. A note that was being typed is kept. */
export function openSheet(lineId: string | null): void {
  keepNote();
  useOrderScreen.setState({ lineId });
}

/** Brings a typed note to the host. */
export function keepNote(): void {
  const { visitId, typedNote } = useOrderScreen.getState();
  if (!visitId || !typedNote) return;
  useOrderScreen.setState({ typedNote: null });
  changeDraft(visitId, typedNote.lineId, { note: typedNote.text.trim() });
}

/** One more of an item for the seat at hand. What needs a choice opens its sheet. */
export function ringItem(visitId: string, item: MenuItem, drafts: readonly ShownDraft[], menu: Menu): void {
  const { seat } = useOrderScreen.getState();
  useOrderScreen.setState({ spoken: `${item.name} added` });
  const same = sameDraft(drafts, item.id, seat, menu);
  if (same && same.quantity < MOST) {
    changeDraft(visitId, same.id, { quantity: same.quantity + 1 });
    return;
  }
  const lineId = addDraft({ visitId, itemId: item.id, seat }, item.name);
  if (asksAtOnce(item, menu)) openSheet(lineId);
}

/** Whether a line of it cannot be sent as it is rung. */
function asksAtOnce(
  { setCourses, soldBy, openPrice, modifierGroupIds, priceNow }: MenuItem,
  menu: Menu,
): boolean {
  if (setCourses.length > 0 || soldBy === 'weight' || (openPrice && priceNow === 0)) return true;
  return missingOf(modifierGroupIds, menu.groups, []) !== null;
}

/** Makes the choices of a line. The last one there is closes the sheet. */
export function chooseModifiers(visitId: string, line: ShownDraft, choices: Choice[], menu: Menu): void {
  changeDraft(visitId, line.id, { choices: asInput(choices) });
  const groupIds = menu.item(line.itemId)?.modifierGroupIds ?? [];
  if (isLastChoice({ groupIds, groups: menu.groups }, line.choices, choices)) openSheet(null);
}

/** Chooses the dishes of a set menu. */
export function chooseDishes(
  visitId: string,
  line: ShownDraft,
  dishes: readonly Pick<ShownDish, 'setCourseId' | 'itemId' | 'choices'>[],
): void {
  changeDraft(visitId, line.id, {
    components: dishes.map(({ setCourseId, itemId, choices }) => ({
      setCourseId,
      itemId,
      choices: asInput(choices),
    })),
  });
}

type ChoiceInput = NonNullable<Parameters<typeof changeDraft>[2]['choices']>;

/** The contract says how deep choices go, which a type that names itself cannot. */
const asInput = (choices: readonly Choice[]) => choices as ChoiceInput;

/** Takes a line away, to be had back for ten seconds. */
export function removeLine(visitId: string, line: ShownDraft): void {
  openSheet(null);
  removeDraft(visitId, line.id);
  offerUndo(`${line.name} removed`, () => void addAgain(visitId, line));
}

/** Orders a line anew, as it was. */
export function addAgain(visitId: string, line: ShownDraft): string {
  const { itemId, name, quantity, seat, choices, components, note, portion, course } = line;
  const said = { quantity, seat, portion, ...(note && { note }) };
  if (components.length === 0)
    return addDraft({ visitId, itemId, ...said, course, choices: asInput(choices) }, name);
  const dishes = components.map((dish) => ({
    setCourseId: dish.setCourseId,
    itemId: dish.itemId,
    choices: asInput(dish.choices),
  }));
  return addDraft({ visitId, itemId, ...said, components: dishes }, name);
}

/** The same round once more, as drafts. What is sold out stays away, and is named. */
export async function repeatLastRound(visitId: string, round: RoundView): Promise<void> {
  const lines = linesToRepeat(round.lines).map((from) => ({ from, lineId: newId() }));
  const answer = await run('orders.repeatRound', { visitId, orderId: round.orderId, lines });
  await refreshVisit(visitId);
  if (!answer) return;
  const { leftOut } = answer;
  if (leftOut.length > 0) notify(`Sold out by now and left out: ${leftOut.join(', ')}.`, 'warn');
  if (leftOut.length < lines.length)
    offerUndo('Round added again', () => {
      for (const { lineId } of lines) removeDraft(visitId, lineId);
    });
}

/** Marks an item sold out on every screen, or brings it back. */
export async function switchAvailable({ id: itemId, name, available }: MenuItem): Promise<void> {
  useOrderScreen.setState({ eightySix: null });
  if (!(await run('menu.setAvailable', { itemId, available: !available }))) return;
  offerUndo(available ? `${name} is sold out on every screen` : `${name} is back on the menu`, () => {
    void run('menu.setAvailable', { itemId, available });
  });
}

/** Counts an item from now on, or no longer. */
export async function countPortions(
  { id: itemId, name }: MenuItem,
  left: number | null,
  before: number | null,
): Promise<void> {
  useOrderScreen.setState({ eightySix: null, counted: null });
  if (!(await run('menu.setPortions', { itemId, left }))) return;
  offerUndo(
    left === null ? `${name} is not counted any more` : `${name}: ${left} left on every screen`,
    () => {
      void run('menu.setPortions', { itemId, left: before });
    },
  );
}
