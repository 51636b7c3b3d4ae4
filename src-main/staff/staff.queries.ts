import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { visits } from '#db/schema/book';
import { approvals, rolePermissions, staffProfiles, staffSessions, users } from '#db/schema/people';
import type { Tx } from '#db/store';

const staffColumns = {
  id: users.id,
  firstName: users.firstName,
  lastName: users.lastName,
  role: users.role,
  title: staffProfiles.title,
};

/** The active member of staff whose PIN has this digest. */
export async function findByPinIndex(tx: Tx, pinIndex: string) {
  const rows = await tx
    .select({ ...staffColumns, pinHash: staffProfiles.pinHash })
    .from(staffProfiles)
    .innerJoin(users, eq(users.id, staffProfiles.userId))
    .where(and(eq(staffProfiles.pinIndex, pinIndex), eq(staffProfiles.status, 'active')));
  return rows[0] ?? null;
}

/** Active staff in a fixed order, with how many parties each serves now. */
export async function listStaff(tx: Tx) {
  return tx
    .select({ ...staffColumns, openTables: sql<number>`count(${visits.id})::int` })
    .from(staffProfiles)
    .innerJoin(users, eq(users.id, staffProfiles.userId))
    .leftJoin(visits, and(eq(visits.serverId, users.id), isNull(visits.closedAt)))
    .where(eq(staffProfiles.status, 'active'))
    .groupBy(users.id, staffProfiles.title)
    .orderBy(asc(users.createdAt), asc(users.id));
}

export async function listPermissions(tx: Tx, role: typeof users.$inferSelect.role) {
  if (role === null) return [];
  const rows = await tx
    .select({ permission: rolePermissions.permission })
    .from(rolePermissions)
    .where(eq(rolePermissions.role, role));
  return rows.map((row) => row.permission);
}

/** Every device somebody signed in at since a moment, with who did last. */
export async function listTerminals(tx: Tx, since: Date) {
  return tx
    .selectDistinctOn([staffSessions.terminal], {
      name: sql<string>`${staffSessions.terminal}`,
      lastUsedBy: users.firstName,
    })
    .from(staffSessions)
    .innerJoin(users, eq(users.id, staffSessions.userId))
    .where(and(isNotNull(staffSessions.terminal), gt(staffSessions.startedAt, since)))
    .orderBy(asc(staffSessions.terminal), desc(staffSessions.startedAt));
}

export async function startSession(tx: Tx, row: typeof staffSessions.$inferInsert): Promise<void> {
  await tx.insert(staffSessions).values(row);
}

/** Ends a session; returns whose it was. */
export async function endSession(tx: Tx, tokenHash: string, at: Date): Promise<string | null> {
  const rows = await tx
    .update(staffSessions)
    .set({ endedAt: at })
    .where(eq(staffSessions.tokenHash, tokenHash))
    .returning({ userId: staffSessions.userId });
  return rows[0]?.userId ?? null;
}

/** Makes every session that goes on begin so many milliseconds later, or earlier. */
export async function shiftSessions(tx: Tx, milliseconds: number): Promise<void> {
  const by = sql`make_interval(secs => ${milliseconds / 1_000}::float8)`;
  await tx
    .update(staffSessions)
    .set({ startedAt: sql`${staffSessions.startedAt} + ${by}` })
    .where(isNull(staffSessions.endedAt));
}

export async function insertStaff(
  tx: Tx,
  person: typeof users.$inferInsert,
  profile: typeof staffProfiles.$inferInsert,
): Promise<void> {
  await tx.insert(users).values(person);
  await tx.insert(staffProfiles).values(profile);
}

export async function insertApproval(tx: Tx, row: typeof approvals.$inferInsert): Promise<void> {
  await tx.insert(approvals).values(row);
}
