import { sql } from 'drizzle-orm';
import type { GuestExport } from '#contract/guest-export';
import { fromDecimal } from '#contract/money';
import type { Tx } from '#db/store';

/** Every row of the guest's, the oldest first. */
export async function listRecords(tx: Tx, guestId: string) {
  const own = sql`${guestId}::uuid`;
  const { rows } = await tx.execute<{
    merged: GuestExport['mergedEntries'];
    bookings: GuestExport['bookings'];
    visits: WithText<GuestExport['visits'][number]>[];
    waitlist: GuestExport['waitlist'];
  }>(sql`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('firstName', u.first_name, 'lastName', u.last_name, 'phone', u.phone,
          'email', coalesce(m.moved #>> '{details,mergedEmail}', CASE WHEN u.email NOT LIKE '%.invalid' THEN u.email END),
          'mergedAt', ${stamp(sql`m.merged_at`)}) ORDER BY m.merged_at), '[]')
        FROM guest_merges m JOIN users u ON u.id = m.merged_id WHERE m.kept_id = ${own} AND m.undone_at IS NULL) AS merged,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('number', r.confirmation_number, 'date', r.date,
          'time', to_char(r.time, 'HH24:MI'), 'partySize', r.party_size, 'status', r.status,
          'table', (SELECT t.table_number FROM tables t WHERE t.id = r.table_id), 'request', r.special_request,
          'occasion', r.occasion, 'allergies', r.allergies, 'wishes', to_jsonb(r.wishes), 'takenAt', ${stamp(sql`r.created_at`)},
          'arrivedAt', ${stamp(sql`r.arrived_at`)}) ORDER BY r.date, r.time, r.id), '[]')
        FROM reservations r WHERE r.user_id = ${own}) AS bookings,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', v.name, 'partySize', v.party_size,
          'seatedAt', ${stamp(sql`v.seated_at`)}, 'leftAt', ${stamp(sql`v.closed_at`)},
          'tables', (SELECT coalesce(jsonb_agg(DISTINCT t.table_number), '[]') FROM table_occupancy o
            JOIN tables t ON t.id = o.table_id WHERE o.visit_id = v.id),
          'ordered', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', coalesce(i.name_at_order, mi.name),
              'quantity', i.quantity, 'unitPrice', i.price_at_order::text, 'note', i.special_notes) ORDER BY i.created_at, i.id), '[]')
            FROM orders d JOIN order_items i ON i.order_id = d.id JOIN menu_items mi ON mi.id = i.menu_item_id
            WHERE d.visit_id = v.id AND d.status <> 'cancelled'),
          'payments', (SELECT coalesce(jsonb_agg(jsonb_build_object('tender', p.tender, 'amount', p.amount::text,
              'reference', p.reference, 'at', ${stamp(sql`p.taken_at`)}) ORDER BY p.taken_at, p.id), '[]')
            FROM checks c JOIN payments p ON p.check_id = c.id WHERE c.visit_id = v.id)) ORDER BY v.seated_at, v.id), '[]')
        FROM visits v WHERE v.guest_id = ${own}) AS visits,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', w.name, 'phone', w.phone, 'partySize', w.party_size,
          'note', w.note, 'state', w.state, 'joinedAt', ${stamp(sql`w.joined_at`)}) ORDER BY w.joined_at, w.id), '[]')
        FROM waitlist_entries w WHERE w.guest_id = ${own}) AS waitlist`);
  const [row] = rows;
  if (!row) throw new Error('a statement of subselects gave no row');
  return { ...row, visits: row.visits.map(withCents) };
}

/** An instant as the contract writes it. */
const stamp = (column: ReturnType<typeof sql>) =>
  sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

type Visit = GuestExport['visits'][number];
/** As it comes from the database: amounts are decimal text. */
type WithText<V extends Visit> = Omit<V, 'ordered' | 'payments'> & {
  ordered: (Omit<V['ordered'][number], 'unitPrice'> & { unitPrice: string })[];
  payments: (Omit<V['payments'][number], 'amount'> & { amount: string })[];
};

function withCents(visit: WithText<Visit>): Visit {
  return {
    ...visit,
    ordered: visit.ordered.map((line) => ({ ...line, unitPrice: fromDecimal(line.unitPrice) })),
    payments: visit.payments.map((payment) => ({ ...payment, amount: fromDecimal(payment.amount) })),
  };
}
