import type { z } from 'zod';
import type { ErrorCode } from './errors';
import type { Permission } from './permissions';

export type ProcedureKind = 'read' | 'write' | 'session' | 'status' | 'control';

/**
 * One thing the host can be asked.
 * - `read` changes nothing and runs in a read-only transaction.
 * - `write` needs a command id, and runs once for it however often it arrives.
 * - `session` signs in or out: never stored in the inbox, because its answer is a secret.
 * - `status` and `control` read and steer the host itself, also while no database is open. Repeating one is harmless
 *   by what it means, not by the inbox. While the host cannot ask the database who is calling, one that needs a
 *   permission is open to this machine only.
 */
export interface Procedure<
  Kind extends ProcedureKind = ProcedureKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  kind: Kind;
  /** What the caller must be allowed; null is open to anyone at the door. */
  permission: Permission | null;
  summary: string;
  input: Input;
  output: Output;
  /** A write that may also be done by somebody without the permission, with the approval of somebody who has it. */
  approvable?: boolean;
  /** The refusals of its own, beside those that any call can meet at the door. */
  errors: readonly ErrorCode[];
  /** A read of guests' contact details leaves a row in the audit log. */
  traced?: boolean;
}

type Options<I extends z.ZodType, O extends z.ZodType> = Omit<Procedure<'read', I, O>, 'kind' | 'errors'> & {
  errors?: readonly ErrorCode[];
};

const define =
  <Kind extends Procedure['kind']>(kind: Kind) =>
  <I extends z.ZodType, O extends z.ZodType>(options: Options<I, O>): Procedure<Kind, I, O> => ({
    errors: [],
    ...options,
    kind,
  });

export const read = define('read');
export const write = define('write');
export const session = define('session');
export const status = define('status');
export const control = define('control');
