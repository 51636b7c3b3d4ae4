-- The schema all migrations give. Written by `npm run db:schema`; never edit it by hand.

-- Extensions

CREATE EXTENSION btree_gist;

-- Enums

CREATE TYPE block_kind AS ENUM ('maintenance', 'event', 'other');
CREATE TYPE menu_category AS ENUM ('appetizers', 'mains', 'desserts', 'drinks', 'specials');
CREATE TYPE occupancy_state AS ENUM ('booked', 'open', 'blocked', 'released');
CREATE TYPE order_status AS ENUM ('pending', 'preparing', 'ready', 'served', 'cancelled');
CREATE TYPE reservation_status AS ENUM ('confirmed', 'completed', 'cancelled', 'no_show');
CREATE TYPE staff_status AS ENUM ('active', 'inactive', 'suspended', 'deleted');
CREATE TYPE table_shape AS ENUM ('round', 'square');
CREATE TYPE table_status AS ENUM ('available', 'occupied', 'reserved', 'maintenance');
CREATE TYPE tender AS ENUM ('cash', 'card');
CREATE TYPE user_role AS ENUM ('customer', 'admin', 'manager', 'server', 'kitchen');
CREATE TYPE waitlist_state AS ENUM ('waiting', 'notified', 'seated', 'left');

-- Functions

CREATE OR REPLACE FUNCTION public.chain_audit_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  previous TEXT;
BEGIN
  SELECT head.seq + 1, head.hash INTO NEW.seq, previous FROM audit_head head FOR UPDATE;
  NEW.hash := audit_row_hash(previous, NEW);
  UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash;
  RETURN NEW;
END $function$
;
CREATE OR REPLACE FUNCTION public.joined_allergies(party uuid)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  WITH RECURSIVE company AS (
    SELECT v.id, v.guest_id FROM visits v WHERE v.merged_into = party
    UNION ALL SELECT v.id, v.guest_id FROM company c JOIN visits v ON v.merged_into = c.id)
  SELECT string_agg(DISTINCT g.allergies, '; ') FROM company c JOIN guest_profiles g ON g.user_id = c.guest_id
$function$
;
CREATE OR REPLACE FUNCTION public.keep_familiarity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.guest_id IS NOT NULL OR NEW.guest_id IS NOT NULL THEN
    UPDATE users SET familiarity = (SELECT coalesce(sum(power(2::float8, (v.service_day - DATE '2020-01-01') / 90::float8)), 0)
      FROM visits v WHERE v.guest_id = users.id) WHERE id IN (OLD.guest_id, NEW.guest_id);
  END IF;
  RETURN NULL;
END $function$
;
CREATE OR REPLACE FUNCTION public.notify_topic()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_notify('tableside', TG_ARGV[0]);
  RETURN NULL;
END $function$
;
CREATE OR REPLACE FUNCTION public.search_grams(words text)
 RETURNS text[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT COST 1000
AS $function$
DECLARE
  grams TEXT[] := '{}';
BEGIN
  FOR place IN 1 .. length(words) - 1 LOOP
    grams := grams || substr(words, place, 2) || substr(words, place, 3);
  END LOOP;
  RETURN grams;
END $function$
;
CREATE OR REPLACE FUNCTION public.touch_updated_at()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  NEW.updated_at := CURRENT_TIMESTAMP;
  RETURN NEW;
END $function$
;

-- Tables

CREATE TABLE areas (
  id uuid NOT NULL,
  name character varying(100) NOT NULL,
  "position" integer NOT NULL,
  decor jsonb DEFAULT '[]'::jsonb NOT NULL
);
CREATE TABLE audit_head (
  id integer DEFAULT 1 NOT NULL,
  seq bigint NOT NULL,
  hash character varying(64) NOT NULL
);
CREATE TABLE audit_log (
  seq bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  actor_id uuid,
  terminal character varying(100),
  action character varying(60) NOT NULL,
  entity_type character varying(40),
  entity_id uuid,
  before jsonb,
  after jsonb,
  command_id uuid,
  hash character varying(64) NOT NULL
);
CREATE TABLE blocks (
  id uuid NOT NULL,
  kind block_kind DEFAULT 'other'::block_kind NOT NULL,
  reason character varying(60) NOT NULL,
  made_by uuid,
  made_at timestamp with time zone
);
CREATE TABLE checks (
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  number character varying(20) NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone
);
CREATE TABLE counters (
  key character varying(40) NOT NULL,
  value bigint NOT NULL
);
CREATE TABLE draft_lines (
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  menu_item_id uuid NOT NULL,
  quantity integer NOT NULL,
  seat integer,
  base_price numeric(10,2) NOT NULL,
  modifiers jsonb DEFAULT '[]'::jsonb NOT NULL,
  note text,
  added_by uuid,
  added_at timestamp with time zone NOT NULL
);
CREATE TABLE floor_layout (
  table_id uuid NOT NULL,
  area_id uuid NOT NULL,
  shape table_shape NOT NULL,
  x integer NOT NULL,
  y integer NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  min_party integer DEFAULT 1 NOT NULL,
  features text[] DEFAULT '{}'::text[] NOT NULL,
  section_id uuid
);
CREATE TABLE guest_merges (
  id uuid NOT NULL,
  kept_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  moved jsonb NOT NULL,
  merged_at timestamp with time zone NOT NULL,
  merged_by uuid,
  undone_at timestamp with time zone
);
CREATE TABLE guest_profiles (
  user_id uuid NOT NULL,
  allergies text,
  note text,
  tags text[] DEFAULT '{}'::text[] NOT NULL,
  erased_at timestamp with time zone
);
CREATE TABLE inbox (
  command_id uuid NOT NULL,
  procedure character varying(60) NOT NULL,
  payload_hash character varying(64) NOT NULL,
  result jsonb NOT NULL,
  done_at timestamp with time zone NOT NULL
);
CREATE TABLE menu_item_modifier_groups (
  menu_item_id uuid NOT NULL,
  group_id uuid NOT NULL,
  "position" integer NOT NULL
);
CREATE TABLE menu_items (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  name character varying(200) NOT NULL,
  description text,
  price numeric(10,2) NOT NULL,
  category menu_category NOT NULL,
  image_url character varying(500),
  available boolean DEFAULT true,
  dietary_tags jsonb DEFAULT '[]'::jsonb,
  preparation_time integer DEFAULT 15,
  created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  section_id uuid,
  station_id uuid,
  tax_rate_id uuid,
  kitchen_name character varying(18),
  "position" integer DEFAULT 0 NOT NULL,
  deleted_at timestamp with time zone
);
CREATE TABLE menu_sections (
  id uuid NOT NULL,
  name character varying(60) NOT NULL,
  category menu_category NOT NULL,
  colour integer NOT NULL,
  "position" integer NOT NULL
);
CREATE TABLE modifier_groups (
  id uuid NOT NULL,
  name character varying(60) NOT NULL,
  min_choices integer NOT NULL,
  max_choices integer NOT NULL
);
CREATE TABLE modifiers (
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  name character varying(60) NOT NULL,
  price_delta numeric(10,2) DEFAULT 0 NOT NULL,
  removal boolean DEFAULT false NOT NULL,
  available boolean DEFAULT true NOT NULL,
  "position" integer NOT NULL
);
CREATE TABLE order_items (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  order_id uuid NOT NULL,
  menu_item_id uuid NOT NULL,
  quantity integer NOT NULL,
  price_at_order numeric(10,2) NOT NULL,
  special_notes text,
  created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  check_id uuid,
  ticket_id uuid,
  name_at_order character varying(200),
  seat integer,
  modifiers jsonb DEFAULT '[]'::jsonb NOT NULL,
  tax_rate_id uuid,
  tax_basis_points integer DEFAULT 0 NOT NULL,
  done_at timestamp with time zone
);
CREATE TABLE orders (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  order_number character varying(20) NOT NULL,
  reservation_id uuid,
  table_id uuid,
  status order_status DEFAULT 'pending'::order_status,
  order_time timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  ready_time timestamp with time zone,
  notes text,
  created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  visit_id uuid,
  sent_by uuid,
  served_time timestamp with time zone
);
CREATE TABLE payments (
  id uuid NOT NULL,
  check_id uuid NOT NULL,
  tender tender NOT NULL,
  amount numeric(10,2) NOT NULL,
  tendered numeric(10,2),
  change_given numeric(10,2) DEFAULT 0 NOT NULL,
  reference character varying(40),
  taken_by uuid,
  taken_at timestamp with time zone NOT NULL,
  service_day date NOT NULL
);
CREATE TABLE reservations (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  user_id uuid NOT NULL,
  table_id uuid,
  date date NOT NULL,
  "time" time without time zone NOT NULL,
  party_size integer NOT NULL,
  status reservation_status DEFAULT 'confirmed'::reservation_status,
  special_request text,
  confirmation_number character varying(20) NOT NULL,
  created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  duration_minutes integer DEFAULT 120 NOT NULL,
  arrived_at timestamp with time zone,
  booked_by uuid,
  later_fold boolean DEFAULT false NOT NULL,
  occasion character varying(60),
  allergies character varying(200),
  wishes text[] DEFAULT '{}'::text[] NOT NULL,
  area_id uuid,
  table_locked boolean DEFAULT false NOT NULL,
  arrived_size integer,
  reconfirmed_at timestamp with time zone,
  override_reason character varying(100)
);
CREATE TABLE role_permissions (
  role user_role NOT NULL,
  permission character varying(40) NOT NULL
);
CREATE TABLE schema_migrations (
  version integer NOT NULL,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE TABLE section_servers (
  id uuid NOT NULL,
  service_day date NOT NULL,
  section_id uuid NOT NULL,
  server_id uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  cut_at timestamp with time zone
);
CREATE TABLE sections (
  id uuid NOT NULL,
  name character varying(40) NOT NULL,
  "position" integer NOT NULL
);
CREATE TABLE services (
  id uuid NOT NULL,
  name character varying(40) NOT NULL,
  weekdays smallint[] DEFAULT '{}'::smallint[] NOT NULL,
  on_date date,
  first_time time without time zone NOT NULL,
  last_time time without time zone NOT NULL,
  covers_starting integer,
  covers_present integer,
  deleted_at timestamp with time zone
);
CREATE TABLE slot_limits (
  day date NOT NULL,
  slot time without time zone NOT NULL,
  covers_starting integer NOT NULL,
  reason character varying(100) NOT NULL
);
CREATE TABLE special_days (
  day date NOT NULL,
  reason character varying(100) NOT NULL
);
CREATE TABLE staff_profiles (
  user_id uuid NOT NULL,
  title character varying(40) NOT NULL,
  pin_hash character varying(255) NOT NULL,
  pin_index character varying(64) NOT NULL,
  status staff_status DEFAULT 'active'::staff_status NOT NULL
);
CREATE TABLE staff_sessions (
  token_hash character varying(64) NOT NULL,
  user_id uuid NOT NULL,
  terminal character varying(100),
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone
);
CREATE TABLE stations (
  id uuid NOT NULL,
  name character varying(40) NOT NULL,
  "position" integer NOT NULL,
  soon_minutes integer DEFAULT 10 NOT NULL,
  late_minutes integer DEFAULT 15 NOT NULL,
  default_for character varying(10)
);
CREATE TABLE table_joins (
  table_a uuid NOT NULL,
  table_b uuid NOT NULL
);
CREATE TABLE table_occupancy (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  table_id uuid NOT NULL,
  during tstzrange NOT NULL,
  state occupancy_state NOT NULL,
  reservation_id uuid,
  visit_id uuid,
  block_id uuid
);
CREATE TABLE tables (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  table_number character varying(10) NOT NULL,
  capacity integer NOT NULL,
  location character varying(100),
  status table_status DEFAULT 'available'::table_status,
  created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  deleted_at timestamp with time zone
);
CREATE TABLE tax_rates (
  id uuid NOT NULL,
  name character varying(40) NOT NULL,
  basis_points integer NOT NULL,
  default_for character varying(10)
);
CREATE TABLE tickets (
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  station_id uuid NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone,
  started_at timestamp with time zone,
  bumped_at timestamp with time zone,
  recalled_at timestamp with time zone
);
CREATE TABLE turn_times (
  id uuid NOT NULL,
  service_id uuid,
  up_to integer NOT NULL,
  minutes integer NOT NULL
);
CREATE TABLE users (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  email character varying(255) NOT NULL,
  password_hash character varying(255) NOT NULL,
  first_name character varying(100) NOT NULL,
  last_name character varying(100) NOT NULL,
  phone character varying(20),
  role user_role DEFAULT 'customer'::user_role,
  created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  phone_digits text GENERATED ALWAYS AS (regexp_replace((phone)::text, '\D'::text, ''::text, 'g'::text)) STORED,
  name_folded text GENERATED ALWAYS AS (((' '::text || btrim(regexp_replace(translate(replace(replace(replace(lower(regexp_replace(NORMALIZE((((last_name)::text || ' '::text) || (first_name)::text), NFD), '[\u0300-\u036f''’ʼ.]'::text, ''::text, 'g'::text)), 'ß'::text, 'ss'::text), 'æ'::text, 'ae'::text), 'œ'::text, 'oe'::text), 'øłđıðþ'::text, 'oldidt'::text), '[\s,;/"()-]+'::text, ' '::text, 'g'::text))) || ' '::text)) STORED,
  familiarity double precision DEFAULT 0 NOT NULL,
  unlisted boolean DEFAULT false NOT NULL
);
CREATE TABLE venue (
  id integer DEFAULT 1 NOT NULL,
  name character varying(100) NOT NULL,
  currency character(3) NOT NULL,
  locale character varying(20) NOT NULL,
  time_zone character varying(64) NOT NULL,
  tax_included boolean NOT NULL,
  day_cutover time without time zone DEFAULT '04:00:00'::time without time zone NOT NULL,
  turn_minutes integer DEFAULT 120 NOT NULL,
  demo boolean DEFAULT false NOT NULL,
  late_after_minutes integer DEFAULT 10 NOT NULL,
  release_after_minutes integer DEFAULT 15 NOT NULL,
  no_show_after_minutes integer
);
CREATE TABLE visits (
  id uuid NOT NULL,
  reservation_id uuid,
  guest_id uuid,
  server_id uuid,
  name character varying(200),
  party_size integer NOT NULL,
  seated_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  service_day date NOT NULL,
  merged_into uuid
);
CREATE TABLE waitlist_entries (
  id uuid NOT NULL,
  service_day date NOT NULL,
  name character varying(200) NOT NULL,
  guest_id uuid,
  phone character varying(20),
  party_size integer NOT NULL,
  wishes text[] DEFAULT '{}'::text[] NOT NULL,
  area_id uuid,
  note text,
  state waitlist_state DEFAULT 'waiting'::waitlist_state NOT NULL,
  joined_at timestamp with time zone NOT NULL,
  quoted_likely integer,
  quoted_safe integer,
  computed_likely integer,
  computed_safe integer,
  notified_at timestamp with time zone,
  ended_at timestamp with time zone,
  visit_id uuid,
  added_by uuid
);

-- Functions over tables

CREATE OR REPLACE FUNCTION public.audit_row_hash(previous text, entry audit_log)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  SELECT encode(sha256(convert_to(jsonb_build_array(previous, entry.seq, extract(epoch FROM entry.at), entry.actor_id,
    entry.terminal, entry.action, entry.entity_type, entry.entity_id, entry.before, entry.after, entry.command_id)::text,
    'UTF8')), 'hex')
$function$
;

-- Constraints

ALTER TABLE areas ADD CONSTRAINT areas_pkey PRIMARY KEY (id);
ALTER TABLE audit_head ADD CONSTRAINT audit_head_pkey PRIMARY KEY (id);
ALTER TABLE audit_log ADD CONSTRAINT audit_log_pkey PRIMARY KEY (seq);
ALTER TABLE blocks ADD CONSTRAINT blocks_pkey PRIMARY KEY (id);
ALTER TABLE checks ADD CONSTRAINT checks_pkey PRIMARY KEY (id);
ALTER TABLE counters ADD CONSTRAINT counters_pkey PRIMARY KEY (key);
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_pkey PRIMARY KEY (id);
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_pkey PRIMARY KEY (table_id);
ALTER TABLE guest_merges ADD CONSTRAINT guest_merges_pkey PRIMARY KEY (id);
ALTER TABLE guest_profiles ADD CONSTRAINT guest_profiles_pkey PRIMARY KEY (user_id);
ALTER TABLE inbox ADD CONSTRAINT inbox_pkey PRIMARY KEY (command_id);
ALTER TABLE menu_item_modifier_groups ADD CONSTRAINT menu_item_modifier_groups_pkey PRIMARY KEY (menu_item_id, group_id);
ALTER TABLE menu_items ADD CONSTRAINT menu_items_pkey PRIMARY KEY (id);
ALTER TABLE menu_sections ADD CONSTRAINT menu_sections_pkey PRIMARY KEY (id);
ALTER TABLE modifier_groups ADD CONSTRAINT modifier_groups_pkey PRIMARY KEY (id);
ALTER TABLE modifiers ADD CONSTRAINT modifiers_pkey PRIMARY KEY (id);
ALTER TABLE order_items ADD CONSTRAINT order_items_pkey PRIMARY KEY (id);
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
ALTER TABLE payments ADD CONSTRAINT payments_pkey PRIMARY KEY (id);
ALTER TABLE reservations ADD CONSTRAINT reservations_pkey PRIMARY KEY (id);
ALTER TABLE role_permissions ADD CONSTRAINT role_permissions_pkey PRIMARY KEY (role, permission);
ALTER TABLE schema_migrations ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);
ALTER TABLE section_servers ADD CONSTRAINT section_servers_pkey PRIMARY KEY (id);
ALTER TABLE sections ADD CONSTRAINT sections_pkey PRIMARY KEY (id);
ALTER TABLE services ADD CONSTRAINT services_pkey PRIMARY KEY (id);
ALTER TABLE slot_limits ADD CONSTRAINT slot_limits_pkey PRIMARY KEY (day, slot);
ALTER TABLE special_days ADD CONSTRAINT special_days_pkey PRIMARY KEY (day);
ALTER TABLE staff_profiles ADD CONSTRAINT staff_profiles_pkey PRIMARY KEY (user_id);
ALTER TABLE staff_sessions ADD CONSTRAINT staff_sessions_pkey PRIMARY KEY (token_hash);
ALTER TABLE stations ADD CONSTRAINT stations_pkey PRIMARY KEY (id);
ALTER TABLE table_joins ADD CONSTRAINT table_joins_pkey PRIMARY KEY (table_a, table_b);
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_pkey PRIMARY KEY (id);
ALTER TABLE tables ADD CONSTRAINT tables_pkey PRIMARY KEY (id);
ALTER TABLE tax_rates ADD CONSTRAINT tax_rates_pkey PRIMARY KEY (id);
ALTER TABLE tickets ADD CONSTRAINT tickets_pkey PRIMARY KEY (id);
ALTER TABLE turn_times ADD CONSTRAINT turn_times_pkey PRIMARY KEY (id);
ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE venue ADD CONSTRAINT venue_pkey PRIMARY KEY (id);
ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY (id);
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_pkey PRIMARY KEY (id);
ALTER TABLE areas ADD CONSTRAINT areas_name_key UNIQUE (name);
ALTER TABLE checks ADD CONSTRAINT checks_number_key UNIQUE (number);
ALTER TABLE menu_sections ADD CONSTRAINT menu_sections_name_key UNIQUE (name);
ALTER TABLE orders ADD CONSTRAINT orders_order_number_key UNIQUE (order_number);
ALTER TABLE reservations ADD CONSTRAINT reservations_confirmation_number_key UNIQUE (confirmation_number);
ALTER TABLE sections ADD CONSTRAINT sections_name_key UNIQUE (name);
ALTER TABLE staff_profiles ADD CONSTRAINT staff_profiles_pin_index_key UNIQUE (pin_index);
ALTER TABLE stations ADD CONSTRAINT stations_default_for_key UNIQUE (default_for);
ALTER TABLE stations ADD CONSTRAINT stations_name_key UNIQUE (name);
ALTER TABLE tables ADD CONSTRAINT tables_table_number_key UNIQUE (table_number);
ALTER TABLE tax_rates ADD CONSTRAINT tax_rates_default_for_key UNIQUE (default_for);
ALTER TABLE tickets ADD CONSTRAINT tickets_order_id_station_id_key UNIQUE (order_id, station_id);
ALTER TABLE turn_times ADD CONSTRAINT turn_times_once UNIQUE NULLS NOT DISTINCT (service_id, up_to);
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);
ALTER TABLE visits ADD CONSTRAINT visits_reservation_id_key UNIQUE (reservation_id);
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_visit_id_key UNIQUE (visit_id);
ALTER TABLE audit_head ADD CONSTRAINT audit_head_id_check CHECK ((id = 1));
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_quantity_check CHECK ((quantity > 0));
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_seat_check CHECK ((seat > 0));
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_height_check CHECK ((height > 0));
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_min_party_check CHECK ((min_party > 0));
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_width_check CHECK ((width > 0));
ALTER TABLE guest_merges ADD CONSTRAINT guest_merges_check CHECK ((merged_id <> kept_id));
ALTER TABLE menu_items ADD CONSTRAINT menu_items_price_check CHECK ((price >= (0)::numeric));
ALTER TABLE menu_sections ADD CONSTRAINT menu_sections_colour_check CHECK (((colour >= 1) AND (colour <= 8)));
ALTER TABLE modifier_groups ADD CONSTRAINT modifier_groups_check CHECK (((max_choices >= 1) AND (max_choices >= min_choices)));
ALTER TABLE modifier_groups ADD CONSTRAINT modifier_groups_min_choices_check CHECK ((min_choices >= 0));
ALTER TABLE order_items ADD CONSTRAINT order_items_quantity_check CHECK ((quantity > 0));
ALTER TABLE order_items ADD CONSTRAINT order_items_seat_check CHECK ((seat > 0));
ALTER TABLE payments ADD CONSTRAINT payments_amount_check CHECK ((amount > (0)::numeric));
ALTER TABLE payments ADD CONSTRAINT payments_change CHECK (((tendered IS NULL) OR (tendered = (amount + change_given))));
ALTER TABLE payments ADD CONSTRAINT payments_change_given_check CHECK ((change_given >= (0)::numeric));
ALTER TABLE reservations ADD CONSTRAINT reservations_arrived_size_check CHECK ((arrived_size > 0));
ALTER TABLE reservations ADD CONSTRAINT reservations_duration_minutes_check CHECK ((duration_minutes > 0));
ALTER TABLE reservations ADD CONSTRAINT reservations_party_size_check CHECK (((party_size > 0) AND (party_size <= 20)));
ALTER TABLE services ADD CONSTRAINT services_covers_present_check CHECK ((covers_present > 0));
ALTER TABLE services ADD CONSTRAINT services_covers_starting_check CHECK ((covers_starting > 0));
ALTER TABLE services ADD CONSTRAINT services_weekdays CHECK ((weekdays <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint]));
ALTER TABLE services ADD CONSTRAINT services_when CHECK (((on_date IS NULL) = (cardinality(weekdays) > 0)));
ALTER TABLE slot_limits ADD CONSTRAINT slot_limits_covers_starting_check CHECK ((covers_starting >= 0));
ALTER TABLE stations ADD CONSTRAINT stations_check CHECK ((late_minutes >= soon_minutes));
ALTER TABLE stations ADD CONSTRAINT stations_default_for_check CHECK (((default_for)::text = ANY (ARRAY[('food'::character varying)::text, ('drinks'::character varying)::text])));
ALTER TABLE stations ADD CONSTRAINT stations_soon_minutes_check CHECK ((soon_minutes > 0));
ALTER TABLE table_joins ADD CONSTRAINT table_joins_check CHECK ((table_a < table_b));
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_during_check CHECK (((NOT isempty(during)) AND lower_inc(during) AND (NOT upper_inc(during))));
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_one_claimant CHECK ((num_nonnulls(reservation_id, visit_id, block_id) = 1));
ALTER TABLE tables ADD CONSTRAINT tables_capacity_check CHECK ((capacity > 0));
ALTER TABLE tax_rates ADD CONSTRAINT tax_rates_basis_points_check CHECK (((basis_points >= 0) AND (basis_points <= 5000)));
ALTER TABLE tax_rates ADD CONSTRAINT tax_rates_default_for_check CHECK (((default_for)::text = ANY (ARRAY[('food'::character varying)::text, ('drinks'::character varying)::text])));
ALTER TABLE turn_times ADD CONSTRAINT turn_times_minutes_check CHECK (((minutes >= 15) AND (minutes <= 720)));
ALTER TABLE turn_times ADD CONSTRAINT turn_times_up_to_check CHECK (((up_to >= 1) AND (up_to <= 20)));
ALTER TABLE venue ADD CONSTRAINT venue_check CHECK ((release_after_minutes >= late_after_minutes));
ALTER TABLE venue ADD CONSTRAINT venue_id_check CHECK ((id = 1));
ALTER TABLE venue ADD CONSTRAINT venue_late_after_minutes_check CHECK ((late_after_minutes > 0));
ALTER TABLE venue ADD CONSTRAINT venue_no_show CHECK ((no_show_after_minutes >= release_after_minutes));
ALTER TABLE venue ADD CONSTRAINT venue_turn_minutes_check CHECK ((turn_minutes > 0));
ALTER TABLE visits ADD CONSTRAINT visits_merged CHECK ((((merged_into <> id) AND (closed_at IS NOT NULL)) OR (merged_into IS NULL)));
ALTER TABLE visits ADD CONSTRAINT visits_party_size_check CHECK (((party_size > 0) AND (party_size <= 20)));
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_ended CHECK (((ended_at IS NULL) = (state = ANY (ARRAY['waiting'::waitlist_state, 'notified'::waitlist_state]))));
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_party_size_check CHECK (((party_size >= 1) AND (party_size <= 20)));
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_no_overlap EXCLUDE USING gist (table_id WITH =, during WITH &&) WHERE ((state <> 'released'::occupancy_state));

-- Indexes

CREATE UNIQUE INDEX guest_merges_merged_once ON public.guest_merges USING btree (merged_id) WHERE (undone_at IS NULL);
CREATE INDEX idx_audit_log_actor_id ON public.audit_log USING btree (actor_id);
CREATE INDEX idx_audit_log_at ON public.audit_log USING btree (at);
CREATE INDEX idx_audit_log_entity ON public.audit_log USING btree (entity_type, entity_id);
CREATE INDEX idx_checks_visit_id ON public.checks USING btree (visit_id);
CREATE INDEX idx_draft_lines_visit_id ON public.draft_lines USING btree (visit_id);
CREATE INDEX idx_guest_merges_kept_id ON public.guest_merges USING btree (kept_id);
CREATE INDEX idx_menu_items_available ON public.menu_items USING btree (available);
CREATE INDEX idx_menu_items_category ON public.menu_items USING btree (category);
CREATE INDEX idx_menu_items_dietary_tags ON public.menu_items USING gin (dietary_tags);
CREATE INDEX idx_modifiers_group_id ON public.modifiers USING btree (group_id);
CREATE INDEX idx_order_items_check_id ON public.order_items USING btree (check_id);
CREATE INDEX idx_order_items_menu_item_id ON public.order_items USING btree (menu_item_id);
CREATE INDEX idx_order_items_order_id ON public.order_items USING btree (order_id);
CREATE INDEX idx_order_items_ticket_id ON public.order_items USING btree (ticket_id);
CREATE INDEX idx_orders_open ON public.orders USING btree (order_time) WHERE (status = ANY (ARRAY['pending'::order_status, 'preparing'::order_status]));
CREATE INDEX idx_orders_order_time ON public.orders USING btree (order_time);
CREATE INDEX idx_orders_reservation_id ON public.orders USING btree (reservation_id);
CREATE INDEX idx_orders_status ON public.orders USING btree (status);
CREATE INDEX idx_orders_table_id ON public.orders USING btree (table_id);
CREATE INDEX idx_orders_visit_id ON public.orders USING btree (visit_id);
CREATE INDEX idx_payments_check_id ON public.payments USING btree (check_id);
CREATE INDEX idx_payments_service_day ON public.payments USING btree (service_day);
CREATE INDEX idx_reservations_confirmation ON public.reservations USING btree (confirmation_number);
CREATE INDEX idx_reservations_date ON public.reservations USING btree (date);
CREATE INDEX idx_reservations_date_time ON public.reservations USING btree (date, "time");
CREATE INDEX idx_reservations_number_tail ON public.reservations USING btree (reverse((confirmation_number)::text) text_pattern_ops);
CREATE INDEX idx_reservations_status ON public.reservations USING btree (status);
CREATE INDEX idx_reservations_table_id ON public.reservations USING btree (table_id);
CREATE INDEX idx_reservations_user_id ON public.reservations USING btree (user_id);
CREATE INDEX idx_section_servers_service_day ON public.section_servers USING btree (service_day);
CREATE INDEX idx_services_on_date ON public.services USING btree (on_date);
CREATE INDEX idx_table_occupancy_block_id ON public.table_occupancy USING btree (block_id);
CREATE INDEX idx_table_occupancy_reservation_id ON public.table_occupancy USING btree (reservation_id);
CREATE INDEX idx_table_occupancy_visit_id ON public.table_occupancy USING btree (visit_id);
CREATE INDEX idx_tables_capacity ON public.tables USING btree (capacity);
CREATE INDEX idx_tables_status ON public.tables USING btree (status);
CREATE INDEX idx_tickets_bumped ON public.tickets USING btree (bumped_at) WHERE (bumped_at IS NOT NULL);
CREATE INDEX idx_tickets_open ON public.tickets USING btree (sent_at) WHERE (bumped_at IS NULL);
CREATE INDEX idx_users_email ON public.users USING btree (email);
CREATE INDEX idx_users_email_grams ON public.users USING gin (search_grams(split_part(lower((email)::text), '@'::text, 1))) WITH (fastupdate=off) WHERE ((email)::text !~~ '%.invalid'::text);
CREATE INDEX idx_users_email_lower ON public.users USING btree (lower((email)::text));
CREATE INDEX idx_users_name_grams ON public.users USING gin (search_grams(name_folded)) WITH (fastupdate=off);
CREATE INDEX idx_users_phone_grams ON public.users USING gin (search_grams(phone_digits)) WITH (fastupdate=off);
CREATE INDEX idx_users_role ON public.users USING btree (role);
CREATE INDEX idx_visits_guest_id ON public.visits USING btree (guest_id);
CREATE INDEX idx_visits_merged_into ON public.visits USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX idx_visits_open ON public.visits USING btree (seated_at) WHERE (closed_at IS NULL);
CREATE INDEX idx_visits_service_day ON public.visits USING btree (service_day);
CREATE INDEX idx_waitlist_entries_guest_id ON public.waitlist_entries USING btree (guest_id);
CREATE INDEX idx_waitlist_entries_open ON public.waitlist_entries USING btree (joined_at) WHERE (state = ANY (ARRAY['waiting'::waitlist_state, 'notified'::waitlist_state]));
CREATE INDEX idx_waitlist_entries_service_day ON public.waitlist_entries USING btree (service_day);
CREATE UNIQUE INDEX section_servers_once ON public.section_servers USING btree (service_day, section_id, server_id) WHERE (cut_at IS NULL);
CREATE UNIQUE INDEX table_occupancy_one_party ON public.table_occupancy USING btree (table_id) WHERE (state = 'open'::occupancy_state);

-- Foreign keys

ALTER TABLE blocks ADD CONSTRAINT blocks_made_by_fkey FOREIGN KEY (made_by) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE checks ADD CONSTRAINT checks_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id) ON DELETE CASCADE;
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_menu_item_id_fkey FOREIGN KEY (menu_item_id) REFERENCES menu_items(id) ON DELETE CASCADE;
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id) ON DELETE CASCADE;
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_area_id_fkey FOREIGN KEY (area_id) REFERENCES areas(id);
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_section_id_fkey FOREIGN KEY (section_id) REFERENCES sections(id) ON DELETE SET NULL;
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_table_id_fkey FOREIGN KEY (table_id) REFERENCES tables(id) ON DELETE CASCADE;
ALTER TABLE guest_merges ADD CONSTRAINT guest_merges_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE guest_merges ADD CONSTRAINT guest_merges_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE guest_merges ADD CONSTRAINT guest_merges_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE guest_profiles ADD CONSTRAINT guest_profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE menu_item_modifier_groups ADD CONSTRAINT menu_item_modifier_groups_group_id_fkey FOREIGN KEY (group_id) REFERENCES modifier_groups(id) ON DELETE CASCADE;
ALTER TABLE menu_item_modifier_groups ADD CONSTRAINT menu_item_modifier_groups_menu_item_id_fkey FOREIGN KEY (menu_item_id) REFERENCES menu_items(id) ON DELETE CASCADE;
ALTER TABLE menu_items ADD CONSTRAINT menu_items_section_id_fkey FOREIGN KEY (section_id) REFERENCES menu_sections(id);
ALTER TABLE menu_items ADD CONSTRAINT menu_items_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(id);
ALTER TABLE menu_items ADD CONSTRAINT menu_items_tax_rate_id_fkey FOREIGN KEY (tax_rate_id) REFERENCES tax_rates(id);
ALTER TABLE modifiers ADD CONSTRAINT modifiers_group_id_fkey FOREIGN KEY (group_id) REFERENCES modifier_groups(id) ON DELETE CASCADE;
ALTER TABLE order_items ADD CONSTRAINT order_items_check_id_fkey FOREIGN KEY (check_id) REFERENCES checks(id) ON DELETE SET NULL;
ALTER TABLE order_items ADD CONSTRAINT order_items_menu_item_id_fkey FOREIGN KEY (menu_item_id) REFERENCES menu_items(id) ON DELETE RESTRICT;
ALTER TABLE order_items ADD CONSTRAINT order_items_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE;
ALTER TABLE order_items ADD CONSTRAINT order_items_tax_rate_id_fkey FOREIGN KEY (tax_rate_id) REFERENCES tax_rates(id);
ALTER TABLE order_items ADD CONSTRAINT order_items_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE SET NULL;
ALTER TABLE orders ADD CONSTRAINT orders_reservation_id_fkey FOREIGN KEY (reservation_id) REFERENCES reservations(id) ON DELETE SET NULL;
ALTER TABLE orders ADD CONSTRAINT orders_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE orders ADD CONSTRAINT orders_table_id_fkey FOREIGN KEY (table_id) REFERENCES tables(id) ON DELETE SET NULL;
ALTER TABLE orders ADD CONSTRAINT orders_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id) ON DELETE SET NULL;
ALTER TABLE payments ADD CONSTRAINT payments_check_id_fkey FOREIGN KEY (check_id) REFERENCES checks(id);
ALTER TABLE payments ADD CONSTRAINT payments_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE reservations ADD CONSTRAINT reservations_area_id_fkey FOREIGN KEY (area_id) REFERENCES areas(id) ON DELETE SET NULL;
ALTER TABLE reservations ADD CONSTRAINT reservations_booked_by_fkey FOREIGN KEY (booked_by) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE reservations ADD CONSTRAINT reservations_table_id_fkey FOREIGN KEY (table_id) REFERENCES tables(id) ON DELETE SET NULL;
ALTER TABLE reservations ADD CONSTRAINT reservations_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE section_servers ADD CONSTRAINT section_servers_section_id_fkey FOREIGN KEY (section_id) REFERENCES sections(id) ON DELETE CASCADE;
ALTER TABLE section_servers ADD CONSTRAINT section_servers_server_id_fkey FOREIGN KEY (server_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE staff_profiles ADD CONSTRAINT staff_profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE staff_sessions ADD CONSTRAINT staff_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE table_joins ADD CONSTRAINT table_joins_table_a_fkey FOREIGN KEY (table_a) REFERENCES tables(id) ON DELETE CASCADE;
ALTER TABLE table_joins ADD CONSTRAINT table_joins_table_b_fkey FOREIGN KEY (table_b) REFERENCES tables(id) ON DELETE CASCADE;
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_block_id_fkey FOREIGN KEY (block_id) REFERENCES blocks(id) ON DELETE CASCADE;
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_reservation_id_fkey FOREIGN KEY (reservation_id) REFERENCES reservations(id) ON DELETE CASCADE;
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_table_id_fkey FOREIGN KEY (table_id) REFERENCES tables(id) ON DELETE CASCADE;
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id) ON DELETE CASCADE;
ALTER TABLE tickets ADD CONSTRAINT tickets_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE;
ALTER TABLE tickets ADD CONSTRAINT tickets_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(id);
ALTER TABLE turn_times ADD CONSTRAINT turn_times_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id) ON DELETE CASCADE;
ALTER TABLE visits ADD CONSTRAINT visits_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE visits ADD CONSTRAINT visits_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES visits(id) ON DELETE CASCADE;
ALTER TABLE visits ADD CONSTRAINT visits_reservation_id_fkey FOREIGN KEY (reservation_id) REFERENCES reservations(id) ON DELETE SET NULL;
ALTER TABLE visits ADD CONSTRAINT visits_server_id_fkey FOREIGN KEY (server_id) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_area_id_fkey FOREIGN KEY (area_id) REFERENCES areas(id) ON DELETE SET NULL;
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id) ON DELETE SET NULL;

-- Triggers

CREATE TRIGGER areas_topic AFTER INSERT OR DELETE OR UPDATE ON public.areas FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('floor');
CREATE TRIGGER audit_log_chain BEFORE INSERT ON public.audit_log FOR EACH ROW EXECUTE FUNCTION chain_audit_row();
CREATE TRIGGER blocks_topic AFTER INSERT OR DELETE OR UPDATE ON public.blocks FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('reservations');
CREATE TRIGGER checks_topic AFTER INSERT OR DELETE OR UPDATE ON public.checks FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER draft_lines_topic AFTER INSERT OR DELETE OR UPDATE ON public.draft_lines FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('drafts');
CREATE TRIGGER floor_layout_topic AFTER INSERT OR DELETE OR UPDATE ON public.floor_layout FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('floor');
CREATE TRIGGER guest_merges_topic AFTER INSERT OR DELETE OR UPDATE ON public.guest_merges FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('guests');
CREATE TRIGGER guest_profiles_topic AFTER INSERT OR DELETE OR UPDATE ON public.guest_profiles FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('guests');
CREATE TRIGGER menu_item_modifier_groups_topic AFTER INSERT OR DELETE OR UPDATE ON public.menu_item_modifier_groups FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER menu_items_topic AFTER INSERT OR DELETE OR UPDATE ON public.menu_items FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER menu_items_touch BEFORE UPDATE ON public.menu_items FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER menu_sections_topic AFTER INSERT OR DELETE OR UPDATE ON public.menu_sections FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER modifier_groups_topic AFTER INSERT OR DELETE OR UPDATE ON public.modifier_groups FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER modifiers_topic AFTER INSERT OR DELETE OR UPDATE ON public.modifiers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER order_items_topic AFTER INSERT OR DELETE OR UPDATE ON public.order_items FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('orders');
CREATE TRIGGER orders_topic AFTER INSERT OR DELETE OR UPDATE ON public.orders FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('orders');
CREATE TRIGGER orders_touch BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER payments_topic AFTER INSERT OR DELETE OR UPDATE ON public.payments FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER reservations_topic AFTER INSERT OR DELETE OR UPDATE ON public.reservations FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('reservations');
CREATE TRIGGER reservations_touch BEFORE UPDATE ON public.reservations FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER role_permissions_topic AFTER INSERT OR DELETE OR UPDATE ON public.role_permissions FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('staff');
CREATE TRIGGER section_servers_topic AFTER INSERT OR DELETE OR UPDATE ON public.section_servers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('sections');
CREATE TRIGGER sections_topic AFTER INSERT OR DELETE OR UPDATE ON public.sections FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('sections');
CREATE TRIGGER services_topic AFTER INSERT OR DELETE OR UPDATE ON public.services FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('hours');
CREATE TRIGGER slot_limits_topic AFTER INSERT OR DELETE OR UPDATE ON public.slot_limits FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('hours');
CREATE TRIGGER special_days_topic AFTER INSERT OR DELETE OR UPDATE ON public.special_days FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('hours');
CREATE TRIGGER staff_profiles_topic AFTER INSERT OR DELETE OR UPDATE ON public.staff_profiles FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('staff');
CREATE TRIGGER stations_topic AFTER INSERT OR DELETE OR UPDATE ON public.stations FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER table_joins_topic AFTER INSERT OR DELETE OR UPDATE ON public.table_joins FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('floor');
CREATE TRIGGER table_occupancy_topic AFTER INSERT OR DELETE OR UPDATE ON public.table_occupancy FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('reservations');
CREATE TRIGGER tables_topic AFTER INSERT OR DELETE OR UPDATE ON public.tables FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('floor');
CREATE TRIGGER tables_touch BEFORE UPDATE ON public.tables FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER tax_rates_topic AFTER INSERT OR DELETE OR UPDATE ON public.tax_rates FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER tickets_topic AFTER INSERT OR DELETE OR UPDATE ON public.tickets FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('tickets');
CREATE TRIGGER turn_times_topic AFTER INSERT OR DELETE OR UPDATE ON public.turn_times FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('hours');
CREATE TRIGGER users_topic AFTER INSERT OR DELETE OR UPDATE ON public.users FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('guests');
CREATE TRIGGER users_touch BEFORE UPDATE ON public.users FOR EACH ROW WHEN ((NOT (old.familiarity IS DISTINCT FROM new.familiarity))) EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER venue_topic AFTER INSERT OR DELETE OR UPDATE ON public.venue FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER visits_familiarity AFTER INSERT OR DELETE OR UPDATE OF guest_id, service_day ON public.visits FOR EACH ROW EXECUTE FUNCTION keep_familiarity();
CREATE TRIGGER visits_topic AFTER INSERT OR DELETE OR UPDATE ON public.visits FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('visits');
CREATE TRIGGER waitlist_entries_topic AFTER INSERT OR DELETE OR UPDATE ON public.waitlist_entries FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('waitlist');
