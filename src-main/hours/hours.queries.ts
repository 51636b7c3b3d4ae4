import { and, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm';
import { services, slotLimits, specialDays, turnTimes } from '#db/schema/hours';
import { venue } from '#db/schema/people';
import type { Tx } from '#db/store';
import type { Hours, Service, SlotLimit, TurnTime } from './hours.rules';

interface Row extends Record<string, unknown> {
  services: Service[];
  special_days: Hours['specialDays'];
  slot_limits: SlotLimit[];
  turn_times: TurnTime[];
}

const time = (column: string) => sql.raw(`to_char(${column}, 'HH24:MI')`);

/** All that says when the house is open, of weekdays and of the dates in a span: one statement. */
export async function findHours(tx: Tx, from: string, to: string) {
  const span = sql`BETWEEN ${from}::date AND ${to}::date`;
  const { rows } = await tx.execute<Row>(sql`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'weekdays', weekdays, 'onDate', on_date,
          'firstTime', ${time('first_time')}, 'lastTime', ${time('last_time')},
          'coversStarting', covers_starting, 'coversPresent', covers_present) ORDER BY on_date NULLS FIRST, first_time, id), '[]')
        FROM services WHERE deleted_at IS NULL AND (on_date IS NULL OR on_date ${span})) AS services,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('day', day, 'reason', reason) ORDER BY day), '[]')
        FROM special_days WHERE day ${span}) AS special_days,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('day', day, 'slot', ${time('slot')},
          'coversStarting', covers_starting, 'reason', reason) ORDER BY day, slot), '[]')
        FROM slot_limits WHERE day ${span}) AS slot_limits,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'serviceId', t.service_id, 'upTo', t.up_to,
          'minutes', t.minutes) ORDER BY t.service_id NULLS FIRST, t.up_to), '[]')
        FROM turn_times t LEFT JOIN services s ON s.id = t.service_id
        WHERE s.deleted_at IS NULL AND (s.on_date IS NULL OR s.on_date ${span})) AS turn_times`);
  const row = rows[0] as Row;
  return {
    services: row.services,
    specialDays: row.special_days,
    slotLimits: row.slot_limits,
    turnTimes: row.turn_times,
  };
}

/** Adds a service, changes it, or brings it back. */
export async function upsertService(tx: Tx, { id, ...service }: Service): Promise<void> {
  const values = { ...service, deletedAt: null };
  await tx
    .insert(services)
    .values({ id, ...values })
    .onConflictDoUpdate({ target: services.id, set: values });
}

export async function removeService(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(services).set({ deletedAt: at }).where(eq(services.id, id));
}

/** Removes a date's own services, but for those that are kept. */
export async function removeServicesOf(tx: Tx, day: string, kept: string[], at: Date): Promise<void> {
  await tx
    .update(services)
    .set({ deletedAt: at })
    .where(and(eq(services.onDate, day), isNull(services.deletedAt), notInArray(services.id, kept)));
}

export async function upsertSpecialDay(tx: Tx, day: string, reason: string): Promise<void> {
  await tx
    .insert(specialDays)
    .values({ day, reason })
    .onConflictDoUpdate({ target: specialDays.day, set: { reason } });
}

export async function deleteSpecialDay(tx: Tx, day: string): Promise<void> {
  await tx.delete(specialDays).where(eq(specialDays.day, day));
}

export async function upsertSlotLimit(tx: Tx, row: SlotLimit): Promise<void> {
  const { coversStarting, reason } = row;
  await tx
    .insert(slotLimits)
    .values(row)
    .onConflictDoUpdate({ target: [slotLimits.day, slotLimits.slot], set: { coversStarting, reason } });
}

/** Returns whether there was one. */
export async function deleteSlotLimit(tx: Tx, day: string, slot: string): Promise<boolean> {
  const gone = await tx
    .delete(slotLimits)
    .where(and(eq(slotLimits.day, day), eq(slotLimits.slot, slot)))
    .returning({ day: slotLimits.day });
  return gone.length > 0;
}

/** Puts these turn times in the place of the house's own and of those of these services. Others may be brought back. */
export async function replaceTurnTimes(
  tx: Tx,
  serviceIds: readonly string[],
  rows: TurnTime[],
): Promise<void> {
  await tx
    .delete(turnTimes)
    .where(or(isNull(turnTimes.serviceId), inArray(turnTimes.serviceId, [...serviceIds])));
  if (rows.length > 0) await tx.insert(turnTimes).values(rows);
}

export async function updateVenue(tx: Tx, values: Partial<typeof venue.$inferInsert>): Promise<void> {
  await tx.update(venue).set(values);
}
