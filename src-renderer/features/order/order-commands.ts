import type { MenuItem } from '#contract/menu';
import type { RoundView } from '#contract/orders';
import { run } from '../../api/live';
import { notify, offerUndo } from '../../ui/notices.store';
import { addDraft, changeDraft, removeDraft } from './draft-lines';
import type { Menu } from './menu-index';
import { useOrderScreen } from './order.store';
import { repeatRound } from './repeat-round';
import { firstMissing, isLastChoice, tapChoice } from './sheet.rules';
import { type ShownDraft, sameDraft } from './shown-drafts';

const MOST = 999;

/** Opens the sheet of a line, or closes it. A note that was being typed is kept. */
export function openSheet(lineId: string | null): void {
  keepNote();
  useOrderScreen.setState({ lineId });
}

/** Brings a typed note to the host. */
export function keepNote(): void {
  const { visitId, typedNote } = useOrderScreen.getState();
  if (!visitId || !typedNote) return;
  useOrderScreen.setState({ typedNote: null });
  changeDraft(visitId, typedNote.lineId, { note: typedNote.text.trim() });
}

/** One more of an item for the seat at hand. What needs a choice opens its sheet. */
export function ringItem(visitId: string, item: MenuItem, drafts: readonly ShownDraft[], menu: Menu): void {
  const { seat } = useOrderScreen.getState();
  useOrderScreen.setState({ spoken: `${item.name} added` });
  const same = sameDraft(drafts, item.id, seat);
  if (same && same.quantity < MOST) {
    changeDraft(visitId, same.id, { quantity: same.quantity + 1 });
    return;
  }
  const lineId = addDraft({ visitId, itemId: item.id, seat }, item.name);
  if (firstMissing(menu.groupsOf(item.id), [])) openSheet(lineId);
}

/** Takes or leaves a choice of a line. The last one there is closes the sheet. */
export function chooseModifier(visitId: string, line: ShownDraft, modifierId: string, menu: Menu): void {
  const groups = menu.groupsOf(line.itemId);
  const after = tapChoice(groups, line.modifierIds, modifierId);
  changeDraft(visitId, line.id, { modifierIds: after });
  if (isLastChoice(groups, line.modifierIds, after)) openSheet(null);
}

/** Takes a line away, to be had back for ten seconds. */
export function removeLine(visitId: string, line: ShownDraft): void {
  openSheet(null);
  removeDraft(visitId, line.id);
  offerUndo(`${line.name} removed`, () => void addAgain(visitId, line));
}

/** Orders a line anew, as it was. */
export function addAgain(visitId: string, line: ShownDraft): string {
  const { itemId, name, quantity, seat, modifierIds, note } = line;
  return addDraft({ visitId, itemId, quantity, seat, modifierIds, ...(note && { note }) }, name);
}

/** The same round once more, as drafts. What is sold out stays away, and is named. */
export function repeatLastRound(visitId: string, round: RoundView, menu: Menu): void {
  const { lines, leftOut } = repeatRound(visitId, round, menu);
  const added = lines.map(({ line, name }) => addDraft(line, name));
  if (added.length > 0)
    offerUndo(`Round added again, ${added.length} ${added.length === 1 ? 'line' : 'lines'}`, () => {
      for (const lineId of added) removeDraft(visitId, lineId);
    });
  if (leftOut.length > 0) notify(`Sold out by now and left out: ${leftOut.join(', ')}.`, 'warn');
}

/** Marks an item sold out on every screen, or brings it back. */
export async function switchAvailable({ id: itemId, name, available }: MenuItem): Promise<void> {
  useOrderScreen.setState({ eightySix: false });
  if (!(await run('menu.setAvailable', { itemId, available: !available }))) return;
  offerUndo(available ? `${name} is sold out on every screen` : `${name} is back on the menu`, () => {
    void run('menu.setAvailable', { itemId, available });
  });
}
