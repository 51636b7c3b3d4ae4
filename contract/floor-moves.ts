import { z } from 'zod';
import { id } from './ids';
import { write } from './procedure';

const tableIds = z.array(id).min(1).max(4);

/** Parties that sit change places. What they ordered, their checks and their tickets go with them, untouched. */
export const floorMovesContract = {
  'floor.moveVisit': write({
    permission: 'floor:seat',
    summary: 'Moves a seated party to other tables; its check goes along.',
    input: z.object({ visitId: id, tableIds }),
    output: z.object({}),
    errors: [
      'VISIT_UNKNOWN',
      'VISIT_CLOSED',
      'TABLE_UNKNOWN',
      'TABLE_OCCUPIED',
      'TABLE_TAKEN',
      'TABLES_NOT_JOINED',
    ],
  }),
  'floor.swapVisits': write({
    permission: 'floor:seat',
    summary: 'Two seated parties change tables.',
    input: z.object({ visitId: id, otherVisitId: id }),
    output: z.object({}),
    errors: ['VISIT_UNKNOWN', 'VISIT_CLOSED', 'VISIT_SAME', 'TABLE_TAKEN'],
  }),
  'floor.joinTables': write({
    permission: 'floor:seat',
    summary: 'Pushes free neighbouring tables to a seated party’s.',
    input: z.object({ visitId: id, tableIds }),
    output: z.object({}),
    errors: [
      'VISIT_UNKNOWN',
      'VISIT_CLOSED',
      'TABLE_UNKNOWN',
      'TABLE_OCCUPIED',
      'TABLE_TAKEN',
      'TABLES_NOT_JOINED',
      'TABLES_TOO_MANY',
    ],
  }),
  'floor.separateTables': write({
    permission: 'floor:seat',
    summary: 'Takes tables away from a seated party, which keeps at least one.',
    input: z.object({ visitId: id, tableIds }),
    output: z.object({}),
    errors: ['VISIT_UNKNOWN', 'VISIT_CLOSED', 'TABLE_UNKNOWN', 'TABLES_NOT_JOINED', 'TABLE_LAST'],
  }),
  'floor.mergeVisits': write({
    permission: 'floor:seat',
    summary:
      'A walk-in joins another party: one stay, one bill, the guests of both, its seats behind the others. Their tables go together where they are neighbours; else theirs becomes free. The kitchen sees where its food goes now.',
    input: z.object({ visitId: id, intoVisitId: id }),
    /** What it had said and nobody had sent: what a way back gives back to it. */
    output: z.object({ draftLineIds: z.array(id) }),
    errors: [
      'VISIT_UNKNOWN',
      'VISIT_CLOSED',
      'VISIT_SAME',
      'VISIT_HAS_PAID',
      'CHECK_ADJUSTED',
      'VISIT_BOOKED',
      'PARTY_TOO_LARGE',
      'TABLE_TAKEN',
    ],
  }),
  'floor.unmergeVisits': write({
    permission: 'floor:seat',
    summary:
      'Takes back a merge: the walk-in is a party of its own again, at its table, with what it ordered and nobody has paid.',
    input: z.object({ visitId: id, draftLineIds: z.array(id).max(300).default([]) }),
    output: z.object({}),
    errors: [
      'VISIT_UNKNOWN',
      'VISIT_NOT_MERGED',
      'VISIT_CLOSED',
      'TABLE_UNKNOWN',
      'TABLE_OCCUPIED',
      'TABLE_TAKEN',
      'TABLE_LAST',
      'TABLES_NOT_JOINED',
      'CHECK_BELOW_PAID',
      'LINE_ADJUSTED',
    ],
  }),
};
