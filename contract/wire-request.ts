import { z } from 'zod';

/**
 * What any door must be handed for a call, beside the input, which each procedure describes itself. Apart from
 * `wire.ts`, because the screens need its types without zod.
 */
export const wireRequest = z.object({
  procedure: z.string().max(60),
  input: z.unknown(),
  commandId: z.string().max(100).optional(),
  session: z.string().max(200).optional(),
  approval: z.string().max(200).optional(),
  terminal: z
    .string()
    .max(100)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'no control characters')
    .optional(),
});

/** A call whose frame is sound; its input is not looked at yet. */
export type SoundRequest = z.output<typeof wireRequest>;
