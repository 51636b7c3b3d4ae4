/**
 * Lookups that old rows point into, the guests who came, and how ids are made: `spoken` like those a client
 * makes (they grow with time), `made` like those the host makes (they fall anywhere in an index).
 */
export const prepareHistory = (visits: number) => `
  CREATE FUNCTION pg_temp.spoken(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(n), 12, '0') || '70008000000000000000')::uuid $$;
  CREATE FUNCTION pg_temp.made(what text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT md5(what || n)::uuid $$;
  CREATE TEMP TABLE old_tables AS SELECT row_number() OVER (ORDER BY id) - 1 AS n, id FROM tables;
  CREATE TEMP TABLE old_menu AS SELECT row_number() OVER (ORDER BY id) - 1 AS n, id, name, price FROM menu_items;
  CREATE TEMP TABLE old_stations AS SELECT row_number() OVER (ORDER BY position) - 1 AS n, id FROM stations;
  CREATE TEMP TABLE old_staff AS SELECT row_number() OVER (ORDER BY user_id) - 1 AS n, user_id AS id FROM staff_profiles;
  CREATE TEMP TABLE old_sizes AS SELECT (SELECT count(*) FROM old_tables) AS tables, (SELECT count(*) FROM old_menu) AS menu,
    (SELECT count(*) FROM old_stations) AS stations, (SELECT count(*) FROM old_staff) AS staff,
    (SELECT value FROM counters WHERE key = 'ORD') AS ord, (SELECT value FROM counters WHERE key = 'CHK') AS chk,
    ${Math.ceil(visits / 20)} AS guests;
  INSERT INTO users (id, email, password_hash, first_name, last_name, phone, role)
    SELECT pg_temp.spoken(g), 'guest' || g || '@guest.invalid', '!', 'Guest', 'Number ' || g, '+353 1 ' || g, 'customer'
    FROM old_sizes, generate_series(1, guests) g;
  UPDATE counters SET value = value + ${visits * 2} WHERE key = 'ORD';
  UPDATE counters SET value = value + ${visits} WHERE key = 'CHK'`;

const seats = `
  SELECT v, pg_temp.spoken(v) AS id, pg_temp.made('check', v) AS check_id, day, day + time '11:00' + make_interval(secs => ((v - 1) % :perDay) * 96) AS seated_at,
    (SELECT id FROM old_tables WHERE n = v % s.tables) AS table_id, (SELECT id FROM old_staff WHERE n = v % s.staff) AS staff_id,
    CASE WHEN v % 2 = 0 THEN pg_temp.spoken(v) END AS reservation_id, pg_temp.spoken(1 + v * 7919 % s.guests) AS guest_id,
    2 + v % 5 AS party, s.*
  FROM old_sizes s, generate_series(:first::bigint, :last) v,
    LATERAL (SELECT current_date - 1 - :days + ((v - 1) / :perDay)::int AS day) d`;

const rounds = `
  SELECT seat.*, 2 * v - 1 + r AS o, pg_temp.spoken(2 * v - 1 + r) AS order_id, pg_temp.made('ticket', 2 * v - 1 + r) AS ticket_id,
    seated_at + make_interval(mins => 8 + 25 * r) AS sent_at
  FROM old_seats seat, generate_series(0, 1) r`;

/** One batch, table by table; \`:first\` and \`:last\` number its visits. */
export const historySteps: readonly string[] = [
  `CREATE TEMP TABLE old_seats ON COMMIT DROP AS ${seats}`,
  `CREATE TEMP TABLE old_rounds ON COMMIT DROP AS ${rounds}`,
  `INSERT INTO reservations (id, user_id, table_id, date, time, party_size, status, confirmation_number, booked_by)
    SELECT reservation_id, guest_id, table_id, day, seated_at::time, party, 'completed',
      'RES-' || to_char(day, 'YYYY') || '-' || (500000 + v), staff_id
    FROM old_seats WHERE reservation_id IS NOT NULL`,
  `INSERT INTO visits (id, reservation_id, guest_id, server_id, name, party_size, seated_at, closed_at, service_day)
    SELECT id, reservation_id, CASE WHEN reservation_id IS NOT NULL THEN guest_id END, staff_id, 'Party ' || v, party,
      seated_at, seated_at + interval '75 minutes', day FROM old_seats`,
  `INSERT INTO table_occupancy (id, table_id, during, state, visit_id)
    SELECT pg_temp.made('claim', v), table_id, tstzrange(seated_at, seated_at + interval '75 minutes'), 'released', id
    FROM old_seats`,
  `INSERT INTO checks (id, visit_id, number, opened_at, closed_at)
    SELECT check_id, id, 'CHK-' || (chk + v), seated_at + interval '8 minutes', seated_at + interval '75 minutes'
    FROM old_seats`,
  `INSERT INTO orders (id, order_number, reservation_id, table_id, status, order_time, ready_time, created_at, updated_at,
      visit_id, sent_by, served_time)
    SELECT order_id, 'ORD-' || (ord + o), reservation_id, table_id, 'served', sent_at, sent_at + interval '12 minutes',
      sent_at, sent_at + interval '14 minutes', id, staff_id, sent_at + interval '14 minutes'
    FROM old_rounds`,
  `INSERT INTO tickets (id, order_id, station_id, sent_at, seen_at, started_at, bumped_at)
    SELECT ticket_id, order_id, t.id, sent_at, sent_at + interval '20 seconds',
      sent_at + interval '2 minutes', sent_at + interval '12 minutes'
    FROM old_rounds JOIN old_stations t ON t.n = o % stations`,
  `CREATE TEMP TABLE old_lines ON COMMIT DROP AS
    SELECT pg_temp.spoken(3 * o + i) AS id, order_id, check_id, ticket_id, sent_at, m.id AS item_id, m.name, m.price, 1 + i AS seat
    FROM old_rounds CROSS JOIN generate_series(0, 2) i JOIN old_menu m ON m.n = (o * 7919 + i * 104729) % menu`,
  `INSERT INTO order_items (id, order_id, menu_item_id, quantity, price_at_order, created_at, ticket_id,
      name_at_order, seat, tax_rate_ids, done_at)
    SELECT id, order_id, item_id, 1, price, sent_at, ticket_id, name, seat,
      ARRAY[(SELECT id FROM tax_rates ORDER BY id LIMIT 1)], sent_at + interval '12 minutes'
    FROM old_lines`,
  `INSERT INTO check_lines (id, check_id, order_item_id, quantity)
    SELECT pg_temp.made('check line' || id, 0), check_id, id, 1 FROM old_lines`,
  `UPDATE checks c SET totals = t.totals FROM (
    SELECT check_id, jsonb_build_object('lines', jsonb_agg(jsonb_build_object('id', pg_temp.made('check line' || id, 0),
        'amount', cents, 'discount', 0, 'comp', 0, 'charge', 0, 'taxes', '[]'::jsonb, 'total', cents, 'taken', '[]'::jsonb,
        'charges', '[]'::jsonb) ORDER BY id), 'subtotal', sum(cents), 'discount', 0, 'comp', 0, 'charge', 0,
      'taxes', '[]'::jsonb, 'taxAdded', 0, 'taxOff', 0, 'total', sum(cents)) AS totals
    FROM (SELECT *, (price * 100)::bigint AS cents FROM old_lines) l GROUP BY check_id) t WHERE t.check_id = c.id`,
  `INSERT INTO payments (id, check_id, tender, amount, taken_by, taken_at, service_day)
    SELECT pg_temp.made('payment', v), check_id, 'card', amount, staff_id, seated_at + interval '74 minutes', day
    FROM old_seats JOIN (SELECT check_id, sum(price) AS amount FROM old_lines GROUP BY 1) paid USING (check_id)`,
];
