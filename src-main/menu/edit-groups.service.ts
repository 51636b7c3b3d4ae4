import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import {
  listAsks,
  markModifiersGone,
  replaceChildGroups,
  replacePrices,
  updateGroupDeleted,
  upsertGroup,
  upsertModifiers,
} from './edit-groups.queries';
import { isNestable } from './nesting.rules';

/**
 * Makes or changes a group of choices as a whole; choices that are left out are taken away. Refuses GROUP_LIMITS where nobody
 * could choose as the group asks, GROUP_TOO_DEEP, and GROUP_UNKNOWN and MODIFIER_UNKNOWN for what it points at.
 */
export async function saveGroup(
  { tx, now }: WriteContext,
  { groupId, name, min, max, maxEach, isSize, modifiers }: ParsedInput<'menu.saveGroup'>,
): Promise<void> {
  const most = modifiers.reduce((sum, { groupIds }) => sum + (groupIds.length > 0 ? 1 : maxEach), 0);
  const preselected = modifiers.filter((modifier) => modifier.preselected).length;
  if (
    max < min ||
    most < min ||
    preselected > max ||
    new Set(modifiers.map(({ id }) => id)).size < modifiers.length
  )
    throw new DomainError('GROUP_LIMITS', { min, max, choices: most });
  await upsertGroup(tx, {
    id: groupId,
    name,
    minChoices: min,
    maxChoices: max,
    maxEach,
    isSize,
    deletedAt: null,
  });
  await markModifiersGone(tx, groupId, now);
  await upsertModifiers(
    tx,
    modifiers.map(({ groupIds: _groups, prices: _prices, ...modifier }, index) => ({
      ...modifier,
      groupId,
      position: index + 1,
      deletedAt: null,
    })),
  );
  await replaceChildGroups(
    tx,
    groupId,
    modifiers.flatMap(({ id, groupIds }) =>
      groupIds.map((below, index) => ({ modifierId: id, groupId: below, position: index + 1 })),
    ),
  );
  await replacePrices(
    tx,
    groupId,
    modifiers.flatMap(({ id, prices }) => prices.map((price) => ({ modifierId: id, ...price }))),
  );
  if (!isNestable(await listAsks(tx))) throw new DomainError('GROUP_TOO_DEEP');
}

/** Takes a group away, or brings it back. Refuses GROUP_UNKNOWN. */
export async function setGroupGone(tx: Tx, groupId: string, at: Date | null): Promise<void> {
  if (!(await updateGroupDeleted(tx, groupId, at))) throw new DomainError('GROUP_UNKNOWN', { groupId });
}
