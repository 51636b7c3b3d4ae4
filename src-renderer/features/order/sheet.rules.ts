import { type Choice, chosen, type Groups, groupsOf, missingOf, mostOf, quantityOf } from '#contract/choices';
import { choiceWords } from '#contract/line-words';
import type { Modifier, ModifierGroup } from '#contract/menu';

/** A group that a guest is asked, with what is chosen beside it, and how it is chosen. */
export interface Asked {
  key: string;
  /** The choice, or the dish, that asks it; null for the item itself. */
  of: string | null;
  group: ModifierGroup;
  choices: readonly Choice[];
  depth: number;
  change(next: Choice[]): void;
}

/** Every group that is asked at this moment: those of the item, and below each choice those that it asks. */
export function askedOf(
  groupIds: readonly string[],
  groups: Groups,
  choices: readonly Choice[],
  change: (next: Choice[]) => void,
  { of = null, depth = 1, key = '' }: { of?: string | null; depth?: number; key?: string } = {},
): Asked[] {
  return groupsOf(groupIds, groups, depth).flatMap((group) => {
    const own = `${key}/${group.id}`;
    const below = group.modifiers.flatMap((modifier) => {
      const choice = choices.find(({ id }) => id === modifier.id);
      if (!choice) return [];
      const changeBelow = (next: Choice[]): void =>
        change(choices.map((one) => (one.id === modifier.id ? { ...one, choices: next } : one)));
      return askedOf(modifier.groupIds, groups, choice.choices ?? [], changeBelow, {
        of: modifier.name,
        depth: depth + 1,
        key: `${own}/${modifier.id}`,
      });
    });
    return [{ key: own, of, group, choices, depth, change }, ...below];
  });
}

/** How far a guest is with one group: what was picked, what must follow, what may follow. */
export function progressOf(group: ModifierGroup, choices: readonly Choice[]) {
  const taken = (modifier: Modifier): number => {
    const choice = choices.find(({ id }) => id === modifier.id);
    return choice ? quantityOf(choice) : 0;
  };
  const picked = group.modifiers.reduce((sum, modifier) => sum + taken(modifier), 0);
  const left = group.modifiers.reduce(
    (sum, modifier) =>
      sum + (modifier.available ? Math.max(0, mostOf(group, modifier) - taken(modifier)) : 0),
    0,
  );
  return {
    picked,
    missing: Math.max(0, group.min - picked),
    room: Math.max(0, Math.min(group.max - picked, left)),
  };
}

/** Whether this tap was the last one there is: something was missing, and now nothing is left to choose. */
export function isLastChoice(
  { groupIds, groups }: { groupIds: readonly string[]; groups: Groups },
  before: readonly Choice[],
  after: readonly Choice[],
): boolean {
  return (
    missingOf(groupIds, groups, before) !== null &&
    missingOf(groupIds, groups, after) === null &&
    askedOf(groupIds, groups, after, () => {}).every(
      ({ group, choices }) => progressOf(group, choices).room === 0,
    )
  );
}

/**
 * The choices after a tap on one. A group of one swaps; a required group of one keeps what it has; a full group takes no
 * more. What may be taken several times is taken once more, as often as it may be.
 */
export function tapChoice(
  { group, choices, depth }: Pick<Asked, 'group' | 'choices' | 'depth'>,
  modifier: Modifier,
  groups: Groups,
): Choice[] {
  const has = choices.find(({ id }) => id === modifier.id);
  const { picked } = progressOf(group, choices);
  if (has && mostOf(group, modifier) > 1) return takeTimes({ group, choices }, modifier, quantityOf(has) + 1);
  if (has) return group.min === 1 && group.max === 1 ? [...choices] : without(choices, modifier.id);
  if (group.max === 1) {
    const own = new Set(group.modifiers.map(({ id }) => id));
    return [...choices.filter(({ id }) => !own.has(id)), chosen(modifier, groups, depth)];
  }
  return picked < group.max ? [...choices, chosen(modifier, groups, depth)] : [...choices];
}

/** The choices with one of them taken so many times, as far as its group goes; none takes it away. */
export function takeTimes(
  { group, choices }: Pick<Asked, 'group' | 'choices'>,
  modifier: Modifier,
  times: number,
): Choice[] {
  if (times < 1) return without(choices, modifier.id);
  const others = progressOf(group, without(choices, modifier.id)).picked;
  const quantity = Math.min(times, mostOf(group, modifier), group.max - others);
  return choices.map((choice) => (choice.id === modifier.id ? { ...choice, quantity } : choice));
}

/** The choices with the guest's words for one of them. */
export function withWords(choices: readonly Choice[], modifierId: string, words: string): Choice[] {
  return choices.map(({ text: _, ...choice }) =>
    choice.id === modifierId && words !== '' ? { ...choice, text: words } : choice,
  );
}

const without = (choices: readonly Choice[], modifierId: string): Choice[] =>
  choices.filter(({ id }) => id !== modifierId);

/** Choices in words, in the menu's order. */
export function wordsOf(
  groupIds: readonly string[],
  groups: Groups,
  choices: readonly Choice[],
  depth = 1,
): string[] {
  return groupsOf(groupIds, groups, depth).flatMap(({ modifiers }) =>
    modifiers.flatMap((modifier) => {
      const choice = choices.find(({ id }) => id === modifier.id);
      if (!choice) return [];
      const below = wordsOf(modifier.groupIds, groups, choice.choices ?? [], depth + 1);
      return [choiceWords({ ...choice, name: modifier.name }), ...below];
    }),
  );
}

/** What a group of choices, or a course of a set menu, asks for. */
export interface Demand {
  min: number;
  max: number;
  maxEach: number;
  modifiers: readonly unknown[];
}

/** What a group asks for, beside its name: "Choose 1 or 2", "Optional, up to 2". */
export function demandWords({ min, max, maxEach, modifiers }: Demand): string {
  const all = modifiers.length * maxEach;
  const most = Math.min(max, all);
  if (min === 0) return most < all ? `Optional, up to ${most}` : 'Optional';
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

/** What a line still needs, as a step: a choice, or what it weighs or costs. */
export function missingWords(missing: string): string {
  return missing === 'Weight' || missing === 'Price'
    ? `Type the ${missing.toLowerCase()}`
    : stepWords(missing);
}
