import type { z } from 'zod';
import { availabilityContract } from './availability';
import { backupsContract } from './backups';
import { blocksContract } from './blocks';
import { bookOverviewContract } from './book-overview';
import { checkChangesContract } from './check-changes';
import { checkRulesContract } from './check-rules';
import { checkSplitsContract } from './check-splits';
import { checksContract } from './checks';
import { dayContract } from './day';
import { dayReportContract } from './day-report';
import { floorContract } from './floor';
import { floorMovesContract } from './floor-moves';
import { guestsContract } from './guests';
import { hoursContract } from './hours';
import { houseAccountsContract } from './house-accounts';
import { kitchenContract } from './kitchen';
import { menuContract } from './menu';
import { menuEditContract } from './menu-edit';
import { ordersContract } from './orders';
import { paymentsContract } from './payments';
import { printedPagesContract } from './printed-pages';
import { printingContract } from './printing';
import type { Procedure } from './procedure';
import { repairsContract } from './repairs';
import { reportsContract } from './reports';
import { reservationStepsContract } from './reservation-steps';
import { reservationsContract } from './reservations';
import { sectionsContract } from './sections';
import { setupContract } from './setup';
import { staffContract } from './staff';
import { systemContract } from './system';
import { tablesContract } from './tables';
import { tabsContract } from './tabs';
import { transfersContract } from './transfers';
import { vouchersContract } from './vouchers';
import { waitlistContract } from './waitlist';

/** Everything the host can be asked. A handler for each is demanded by type; nothing else can be called. */
export const contract = {
  ...systemContract,
  ...backupsContract,
  ...setupContract,
  ...staffContract,
  ...floorContract,
  ...blocksContract,
  ...hoursContract,
  ...floorMovesContract,
  ...tablesContract,
  ...sectionsContract,
  ...reservationsContract,
  ...waitlistContract,
  ...reservationStepsContract,
  ...repairsContract,
  ...bookOverviewContract,
  ...availabilityContract,
  ...guestsContract,
  ...menuContract,
  ...menuEditContract,
  ...ordersContract,
  ...tabsContract,
  ...transfersContract,
  ...kitchenContract,
  ...checksContract,
  ...dayContract,
  ...checkSplitsContract,
  ...checkChangesContract,
  ...checkRulesContract,
  ...paymentsContract,
  ...vouchersContract,
  ...houseAccountsContract,
  ...dayReportContract,
  ...printedPagesContract,
  ...printingContract,
  ...reportsContract,
} satisfies Record<string, Procedure>;

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
type OfKind<Kind extends Procedure['kind']> = {
  [Name in ProcedureName]: Contract[Name]['kind'] extends Kind ? Name : never;
}[ProcedureName];
export type ReadName = OfKind<'read' | 'status'>;
export type WriteName = OfKind<'write'>;
export type SessionName = OfKind<'session'>;
export type ControlName = OfKind<'control'>;

/** What a caller may send: defaults may be left out. */
export type Input<Name extends ProcedureName> = z.input<Contract[Name]['input']>;
/** What a handler receives: defaults filled in. */
export type ParsedInput<Name extends ProcedureName> = z.output<Contract[Name]['input']>;
export type Output<Name extends ProcedureName> = z.output<Contract[Name]['output']>;
