import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

/** What a guest may ask of a table. */
export const tableFeatures = ['window', 'accessible', 'high_chair', 'quiet'] as const;
export type TableFeature = (typeof tableFeatures)[number];

/** How the room is set up: what each table is like, and which can be pushed together. */
export const tablesContract = {
  'tables.setUp': read({
    permission: 'floor:edit',
    summary: 'Every table with what it is like and its joins; those out of use too.',
    input: z.object({}),
    output: z.object({
      areas: z.array(z.object({ id, name: z.string() })),
      sections: z.array(z.object({ id, name: z.string(), letter: z.string() })),
      tables: z.array(
        z.object({
          id,
          number: z.string(),
          seats: z.number().int(),
          minParty: z.number().int(),
          features: z.array(z.enum(tableFeatures)),
          areaId: id,
          area: z.string(),
          shape: z.enum(['round', 'square']),
          sectionId: id.nullable(),
          /** The tables it can be pushed together with. */
          joinIds: z.array(id),
          inUse: z.boolean(),
        }),
      ),
    }),
  }),
  'tables.change': write({
    permission: 'floor:edit',
    summary:
      'Changes what is given about a table. Fewer seats are refused while a larger party has booked it.',
    input: z.object({
      tableId: id,
      number: f.line(10).optional(),
      seats: z.number().int().min(1).max(40).optional(),
      minParty: z.number().int().min(1).max(40).optional(),
      features: z.array(z.enum(tableFeatures)).max(tableFeatures.length).optional(),
      area: f.line(100).optional(),
      shape: z.enum(['round', 'square']).optional(),
      sectionId: id.nullable().optional(),
    }),
    output: z.object({}),
    errors: [
      'TABLE_UNKNOWN',
      'TABLE_NUMBER_TAKEN',
      'TABLE_HAS_BOOKINGS',
      'TABLE_MINIMUM',
      'SECTION_UNKNOWN',
      'TABLES_TOO_SMALL',
      'JOIN_IN_USE',
    ],
  }),
  'tables.remove': write({
    permission: 'floor:edit',
    summary: 'Takes a table out of use. Refused while a party sits there or has booked it; history keeps it.',
    input: z.object({ tableId: id }),
    output: z.object({}),
    errors: ['TABLE_UNKNOWN', 'TABLE_OCCUPIED', 'TABLE_HAS_BOOKINGS'],
  }),
  'tables.restore': write({
    permission: 'floor:edit',
    summary: 'Brings a table back into use, at its place or at the next free one.',
    input: z.object({ tableId: id }),
    output: z.object({}),
    errors: ['TABLE_UNKNOWN', 'TABLE_NUMBER_TAKEN'],
  }),
  'tables.addJoin': write({
    permission: 'floor:edit',
    summary: 'Says that two tables of an area can be pushed together.',
    input: z.object({ tableId: id, otherId: id }),
    output: z.object({}),
    errors: ['TABLE_UNKNOWN', 'TABLES_APART'],
  }),
  'tables.removeJoin': write({
    permission: 'floor:edit',
    summary: 'Says that two tables cannot be pushed together. Refused while a party needs it.',
    input: z.object({ tableId: id, otherId: id }),
    output: z.object({}),
    errors: ['TABLE_UNKNOWN', 'JOIN_IN_USE'],
  }),
};
