/** Why the store refuses or has stopped. These are about the database as a whole, never about a guest's order. */
export type StoreErrorCode =
  | 'DATA_FOLDER_IN_USE'
  | 'DATA_FOLDER_DAMAGED'
  | 'DATA_FOLDER_FORBIDDEN'
  | 'DATA_FOLDER_MISSING'
  | 'DATA_FOLDER_OTHER_ENGINE'
  | 'DATA_FOLDER_EMPTY'
  | 'DATA_FOLDER_NOT_EMPTY'
  | 'TEMPLATE_DAMAGED'
  | 'SECRET_MISSING'
  | 'STORE_FAILED'
  | 'DISK_FULL'
  | 'STORE_CLOSED'
  | 'TRANSACTION_NESTED'
  | 'TRANSACTION_OVER'
  | 'TRANSACTION_ABORTED'
  | 'MIGRATIONS_INVALID'
  | 'BACKUP_RUNNING'
  | 'BACKUP_NO_SPACE'
  | 'BACKUP_FAILED'
  | 'BACKUP_CANCELLED'
  | 'BACKUP_DAMAGED'
  | 'RESTORE_UNREACHABLE'
  | 'RESTORE_FAILED'
  | 'SECOND_FOLDER_AWAY'
  | 'MIGRATION_FAILED'
  | 'UPDATE_NOT_BEGUN'
  | 'SCHEMA_NEWER'
  | 'EXPORT_TARGET_EXISTS'
  | 'EXPORT_UNSUPPORTED'
  | 'EXPORT_DAMAGED'
  | 'EXPORT_NEWER'
  | 'ENGINE_UNUSABLE';

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
