import type { ModifierGroup } from '#contract/menu';

type Group = Pick<ModifierGroup, 'id' | 'name' | 'min' | 'max' | 'modifiers'>;

/** How far a guest is with one group: what was picked, what must follow, what may follow. */
export function progressOf(group: Group, chosen: readonly string[]) {
  const picked = group.modifiers.filter(({ id }) => chosen.includes(id)).length;
  const left = group.modifiers.filter(({ id, available }) => available && !chosen.includes(id)).length;
  return {
    picked,
    missing: Math.max(0, group.min - picked),
    room: Math.max(0, Math.min(group.max - picked, left)),
  };
}

/** The first group in which a guest must still choose. */
export function firstMissing<G extends Group>(groups: readonly G[], chosen: readonly string[]): G | null {
  return groups.find((group) => progressOf(group, chosen).missing > 0) ?? null;
}

/** Whether this tap was the last one there is: something was missing, and now nothing is left to choose. */
export function isLastChoice(
  groups: readonly Group[],
  before: readonly string[],
  after: readonly string[],
): boolean {
  return (
    firstMissing(groups, before) !== null &&
    firstMissing(groups, after) === null &&
    groups.every((group) => progressOf(group, after).room === 0)
  );
}

/**
 * The choices after a tap on one, in the menu's order. A group of one swaps; a required group of one keeps what
 * it has; a full group takes no more.
 */
export function tapChoice(groups: readonly Group[], chosen: readonly string[], modifierId: string): string[] {
  const group = groups.find(({ modifiers }) => modifiers.some(({ id }) => id === modifierId));
  if (!group) return [...chosen];
  const own = group.modifiers.map(({ id }) => id);
  const isChosen = chosen.includes(modifierId);
  if (isChosen && group.max === 1 && group.min === 1) return [...chosen];
  const next = new Set(group.max === 1 && !isChosen ? chosen.filter((id) => !own.includes(id)) : chosen);
  if (isChosen) next.delete(modifierId);
  else if (progressOf(group, [...next]).picked < group.max) next.add(modifierId);
  return groups.flatMap(({ modifiers }) => modifiers.map(({ id }) => id).filter((id) => next.has(id)));
}

/** What a group asks for, beside its name: "Choose 1 or 2", "Optional, up to 2". */
export function demandWords({ min, max, modifiers }: Group): string {
  const most = Math.min(max, modifiers.length);
  if (min === 0) return most < modifiers.length ? `Optional, up to ${most}` : 'Optional';
  if (most <= min) return `Choose ${min}`;
  return most === min + 1 ? `Choose ${min} or ${most}` : `Choose ${min} to ${most}`;
}

/** The step that is missing, as a button says it: "Choose a side", "Choose temperature", "Choose 2 sides". */
export function stepWords(groupName: string, missing = 1): string {
  const name = groupName.charAt(0).toLocaleLowerCase() + groupName.slice(1);
  if (missing > 1) return `Choose ${missing} ${name}`;
  const one = /^(.{2,}[^s'’])s$/.exec(name)?.[1];
  if (one === undefined) return `Choose ${name}`;
  return `Choose ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
}
