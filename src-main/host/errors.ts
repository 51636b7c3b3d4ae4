import { randomUUID } from 'node:crypto';
import { contract, type ProcedureName } from '#contract/contract';
import { DomainError, type ErrorCode, errorWords } from '#contract/errors';
import type { WireError } from '#contract/wire';
import { asDiskFull } from '#db/engine/disk-full';
import { StoreError } from '#db/errors';
import { readPgError } from '#db/pg-errors';
import type { Log } from './log';

/** Refusals that any call can meet, whatever the procedure declares. */
const doorCodes: readonly ErrorCode[] = [
  'PROCEDURE_UNKNOWN',
  'INPUT_INVALID',
  'COMMAND_ID_MISSING',
  'COMMAND_ID_REUSED',
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'APPROVAL_NEEDED',
  'VENUE_MISSING',
  'STORE_FAILED',
  'DATABASE_CLOSED',
  'DISK_FULL',
  'DATA_UNREADABLE',
  'NOT_LOCAL',
  'DAY_CLOSED',
];

/** The constraints that speak for a rule. Services check first, to name the other party; these cannot be passed. */
const constraintCodes: Record<string, ErrorCode> = {
  table_occupancy_no_overlap: 'TABLE_TAKEN',
  table_occupancy_one_party: 'TABLE_OCCUPIED',
  tables_table_number_key: 'TABLE_NUMBER_TAKEN',
  users_email_key: 'EMAIL_TAKEN',
  staff_profiles_pin_index_key: 'PIN_TAKEN',
  business_days_fixed: 'DAY_CLOSED',
  drawers_name_once: 'DRAWER_NAME_TAKEN',
  drawers_terminal_once: 'DRAWER_TERMINAL_TAKEN',
  drawer_sessions_one_open: 'DRAWER_OPEN',
  cash_outs_server_id_fkey: 'STAFF_UNKNOWN',
  menu_sections_name_key: 'SECTION_NAME_TAKEN',
  menu_items_section_id_fkey: 'SECTION_UNKNOWN',
  menu_items_station_id_fkey: 'STATION_UNKNOWN',
  menu_items_tax_class_id_fkey: 'TAX_CLASS_UNKNOWN',
  menu_item_modifier_groups_group_id_fkey: 'GROUP_UNKNOWN',
  modifier_child_groups_group_id_fkey: 'GROUP_UNKNOWN',
  modifier_prices_size_id_fkey: 'MODIFIER_UNKNOWN',
  set_choices_item_id_fkey: 'ITEM_UNKNOWN',
  price_rule_targets_item_id_fkey: 'ITEM_UNKNOWN',
  price_rule_targets_section_id_fkey: 'SECTION_UNKNOWN',
  tax_rates_fixed: 'TAX_RATE_FIXED',
  tax_class_rates_tax_rate_id_fkey: 'TAX_RATE_UNKNOWN',
  service_charges_tax_class_id_fkey: 'TAX_CLASS_IN_USE',
  tax_classes_name_key: 'TAX_CLASS_NAME_TAKEN',
  draft_lines_pkey: 'LINE_EXISTS',
  reservations_area_id_fkey: 'AREA_UNKNOWN',
  waitlist_entries_area_id_fkey: 'AREA_UNKNOWN',
  waitlist_entries_guest_id_fkey: 'GUEST_UNKNOWN',
};

/** A crash, or a store that was closed under a call to be opened anew. */
const storeIsAway: readonly string[] = ['STORE_FAILED', 'STORE_CLOSED'];

export interface FailureParts {
  log: Log;
  /** Whether a crash of the database is the full disk's. */
  isDiskFull(): boolean;
  /** Rows were met that cannot be read. */
  onUnreadable(): void;
}

/**
 * Any failure as an answer. Only a code that the procedure declares, or one of the door's own, crosses;
 * everything else is INTERNAL, with a number that finds it in the log.
 */
export function answerError(error: unknown, name: ProcedureName, parts: FailureParts): WireError {
  const refusal = asRefusal(error, parts);
  if (refusal && mayCross(refusal.code, name))
    return { code: refusal.code, message: errorWords[refusal.code], details: refusal.details };
  const logId = randomUUID();
  parts.log.error(`${name} failed (${logId})`, error);
  return { code: 'INTERNAL', message: errorWords.INTERNAL, details: { logId } };
}

function asStoreRefusal(
  error: StoreError,
  { isDiskFull, log, onUnreadable }: FailureParts,
): DomainError | null {
  const { code } = error;
  if (code === 'DISK_FULL') return new DomainError(code);
  if (code === 'DATA_FOLDER_DAMAGED') {
    log.error('a part of the stored data cannot be read', error);
    onUnreadable();
    return new DomainError('DATA_UNREADABLE');
  }
  if (!storeIsAway.includes(code)) return null;
  return new DomainError(isDiskFull() ? 'DISK_FULL' : 'STORE_FAILED');
}

function asRefusal(error: unknown, parts: FailureParts): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof StoreError) return asStoreRefusal(error, parts);
  if (asDiskFull(error)) return new DomainError('DISK_FULL');
  const pg = readPgError(error);
  if (!pg) return null;
  const code = pg.constraint === null ? undefined : constraintCodes[pg.constraint];
  if (code) return new DomainError(code);
  return pg.sqlState === '23505' ? new DomainError('ID_EXISTS') : null;
}

function mayCross(code: ErrorCode, name: ProcedureName): boolean {
  if (doorCodes.includes(code)) return true;
  return Object.hasOwn(contract, name) && contract[name].errors.includes(code);
}
