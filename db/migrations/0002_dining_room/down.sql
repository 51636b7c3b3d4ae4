DROP TRIGGER users_topic ON users;
DROP TRIGGER tables_topic ON tables;
DROP TRIGGER reservations_topic ON reservations;
DROP TRIGGER menu_items_topic ON menu_items;
DROP TRIGGER orders_topic ON orders;
DROP TRIGGER order_items_topic ON order_items;

ALTER TABLE order_items
  DROP COLUMN check_id, DROP COLUMN ticket_id, DROP COLUMN name_at_order, DROP COLUMN seat, DROP COLUMN modifiers,
  DROP COLUMN tax_rate_id, DROP COLUMN tax_basis_points, DROP COLUMN done_at;
DROP INDEX idx_orders_open;
ALTER TABLE orders DROP COLUMN visit_id, DROP COLUMN sent_by, DROP COLUMN served_time;
ALTER TABLE menu_items
  DROP COLUMN section_id, DROP COLUMN station_id, DROP COLUMN tax_rate_id, DROP COLUMN kitchen_name,
  DROP COLUMN position, DROP COLUMN deleted_at;
ALTER TABLE tables DROP COLUMN deleted_at;

DROP TABLE audit_head, counters, inbox, payments, tickets, draft_lines, checks, menu_item_modifier_groups, modifiers,
  modifier_groups, tax_rates, stations, menu_sections, table_occupancy, visits, table_joins, floor_layout, areas,
  guest_profiles, role_permissions, staff_sessions, staff_profiles, venue;
DROP FUNCTION chain_audit_row() CASCADE;
DROP FUNCTION audit_row_hash(TEXT, audit_log);
DROP TABLE audit_log;
DROP FUNCTION notify_topic();
ALTER TABLE reservations DROP COLUMN duration_minutes, DROP COLUMN arrived_at, DROP COLUMN booked_by;
DROP TYPE tender, occupancy_state, table_shape, staff_status;
DROP EXTENSION btree_gist;
