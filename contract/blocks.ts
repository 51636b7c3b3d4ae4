import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { write } from './procedure';

export const blockKinds = ['maintenance', 'event', 'other'] as const;
export type BlockKind = (typeof blockKinds)[number];

const wall = z.object({ date: f.date, time: f.time });

/** A whole room may be closed for a party. */
const tableIds = z.array(id).min(1).max(200);

const said = {
  tableIds,
  kind: z.enum(blockKinds),
  reason: f.line(60),
  /** Venue time. One that has passed means from now on. */
  from: wall,
  /** Null is until somebody puts the tables back into use. */
  to: wall.nullable(),
};

const refusals = ['TABLE_UNKNOWN', 'TABLE_OCCUPIED', 'TABLE_TAKEN', 'BLOCK_SPAN'] as const;

/** Tables out of use, with the reason. */
export const blocksContract = {
  'blocks.create': write({
    permission: 'book:edit',
    summary: 'Takes tables out of use for a time. Refused while parties have them, and lists all of these.',
    input: z.object({ blockId: id, ...said }),
    output: z.object({}),
    errors: [...refusals, 'ID_EXISTS'],
  }),
  'blocks.change': write({
    permission: 'book:edit',
    summary: 'Changes a block’s tables, times or words; what is left out stays.',
    input: z.object({
      blockId: id,
      tableIds: tableIds.optional(),
      kind: said.kind.optional(),
      reason: said.reason.optional(),
      from: wall.optional(),
      to: said.to.optional(),
    }),
    output: z.object({}),
    errors: [...refusals, 'BLOCK_UNKNOWN'],
  }),
  'blocks.release': write({
    permission: 'book:edit',
    summary: 'Puts the tables of a block back into use.',
    input: z.object({ blockId: id }),
    output: z.object({}),
    errors: ['BLOCK_UNKNOWN'],
  }),
};
