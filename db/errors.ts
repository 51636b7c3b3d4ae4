/** Why the store refuses or has stopped. These are about the database as a whole, never about a guest's order. */
export type StoreErrorCode =
  | 'DATA_FOLDER_IN_USE'
  | 'DATA_FOLDER_DAMAGED'
  | 'DATA_FOLDER_FORBIDDEN'
  | 'DISK_FULL'
  | 'TEMPLATE_DAMAGED'
  | 'SECRET_MISSING'
  | 'STORE_FAILED'
  | 'STORE_CLOSED'
  | 'TRANSACTION_NESTED'
  | 'TRANSACTION_OVER'
  | 'TRANSACTION_ABORTED'
  | 'MIGRATIONS_INVALID'
  | 'SCHEMA_NEWER';

/** A failure of the store itself. `code` is for the program, the message is for the person who has to act. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}
