import { preselectedOf } from '#contract/choices';
import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Cents } from '#contract/money';
import type { Tx } from '#db/store';
import { openVisitRow } from '../floor/visits.service';
import type { WriteContext } from '../host/context';
import type { OrderableItem } from '../menu/items.service';
import { priceNow } from '../menu/prices.service';
import { countPortions } from '../menu/stock.service';
import { type DraftRow, deleteDrafts, findDraft, insertDraft, updateDraft } from './drafts.queries';
import { menuOf, rungUnitPrice } from './line.service';
import { assertLineAmount, chooseModifiers, unitPriceOf } from './modifiers.rules';
import { needsBetween } from './needs.rules';
import { portionPrice } from './portion.rules';
import { lineWasSent } from './rounds.queries';
import { chooseDishes, presetDishes } from './set-menu.rules';

type NewLine = ParsedInput<'orders.addLine'>;
type Change = ParsedInput<'orders.changeLine'>;

/**
 * Keeps a spoken line, with the name and price it has now, and takes its portions from the countdown. Refuses what the
 * visit or the menu does not allow.
 */
export async function addLine(context: WriteContext, input: NewLine): Promise<void> {
  const { tx } = context;
  await openVisitRow(tx, input.visitId);
  if (await lineWasSent(tx, input.lineId)) throw new DomainError('LINE_EXISTS');
  const menu = await menuOf(tx, [{ menuItemId: input.itemId }]);
  const item = menu.get(input.itemId);
  if (!item) throw new DomainError('ITEM_UNKNOWN', { itemId: input.itemId });
  if (!item.available) throw new DomainError('ITEM_SOLD_OUT', { item: item.name, left: 0 });
  const asked = input.components ?? presetDishes(item.setCourses);
  const dishes = await menuOf(tx, dishItems(asked));
  const { price, rule } = await priceOf(context, item, input.price);
  const portion = input.portion ?? null;
  const line = {
    id: input.lineId,
    visitId: input.visitId,
    menuItemId: item.id,
    quantity: input.quantity,
    seat: input.seat,
    basePrice: price,
    priceRule: rule,
    portion,
    portionPrice: portionPrice(item, price, portion, input.quantity),
    modifiers: modifiersOf(item, input.choices),
    components: chooseDishes(item.setCourses, asked, dishes),
    course: courseOf(item, input.course),
    note: input.note ?? null,
    addedBy: context.actor.id,
    addedAt: context.now,
  };
  assertLineAmount(rungUnitPrice(line, dishes), line.quantity);
  await countPortions(tx, needsBetween(null, line));
  await insertDraft(tx, line);
}

/**
 * Changes a line that was not sent. Its price stays the one it was rung at; choices bring their own. Of a set menu that was
 * sent in part, only the note, the seat and the waiting can still be changed (LINE_SENT).
 */
export async function changeLine(context: WriteContext, input: Change): Promise<void> {
  const { tx } = context;
  const draft = await unsentLine(tx, input.lineId);
  await openVisitRow(tx, draft.visitId);
  const { quantity, seat, note, course } = input;
  const change: Partial<DraftRow> = {
    ...(quantity !== undefined && { quantity }),
    ...(seat !== undefined && { seat }),
    ...(note !== undefined && { note: note === '' ? null : note }),
    ...(course !== undefined && { course }),
    ...(asksMenu(draft, input) && (await menuChange(context, draft, input))),
  };
  // What asks the menu has more to its price than this, and was looked at there.
  if (quantity !== undefined && !asksMenu(draft, input))
    assertLineAmount(unitPriceOf(draft.basePrice, draft.modifiers), quantity);
  await countPortions(tx, needsBetween(draft, { ...draft, ...change }));
  if (Object.keys(change).length > 0) await updateDraft(tx, input.lineId, change);
}

/** Takes a line away that was not sent, and gives its portions back. */
export async function removeLine({ tx }: WriteContext, lineId: string): Promise<void> {
  const draft = await unsentLine(tx, lineId);
  await countPortions(tx, needsBetween(draft, null));
  await deleteDrafts(tx, [lineId]);
}

/** Only what is said of the item itself needs the menu: a quantity is raised at every other tap. */
function asksMenu(
  draft: DraftRow,
  { choices, components, portion, price, quantity, course }: Change,
): boolean {
  const isPlain = draft.components.length === 0 && draft.portionPrice === null;
  return (
    choices !== undefined ||
    components !== undefined ||
    portion !== undefined ||
    price !== undefined ||
    (!isPlain && (quantity !== undefined || course !== undefined))
  );
}

async function menuChange(context: WriteContext, draft: DraftRow, input: Change): Promise<Partial<DraftRow>> {
  const { tx } = context;
  if (draft.components.some(({ unitPrice }) => unitPrice !== undefined))
    throw new DomainError('LINE_SENT', { lineIds: [draft.id] });
  const menu = await menuOf(tx, [{ ...draft, components: input.components ?? draft.components }], {
    removed: true,
  });
  const item = menu.get(draft.menuItemId);
  if (!item) throw new DomainError('ITEM_UNKNOWN', { itemId: draft.menuItemId });
  const rung = input.price === undefined ? null : await priceOf(context, item, input.price);
  const change: Partial<DraftRow> = {
    ...(rung && { basePrice: rung.price, priceRule: rung.rule }),
    ...(input.choices !== undefined && { modifiers: modifiersOf(item, input.choices) }),
    ...(input.components !== undefined && {
      components: chooseDishes(item.setCourses, input.components, menu),
    }),
    ...(input.course !== undefined && { course: courseOf(item, input.course) }),
  };
  const basePrice = change.basePrice ?? draft.basePrice;
  const quantity = input.quantity ?? draft.quantity;
  const portion = input.portion === undefined ? draft.portion : input.portion;
  change.portion = portion;
  change.portionPrice = portionPrice(item, basePrice, portion, quantity);
  assertLineAmount(rungUnitPrice({ ...draft, ...change }, menu), quantity);
  return change;
}

function modifiersOf(item: OrderableItem, choices: NewLine['choices']) {
  const { groupIds, groups, setCourses } = item;
  // A set menu asks for dishes; each dish asks for its own choices.
  if (setCourses.length > 0) return chooseModifiers([], groups, choices ?? []);
  return chooseModifiers(groupIds, groups, choices ?? preselectedOf(groupIds, groups));
}

function courseOf(item: OrderableItem, said: number | null | undefined): number | null {
  if (item.setCourses.length === 0) return said === undefined ? item.course : said;
  if (said !== undefined && said !== null)
    throw new DomainError('DISHES_INVALID', { why: 'each dish has a course of its own' });
  return null;
}

/** The menu's price at this hour; where the price is open, that of whoever may say it. Refuses PRICE_FIXED and APPROVAL_NEEDED. */
async function priceOf(
  context: WriteContext,
  item: OrderableItem,
  said: Cents | undefined,
): Promise<{ price: Cents; rule: string | null }> {
  if (said === undefined) return priceNow(context.tx, context, item);
  if (!item.openPrice) throw new DomainError('PRICE_FIXED', { item: item.name });
  context.allow('orders:price');
  return { price: said, rule: null };
}

const dishItems = (asked: readonly { itemId: string }[]) =>
  asked.map(({ itemId }) => ({ menuItemId: itemId }));

async function unsentLine(tx: Tx, lineId: string): Promise<DraftRow> {
  const draft = await findDraft(tx, lineId);
  if (draft) return draft;
  throw new DomainError((await lineWasSent(tx, lineId)) ? 'LINE_SENT' : 'LINE_UNKNOWN', { lineId });
}
