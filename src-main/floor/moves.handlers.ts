import type { floorMovesContract } from '#contract/floor-moves';
import type { WriteContext } from '../host/context';
import type { Handlers } from '../host/handlers';
import { tellingKitchen } from '../printing/moved.service';
import { mergeVisits, unmergeVisits } from './merges.service';
import { joinTables, moveVisit, separateTables, swapVisits } from './moves.service';

/** Parties that sit change places; kitchens that print are told. */
export const movesHandlers: Handlers<keyof typeof floorMovesContract> = {
  'floor.moveVisit': async (context, { visitId, tableIds }) => {
    await tellingKitchen(context, () => moveVisit(context, visitId, tableIds));
    noteMove(context, visitId, { tableIds });
    return {};
  },
  'floor.swapVisits': async (context, { visitId, otherVisitId }) => {
    await tellingKitchen(context, () => swapVisits(context, visitId, otherVisitId));
    noteMove(context, visitId, { swappedWith: otherVisitId });
    return {};
  },
  'floor.joinTables': async (context, { visitId, tableIds }) => {
    await tellingKitchen(context, () => joinTables(context, visitId, tableIds));
    noteMove(context, visitId, { joined: tableIds });
    return {};
  },
  'floor.separateTables': async (context, { visitId, tableIds }) => {
    await tellingKitchen(context, () => separateTables(context, visitId, tableIds));
    noteMove(context, visitId, { separated: tableIds });
    return {};
  },
  'floor.mergeVisits': async (context, { visitId, intoVisitId }) => {
    const draftLineIds = await tellingKitchen(context, () => mergeVisits(context, visitId, intoVisitId));
    noteMove(context, visitId, { mergedInto: intoVisitId });
    return { draftLineIds };
  },
  'floor.unmergeVisits': async (context, { visitId, draftLineIds }) => {
    await tellingKitchen(context, () => unmergeVisits(context, visitId, draftLineIds));
    noteMove(context, visitId, { mergedInto: null });
    return {};
  },
};

function noteMove({ note }: WriteContext, visitId: string, after: Record<string, unknown>): void {
  note({ entityType: 'visit', entityId: visitId, after });
}
