import type { Output } from '#contract/contract';
import { checkDetails } from '../checks/check-details.view';
import { linesAndTotals } from '../checks/checks.service';
import { isOpenDay } from '../day/day.service';
import { visitHead, visitTables } from '../floor/visits.service';
import type { ReadContext } from '../host/context';
import { unsentItems, waitsForTakeaway } from '../orders/closing.service';
import { type CheckMoney, loadMoney } from './due.service';
import { moneyOf } from './money.view';

/** The bill as the pay screen and a receipt show it. */
export async function checkView(context: ReadContext, checkId: string): Promise<Output<'checks.view'>> {
  const { tx, venue } = context;
  const money = await loadMoney(tx, checkId);
  const { check } = money;
  const { lines, totals } = await linesAndTotals(tx, check);
  const visit = await visitHead(tx, check.visitId);
  const { actions, ...details } = await checkDetails(tx, venue, check);
  const comesTo = new Map(totals.lines.map((line) => [line.id, line]));
  return {
    checkId: check.id,
    visitId: check.visitId,
    number: check.number,
    letter: check.letter,
    open: check.closedAt === null,
    openedAt: check.openedAt.toISOString(),
    closedAt: check.closedAt?.toISOString() ?? null,
    presentedAt: check.presentedAt?.toISOString() ?? null,
    tables: (await visitTables(tx, check.visitId)).map((table) => table.number),
    name: visit.name,
    partySize: visit.partySize,
    seatedAt: visit.seatedAt.toISOString(),
    server: visit.server?.name ?? null,
    lines: lines.map(({ sharePart, shareOf, ...line }) => ({
      ...line,
      modifiers: line.modifiers.map(({ id, name, priceDelta }) => ({ id, name, priceDelta })),
      share: shareOf > 1 ? { part: sharePart, of: shareOf } : null,
      amount: comesTo.get(line.id)?.amount ?? 0,
      discount: comesTo.get(line.id)?.discount ?? 0,
      comp: comesTo.get(line.id)?.comp ?? 0,
    })),
    ...details,
    subtotal: totals.subtotal,
    discount: totals.discount,
    comp: totals.comp,
    charge: totals.charge,
    taxIncluded: venue.taxIncluded,
    taxes: totals.taxes.map(({ rateId: _rate, ...tax }) => tax),
    taxAdded: totals.taxAdded,
    taxExemptReason: check.taxExemptReason,
    taxOff: totals.taxOff,
    total: totals.total,
    ...(await moneyOf(context, money)),
    unsentItems: await unsentItems(tx, check.visitId),
    waits: await waitsForTakeaway(tx, check.visitId),
    actions: [...(await actionsOn(context, money)), ...actions],
  };
}

async function actionsOn(
  { tx, actor }: ReadContext,
  { check, due, payable, total }: CheckMoney,
): Promise<Output<'checks.view'>['actions']> {
  if (check.closedAt !== null) return (await isOpenDay(tx, check.businessDayId)) ? ['reopen'] : [];
  if (payable > 0) return ['pay'];
  // What was never paid for is closed by freeing its table.
  const needsHand = due === 0 && (total > 0 || check.reopenedReason !== null);
  return needsHand && actor.permissions.includes('payments:take') ? ['close'] : [];
}
