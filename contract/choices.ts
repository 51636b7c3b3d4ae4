import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import type { Modifier, ModifierGroup } from './menu';

/** How deep choices go: a steak's side, the side's sauce, what is left out of the sauce. */
export const DEEPEST = 3;

const one = {
  id,
  quantity: z.number().int().min(1).max(9).optional(),
  /** The guest's own words, where the choice takes them. */
  text: f.line(60).optional(),
};
const withChoices = <Below extends z.ZodType>(below: Below) =>
  z.object({ ...one, choices: z.array(below).max(20).optional() });

/** What was chosen, each with what was chosen below it. */
export const choiceTree = z.array(withChoices(withChoices(z.object(one)))).max(30);

export interface Choice {
  id: string;
  quantity?: number | undefined;
  text?: string | undefined;
  choices?: readonly Choice[] | undefined;
}

/** All groups that the choices of an item can come from. */
export type Groups = ReadonlyMap<string, ModifierGroup>;

/** Why these choices do not go together. */
export interface ChoiceProblem {
  why: string;
  group?: string;
  modifier?: string;
  max?: number;
}

/**
 * What is wrong with choices, whatever else may still be chosen: one that is not offered there, is sold out, is named
 * twice, is taken more often than its group allows, or has words it does not take. Null when nothing is. What asks
 * for choices of its own can be taken once only. Too few are no problem: a guest is still choosing.
 */
export function problemOf(
  groupIds: readonly string[],
  groups: Groups,
  choices: readonly Choice[],
  depth = 1,
): ChoiceProblem | null {
  const left = new Map(choices.map((choice) => [choice.id, choice]));
  if (left.size < choices.length) return { why: 'a choice is named twice' };
  for (const group of groupsOf(groupIds, groups, depth)) {
    let taken = 0;
    for (const modifier of group.modifiers) {
      const choice = left.get(modifier.id);
      if (!choice) continue;
      left.delete(modifier.id);
      taken += quantityOf(choice);
      const problem = problemWithOne(group, modifier, choice, groups, depth);
      if (problem) return problem;
    }
    if (taken > group.max) return { why: 'too many choices', group: group.name, max: group.max };
  }
  return left.size > 0 ? { why: 'the item does not offer this choice' } : null;
}

function problemWithOne(
  group: ModifierGroup,
  modifier: Modifier,
  choice: Choice,
  groups: Groups,
  depth: number,
): ChoiceProblem | null {
  if (!modifier.available) return { why: 'sold out', modifier: modifier.name };
  if (quantityOf(choice) > mostOf(group, modifier))
    return { why: 'too often', modifier: modifier.name, max: mostOf(group, modifier) };
  if (choice.text !== undefined && !modifier.freeText)
    return { why: 'it takes no words', modifier: modifier.name };
  return problemOf(modifier.groupIds, groups, choice.choices ?? [], depth + 1);
}

/** How often one choice of a group can be taken. */
export function mostOf(group: ModifierGroup, modifier: Modifier): number {
  return modifier.groupIds.length > 0 ? 1 : group.maxEach;
}

/** A group in which a guest must still choose. */
export interface MissingChoice {
  group: ModifierGroup;
  /** How many more; 0 where one that was chosen wants words, or is sold out by now. */
  count: number;
  /** The choices above it. */
  path: string[];
}

/** The first group that is not complete, in the order they are asked; null when the line can be sent. */
export function missingOf(
  groupIds: readonly string[],
  groups: Groups,
  choices: readonly Choice[],
  path: readonly string[] = [],
): MissingChoice | null {
  const chosen = new Map(choices.map((choice) => [choice.id, choice]));
  for (const group of groupsOf(groupIds, groups, path.length + 1)) {
    const picked = group.modifiers.flatMap((modifier) => {
      const choice = chosen.get(modifier.id);
      return choice ? [{ modifier, choice }] : [];
    });
    const good = picked.filter(({ modifier }) => modifier.available);
    const count = Math.max(0, group.min - good.reduce((sum, { choice }) => sum + quantityOf(choice), 0));
    const isOpen =
      good.length < picked.length || good.some(({ modifier, choice }) => modifier.freeText && !choice.text);
    if (count > 0 || isOpen) return { group, count, path: [...path] };
    for (const { modifier, choice } of good) {
      const below = missingOf(modifier.groupIds, groups, choice.choices ?? [], [...path, modifier.id]);
      if (below) return below;
    }
  }
  return null;
}

/** What is chosen before a guest has said anything: what can be had of what the menu says, in its order. */
export function preselectedOf(groupIds: readonly string[], groups: Groups, depth = 1): Choice[] {
  return groupsOf(groupIds, groups, depth).flatMap((group) =>
    group.modifiers
      .filter(({ preselected, available }) => preselected && available)
      .slice(0, group.max)
      .map((modifier) => chosen(modifier, groups, depth)),
  );
}

/** A choice as it is when it is first made: with what is chosen below it by itself. */
export function chosen(modifier: Modifier, groups: Groups, depth: number): Choice {
  const choices = preselectedOf(modifier.groupIds, groups, depth + 1);
  return { id: modifier.id, ...(choices.length > 0 && { choices }) };
}

interface FlatChoice {
  id: string;
  quantity?: number | undefined;
  text?: string | undefined;
  depth?: number | undefined;
}

/** Choices as a line keeps them, one after the other, as the tree they came from. */
export function treeOf(flat: readonly FlatChoice[]): Choice[] {
  const root: { choices: Choice[] } = { choices: [] };
  const path: { choices?: readonly Choice[] | undefined }[] = [root];
  for (const { id, quantity, text, depth = 0 } of flat) {
    const choice: Choice = {
      id,
      ...(quantity !== undefined && quantity > 1 && { quantity }),
      ...(text !== undefined && { text }),
    };
    const above = path[Math.min(depth, path.length - 1)] ?? root;
    above.choices = [...(above.choices ?? []), choice];
    path.splice(depth + 1, Infinity, choice);
  }
  return root.choices;
}

/** The groups by these ids, no deeper than choices go. */
export function groupsOf(groupIds: readonly string[], groups: Groups, depth: number): ModifierGroup[] {
  return depth > DEEPEST ? [] : groupIds.flatMap((groupId) => groups.get(groupId) ?? []);
}

/** How often a choice was taken. */
export function quantityOf(choice: Choice): number {
  return choice.quantity ?? 1;
}
