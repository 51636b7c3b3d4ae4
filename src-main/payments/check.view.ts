import type { Output } from '#contract/contract';
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
  return {
    checkId: check.id,
    visitId: check.visitId,
    number: check.number,
    open,
    openedAt: check.openedAt.toISOString(),
    closedAt: check.closedAt?.toISOString() ?? null,
    tables: (await visitTables(tx, check.visitId)).map((table) => table.number),
    name: visit.name,
    partySize: visit.partySize,
    seatedAt: visit.seatedAt.toISOString(),
    server: visit.server?.name ?? null,
    lines: lines.map(({ sharePart: _part, shareOf: _of, ...line }) => ({
      ...line,
      modifiers: line.modifiers.map(({ id, name, priceDelta }) => ({ id, name, priceDelta })),
      amount: line.unitPrice * line.quantity,
    })),
    subtotal: totals.subtotal,
    taxIncluded: venue.taxIncluded,
    taxes: totals.taxes.map(({ rateId: _rate, ...tax }) => tax),
    total: totals.total,
    paid,
    due,
    payments: payments.map((payment) => ({ ...payment, at: payment.at.toISOString() })),
    quickAmounts: quickAmounts(due),
    unsentItems: await unsentItems(tx, check.visitId),
    actions: open && due > 0 ? ['pay'] : [],
  };
}
