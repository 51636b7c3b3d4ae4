import { sql } from 'drizzle-orm';
import { allergiesOf } from '#contract/people';
import type { OrderType } from '#contract/tabs';
import type { StoredModifier } from '#db/schema/orders';
import type { Tx } from '#db/store';

interface TicketRow extends Record<string, unknown> {
  order_type: OrderType | null;
  party: string | null;
  pickup_at: string | null;
  station_id: string;
  station: string;
  order_id: string;
  number: string;
  sent_at: string;
  note: string | null;
  server: string | null;
  round: number;
  allergies: string | null;
  booking_allergies: string | null;
  joined_allergies: string | null;
  tables: string[];
  also_at: { station: string; items: number }[];
}

/** A ticket as paper needs it, without its lines; null when there is none. */
export async function findTicketHead(tx: Tx, ticketId: string) {
  const { rows } = await tx.execute<TicketRow>(sql`
    SELECT v.order_type, v.name AS party, v.pickup_at, k.station_id, st.name AS station, o.id AS order_id, o.order_number AS number, k.sent_at, o.notes AS note,
      s.first_name AS server, g.allergies, r.allergies AS booking_allergies, joined_allergies(v.id),
      (SELECT count(*)::int FROM orders e WHERE e.visit_id = o.visit_id AND (length(e.order_number), e.order_number) <=
        (length(o.order_number), o.order_number)) AS round,
      coalesce(
        (SELECT jsonb_agg(t.table_number ORDER BY t.table_number) FROM table_occupancy c JOIN tables t ON t.id = c.table_id
          WHERE c.visit_id = v.id AND c.state = 'open'),
        CASE WHEN v.order_type IS DISTINCT FROM 'dine_in' AND v.id IS NOT NULL THEN '[]'::jsonb END,
        (SELECT jsonb_build_array(t.table_number) FROM tables t WHERE t.id = o.table_id), '[]'::jsonb) AS tables,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('station', os.name, 'items',
          (SELECT coalesce(sum(i.quantity), 0)::int FROM order_items i WHERE i.ticket_id = ok.id)) ORDER BY os.position), '[]')
        FROM tickets ok JOIN stations os ON os.id = ok.station_id WHERE ok.order_id = o.id AND ok.id <> k.id) AS also_at
    FROM tickets k
    JOIN stations st ON st.id = k.station_id
    JOIN orders o ON o.id = k.order_id
    LEFT JOIN visits v ON v.id = party_of(o.visit_id)
    LEFT JOIN users s ON s.id = coalesce(v.server_id, o.sent_by)
    LEFT JOIN guest_profiles g ON g.user_id = v.guest_id
    LEFT JOIN reservations r ON r.id = v.reservation_id
    WHERE k.id = ${ticketId}::uuid`);
  const row = rows[0];
  if (!row) return null;
  return {
    orderType: row.order_type,
    party: row.party,
    pickupAt: row.pickup_at === null ? null : new Date(row.pickup_at),
    stationId: row.station_id,
    station: row.station,
    number: row.number,
    sentAt: new Date(row.sent_at),
    note: row.note,
    server: row.server,
    round: row.round,
    tables: row.tables,
    alsoAt: row.also_at,
    allergies: allergiesOf(row.allergies, row.booking_allergies, row.joined_allergies),
  };
}

/** The ticket a line is on; null where no station cooks it. */
export async function findTicketOfLine(tx: Tx, lineId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ ticket_id: string | null }>(
    sql`SELECT ticket_id FROM order_items WHERE id = ${lineId}::uuid`,
  );
  return rows[0]?.ticket_id ?? null;
}

interface LineRow extends Record<string, unknown> {
  id: string;
  quantity: number;
  /** Without what was voided. */
  left: number;
  portion: number | null;
  sold_by: 'piece' | 'half' | 'weight';
  weight_unit: 'kg' | 'lb';
  name: string;
  seat: number | null;
  course: number | null;
  modifiers: StoredModifier[];
  note: string | null;
  set_id: string | null;
  set_name: string | null;
  gone_to: GoneTo | null;
}

/** The party a line went to. */
export interface GoneTo {
  tables: string[];
  order_type: OrderType | null;
  party: string | null;
}

/** The lines of a ticket under their kitchen names, in the order they were spoken. */
export async function listTicketLines(tx: Tx, ticketId: string): Promise<LineRow[]> {
  const { rows } = await tx.execute<LineRow>(sql`
    SELECT i.id, i.quantity, i.quantity - (SELECT coalesce(sum(w.quantity), 0) FROM voids w WHERE w.order_item_id = i.id)::int AS "left",
      (i.portion * 1000)::int AS portion, m.sold_by, (SELECT weight_unit FROM venue) AS weight_unit, coalesce(m.kitchen_name, i.name_at_order, m.name) AS name, i.seat, i.course,
      i.modifiers, i.special_notes AS note, i.set_id, i.set_name,
      (SELECT jsonb_build_object('order_type', v.order_type, 'party', v.name, 'tables', coalesce((SELECT jsonb_agg(t.table_number
          ORDER BY t.table_number) FROM table_occupancy c JOIN tables t ON t.id = c.table_id WHERE c.visit_id = v.id AND c.state = 'open'), '[]'))
        FROM visits v WHERE i.visit_id IS NOT NULL AND v.id = party_of(i.visit_id) AND v.id <> party_of(o.visit_id)) AS gone_to
    FROM order_items i JOIN menu_items m ON m.id = i.menu_item_id JOIN orders o ON o.id = i.order_id
    WHERE i.ticket_id = ${ticketId}::uuid
    ORDER BY i.created_at, i.id`);
  return rows;
}
