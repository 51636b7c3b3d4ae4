import { sql } from 'drizzle-orm';
import { initialsOf } from '#contract/people';
import type { Permission } from '#contract/permissions';
import type { StaffMember } from '#contract/staff';
import { rolePermissions, staffProfiles, staffSessions, users } from '#db/schema/people';
import type { Tx } from '#db/store';
import type { Approval } from './allowance';
import type { Actor, VenueSettings } from './context';

export interface Caller {
  venue: VenueSettings | null;
  actor: Actor | null;
  /** The stored answer, when this command was done before. */
  done: { payloadHash: string; result: unknown } | null;
  /** The leave that came along, when it is the actor's own and fresh; spending it says whether it was used. */
  approval: Approval | null;
}

/** The longest a shift lasts: a session that nobody ended is over then. */
const SESSION_HOURS = 16;
/** An approval is given for what is on the screen at that moment. */
const APPROVAL_MINUTES = 2;

interface Row extends Record<string, unknown> {
  venue_name: string | null;
  currency: string;
  locale: string;
  time_zone: string;
  tax_included: boolean;
  tax_rounding: 'check' | 'line';
  cash_step: number;
  discount_limit: number;
  tip_suggestions: number[];
  day_cutover: string;
  turn_minutes: number;
  late_after_minutes: number;
  release_after_minutes: number;
  no_show_after_minutes: number | null;
  demo: boolean;
  user_id: string | null;
  first_name: string;
  last_name: string;
  role: StaffMember['role'];
  title: string;
  permissions: Permission[] | null;
  payload_hash: string | null;
  result: unknown;
  approver_id: string | null;
  approved: Permission[];
}

/** What a call says of itself: the digests of its session and approval, and the id of its command. */
interface CallKeys {
  tokenHash?: string | null;
  approvalHash?: string | null;
  commandId?: string | null;
}

/**
 * Who is asking, in which venue, and whether the command was done before: one statement, because every
 * tap pays for it. Only active staff with a session that has not ended count as signed in.
 */
export async function loadCaller(
  tx: Tx,
  now: Date,
  { tokenHash = null, approvalHash = null, commandId = null }: CallKeys = {},
): Promise<Caller> {
  const { rows } = await tx.execute<Row>(sql`
    SELECT v.name AS venue_name, v.currency, v.locale, v.time_zone, v.tax_included,
      v.tax_rounding, v.cash_step, v.discount_limit, v.tip_suggestions,
      to_char(v.day_cutover, 'HH24:MI') AS day_cutover, v.turn_minutes, v.late_after_minutes,
      v.release_after_minutes, v.no_show_after_minutes, v.demo,
      u.id AS user_id, u.first_name, u.last_name, u.role, p.title,
      (SELECT jsonb_agg(permission) FROM role_permissions WHERE role = u.role) AS permissions,
      i.payload_hash, i.result, a.approver_id, a.permissions AS approved
    FROM (SELECT 1) AS one
    LEFT JOIN venue v ON true
    LEFT JOIN (staff_sessions s JOIN users u ON u.id = s.user_id
      JOIN staff_profiles p ON p.user_id = u.id AND p.status = 'active')
      ON s.token_hash = ${tokenHash} AND s.ended_at IS NULL
        AND s.started_at > ${now.toISOString()}::timestamptz - make_interval(hours => ${SESSION_HOURS})
    LEFT JOIN inbox i ON i.command_id = ${commandId}::uuid
    LEFT JOIN approvals a ON a.token_hash = ${approvalHash} AND a.asked_by = u.id
      AND a.given_at > ${now.toISOString()}::timestamptz - make_interval(mins => ${APPROVAL_MINUTES})
      AND a.given_at <= ${now.toISOString()}::timestamptz`);
  const row = rows[0] as Row;
  return {
    venue: row.venue_name === null ? null : venueOf(row, row.venue_name),
    actor: row.user_id === null ? null : actorOf(row, row.user_id),
    done: row.payload_hash === null ? null : { payloadHash: row.payload_hash, result: row.result },
    approval:
      row.approver_id === null || approvalHash === null
        ? null
        : { tokenHash: approvalHash, approverId: row.approver_id, permissions: row.approved },
  };
}

/** Reads everything a sign-in needs. Rejects where a part of it cannot be read: then nobody can sign in. */
export async function readStaffRecords(tx: Tx): Promise<true> {
  for (const table of [users, staffProfiles, staffSessions, rolePermissions])
    await tx.execute(sql`SELECT max(length(record::text)) FROM ${table} AS record`);
  return true;
}

function venueOf(row: Row, name: string): VenueSettings {
  return {
    name,
    currency: row.currency,
    locale: row.locale,
    timeZone: row.time_zone,
    taxIncluded: row.tax_included,
    taxRounding: row.tax_rounding,
    cashStep: row.cash_step,
    discountLimit: row.discount_limit,
    tipSuggestions: row.tip_suggestions,
    dayCutover: row.day_cutover,
    turnMinutes: row.turn_minutes,
    lateAfterMinutes: row.late_after_minutes,
    releaseAfterMinutes: row.release_after_minutes,
    noShowAfterMinutes: row.no_show_after_minutes,
    demo: row.demo,
  };
}

function actorOf(row: Row, id: string): Actor {
  return {
    id,
    firstName: row.first_name,
    lastName: row.last_name,
    initials: initialsOf(row.first_name, row.last_name),
    role: row.role,
    title: row.title,
    permissions: row.permissions ?? [],
  };
}
