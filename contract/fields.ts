import { z } from 'zod';
import { MAX_CENTS } from './money';
import { isRealDate, isTimeZone } from './time';

/** The fields that several features share. Limits follow the documented columns. */

/** One line of text, trimmed, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'no control characters');

/** Free text of several lines. */
export const note = z
  .string()
  .trim()
  .max(500)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
  .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/, 'no control characters');

export const date = z.string().refine(isRealDate, 'a date that exists, as YYYY-MM-DD');
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM');
export const instant = z.iso.datetime();
export const timeZone = z.string().max(64).refine(isTimeZone, 'an IANA time zone');
export const cents = z.number().int().min(0).max(MAX_CENTS);
export const signedCents = z.number().int().min(-MAX_CENTS).max(MAX_CENTS);
export const partySize = z.number().int().min(1).max(20);
export const quantity = z.number().int().min(1).max(999);
export const seat = z.number().int().min(1).max(40);
export const pin = z.string().regex(/^\d{4,6}$/, 'four to six digits');
export const phone = z
  .string()
  .trim()
  .max(20)
  .regex(/^[+\d][\d ()/.-]*$/, 'a phone number');
export const email = z.email().max(255);

/** Which of the two, where autumn's clock shows a time twice. */
export const fold = z.enum(['earlier', 'later']);
export type Fold = z.infer<typeof fold>;

/** What a party asks of its table, and what a table can be. */
export const wishes = ['window', 'accessible', 'high_chair', 'quiet'] as const;
export type Wish = (typeof wishes)[number];
export const wishList = z.array(z.enum(wishes)).max(wishes.length);
