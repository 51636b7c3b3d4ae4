import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { write } from './procedure';

/** Where a line was before it moved: what brings it back. */
const before = z.object({
  lineId: id,
  /** Whose it was. */
  visitId: id,
  seat: f.seat.nullable(),
  /** What of it was on which check; nothing, where it was not sent. */
  places: z.array(z.object({ checkLineId: id, checkId: id })).max(100),
});
export type LineBefore = z.infer<typeof before>;

const open = ['VISIT_UNKNOWN', 'VISIT_CLOSED'] as const;
const moving = [
  'LINE_UNKNOWN',
  'LINE_MOVED',
  'LINE_PAID',
  'LINE_SHARED',
  'LINE_ADJUSTED',
  'CHECK_UNKNOWN',
  'CHECK_CLOSED',
  'CHECK_BELOW_PAID',
] as const;

/** Parties go to another server, lines to another seat, check or party. The kitchen cooks nothing twice for it. */
export const transfersContract = {
  'orders.transfer': write({
    permission: 'orders:edit',
    summary: 'Hands a party to another server. Who sent and served what stays as it was. Answers who had it.',
    input: z.object({ visitId: id, serverId: id.nullable() }),
    output: z.object({ from: id.nullable() }),
    errors: [...open, 'STAFF_UNKNOWN'],
  }),
  'orders.moveLines': write({
    permission: 'orders:edit',
    summary:
      'Moves lines, or a part of one, to another seat, another check of the bill, or another party. All of them, or none. Answers what `orders.moveBack` needs.',
    input: z.object({
      /** Whose they are now. */
      visitId: id,
      lines: z
        .array(
          z.object({
            lineId: id,
            /** So many of it, of what is on this check where one is named; they become a line of their own under this id. */
            part: z.object({ quantity: f.quantity, lineId: id, checkId: id.optional() }).optional(),
          }),
        )
        .min(1)
        .max(300)
        .refine(
          (lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length,
          'each line once',
        ),
      to: z.union([
        z.strictObject({ seat: f.seat.nullable() }),
        z.strictObject({ checkId: id }),
        z.strictObject({ visitId: id }),
      ]),
    }),
    output: z.object({ visitId: id, lines: z.array(before) }),
    errors: [...open, ...moving, 'VISIT_SAME', 'QUANTITY_TOO_LARGE', 'LINE_EXISTS', 'CHECK_HAS_UNSENT'],
  }),
  'orders.moveBack': write({
    permission: 'orders:edit',
    summary:
      'Puts lines back where `orders.moveLines` found them, unless they have gone on or were paid since.',
    input: z.object({
      /** Whose they are now. */
      visitId: id,
      lines: z.array(before).min(1).max(300),
    }),
    output: z.object({}),
    errors: [...open, ...moving],
  }),
};
