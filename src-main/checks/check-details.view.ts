import type { Output } from '#contract/contract';
import { fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';
import type { VenueSettings } from '../host/context';
import { keptTotals, type LoadedBill, loadBill } from './bill.service';
import { canJoin } from './bill.view';
import type { CheckRow } from './checks.queries';
import { listAdjustments, listCharges, listVoids } from './details.queries';
import { partsOf } from './parts.rules';

type View = Output<'checks.view'>;
type Details = Pick<View, 'adjustments' | 'charges' | 'voids' | 'dueParts' | 'bill' | 'billDue'> & {
  /** What can be done with it, paying apart. */
  actions: Exclude<View['actions'][number], 'pay' | 'close' | 'reopen'>[];
};

/** All that was done to a check, beside its lines and payments. */
export async function checkDetails(tx: Tx, venue: VenueSettings, check: CheckRow): Promise<Details> {
  const bill = await loadBill(tx, venue, check.number);
  const own = bill.checks.find((one) => one.id === check.id);
  const lines = own?.totals?.lines ?? [];
  const parts = partsOf(bill, keptTotals(bill));
  const paidWith = new Set(
    bill.checks.flatMap((one) => one.kept?.lines ?? []).flatMap((line) => line.taken.map((part) => part.id)),
  );
  const partOf = (of: { id: string; amount: number }[], id: string) =>
    of.find((part) => part.id === id)?.amount;
  return {
    adjustments: (await listAdjustments(tx, check.number)).flatMap((row) => {
      const here = lines.filter((line) => partOf(line.taken, row.id) !== undefined);
      if (here.length === 0) return [];
      const { made_by: madeBy, approved_by: approvedBy, made_at: at, ...rest } = row;
      const canRemove = own?.open === true && !paidWith.has(row.id);
      return [
        {
          ...rest,
          checkLineIds: here.map((line) => line.id),
          off: here.reduce((all, line) => all + (partOf(line.taken, row.id) ?? 0), 0),
          madeBy,
          approvedBy,
          at: new Date(at).toISOString(),
          actions: canRemove ? (['remove'] as const).slice() : [],
        },
      ];
    }),
    charges: (await listCharges(tx, check.number)).map(({ waived_reason: waivedReason, ...row }) => ({
      ...row,
      waivedReason,
      amount: lines.reduce((all, line) => all + (partOf(line.charges, row.id) ?? 0), 0),
      actions: own?.open ? [waivedReason === null ? ('waive' as const) : ('restore' as const)] : [],
    })),
    voids: (await listVoids(tx, check.id)).map(
      ({ made_by: madeBy, approved_by: approvedBy, made_at: at, is_counted: isCounted, amount, ...row }) => ({
        ...row,
        amount: fromDecimal(amount),
        madeBy,
        approvedBy,
        at: new Date(at).toISOString(),
        actions:
          own?.open === true && own.kept === null && !isCounted ? (['take_back'] as const).slice() : [],
      }),
    ),
    dueParts: (own?.parts ?? []).map(({ id, amount, paid }, index) => ({
      id,
      position: index + 1,
      amount,
      due: Math.max(0, amount - paid),
    })),
    bill: parts.map(({ checkId, letter, open, total, due }) => ({
      checkId,
      letter,
      open,
      total,
      due,
    })),
    billDue: parts.reduce((all, part) => all + part.due, 0),
    actions: actionsOf(bill, check.id),
  };
}

function actionsOf(bill: LoadedBill, checkId: string): Details['actions'] {
  const check = bill.checks.find((one) => one.id === checkId);
  if (!check?.open) return [];
  const mayChange = check.kept === null && bill.lines.some((line) => line.checkId === checkId);
  const hasDue = (check.totals?.total ?? 0) > check.paid + check.asked;
  const canUndo = check.parts.length > 0 && check.parts.every((part) => part.paid === 0);
  return [
    ...(mayChange ? (['split', 'adjust', 'void', 'exempt'] as const) : []),
    ...(canJoin(bill) ? (['join'] as const) : []),
    ...(hasDue && (check.parts.length === 0 || canUndo) ? (['splitDue'] as const) : []),
    ...(canUndo ? (['removeParts'] as const) : []),
    'present',
  ];
}
