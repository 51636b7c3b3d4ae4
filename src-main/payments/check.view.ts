import type { Output } from '#contract/contract';
import { checkDetails } from '../checks/check-details.view';
import { loadCheck } from '../checks/checks.service';
import { quickAmounts } from '../checks/totals.rules';
import { visitHead, visitTables } from '../floor/visits.service';
import type { ReadContext } from '../host/context';
import { unsentItems } from '../orders/closing.service';

/** The bill as the pay screen and a receipt show it. */
export async function checkView({ tx, venue }: ReadContext, checkId: string): Promise<Output<'checks.view'>> {
  const { check, lines, payments, totals, paid, due } = await loadCheck(tx, checkId);
  const visit = await visitHead(tx, check.visitId);
  const open = check.closedAt === null;
  const { actions, ...details } = await checkDetails(tx, venue, check);
  const comesTo = new Map(totals.lines.map((line) => [line.id, line]));
  return {
    checkId: check.id,
    visitId: check.visitId,
    number: check.number,
    letter: check.letter,
    open,
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
    paid,
    due,
    payments: payments.map((payment) => ({ ...payment, at: payment.at.toISOString() })),
    quickAmounts: quickAmounts(due),
    unsentItems: await unsentItems(tx, check.visitId),
    actions: [...(open && due > 0 ? (['pay'] as const) : []), ...actions],
  };
}
