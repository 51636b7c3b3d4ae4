import { type ErrorCode, errorWords } from '#contract/errors';
import type { WireError } from '#contract/wire';

/** A refusal as the screens see it. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor({ code, message, details = {} }: WireError) {
    super(message);
    this.name = 'CallError';
    // A newer host may know a code that this page does not.
    this.code = code in errorWords ? (code as ErrorCode) : 'INTERNAL';
    this.details = details;
  }
}
