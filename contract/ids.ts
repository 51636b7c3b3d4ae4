import { z } from 'zod';

/** Rows are named by whoever makes them, so a retry names the same row again. */
export const id = z.uuid();
