import type { RoundView } from '#contract/orders';
import type { NewLine } from './line-queue';
import type { Menu } from './menu-index';

/** The round that "the same again" means: the last one that was not taken back. */
export function lastRound(rounds: readonly RoundView[]): RoundView | undefined {
  return rounds.findLast(({ status }) => status !== 'cancelled');
}

/** A round's lines to be ordered once more, and what of them is sold out by now. */
export function repeatRound(visitId: string, round: RoundView, menu: Menu) {
  const lines: { line: NewLine; name: string }[] = [];
  const leftOut: string[] = [];
  for (const { itemId, name, quantity, seat, modifiers, note } of round.lines) {
    if (!menu.item(itemId)?.available) {
      leftOut.push(name);
      continue;
    }
    const offered = menu.groupsOf(itemId).flatMap((group) => group.modifiers);
    const canHave = new Set(offered.filter(({ available }) => available).map(({ id }) => id));
    leftOut.push(...modifiers.filter(({ id }) => !canHave.has(id)).map((modifier) => modifier.name));
    lines.push({
      name,
      line: {
        visitId,
        itemId,
        quantity,
        seat,
        modifierIds: modifiers.map(({ id }) => id).filter((id) => canHave.has(id)),
        ...(note !== null && { note }),
      },
    });
  }
  return { lines, leftOut };
}
