import { useEffect, useMemo, useRef, useState } from 'react';
import type { Output } from '#contract/contract';
import { client } from '../../../api/client';
import { run, useView } from '../../../api/live';
import { plannedParts, planOf } from './plan.rules';
import { type PartPreview, readPreviews } from './previews';
import { beginSplit, change, useSplit } from './split.store';
import type { SplitLine } from './split-context';

export type Bill = Output<'checks.bill'>;

/** The sandbox and the host: the plan as it begins, what it would come to, and how it is asked for by seat. */
export function useSplitPlan(checkId: string, bill: Bill) {
  const [begun, setBegun] = useState(bill);
  const lines = useMemo(() => linesOf(begun), [begun]);
  const letters = useMemo(
    () => new Map(begun.parts.map((part) => [part.checkId, part.letter] as const)),
    [begun],
  );
  const begin = (from: Bill): void => {
    setBegun(from);
    beginSplit(startOf(from));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins once; what changes meanwhile is asked about
  useEffect(() => begin(bill), [checkId]);

  const plan = useSplit((split) => split.plan);
  const parts = useMemo(() => plannedParts(plan, (id) => letters.has(id)), [plan, letters]);
  const preview = useView(
    'checks.previewSplit',
    { checkId, parts },
    { enabled: parts.length > 0, keepPrevious: true },
  );
  const last = useRef<ReadonlyMap<string, PartPreview>>(new Map());
  const previews = useMemo(() => {
    const sent = new Map(begun.lines.map((line) => [line.id, line.lineId]));
    last.current = readPreviews(plan, preview.data?.parts ?? [], (id) => sent.get(id), last.current);
    return last.current;
  }, [plan, preview.data, begun]);

  const bySeat = async (): Promise<void> => {
    const { plan: proposed } = await client.read('checks.proposeSplit', { checkId, by: { kind: 'seat' } });
    change((before) => [
      ...before.filter(({ isFixed }) => isFixed),
      ...planOf(proposed, (id) => lines.get(id)?.quantity ?? 0),
    ]);
  };
  const confirm = (): Promise<Output<'checks.split'> | null> => run('checks.split', { checkId, parts });
  return {
    lines,
    letters,
    previews,
    parts,
    error: preview.error,
    bySeat,
    confirm,
    beginAnew: () => begin(bill),
  };
}

function startOf(bill: Bill) {
  const quantities = new Map(bill.lines.map((line) => [line.id, line.quantity]));
  const closed = bill.parts.filter(({ open }) => !open).map(({ checkId }) => checkId);
  return planOf(bill.plan, (id) => quantities.get(id) ?? 0, closed);
}

function linesOf({ lines }: Bill): ReadonlyMap<string, SplitLine> {
  return new Map(
    lines.map(({ id, name, seat, quantity, modifiers, note, whole }) => [
      id,
      {
        name,
        seat,
        quantity,
        whole,
        details: [...modifiers.map((modifier) => modifier.name), ...(note ? [note] : [])].join(', '),
      },
    ]),
  );
}
