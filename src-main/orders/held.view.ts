import type { Output } from '#contract/contract';
import type { Tx } from '#db/store';
import { visitTables } from '../floor/visits.service';
import { listHeld } from './drafts.queries';
import { type MenuOf, menuOf } from './line.service';

type Held = Awaited<ReturnType<typeof listHeld>>[number];

/** What is ordered and waits to be fired: the kitchen sees it coming. A set menu is shown by its dishes. */
export async function heldView(tx: Tx): Promise<Output<'orders.held'>> {
  const drafts = await listHeld(tx);
  const menu = await menuOf(tx, drafts, { removed: true });
  const dishes = drafts.flatMap((draft) => dishesOf(draft, menu));
  const held: Output<'orders.held'>['held'] = [];
  for (const { visitId, course, since, line } of dishes) {
    const known = held.find((group) => group.visitId === visitId && group.course === course);
    if (known) known.lines.push(line);
    else {
      const tables = (await visitTables(tx, visitId)).map(({ number }) => number);
      held.push({ visitId, tables, course, since, lines: [line] });
    }
  }
  return { held };
}

function dishesOf({ id, visitId, menuItemId, quantity, course, components, heldAt }: Held, menu: MenuOf) {
  const since = heldAt.toISOString();
  const line = (itemId: string, name: string) => ({
    id,
    name,
    quantity,
    stationId: menu.get(itemId)?.stationId ?? null,
  });
  if (components.length === 0)
    return [{ visitId, course, since, line: line(menuItemId, menu.get(menuItemId)?.name ?? '') }];
  return components.map((dish) => ({
    visitId,
    course: dish.course,
    since,
    line: line(dish.itemId, dish.name),
  }));
}
