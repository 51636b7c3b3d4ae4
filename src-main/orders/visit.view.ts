import type { Output } from '#contract/contract';
import type { LineView, RoundView } from '#contract/orders';
import { wallTime } from '#contract/time';
import { checksOfVisit } from '../checks/checks.service';
import { type SpokenLine, spokenOnTop } from '../checks/spoken.service';
import { nextBookingOn, visitHead, visitTables } from '../floor/visits.service';
import type { ReadContext } from '../host/context';
import type { OrderableItem } from '../menu/items.service';
import { weightUnit } from '../menu/menu.service';
import { listDrafts } from './drafts.queries';
import { type MenuOf, menuOf, missingOfLine, rungDishPrices, rungUnitPrice, soldOutOf } from './line.service';
import { chosenView } from './modifiers.rules';
import { canMove } from './order.rules';
import { portionView } from './portion.rules';
import { listRoundLines, listRounds } from './rounds.queries';
import { courseOfLine } from './units.rules';

/** A party's evening, as the order screen and the floor's panel show it. */
export async function visitView(context: ReadContext, visitId: string): Promise<Output<'orders.visit'>> {
  const { tx, now, venue } = context;
  const visit = await visitHead(tx, visitId);
  const tables = await visitTables(tx, visitId);
  const open = visit.closedAt === null;
  const draftLines = await draftsOf(context, visit);
  const sentLines = await listRoundLines(tx, visitId);
  const unit = await weightUnit(tx);
  const rounds = roundsOf(await listRounds(tx, visitId), sentLines, unit);
  const { checkId, total, tax, paid } = await checksOfVisit(tx, visitId);
  const spoken = await spokenOnTop(
    tx,
    venue,
    visitId,
    draftLines.flatMap((line) => line.spoken),
  );
  const due = total - paid;
  const { id, name, partySize, server, allergies, note } = visit;
  return {
    now: now.toISOString(),
    visit: {
      id,
      open,
      tables,
      orderType: visit.orderType,
      pickup: visit.pickupAt && wallTime(visit.pickupAt, venue.timeZone).time,
      name,
      partySize,
      seatedAt: visit.seatedAt.toISOString(),
      server,
      allergies,
      note,
      nextBooking: open
        ? await nextBookingOn(
            tx,
            context,
            tables.map((table) => table.id),
          )
        : null,
    },
    checkId,
    drafts: draftLines.map(({ spoken: _, ...line }) => line),
    lastFired: lastFired(rounds),
    rounds,
    totals: {
      sent: total,
      drafts: spoken.added,
      draftLines: draftLines.reduce((all, line) => all + line.amount, 0),
      tax: tax + spoken.tax,
      taxIncluded: venue.taxIncluded,
      total: total + spoken.added,
      paid,
      due,
      sentItems: countItems(sentLines.map(({ quantity, voided }) => ({ quantity: quantity - voided }))),
      draftItems: countItems(draftLines),
    },
    actions: open
      ? [
          'add',
          ...(draftLines.length > 0 ? (['send'] as const) : []),
          ...(due > 0 ? (['pay'] as const) : []),
          ...(due === 0 ? (['close'] as const) : []),
        ]
      : [],
  };
}

async function draftsOf({ tx }: ReadContext, visit: { id: string; orderType: string }) {
  const drafts = await listDrafts(tx, visit.id);
  const menu = await menuOf(tx, drafts, { takeaway: visit.orderType === 'takeaway', removed: true });
  const unit = drafts.some(({ portion }) => portion !== null) ? await weightUnit(tx) : 'kg';
  return drafts.map((draft) => draftView(draft, menu, unit));
}

function draftView(
  draft: Awaited<ReturnType<typeof listDrafts>>[number],
  menu: MenuOf,
  unit: 'kg' | 'lb',
): Output<'orders.visit'>['drafts'][number] & { spoken: SpokenLine[] } {
  const item = menu.get(draft.menuItemId);
  const { quantity, components } = draft;
  const unitPrice = rungUnitPrice(draft, menu);
  const dishPrices = rungDishPrices(draft, menu);
  const spoken = (of: OrderableItem | undefined, price: number, part = 0): SpokenLine => ({
    id: `${draft.id} ${part}`,
    quantity,
    unitPrice: price,
    taxRateIds: of?.taxes.map((tax) => tax.id) ?? [],
    discountable: of?.discountable ?? true,
  });
  return {
    id: draft.id,
    itemId: draft.menuItemId,
    name: item?.name ?? '',
    quantity,
    seat: draft.seat,
    modifiers: draft.modifiers.map(chosenView),
    note: draft.note,
    unitPrice,
    amount: unitPrice * quantity,
    basePrice: draft.basePrice,
    course: courseOfLine(draft),
    portion: portionView(draft.portion, item?.soldBy ?? 'piece', unit),
    priceRule: draft.priceRule,
    components: components.map((dish) => ({
      setCourseId: dish.setCourseId,
      itemId: dish.itemId,
      name: dish.name,
      course: dish.course,
      supplement: dish.supplement,
      modifiers: dish.modifiers.map(chosenView),
      soldOut: !menu.get(dish.itemId)?.available,
    })),
    held: draft.heldAt !== null,
    missing: missingOfLine(draft, menu),
    soldOut: soldOutOf(draft, menu) !== null,
    addedBy: draft.addedByName,
    spoken:
      components.length === 0
        ? [spoken(item, unitPrice)]
        : components.map((dish, index) => spoken(menu.get(dish.itemId), dishPrices[index] ?? 0, index)),
  };
}

type SentLine = Awaited<ReturnType<typeof listRoundLines>>[number];
type RoundRow = Awaited<ReturnType<typeof listRounds>>[number];

function roundsOf(rows: readonly RoundRow[], lines: readonly SentLine[], unit: 'kg' | 'lb'): RoundView[] {
  const withLines = rows.filter((row) => lines.some((line) => line.orderId === row.orderId));
  return withLines.map((row) => {
    const status = row.status ?? 'pending';
    const sentAt = row.sentAt ?? new Date(0);
    const sent = lines.filter((line) => line.orderId === row.orderId);
    const sets = setAmounts(sent);
    const own = sent.map((line) => sentView(line, row, { sentAt, sets, unit }));
    return {
      orderId: row.orderId,
      number: row.number,
      status,
      sentAt: sentAt.toISOString(),
      readyAt: row.readyAt?.toISOString() ?? null,
      servedAt: row.servedAt?.toISOString() ?? null,
      sentBy: row.sentBy,
      lines: own,
      amount: own.reduce((total, line) => total + line.amount, 0),
      // Of another party's round a line may be here: its own table says when it is served.
      actions: row.isOwn && canMove(status, 'served') ? ['serve'] : [],
    };
  });
}

/** The furthest the kitchen has come with a line, and when. */
function sentView(
  line: SentLine,
  round: RoundRow,
  { sentAt, sets, unit }: { sentAt: Date; sets: ReadonlyMap<string, number>; unit: 'kg' | 'lb' },
): RoundView['lines'][number] {
  const steps = [
    ['served', round.servedAt],
    ['ready', line.doneAt ?? line.bumpedAt],
    ['cooking', line.startedAt],
    ['seen', line.seenAt],
    ['sent', line.sentAt ?? sentAt],
  ] as const;
  const [word, at] = steps.find((step) => step[1] !== null) ?? steps[4];
  const view: LineView = {
    id: line.id,
    itemId: line.itemId,
    name: line.name,
    quantity: line.quantity,
    seat: line.seat,
    modifiers: line.modifiers.map(chosenView),
    note: line.note,
    unitPrice: line.unitPrice,
    amount: line.unitPrice * (line.quantity - line.voided),
  };
  return {
    ...view,
    voided: line.voided,
    course: line.course,
    portion: portionView(line.portion, line.soldBy, unit),
    priceRule: line.priceRule,
    set:
      line.setId === null
        ? null
        : { id: line.setId, name: line.setName ?? '', amount: sets.get(line.setId) ?? 0 },
    kitchen: { word, station: line.station, at: (at ?? sentAt).toISOString() },
  };
}

/** What the dishes of each set menu cost together. */
function setAmounts(lines: readonly SentLine[]): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const { setId, unitPrice, quantity, voided } of lines)
    if (setId !== null) amounts.set(setId, (amounts.get(setId) ?? 0) + unitPrice * (quantity - voided));
  return amounts;
}

function lastFired(rounds: readonly RoundView[]): number | null {
  const courses = rounds.flatMap(({ status, lines }) =>
    status === 'cancelled' ? [] : lines.flatMap(({ course }) => course ?? []),
  );
  return courses.length > 0 ? Math.max(...courses) : null;
}

const countItems = (lines: readonly { quantity: number }[]) =>
  lines.reduce((items, line) => items + line.quantity, 0);
