import type { Output } from '#contract/contract';
import type { LineView, RoundView } from '#contract/orders';
import { wallTime } from '#contract/time';
import { checksOfVisit } from '../checks/checks.service';
import { spokenOnTop } from '../checks/spoken.service';
import { nextBookingOn, visitHead, visitTables } from '../floor/visits.service';
import type { ReadContext } from '../host/context';
import { orderableItems } from '../menu/items.service';
import { listDrafts } from './drafts.queries';
import { missingChoice, unitPriceOf } from './modifiers.rules';
import { canMove } from './order.rules';
import { listRoundLines, listRounds } from './rounds.queries';

/** A party's evening, as the order screen and the floor's panel show it. */
export async function visitView(context: ReadContext, visitId: string): Promise<Output<'orders.visit'>> {
  const { tx, now, venue } = context;
  const visit = await visitHead(tx, visitId);
  const tables = await visitTables(tx, visitId);
  const open = visit.closedAt === null;
  const draftLines = await draftsOf(context, visit);
  const sentLines = await listRoundLines(tx, visitId);
  const rounds = roundsOf(await listRounds(tx, visitId), sentLines);
  const { checkId, total, tax, paid } = await checksOfVisit(tx, visitId);
  const spoken = await spokenOnTop(tx, venue, visitId, draftLines);
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
    drafts: draftLines.map(({ taxRateIds: _rates, discountable: _, ...line }) => line),
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
      sentItems: countItems(sentLines),
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
  const items = new Map(
    (
      await orderableItems(
        tx,
        drafts.map((draft) => draft.menuItemId),
        { takeaway: visit.orderType === 'takeaway' },
      )
    ).map((item) => [item.id, item]),
  );
  return drafts.map((draft) => {
    const item = items.get(draft.menuItemId);
    const unitPrice = unitPriceOf(draft.basePrice, draft.modifiers);
    return {
      id: draft.id,
      itemId: draft.menuItemId,
      name: item?.name ?? '',
      quantity: draft.quantity,
      seat: draft.seat,
      modifiers: draft.modifiers.map(chosenView),
      note: draft.note,
      unitPrice,
      amount: unitPrice * draft.quantity,
      missing: missingChoice(item?.groups ?? [], draft.modifiers),
      soldOut: !item?.available,
      addedBy: draft.addedByName,
      taxRateIds: item?.taxes.map((tax) => tax.id) ?? [],
      discountable: item?.discountable ?? true,
    };
  });
}

type SentLine = Awaited<ReturnType<typeof listRoundLines>>[number];
type RoundRow = Awaited<ReturnType<typeof listRounds>>[number];

function roundsOf(rows: readonly RoundRow[], lines: readonly SentLine[]): RoundView[] {
  const withLines = rows.filter((row) => lines.some((line) => line.orderId === row.orderId));
  return withLines.map((row) => {
    const status = row.status ?? 'pending';
    const sentAt = row.sentAt ?? new Date(0);
    const own = lines
      .filter((line) => line.orderId === row.orderId)
      .map((line) => sentView(line, row, sentAt));
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
function sentView(line: SentLine, round: RoundRow, sentAt: Date): RoundView['lines'][number] {
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
    amount: line.unitPrice * line.quantity,
  };
  return { ...view, kitchen: { word, station: line.station, at: (at ?? sentAt).toISOString() } };
}

const chosenView = ({ id, name, priceDelta }: { id: string; name: string; priceDelta: number }) => ({
  id,
  name,
  priceDelta,
});

const countItems = (lines: readonly { quantity: number }[]) =>
  lines.reduce((items, line) => items + line.quantity, 0);
