import { v7 as newId } from 'uuid';
import type { PlannedPart } from '#contract/check-splits';
import type { Input, Output } from '#contract/contract';
import { CallError } from '../../../api/call-error';
import { client } from '../../../api/client';
import { run, tellRefusal } from '../../../api/live';
import { offerUndo } from '../../../ui/notices.store';
import { plural } from '../../../ui/words';

type Split = Output<'checks.split'>;

/** Where to look after a split: the check that was looked at, or the first open one where it is gone. */
export function checkAfter({ parts }: Split, checkId: string): string {
  const open = parts.filter((part) => part.open);
  return (parts.find((part) => part.checkId === checkId) ?? open[0] ?? parts[0])?.checkId ?? checkId;
}

/** Says that a bill was split, and offers to have it as it was. */
export function offerJoin(
  split: Split,
  before: readonly PlannedPart[],
  show: (checkId: string) => void,
): void {
  const [first] = split.parts;
  const open = split.parts.filter((part) => part.open).length;
  if (!first) return;
  offerUndo(open > 1 ? `Split into ${plural(open, 'check')}` : 'All on one check', async () => {
    const undone = await run('checks.split', { checkId: first.checkId, parts: [...before] });
    if (undone) show(checkAfter(undone, before[0]?.checkId ?? ''));
  });
}

/** A check for each seat, in one go, and the plan before it. Null where it was refused. */
export async function splitBySeat(
  checkId: string,
): Promise<{ split: Split; before: readonly PlannedPart[] } | null> {
  try {
    const [bill, { plan }] = await Promise.all([
      client.read('checks.bill', { checkId }),
      client.read('checks.proposeSplit', { checkId, by: { kind: 'seat' } }),
    ]);
    const parts = plan.map(({ checkId: part, lines }) => ({ checkId: part, lines }));
    const split = await run('checks.split', { checkId, parts });
    return split && { split, before: bill.plan };
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    tellRefusal(error);
    return null;
  }
}

/** Splits what is due into equal parts, until one is paid. */
export async function splitEvenly(checkId: string, parts: number): Promise<void> {
  const partIds = Array.from({ length: parts }, () => newId());
  if (await run('checks.splitEvenly', { checkId, partIds }))
    offerUndo(`Split in ${parts}`, () => removeParts(checkId));
}

/** Splits what is due into amounts or percents that make all of it. False where it was refused. */
export async function splitByShares(
  checkId: string,
  shares:
    | { kind: 'percents'; parts: Input<'checks.splitByPercents'>['parts'] }
    | { kind: 'amounts'; parts: Input<'checks.splitByAmounts'>['parts'] },
): Promise<boolean> {
  const done =
    shares.kind === 'percents'
      ? await run('checks.splitByPercents', { checkId, parts: shares.parts })
      : await run('checks.splitByAmounts', { checkId, parts: shares.parts });
  if (done) offerUndo(`Split in ${shares.parts.length}`, () => removeParts(checkId));
  return done !== null;
}

/** All of what is due is one sum again. */
export function removeParts(checkId: string): void {
  void run('checks.removeParts', { checkId });
}

/** All that is open of the bill on one check again. Null where it was refused. */
export function joinParts(checkId: string): Promise<Output<'checks.joinParts'> | null> {
  return run('checks.joinParts', { checkId });
}
