import { treeOf } from '#contract/choices';
import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { WriteContext } from '../host/context';
import { addLine } from './drafts.service';
import { type MenuOf, menuOf } from './line.service';
import { dishesAgain, stillOffered } from './repeat.rules';
import { listRoundLines } from './rounds.queries';

type SentLine = Awaited<ReturnType<typeof listRoundLines>>[number];
type Again = Pick<ParsedInput<'orders.addLine'>, 'itemId' | 'choices' | 'components' | 'portion'>;

/**
 * The lines of a round once more, as a guest who says "the same again" means it: rung now, at what they cost now. What is
 * sold out, or no longer offered, is left out and named; a set menu without one of its dishes is left out whole. Refuses
 * ORDER_UNKNOWN, LINE_UNKNOWN for a line of another round, and what `addLine` refuses of the visit.
 */
export async function repeatRound(
  context: WriteContext,
  { visitId, orderId, lines }: ParsedInput<'orders.repeatRound'>,
): Promise<{ leftOut: string[] }> {
  const { tx } = context;
  const sent = (await listRoundLines(tx, visitId)).filter((line) => line.orderId === orderId);
  if (sent.length === 0) throw new DomainError('ORDER_UNKNOWN', { orderId });
  const menu = await menuOf(
    tx,
    sent.flatMap(({ itemId, setItemId }) => [itemId, ...(setItemId === null ? [] : [setItemId])]).map(asLine),
  );
  const leftOut: string[] = [];
  for (const { from, lineId } of lines) {
    const of = sent.filter(({ id, setId }) => id === from || setId === from);
    const [first] = of;
    if (!first) throw new DomainError('LINE_UNKNOWN', { lineIds: [from] });
    const again = first.setId === null ? plainAgain(first, menu) : setAgain(of, menu);
    const { quantity, seat, note } = first;
    const line = again.line && {
      ...again.line,
      lineId,
      visitId,
      quantity,
      seat,
      ...(note !== null && { note }),
    };
    if (line && (await isAdded(context, line))) leftOut.push(...again.leftOut);
    else leftOut.push(first.setName ?? first.name);
  }
  return { leftOut };
}

const asLine = (menuItemId: string) => ({ menuItemId });

/** What can be had of a line now. What is weighed is weighed anew. */
function plainAgain(line: SentLine, menu: MenuOf): { line: Again | null; leftOut: string[] } {
  const item = menu.get(line.itemId);
  if (!item) return { line: null, leftOut: [] };
  const { choices, leftOut } = choicesAgain(line, menu);
  return {
    line: { itemId: item.id, choices, portion: item.soldBy === 'half' ? line.portion : null },
    leftOut,
  };
}

function setAgain(dishes: readonly SentLine[], menu: MenuOf): { line: Again | null; leftOut: string[] } {
  const set = menu.get(dishes[0]?.setItemId ?? '');
  const again = dishes.map((dish) => ({ itemId: dish.itemId, ...choicesAgain(dish, menu) }));
  const components = set && dishesAgain(set.setCourses, again);
  if (!set || !components) return { line: null, leftOut: [] };
  return { line: { itemId: set.id, components }, leftOut: again.flatMap((dish) => dish.leftOut) };
}

function choicesAgain(line: SentLine, menu: MenuOf) {
  const item = menu.get(line.itemId);
  const { choices, gone } = stillOffered(
    item?.groupIds ?? [],
    item?.groups ?? new Map(),
    treeOf(line.modifiers),
  );
  const leftOut = line.modifiers.flatMap(({ id, name }) => (gone.includes(id) ? [name] : []));
  return { choices: choices as NonNullable<Again['choices']>, leftOut };
}

/** False when the menu cannot give it; then nothing was written for it. */
async function isAdded(context: WriteContext, line: ParsedInput<'orders.addLine'>): Promise<boolean> {
  try {
    await addLine(context, line);
    return true;
  } catch (error) {
    if (error instanceof DomainError && sorry.has(error.code)) return false;
    throw error;
  }
}

const sorry: ReadonlySet<string> = new Set([
  'ITEM_SOLD_OUT',
  'ITEM_UNKNOWN',
  'DISHES_INVALID',
  'PORTION_INVALID',
]);
