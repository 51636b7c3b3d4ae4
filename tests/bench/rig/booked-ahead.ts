import { openDatabase } from '#db/engine/database';
import { openStore } from '#db/store';
import { composeHost } from '#main/host/host';

const owner = 'Tableside bench';

/** Two hours each, from noon to ten. */
const BOOKINGS_PER_DAY = 5;

/**
 * The demo restaurant, open at all hours, with so many bookings ahead on all tables but the four of the patio: each holds
 * its table in the ledger. They begin in two months, away from the demo's own.
 */
export async function makeBookedRestaurant(dataDir: string, bookings: number): Promise<void> {
  const store = await openStore({ dataDir, owner, template: 'out/template.tar.gz' });
  await (await composeHost(store, { dataDir, demo: 'running' })).close();
  const database = await openDatabase({ dataDir, owner });
  try {
    await database.engine.exec(`
      SET session_replication_role = replica;
      DELETE FROM turn_times; DELETE FROM services; DELETE FROM special_days; DELETE FROM slot_limits;
      CREATE TEMP TABLE ahead AS
        SELECT n, md5('ahead' || n)::uuid AS id, t.id AS table_id,
          current_date + 60 + ((n / ${BOOKINGS_PER_DAY}) / t.count)::int AS date,
          time '12:00' + make_interval(hours => (n % ${BOOKINGS_PER_DAY})::int * 2) AS time
        FROM generate_series(0, ${bookings - 1}) n
        JOIN (SELECT id, row_number() OVER (ORDER BY table_number) - 1 AS number, count(*) OVER () AS count
          FROM tables WHERE table_number NOT LIKE 'P%') t ON t.number = (n / ${BOOKINGS_PER_DAY}) % t.count;
      INSERT INTO reservations (id, user_id, table_id, date, time, party_size, status, confirmation_number)
        SELECT id, (SELECT id FROM users WHERE role = 'customer' ORDER BY id LIMIT 1), table_id, date, time, 1 + n % 4,
          'confirmed', 'AHEAD-' || n FROM ahead;
      INSERT INTO table_occupancy (table_id, during, state, reservation_id)
        SELECT table_id, tstzrange(a.from, a.from + interval '2 hours', '[)'), 'booked', id
        FROM (SELECT *, (date + time) AT TIME ZONE (SELECT time_zone FROM venue) AS "from" FROM ahead) a;
      SET session_replication_role = DEFAULT`);
    for (const statement of ['VACUUM (ANALYZE)', 'CHECKPOINT']) await database.engine.exec(statement);
  } finally {
    await database.close();
  }
}
