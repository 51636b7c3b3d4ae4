-- What a dining room needs beside the documented tables. Documented tables gain columns only where
-- they are nullable or have a default, so that the documented statements still run.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The venue and its people ---------------------------------------------------------------------------

CREATE TABLE venue (
  id INTEGER PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  name VARCHAR(100) NOT NULL,
  currency CHAR(3) NOT NULL,
  locale VARCHAR(20) NOT NULL,
  time_zone VARCHAR(64) NOT NULL,
  tax_included BOOLEAN NOT NULL,
  day_cutover TIME NOT NULL DEFAULT '04:00',
  turn_minutes INTEGER NOT NULL DEFAULT 120 CHECK (turn_minutes > 0),
  demo BOOLEAN NOT NULL DEFAULT false
);

CREATE TYPE staff_status AS ENUM ('active', 'inactive', 'suspended', 'deleted');

CREATE TABLE staff_profiles (
  user_id UUID PRIMARY KEY REFERENCES users(id) ON DELETE CASCADE,
  title VARCHAR(40) NOT NULL,
  pin_hash VARCHAR(255) NOT NULL,
  -- A keyed digest finds the person; bcrypt then proves it. One PIN, one person.
  pin_index VARCHAR(64) UNIQUE NOT NULL,
  status staff_status NOT NULL DEFAULT 'active'
);

CREATE TABLE staff_sessions (
  token_hash VARCHAR(64) PRIMARY KEY,
  user_id UUID NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  terminal VARCHAR(100),
  started_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP WITH TIME ZONE
);

CREATE TABLE role_permissions (
  role user_role NOT NULL,
  permission VARCHAR(40) NOT NULL,
  PRIMARY KEY (role, permission)
);

CREATE TABLE guest_profiles (
  user_id UUID PRIMARY KEY REFERENCES users(id) ON DELETE CASCADE,
  allergies TEXT,
  note TEXT
);

-- The floor ------------------------------------------------------------------------------------------

CREATE TABLE areas (
  id UUID PRIMARY KEY,
  name VARCHAR(100) UNIQUE NOT NULL,
  position INTEGER NOT NULL,
  decor JSONB NOT NULL DEFAULT '[]'
);

CREATE TYPE table_shape AS ENUM ('round', 'square');

-- A table's place in its area, in thousandths of the area's width and height.
CREATE TABLE floor_layout (
  table_id UUID PRIMARY KEY REFERENCES tables(id) ON DELETE CASCADE,
  area_id UUID NOT NULL REFERENCES areas(id),
  shape table_shape NOT NULL,
  x INTEGER NOT NULL,
  y INTEGER NOT NULL,
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0)
);

-- Neighbours that can be pushed together.
CREATE TABLE table_joins (
  table_a UUID NOT NULL REFERENCES tables(id) ON DELETE CASCADE,
  table_b UUID NOT NULL REFERENCES tables(id) ON DELETE CASCADE,
  PRIMARY KEY (table_a, table_b),
  CHECK (table_a < table_b)
);

ALTER TABLE tables ADD COLUMN deleted_at TIMESTAMP WITH TIME ZONE;

-- Bookings, visits, and the ledger both are held to ---------------------------------------------------

ALTER TABLE reservations
  ADD COLUMN duration_minutes INTEGER NOT NULL DEFAULT 120 CHECK (duration_minutes > 0),
  ADD COLUMN arrived_at TIMESTAMP WITH TIME ZONE,
  ADD COLUMN booked_by UUID REFERENCES users(id) ON DELETE SET NULL;

CREATE TABLE visits (
  id UUID PRIMARY KEY,
  reservation_id UUID UNIQUE REFERENCES reservations(id) ON DELETE SET NULL,
  guest_id UUID REFERENCES users(id) ON DELETE SET NULL,
  server_id UUID REFERENCES users(id) ON DELETE SET NULL,
  name VARCHAR(200),
  party_size INTEGER NOT NULL CHECK (party_size > 0 AND party_size <= 20),
  seated_at TIMESTAMP WITH TIME ZONE NOT NULL,
  closed_at TIMESTAMP WITH TIME ZONE,
  service_day DATE NOT NULL
);
CREATE INDEX idx_visits_open ON visits(seated_at) WHERE closed_at IS NULL;
CREATE INDEX idx_visits_service_day ON visits(service_day);
CREATE INDEX idx_visits_guest_id ON visits(guest_id);

CREATE TYPE occupancy_state AS ENUM ('booked', 'open', 'blocked', 'released');

-- The ledger: one row for each table that a booking, a visit or a block claims. Two live claims on one
-- table cannot overlap, whoever writes them and however; 21:00 may follow what ends at 21:00.
CREATE TABLE table_occupancy (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  table_id UUID NOT NULL REFERENCES tables(id) ON DELETE CASCADE,
  during TSTZRANGE NOT NULL CHECK (NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)),
  state occupancy_state NOT NULL,
  reservation_id UUID REFERENCES reservations(id) ON DELETE CASCADE,
  visit_id UUID REFERENCES visits(id) ON DELETE CASCADE,
  block_reason VARCHAR(60),
  CONSTRAINT table_occupancy_one_claimant CHECK (num_nonnulls(reservation_id, visit_id, block_reason) = 1),
  CONSTRAINT table_occupancy_no_overlap EXCLUDE USING gist (table_id WITH =, during WITH &&) WHERE (state <> 'released')
);
-- A party that overruns its time still holds the table: nobody else can be seated there.
CREATE UNIQUE INDEX table_occupancy_one_party ON table_occupancy(table_id) WHERE state = 'open';
CREATE INDEX idx_table_occupancy_reservation_id ON table_occupancy(reservation_id);
CREATE INDEX idx_table_occupancy_visit_id ON table_occupancy(visit_id);

-- The menu -------------------------------------------------------------------------------------------

CREATE TABLE menu_sections (
  id UUID PRIMARY KEY,
  name VARCHAR(60) UNIQUE NOT NULL,
  category menu_category NOT NULL,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 8),
  position INTEGER NOT NULL
);

-- `default_for` says which items go here when they name none themselves.
CREATE TABLE stations (
  id UUID PRIMARY KEY,
  name VARCHAR(40) UNIQUE NOT NULL,
  position INTEGER NOT NULL,
  soon_minutes INTEGER NOT NULL DEFAULT 10 CHECK (soon_minutes > 0),
  late_minutes INTEGER NOT NULL DEFAULT 15 CHECK (late_minutes >= soon_minutes),
  default_for VARCHAR(10) UNIQUE CHECK (default_for IN ('food', 'drinks'))
);

CREATE TABLE tax_rates (
  id UUID PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  basis_points INTEGER NOT NULL CHECK (basis_points BETWEEN 0 AND 5000),
  default_for VARCHAR(10) UNIQUE CHECK (default_for IN ('food', 'drinks'))
);

ALTER TABLE menu_items
  ADD COLUMN section_id UUID REFERENCES menu_sections(id),
  ADD COLUMN station_id UUID REFERENCES stations(id),
  ADD COLUMN tax_rate_id UUID REFERENCES tax_rates(id),
  ADD COLUMN kitchen_name VARCHAR(18),
  ADD COLUMN position INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN deleted_at TIMESTAMP WITH TIME ZONE;

CREATE TABLE modifier_groups (
  id UUID PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  min_choices INTEGER NOT NULL CHECK (min_choices >= 0),
  max_choices INTEGER NOT NULL CHECK (max_choices >= 1 AND max_choices >= min_choices)
);

CREATE TABLE modifiers (
  id UUID PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES modifier_groups(id) ON DELETE CASCADE,
  name VARCHAR(60) NOT NULL,
  price_delta DECIMAL(10, 2) NOT NULL DEFAULT 0,
  -- "No onion": the kitchen must not miss it.
  removal BOOLEAN NOT NULL DEFAULT false,
  available BOOLEAN NOT NULL DEFAULT true,
  position INTEGER NOT NULL
);
CREATE INDEX idx_modifiers_group_id ON modifiers(group_id);

CREATE TABLE menu_item_modifier_groups (
  menu_item_id UUID NOT NULL REFERENCES menu_items(id) ON DELETE CASCADE,
  group_id UUID NOT NULL REFERENCES modifier_groups(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (menu_item_id, group_id)
);

-- Checks, drafts, rounds, tickets, payments -----------------------------------------------------------

CREATE TABLE checks (
  id UUID PRIMARY KEY,
  visit_id UUID NOT NULL REFERENCES visits(id) ON DELETE CASCADE,
  number VARCHAR(20) UNIQUE NOT NULL,
  opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
  closed_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX idx_checks_visit_id ON checks(visit_id);

-- What a guest has said and nobody has sent. Name and price are as they were when it was rung.
CREATE TABLE draft_lines (
  id UUID PRIMARY KEY,
  visit_id UUID NOT NULL REFERENCES visits(id) ON DELETE CASCADE,
  menu_item_id UUID NOT NULL REFERENCES menu_items(id) ON DELETE CASCADE,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  seat INTEGER CHECK (seat > 0),
  base_price DECIMAL(10, 2) NOT NULL,
  modifiers JSONB NOT NULL DEFAULT '[]',
  note TEXT,
  added_by UUID REFERENCES users(id) ON DELETE SET NULL,
  added_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_draft_lines_visit_id ON draft_lines(visit_id);

ALTER TABLE orders
  ADD COLUMN visit_id UUID REFERENCES visits(id) ON DELETE SET NULL,
  ADD COLUMN sent_by UUID REFERENCES users(id) ON DELETE SET NULL,
  ADD COLUMN served_time TIMESTAMP WITH TIME ZONE;
CREATE INDEX idx_orders_visit_id ON orders(visit_id);
-- Keeps the documented kitchen query as fast with a million old orders as with none.
CREATE INDEX idx_orders_open ON orders(order_time) WHERE status IN ('pending', 'preparing');

CREATE TABLE tickets (
  id UUID PRIMARY KEY,
  order_id UUID NOT NULL REFERENCES orders(id) ON DELETE CASCADE,
  station_id UUID NOT NULL REFERENCES stations(id),
  sent_at TIMESTAMP WITH TIME ZONE NOT NULL,
  seen_at TIMESTAMP WITH TIME ZONE,
  started_at TIMESTAMP WITH TIME ZONE,
  bumped_at TIMESTAMP WITH TIME ZONE,
  recalled_at TIMESTAMP WITH TIME ZONE,
  UNIQUE (order_id, station_id)
);
CREATE INDEX idx_tickets_open ON tickets(sent_at) WHERE bumped_at IS NULL;
CREATE INDEX idx_tickets_bumped ON tickets(bumped_at) WHERE bumped_at IS NOT NULL;

ALTER TABLE order_items
  ADD COLUMN check_id UUID REFERENCES checks(id) ON DELETE SET NULL,
  ADD COLUMN ticket_id UUID REFERENCES tickets(id) ON DELETE SET NULL,
  ADD COLUMN name_at_order VARCHAR(200),
  ADD COLUMN seat INTEGER CHECK (seat > 0),
  ADD COLUMN modifiers JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN tax_rate_id UUID REFERENCES tax_rates(id),
  ADD COLUMN tax_basis_points INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN done_at TIMESTAMP WITH TIME ZONE;
CREATE INDEX idx_order_items_check_id ON order_items(check_id);
CREATE INDEX idx_order_items_ticket_id ON order_items(ticket_id);

CREATE TYPE tender AS ENUM ('cash', 'card');

CREATE TABLE payments (
  id UUID PRIMARY KEY,
  check_id UUID NOT NULL REFERENCES checks(id),
  tender tender NOT NULL,
  amount DECIMAL(10, 2) NOT NULL CHECK (amount > 0),
  tendered DECIMAL(10, 2),
  change_given DECIMAL(10, 2) NOT NULL DEFAULT 0 CHECK (change_given >= 0),
  reference VARCHAR(40),
  taken_by UUID REFERENCES users(id) ON DELETE SET NULL,
  taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
  service_day DATE NOT NULL,
  CONSTRAINT payments_change CHECK (tendered IS NULL OR tendered = amount + change_given)
);
CREATE INDEX idx_payments_check_id ON payments(check_id);
CREATE INDEX idx_payments_service_day ON payments(service_day);

-- Commands: what was done, once, by whom --------------------------------------------------------------

CREATE TABLE inbox (
  command_id UUID PRIMARY KEY,
  procedure VARCHAR(60) NOT NULL,
  payload_hash VARCHAR(64) NOT NULL,
  result JSONB NOT NULL,
  done_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Numbers without gaps: a row lock, not a sequence.
CREATE TABLE counters (
  key VARCHAR(40) PRIMARY KEY,
  value BIGINT NOT NULL
);

CREATE TABLE audit_log (
  seq BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  actor_id UUID,
  terminal VARCHAR(100),
  action VARCHAR(60) NOT NULL,
  entity_type VARCHAR(40),
  entity_id UUID,
  before JSONB,
  after JSONB,
  command_id UUID,
  hash VARCHAR(64) NOT NULL
);
CREATE INDEX idx_audit_log_at ON audit_log(at);
CREATE INDEX idx_audit_log_actor_id ON audit_log(actor_id);
CREATE INDEX idx_audit_log_entity ON audit_log(entity_type, entity_id);

CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  seq BIGINT NOT NULL,
  hash VARCHAR(64) NOT NULL
);
INSERT INTO audit_head (seq, hash) VALUES (0, '');

-- Each row's hash covers the row and the hash before it, so that a changed or missing row shows.
-- The head is locked while a row is added: rows come in order and without gaps.
CREATE FUNCTION audit_row_hash(previous TEXT, entry audit_log) RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(previous, entry.seq, extract(epoch FROM entry.at), entry.actor_id,
    entry.terminal, entry.action, entry.entity_type, entry.entity_id, entry.before, entry.after, entry.command_id)::text,
    'UTF8')), 'hex')
$$;

CREATE FUNCTION chain_audit_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  previous TEXT;
BEGIN
  SELECT head.seq + 1, head.hash INTO NEW.seq, previous FROM audit_head head FOR UPDATE;
  NEW.hash := audit_row_hash(previous, NEW);
  UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_log_chain BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION chain_audit_row();

-- The change feed: a topic for each table, told once per transaction, after the commit -------------------

CREATE FUNCTION notify_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('tableside', TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE TRIGGER venue_topic AFTER INSERT OR UPDATE OR DELETE ON venue FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER tax_rates_topic AFTER INSERT OR UPDATE OR DELETE ON tax_rates FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER staff_profiles_topic AFTER INSERT OR UPDATE OR DELETE ON staff_profiles FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('staff');
CREATE TRIGGER role_permissions_topic AFTER INSERT OR UPDATE OR DELETE ON role_permissions FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('staff');
CREATE TRIGGER users_topic AFTER INSERT OR UPDATE OR DELETE ON users FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('guests');
CREATE TRIGGER guest_profiles_topic AFTER INSERT OR UPDATE OR DELETE ON guest_profiles FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('guests');
CREATE TRIGGER areas_topic AFTER INSERT OR UPDATE OR DELETE ON areas FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('floor');
CREATE TRIGGER tables_topic AFTER INSERT OR UPDATE OR DELETE ON tables FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('floor');
CREATE TRIGGER floor_layout_topic AFTER INSERT OR UPDATE OR DELETE ON floor_layout FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('floor');
CREATE TRIGGER table_joins_topic AFTER INSERT OR UPDATE OR DELETE ON table_joins FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('floor');
CREATE TRIGGER reservations_topic AFTER INSERT OR UPDATE OR DELETE ON reservations FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('reservations');
CREATE TRIGGER table_occupancy_topic AFTER INSERT OR UPDATE OR DELETE ON table_occupancy FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('reservations');
CREATE TRIGGER visits_topic AFTER INSERT OR UPDATE OR DELETE ON visits FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('visits');
CREATE TRIGGER menu_sections_topic AFTER INSERT OR UPDATE OR DELETE ON menu_sections FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER stations_topic AFTER INSERT OR UPDATE OR DELETE ON stations FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER menu_items_topic AFTER INSERT OR UPDATE OR DELETE ON menu_items FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER modifier_groups_topic AFTER INSERT OR UPDATE OR DELETE ON modifier_groups FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER modifiers_topic AFTER INSERT OR UPDATE OR DELETE ON modifiers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER menu_item_modifier_groups_topic AFTER INSERT OR UPDATE OR DELETE ON menu_item_modifier_groups FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER checks_topic AFTER INSERT OR UPDATE OR DELETE ON checks FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER payments_topic AFTER INSERT OR UPDATE OR DELETE ON payments FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER draft_lines_topic AFTER INSERT OR UPDATE OR DELETE ON draft_lines FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('drafts');
CREATE TRIGGER orders_topic AFTER INSERT OR UPDATE OR DELETE ON orders FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('orders');
CREATE TRIGGER order_items_topic AFTER INSERT OR UPDATE OR DELETE ON order_items FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('orders');
CREATE TRIGGER tickets_topic AFTER INSERT OR UPDATE OR DELETE ON tickets FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('tickets');

-- What each role may do on the first day; a manager can change it later.
INSERT INTO role_permissions (role, permission)
SELECT role::user_role, permission FROM
  (VALUES ('admin'), ('manager')) AS everything(role),
  unnest(ARRAY['venue:edit', 'staff:edit', 'floor:see', 'floor:seat', 'floor:edit', 'book:see', 'book:edit', 'guests:contact',
    'menu:see', 'menu:edit', 'menu:86', 'orders:see', 'orders:edit', 'kitchen:see', 'kitchen:work', 'checks:see',
    'payments:take', 'reports:see']) AS permission
UNION ALL
SELECT 'server'::user_role, unnest(ARRAY['floor:see', 'floor:seat', 'book:see', 'book:edit', 'guests:contact', 'menu:see',
  'menu:86', 'orders:see', 'orders:edit', 'kitchen:see', 'checks:see', 'payments:take'])
UNION ALL
SELECT 'kitchen'::user_role, unnest(ARRAY['menu:see', 'menu:86', 'kitchen:see', 'kitchen:work']);
