-- The schema all migrations give. Written by `npm run db:schema`; never edit it by hand.

-- Extensions

CREATE EXTENSION btree_gist;

-- Enums

CREATE TYPE adjustment_kind AS ENUM ('discount', 'comp');
CREATE TYPE adjustment_scope AS ENUM ('lines', 'check', 'bill');
CREATE TYPE block_kind AS ENUM ('maintenance', 'event', 'other');
CREATE TYPE card_state AS ENUM ('asked', 'approved', 'declined', 'unknown');
CREATE TYPE cash_movement AS ENUM ('paid_in', 'paid_out', 'safe_drop');
CREATE TYPE menu_category AS ENUM ('appetizers', 'mains', 'desserts', 'drinks', 'specials');
CREATE TYPE occupancy_state AS ENUM ('booked', 'open', 'blocked', 'released');
CREATE TYPE order_status AS ENUM ('pending', 'preparing', 'ready', 'served', 'cancelled');
CREATE TYPE order_type AS ENUM ('dine_in', 'takeaway', 'bar');
CREATE TYPE print_purpose AS ENUM ('receipt', 'guest_check', 'kitchen', 'report');
CREATE TYPE print_state AS ENUM ('queued', 'held', 'printing', 'printed', 'unsure', 'cancelled');
CREATE TYPE reason_for AS ENUM ('void', 'comp', 'discount', 'refund', 'reopen', 'paid_out');
CREATE TYPE reservation_status AS ENUM ('confirmed', 'completed', 'cancelled', 'no_show');
CREATE TYPE sold_by AS ENUM ('piece', 'half', 'weight');
CREATE TYPE staff_status AS ENUM ('active', 'inactive', 'suspended', 'deleted');
CREATE TYPE table_shape AS ENUM ('round', 'square');
CREATE TYPE table_status AS ENUM ('available', 'occupied', 'reserved', 'maintenance');
CREATE TYPE tender AS ENUM ('cash', 'card', 'voucher', 'house_account');
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
CREATE OR REPLACE FUNCTION public.company_of(visit uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE ROWS 2
AS $function$
  WITH RECURSIVE down AS (
    SELECT visit AS id UNION ALL SELECT v.id FROM down d JOIN visits v ON v.merged_into = d.id)
  SELECT id FROM down
$function$
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
CREATE OR REPLACE FUNCTION public.party_of(visit uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  WITH RECURSIVE up AS (
    SELECT id, merged_into FROM visits WHERE id = visit
    UNION ALL SELECT v.id, v.merged_into FROM up JOIN visits v ON v.id = up.merged_into)
  SELECT id FROM up WHERE merged_into IS NULL
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_another_rate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'a tax rate keeps its height: make a new one' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'tax_rates_fixed';
END $function$
;
CREATE OR REPLACE FUNCTION public.refuse_closed_day()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'the business day is closed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'business_days_fixed';
END $function$
;
CREATE OR REPLACE FUNCTION public.refuse_row_of_closed_day()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM business_days d
    WHERE d.id IN (OLD.business_day_id, NEW.business_day_id) AND d.closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the business day is closed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'business_days_fixed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $function$
;
CREATE OR REPLACE FUNCTION public.rounds_of(visit uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE ROWS 5
AS $function$
  SELECT o.id FROM company_of(visit) c JOIN orders o ON o.visit_id = c
  UNION SELECT i.order_id FROM company_of(visit) c JOIN order_items i ON i.visit_id = c
$function$
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

CREATE TABLE adjustment_lines (
  adjustment_id uuid NOT NULL,
  check_line_id uuid NOT NULL
);
CREATE TABLE adjustments (
  id uuid NOT NULL,
  check_id uuid NOT NULL,
  scope adjustment_scope NOT NULL,
  kind adjustment_kind NOT NULL,
  name character varying(40) NOT NULL,
  percent integer,
  amount numeric(10,2),
  reason character varying(100) NOT NULL,
  made_by uuid,
  approved_by uuid,
  made_at timestamp with time zone NOT NULL,
  "position" integer NOT NULL
);
CREATE TABLE approvals (
  token_hash character varying(64) NOT NULL,
  approver_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  permissions character varying(40)[] NOT NULL,
  given_at timestamp with time zone NOT NULL,
  used_by uuid
);
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
CREATE TABLE business_days (
  id uuid NOT NULL,
  service_day date NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  closed_by uuid,
  z_number integer,
  figures jsonb,
  hash character varying(64)
);
CREATE TABLE card_charges (
  id uuid NOT NULL,
  check_id uuid NOT NULL,
  amount numeric(10,2) NOT NULL,
  tip numeric(10,2) DEFAULT 0 NOT NULL,
  check_part_id uuid,
  state card_state DEFAULT 'asked'::card_state NOT NULL,
  reference character varying(40),
  asked_at timestamp with time zone NOT NULL,
  asked_by uuid,
  answered_at timestamp with time zone,
  settled_by uuid,
  terminal_state card_state,
  terminal character varying(100)
);
CREATE TABLE cash_movements (
  id uuid NOT NULL,
  drawer_session_id uuid NOT NULL,
  business_day_id uuid NOT NULL,
  kind cash_movement NOT NULL,
  amount numeric(10,2) NOT NULL,
  reason character varying(100) NOT NULL,
  made_by uuid,
  approved_by uuid,
  made_at timestamp with time zone NOT NULL,
  taken_back_at timestamp with time zone,
  taken_back_by uuid
);
CREATE TABLE cash_outs (
  id uuid NOT NULL,
  business_day_id uuid NOT NULL,
  server_id uuid NOT NULL,
  cash_held numeric(10,2) NOT NULL,
  tips_owed numeric(10,2) NOT NULL,
  handed_in numeric(10,2) NOT NULL,
  drawer_session_id uuid,
  made_by uuid,
  made_at timestamp with time zone NOT NULL,
  taken_back_at timestamp with time zone,
  taken_back_by uuid
);
CREATE TABLE check_charges (
  id uuid NOT NULL,
  check_id uuid NOT NULL,
  service_charge_id uuid NOT NULL,
  name character varying(40) NOT NULL,
  percent integer NOT NULL,
  before_discount boolean NOT NULL,
  tax_rate_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  waived_reason character varying(100),
  waived_by uuid,
  by_hand boolean DEFAULT false NOT NULL
);
CREATE TABLE check_lines (
  id uuid NOT NULL,
  check_id uuid NOT NULL,
  order_item_id uuid NOT NULL,
  quantity integer NOT NULL,
  share_id uuid,
  share_part integer DEFAULT 1 NOT NULL,
  share_of integer DEFAULT 1 NOT NULL
);
CREATE TABLE check_parts (
  id uuid NOT NULL,
  check_id uuid NOT NULL,
  "position" integer NOT NULL,
  amount numeric(10,2) NOT NULL
);
CREATE TABLE checks (
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  number character varying(20) NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  letter character varying(2) DEFAULT ''::character varying NOT NULL,
  tax_exempt_reason character varying(100),
  business_day_id uuid,
  presented_at timestamp with time zone,
  closed_by uuid,
  reopened_reason character varying(100),
  totals jsonb
);
CREATE TABLE counters (
  key character varying(40) NOT NULL,
  value bigint NOT NULL
);
CREATE TABLE discounts (
  id uuid NOT NULL,
  name character varying(40) NOT NULL,
  percent integer,
  amount numeric(10,2),
  "position" integer DEFAULT 0 NOT NULL,
  deleted_at timestamp with time zone
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
  added_at timestamp with time zone NOT NULL,
  course integer,
  held_at timestamp with time zone,
  portion numeric(9,3),
  portion_price numeric(10,2),
  price_rule character varying(40),
  components jsonb DEFAULT '[]'::jsonb NOT NULL
);
CREATE TABLE drawer_counts (
  id uuid NOT NULL,
  drawer_session_id uuid NOT NULL,
  business_day_id uuid NOT NULL,
  "position" integer NOT NULL,
  counted numeric(10,2) NOT NULL,
  pieces jsonb,
  expected numeric(10,2) NOT NULL,
  note character varying(200),
  counted_by uuid,
  counted_at timestamp with time zone NOT NULL
);
CREATE TABLE drawer_sessions (
  id uuid NOT NULL,
  drawer_id uuid NOT NULL,
  business_day_id uuid NOT NULL,
  opening_float numeric(10,2) NOT NULL,
  opened_by uuid,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone
);
CREATE TABLE drawers (
  id uuid NOT NULL,
  name character varying(40) NOT NULL,
  terminal character varying(100),
  deleted_at timestamp with time zone
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
CREATE TABLE house_account_settlements (
  id uuid NOT NULL,
  house_account_id uuid NOT NULL,
  tender tender NOT NULL,
  amount numeric(10,2) NOT NULL,
  reference character varying(40),
  taken_by uuid,
  taken_at timestamp with time zone NOT NULL,
  business_day_id uuid NOT NULL,
  drawer_session_id uuid
);
CREATE TABLE house_accounts (
  id uuid NOT NULL,
  name character varying(100) NOT NULL,
  guest_id uuid,
  credit_limit numeric(10,2),
  closed_at timestamp with time zone
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
  tax_class_id uuid,
  kitchen_name character varying(18),
  "position" integer DEFAULT 0 NOT NULL,
  deleted_at timestamp with time zone,
  sold_by sold_by DEFAULT 'piece'::sold_by NOT NULL,
  half_price numeric(10,2),
  open_price boolean DEFAULT false NOT NULL,
  discountable boolean DEFAULT true NOT NULL,
  course integer,
  favourite integer,
  portions_left integer
);
CREATE TABLE menu_sections (
  id uuid NOT NULL,
  name character varying(60) NOT NULL,
  category menu_category NOT NULL,
  colour integer NOT NULL,
  "position" integer NOT NULL,
  course integer
);
CREATE TABLE modifier_child_groups (
  modifier_id uuid NOT NULL,
  group_id uuid NOT NULL,
  "position" integer NOT NULL
);
CREATE TABLE modifier_groups (
  id uuid NOT NULL,
  name character varying(60) NOT NULL,
  min_choices integer NOT NULL,
  max_choices integer NOT NULL,
  max_each integer DEFAULT 1 NOT NULL,
  is_size boolean DEFAULT false NOT NULL,
  deleted_at timestamp with time zone
);
CREATE TABLE modifier_prices (
  modifier_id uuid NOT NULL,
  size_id uuid NOT NULL,
  price_delta numeric(10,2) NOT NULL
);
CREATE TABLE modifiers (
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  name character varying(60) NOT NULL,
  price_delta numeric(10,2) DEFAULT 0 NOT NULL,
  removal boolean DEFAULT false NOT NULL,
  available boolean DEFAULT true NOT NULL,
  "position" integer NOT NULL,
  preselected boolean DEFAULT false NOT NULL,
  free_text boolean DEFAULT false NOT NULL,
  deleted_at timestamp with time zone
);
CREATE TABLE order_items (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  order_id uuid NOT NULL,
  menu_item_id uuid NOT NULL,
  quantity integer NOT NULL,
  price_at_order numeric(10,2) NOT NULL,
  special_notes text,
  created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  ticket_id uuid,
  name_at_order character varying(200),
  seat integer,
  modifiers jsonb DEFAULT '[]'::jsonb NOT NULL,
  done_at timestamp with time zone,
  tax_rate_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  course integer,
  portion numeric(9,3),
  price_rule character varying(40),
  set_id uuid,
  set_name character varying(200),
  set_item_id uuid,
  visit_id uuid,
  back_on integer DEFAULT 0 NOT NULL
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
  service_day date NOT NULL,
  tip numeric(10,2) DEFAULT 0 NOT NULL,
  tip_for uuid,
  rounding numeric(10,2) DEFAULT 0 NOT NULL,
  business_day_id uuid,
  drawer_session_id uuid,
  voucher_id uuid,
  house_account_id uuid,
  check_part_id uuid
);
CREATE TABLE price_rule_targets (
  id uuid NOT NULL,
  rule_id uuid NOT NULL,
  item_id uuid,
  section_id uuid
);
CREATE TABLE price_rules (
  id uuid NOT NULL,
  name character varying(40) NOT NULL,
  weekdays smallint[] NOT NULL,
  from_time time without time zone NOT NULL,
  to_time time without time zone NOT NULL,
  first_day date,
  last_day date,
  percent_off integer,
  amount_off numeric(10,2),
  fixed_price numeric(10,2),
  priority integer DEFAULT 0 NOT NULL,
  deleted_at timestamp with time zone
);
CREATE TABLE print_jobs (
  id uuid NOT NULL,
  printer_id uuid NOT NULL,
  purpose print_purpose NOT NULL,
  title character varying(100) NOT NULL,
  document text NOT NULL,
  opens_drawer boolean DEFAULT false NOT NULL,
  copy_of uuid,
  state print_state DEFAULT 'queued'::print_state NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  problem character varying(200),
  made_at timestamp with time zone NOT NULL,
  queued_at timestamp with time zone NOT NULL,
  made_by uuid,
  check_id uuid,
  ticket_id uuid,
  refund_id uuid,
  business_day_id uuid,
  printed_at timestamp with time zone,
  printed_on uuid
);
CREATE TABLE printer_uses (
  id uuid NOT NULL,
  printer_id uuid NOT NULL,
  purpose print_purpose NOT NULL,
  station_id uuid,
  terminal character varying(100)
);
CREATE TABLE printers (
  id uuid NOT NULL,
  name character varying(40) NOT NULL,
  address character varying(255) NOT NULL,
  port integer DEFAULT 9100 NOT NULL,
  columns integer DEFAULT 48 NOT NULL,
  letters character varying(12) DEFAULT 'multilingual'::character varying NOT NULL,
  has_drawer boolean DEFAULT false NOT NULL,
  fallback_id uuid,
  deleted_at timestamp with time zone
);
CREATE TABLE reasons (
  id uuid NOT NULL,
  reason_for reason_for NOT NULL,
  words character varying(60) NOT NULL,
  "position" integer DEFAULT 0 NOT NULL
);
CREATE TABLE refund_lines (
  refund_id uuid NOT NULL,
  check_line_id uuid NOT NULL,
  quantity integer NOT NULL,
  amount numeric(10,2) NOT NULL
);
CREATE TABLE refunds (
  id uuid NOT NULL,
  check_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  tender tender NOT NULL,
  amount numeric(10,2) NOT NULL,
  tip numeric(10,2) DEFAULT 0 NOT NULL,
  rounding numeric(10,2) DEFAULT 0 NOT NULL,
  of_sale boolean NOT NULL,
  taxes jsonb DEFAULT '[]'::jsonb NOT NULL,
  reason character varying(100) NOT NULL,
  reference character varying(40),
  made_by uuid,
  approved_by uuid,
  made_at timestamp with time zone NOT NULL,
  business_day_id uuid NOT NULL,
  drawer_session_id uuid
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
  "position" integer NOT NULL,
  removed_at timestamp with time zone
);
CREATE TABLE service_charges (
  id uuid NOT NULL,
  name character varying(40) NOT NULL,
  percent integer NOT NULL,
  order_type order_type,
  min_party integer,
  before_discount boolean DEFAULT false NOT NULL,
  tax_class_id uuid,
  deleted_at timestamp with time zone
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
CREATE TABLE set_choices (
  set_course_id uuid NOT NULL,
  item_id uuid NOT NULL,
  supplement numeric(10,2) DEFAULT 0 NOT NULL,
  "position" integer NOT NULL
);
CREATE TABLE set_courses (
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  name character varying(60) NOT NULL,
  min_choices integer NOT NULL,
  max_choices integer NOT NULL,
  course integer,
  "position" integer NOT NULL
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
CREATE TABLE tax_class_rates (
  tax_class_id uuid NOT NULL,
  tax_rate_id uuid NOT NULL,
  takeaway boolean DEFAULT false NOT NULL
);
CREATE TABLE tax_classes (
  id uuid NOT NULL,
  name character varying(40) NOT NULL,
  default_for character varying(10)
);
CREATE TABLE tax_rates (
  id uuid NOT NULL,
  name character varying(40) NOT NULL,
  basis_points integer NOT NULL,
  compound boolean DEFAULT false NOT NULL,
  "position" integer DEFAULT 0 NOT NULL,
  deleted_at timestamp with time zone
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
  no_show_after_minutes integer,
  weight_unit character varying(2) DEFAULT 'kg'::character varying NOT NULL,
  paid_out_limit integer DEFAULT 5000 NOT NULL,
  tax_rounding character varying(5) DEFAULT 'check'::character varying NOT NULL,
  cash_step integer DEFAULT 1 NOT NULL,
  discount_limit integer DEFAULT 1000 NOT NULL,
  tip_suggestions integer[] DEFAULT '{1000,1250,1500}'::integer[] NOT NULL,
  card_bridge character varying(200),
  receipt_head text DEFAULT ''::text NOT NULL,
  receipt_foot text DEFAULT ''::text NOT NULL
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
  merged_into uuid,
  order_type order_type DEFAULT 'dine_in'::order_type NOT NULL,
  pickup_at timestamp with time zone
);
CREATE TABLE voids (
  id uuid NOT NULL,
  order_item_id uuid NOT NULL,
  check_id uuid NOT NULL,
  quantity integer NOT NULL,
  amount numeric(10,2) NOT NULL,
  reason character varying(100) NOT NULL,
  back_to_stock boolean NOT NULL,
  kitchen_saw_at timestamp with time zone,
  made_by uuid,
  approved_by uuid,
  made_at timestamp with time zone NOT NULL,
  business_day_id uuid,
  was_made boolean DEFAULT false NOT NULL,
  took jsonb DEFAULT '{"places": [], "adjustments": []}'::jsonb NOT NULL
);
CREATE TABLE vouchers (
  id uuid NOT NULL,
  code character varying(40) NOT NULL,
  amount numeric(10,2) NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  issued_by uuid,
  expires_on date,
  business_day_id uuid,
  tender tender NOT NULL,
  drawer_session_id uuid,
  blocked_at timestamp with time zone
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

ALTER TABLE adjustment_lines ADD CONSTRAINT adjustment_lines_pkey PRIMARY KEY (adjustment_id, check_line_id);
ALTER TABLE adjustments ADD CONSTRAINT adjustments_pkey PRIMARY KEY (id);
ALTER TABLE approvals ADD CONSTRAINT approvals_pkey PRIMARY KEY (token_hash);
ALTER TABLE areas ADD CONSTRAINT areas_pkey PRIMARY KEY (id);
ALTER TABLE audit_head ADD CONSTRAINT audit_head_pkey PRIMARY KEY (id);
ALTER TABLE audit_log ADD CONSTRAINT audit_log_pkey PRIMARY KEY (seq);
ALTER TABLE blocks ADD CONSTRAINT blocks_pkey PRIMARY KEY (id);
ALTER TABLE business_days ADD CONSTRAINT business_days_pkey PRIMARY KEY (id);
ALTER TABLE card_charges ADD CONSTRAINT card_charges_pkey PRIMARY KEY (id);
ALTER TABLE cash_movements ADD CONSTRAINT cash_movements_pkey PRIMARY KEY (id);
ALTER TABLE cash_outs ADD CONSTRAINT cash_outs_pkey PRIMARY KEY (id);
ALTER TABLE check_charges ADD CONSTRAINT check_charges_pkey PRIMARY KEY (id);
ALTER TABLE check_lines ADD CONSTRAINT check_lines_pkey PRIMARY KEY (id);
ALTER TABLE check_parts ADD CONSTRAINT check_parts_pkey PRIMARY KEY (id);
ALTER TABLE checks ADD CONSTRAINT checks_pkey PRIMARY KEY (id);
ALTER TABLE counters ADD CONSTRAINT counters_pkey PRIMARY KEY (key);
ALTER TABLE discounts ADD CONSTRAINT discounts_pkey PRIMARY KEY (id);
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_pkey PRIMARY KEY (id);
ALTER TABLE drawer_counts ADD CONSTRAINT drawer_counts_pkey PRIMARY KEY (id);
ALTER TABLE drawer_sessions ADD CONSTRAINT drawer_sessions_pkey PRIMARY KEY (id);
ALTER TABLE drawers ADD CONSTRAINT drawers_pkey PRIMARY KEY (id);
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_pkey PRIMARY KEY (table_id);
ALTER TABLE guest_merges ADD CONSTRAINT guest_merges_pkey PRIMARY KEY (id);
ALTER TABLE guest_profiles ADD CONSTRAINT guest_profiles_pkey PRIMARY KEY (user_id);
ALTER TABLE house_account_settlements ADD CONSTRAINT house_account_settlements_pkey PRIMARY KEY (id);
ALTER TABLE house_accounts ADD CONSTRAINT house_accounts_pkey PRIMARY KEY (id);
ALTER TABLE inbox ADD CONSTRAINT inbox_pkey PRIMARY KEY (command_id);
ALTER TABLE menu_item_modifier_groups ADD CONSTRAINT menu_item_modifier_groups_pkey PRIMARY KEY (menu_item_id, group_id);
ALTER TABLE menu_items ADD CONSTRAINT menu_items_pkey PRIMARY KEY (id);
ALTER TABLE menu_sections ADD CONSTRAINT menu_sections_pkey PRIMARY KEY (id);
ALTER TABLE modifier_child_groups ADD CONSTRAINT modifier_child_groups_pkey PRIMARY KEY (modifier_id, group_id);
ALTER TABLE modifier_groups ADD CONSTRAINT modifier_groups_pkey PRIMARY KEY (id);
ALTER TABLE modifier_prices ADD CONSTRAINT modifier_prices_pkey PRIMARY KEY (modifier_id, size_id);
ALTER TABLE modifiers ADD CONSTRAINT modifiers_pkey PRIMARY KEY (id);
ALTER TABLE order_items ADD CONSTRAINT order_items_pkey PRIMARY KEY (id);
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
ALTER TABLE payments ADD CONSTRAINT payments_pkey PRIMARY KEY (id);
ALTER TABLE price_rule_targets ADD CONSTRAINT price_rule_targets_pkey PRIMARY KEY (id);
ALTER TABLE price_rules ADD CONSTRAINT price_rules_pkey PRIMARY KEY (id);
ALTER TABLE print_jobs ADD CONSTRAINT print_jobs_pkey PRIMARY KEY (id);
ALTER TABLE printer_uses ADD CONSTRAINT printer_uses_pkey PRIMARY KEY (id);
ALTER TABLE printers ADD CONSTRAINT printers_pkey PRIMARY KEY (id);
ALTER TABLE reasons ADD CONSTRAINT reasons_pkey PRIMARY KEY (id);
ALTER TABLE refund_lines ADD CONSTRAINT refund_lines_pkey PRIMARY KEY (refund_id, check_line_id);
ALTER TABLE refunds ADD CONSTRAINT refunds_pkey PRIMARY KEY (id);
ALTER TABLE reservations ADD CONSTRAINT reservations_pkey PRIMARY KEY (id);
ALTER TABLE role_permissions ADD CONSTRAINT role_permissions_pkey PRIMARY KEY (role, permission);
ALTER TABLE schema_migrations ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);
ALTER TABLE section_servers ADD CONSTRAINT section_servers_pkey PRIMARY KEY (id);
ALTER TABLE sections ADD CONSTRAINT sections_pkey PRIMARY KEY (id);
ALTER TABLE service_charges ADD CONSTRAINT service_charges_pkey PRIMARY KEY (id);
ALTER TABLE services ADD CONSTRAINT services_pkey PRIMARY KEY (id);
ALTER TABLE set_choices ADD CONSTRAINT set_choices_pkey PRIMARY KEY (set_course_id, item_id);
ALTER TABLE set_courses ADD CONSTRAINT set_courses_pkey PRIMARY KEY (id);
ALTER TABLE slot_limits ADD CONSTRAINT slot_limits_pkey PRIMARY KEY (day, slot);
ALTER TABLE special_days ADD CONSTRAINT special_days_pkey PRIMARY KEY (day);
ALTER TABLE staff_profiles ADD CONSTRAINT staff_profiles_pkey PRIMARY KEY (user_id);
ALTER TABLE staff_sessions ADD CONSTRAINT staff_sessions_pkey PRIMARY KEY (token_hash);
ALTER TABLE stations ADD CONSTRAINT stations_pkey PRIMARY KEY (id);
ALTER TABLE table_joins ADD CONSTRAINT table_joins_pkey PRIMARY KEY (table_a, table_b);
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_pkey PRIMARY KEY (id);
ALTER TABLE tables ADD CONSTRAINT tables_pkey PRIMARY KEY (id);
ALTER TABLE tax_class_rates ADD CONSTRAINT tax_class_rates_pkey PRIMARY KEY (tax_class_id, takeaway, tax_rate_id);
ALTER TABLE tax_classes ADD CONSTRAINT tax_classes_pkey PRIMARY KEY (id);
ALTER TABLE tax_rates ADD CONSTRAINT tax_rates_pkey PRIMARY KEY (id);
ALTER TABLE tickets ADD CONSTRAINT tickets_pkey PRIMARY KEY (id);
ALTER TABLE turn_times ADD CONSTRAINT turn_times_pkey PRIMARY KEY (id);
ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE venue ADD CONSTRAINT venue_pkey PRIMARY KEY (id);
ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY (id);
ALTER TABLE voids ADD CONSTRAINT voids_pkey PRIMARY KEY (id);
ALTER TABLE vouchers ADD CONSTRAINT vouchers_pkey PRIMARY KEY (id);
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_pkey PRIMARY KEY (id);
ALTER TABLE adjustments ADD CONSTRAINT adjustments_position_key UNIQUE ("position");
ALTER TABLE areas ADD CONSTRAINT areas_name_key UNIQUE (name);
ALTER TABLE business_days ADD CONSTRAINT business_days_z_number_key UNIQUE (z_number);
ALTER TABLE check_charges ADD CONSTRAINT check_charges_check_id_service_charge_id_key UNIQUE (check_id, service_charge_id);
ALTER TABLE check_lines ADD CONSTRAINT check_lines_share_once UNIQUE (share_id, share_part);
ALTER TABLE check_parts ADD CONSTRAINT check_parts_check_id_position_key UNIQUE (check_id, "position");
ALTER TABLE checks ADD CONSTRAINT checks_number_key UNIQUE (number, letter);
ALTER TABLE drawer_counts ADD CONSTRAINT drawer_counts_drawer_session_id_position_key UNIQUE (drawer_session_id, "position");
ALTER TABLE menu_sections ADD CONSTRAINT menu_sections_name_key UNIQUE (name);
ALTER TABLE orders ADD CONSTRAINT orders_order_number_key UNIQUE (order_number);
ALTER TABLE printer_uses ADD CONSTRAINT printer_uses_purpose_station_id_terminal_key UNIQUE NULLS NOT DISTINCT (purpose, station_id, terminal);
ALTER TABLE reasons ADD CONSTRAINT reasons_reason_for_words_key UNIQUE (reason_for, words);
ALTER TABLE reservations ADD CONSTRAINT reservations_confirmation_number_key UNIQUE (confirmation_number);
ALTER TABLE staff_profiles ADD CONSTRAINT staff_profiles_pin_index_key UNIQUE (pin_index);
ALTER TABLE stations ADD CONSTRAINT stations_default_for_key UNIQUE (default_for);
ALTER TABLE stations ADD CONSTRAINT stations_name_key UNIQUE (name);
ALTER TABLE tables ADD CONSTRAINT tables_table_number_key UNIQUE (table_number);
ALTER TABLE tax_classes ADD CONSTRAINT tax_classes_default_for_key UNIQUE (default_for);
ALTER TABLE tax_classes ADD CONSTRAINT tax_classes_name_key UNIQUE (name);
ALTER TABLE tickets ADD CONSTRAINT tickets_order_id_station_id_key UNIQUE (order_id, station_id);
ALTER TABLE turn_times ADD CONSTRAINT turn_times_once UNIQUE NULLS NOT DISTINCT (service_id, up_to);
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);
ALTER TABLE visits ADD CONSTRAINT visits_reservation_id_key UNIQUE (reservation_id);
ALTER TABLE vouchers ADD CONSTRAINT vouchers_code_key UNIQUE (code);
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_visit_id_key UNIQUE (visit_id);
ALTER TABLE adjustments ADD CONSTRAINT adjustments_amount_check CHECK ((amount > (0)::numeric));
ALTER TABLE adjustments ADD CONSTRAINT adjustments_one_kind CHECK ((num_nonnulls(percent, amount) = 1));
ALTER TABLE adjustments ADD CONSTRAINT adjustments_percent_check CHECK (((percent >= 1) AND (percent <= 10000)));
ALTER TABLE audit_head ADD CONSTRAINT audit_head_id_check CHECK ((id = 1));
ALTER TABLE business_days ADD CONSTRAINT business_days_closed CHECK ((num_nonnulls(closed_at, z_number, figures, hash) = ANY (ARRAY[0, 4])));
ALTER TABLE business_days ADD CONSTRAINT business_days_z_number_check CHECK ((z_number > 0));
ALTER TABLE card_charges ADD CONSTRAINT card_charges_amount_check CHECK ((amount > (0)::numeric));
ALTER TABLE card_charges ADD CONSTRAINT card_charges_tip_check CHECK ((tip >= (0)::numeric));
ALTER TABLE cash_movements ADD CONSTRAINT cash_movements_amount_check CHECK ((amount > (0)::numeric));
ALTER TABLE check_charges ADD CONSTRAINT check_charges_percent_check CHECK (((percent >= 1) AND (percent <= 10000)));
ALTER TABLE check_lines ADD CONSTRAINT check_lines_part CHECK (((share_part >= 1) AND (share_part <= share_of)));
ALTER TABLE check_lines ADD CONSTRAINT check_lines_quantity_check CHECK ((quantity > 0));
ALTER TABLE check_lines ADD CONSTRAINT check_lines_share_of_check CHECK (((share_of >= 1) AND (share_of <= 40)));
ALTER TABLE check_lines ADD CONSTRAINT check_lines_shared CHECK (((share_id IS NULL) = (share_of = 1)));
ALTER TABLE check_parts ADD CONSTRAINT check_parts_amount_check CHECK ((amount > (0)::numeric));
ALTER TABLE discounts ADD CONSTRAINT discounts_amount_check CHECK ((amount > (0)::numeric));
ALTER TABLE discounts ADD CONSTRAINT discounts_one_kind CHECK ((num_nonnulls(percent, amount) = 1));
ALTER TABLE discounts ADD CONSTRAINT discounts_percent_check CHECK (((percent >= 1) AND (percent <= 10000)));
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_course_check CHECK (((course >= 1) AND (course <= 9)));
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_portion_check CHECK ((portion > (0)::numeric));
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_portion_price_check CHECK ((portion_price >= (0)::numeric));
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_quantity_check CHECK ((quantity > 0));
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_seat_check CHECK ((seat > 0));
ALTER TABLE drawer_counts ADD CONSTRAINT drawer_counts_counted_check CHECK ((counted >= (0)::numeric));
ALTER TABLE drawer_counts ADD CONSTRAINT drawer_counts_position_check CHECK (("position" > 0));
ALTER TABLE drawer_sessions ADD CONSTRAINT drawer_sessions_opening_float_check CHECK ((opening_float >= (0)::numeric));
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_height_check CHECK ((height > 0));
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_min_party_check CHECK ((min_party > 0));
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_width_check CHECK ((width > 0));
ALTER TABLE guest_merges ADD CONSTRAINT guest_merges_check CHECK ((merged_id <> kept_id));
ALTER TABLE house_account_settlements ADD CONSTRAINT house_account_settlements_amount_check CHECK ((amount > (0)::numeric));
ALTER TABLE house_accounts ADD CONSTRAINT house_accounts_credit_limit_check CHECK ((credit_limit >= (0)::numeric));
ALTER TABLE menu_items ADD CONSTRAINT menu_items_course_check CHECK (((course >= 1) AND (course <= 9)));
ALTER TABLE menu_items ADD CONSTRAINT menu_items_half_price_check CHECK ((half_price >= (0)::numeric));
ALTER TABLE menu_items ADD CONSTRAINT menu_items_portions_left_check CHECK ((portions_left >= 0));
ALTER TABLE menu_items ADD CONSTRAINT menu_items_price_check CHECK ((price >= (0)::numeric));
ALTER TABLE menu_sections ADD CONSTRAINT menu_sections_colour_check CHECK (((colour >= 1) AND (colour <= 8)));
ALTER TABLE menu_sections ADD CONSTRAINT menu_sections_course_check CHECK (((course >= 1) AND (course <= 9)));
ALTER TABLE modifier_groups ADD CONSTRAINT modifier_groups_check CHECK (((max_choices >= 1) AND (max_choices >= min_choices)));
ALTER TABLE modifier_groups ADD CONSTRAINT modifier_groups_max_each_check CHECK (((max_each >= 1) AND (max_each <= 9)));
ALTER TABLE modifier_groups ADD CONSTRAINT modifier_groups_min_choices_check CHECK ((min_choices >= 0));
ALTER TABLE order_items ADD CONSTRAINT order_items_course_check CHECK (((course >= 1) AND (course <= 9)));
ALTER TABLE order_items ADD CONSTRAINT order_items_portion_check CHECK ((portion > (0)::numeric));
ALTER TABLE order_items ADD CONSTRAINT order_items_quantity_check CHECK ((quantity > 0));
ALTER TABLE order_items ADD CONSTRAINT order_items_seat_check CHECK ((seat > 0));
ALTER TABLE payments ADD CONSTRAINT payments_amount_check CHECK ((amount > (0)::numeric));
ALTER TABLE payments ADD CONSTRAINT payments_change CHECK (((tendered IS NULL) OR (tendered = (((amount + rounding) + tip) + change_given))));
ALTER TABLE payments ADD CONSTRAINT payments_change_given_check CHECK ((change_given >= (0)::numeric));
ALTER TABLE payments ADD CONSTRAINT payments_tip_check CHECK ((tip >= (0)::numeric));
ALTER TABLE price_rule_targets ADD CONSTRAINT price_rule_targets_one CHECK ((num_nonnulls(item_id, section_id) = 1));
ALTER TABLE price_rules ADD CONSTRAINT price_rules_amount_off_check CHECK ((amount_off > (0)::numeric));
ALTER TABLE price_rules ADD CONSTRAINT price_rules_fixed_price_check CHECK ((fixed_price >= (0)::numeric));
ALTER TABLE price_rules ADD CONSTRAINT price_rules_one_kind CHECK ((num_nonnulls(percent_off, amount_off, fixed_price) = 1));
ALTER TABLE price_rules ADD CONSTRAINT price_rules_percent_off_check CHECK (((percent_off >= 1) AND (percent_off <= 10000)));
ALTER TABLE price_rules ADD CONSTRAINT price_rules_weekdays_check CHECK (((cardinality(weekdays) > 0) AND (weekdays <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint])));
ALTER TABLE printers ADD CONSTRAINT printers_columns_check CHECK (((columns >= 24) AND (columns <= 64)));
ALTER TABLE printers ADD CONSTRAINT printers_fallback_other CHECK ((fallback_id <> id));
ALTER TABLE printers ADD CONSTRAINT printers_port_check CHECK (((port >= 1) AND (port <= 65535)));
ALTER TABLE refund_lines ADD CONSTRAINT refund_lines_amount_check CHECK ((amount >= (0)::numeric));
ALTER TABLE refund_lines ADD CONSTRAINT refund_lines_quantity_check CHECK ((quantity > 0));
ALTER TABLE refunds ADD CONSTRAINT refunds_amount_check CHECK ((amount >= (0)::numeric));
ALTER TABLE refunds ADD CONSTRAINT refunds_check CHECK (((amount + tip) > (0)::numeric));
ALTER TABLE refunds ADD CONSTRAINT refunds_tip_check CHECK ((tip >= (0)::numeric));
ALTER TABLE reservations ADD CONSTRAINT reservations_arrived_size_check CHECK ((arrived_size > 0));
ALTER TABLE reservations ADD CONSTRAINT reservations_duration_minutes_check CHECK ((duration_minutes > 0));
ALTER TABLE reservations ADD CONSTRAINT reservations_party_size_check CHECK (((party_size > 0) AND (party_size <= 20)));
ALTER TABLE service_charges ADD CONSTRAINT service_charges_min_party_check CHECK (((min_party >= 1) AND (min_party <= 20)));
ALTER TABLE service_charges ADD CONSTRAINT service_charges_percent_check CHECK (((percent >= 1) AND (percent <= 10000)));
ALTER TABLE services ADD CONSTRAINT services_covers_present_check CHECK ((covers_present > 0));
ALTER TABLE services ADD CONSTRAINT services_covers_starting_check CHECK ((covers_starting > 0));
ALTER TABLE services ADD CONSTRAINT services_weekdays CHECK ((weekdays <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint]));
ALTER TABLE services ADD CONSTRAINT services_when CHECK (((on_date IS NULL) = (cardinality(weekdays) > 0)));
ALTER TABLE set_choices ADD CONSTRAINT set_choices_supplement_check CHECK ((supplement >= (0)::numeric));
ALTER TABLE set_courses ADD CONSTRAINT set_courses_check CHECK ((max_choices >= min_choices));
ALTER TABLE set_courses ADD CONSTRAINT set_courses_course_check CHECK (((course >= 1) AND (course <= 9)));
ALTER TABLE set_courses ADD CONSTRAINT set_courses_max_choices_check CHECK ((max_choices >= 1));
ALTER TABLE set_courses ADD CONSTRAINT set_courses_min_choices_check CHECK ((min_choices >= 0));
ALTER TABLE slot_limits ADD CONSTRAINT slot_limits_covers_starting_check CHECK ((covers_starting >= 0));
ALTER TABLE stations ADD CONSTRAINT stations_check CHECK ((late_minutes >= soon_minutes));
ALTER TABLE stations ADD CONSTRAINT stations_default_for_check CHECK (((default_for)::text = ANY (ARRAY[('food'::character varying)::text, ('drinks'::character varying)::text])));
ALTER TABLE stations ADD CONSTRAINT stations_soon_minutes_check CHECK ((soon_minutes > 0));
ALTER TABLE table_joins ADD CONSTRAINT table_joins_check CHECK ((table_a < table_b));
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_during_check CHECK (((NOT isempty(during)) AND lower_inc(during) AND (NOT upper_inc(during))));
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_one_claimant CHECK ((num_nonnulls(reservation_id, visit_id, block_id) = 1));
ALTER TABLE tables ADD CONSTRAINT tables_capacity_check CHECK ((capacity > 0));
ALTER TABLE tax_classes ADD CONSTRAINT tax_classes_default_for_check CHECK (((default_for)::text = ANY (ARRAY[('food'::character varying)::text, ('drinks'::character varying)::text])));
ALTER TABLE tax_rates ADD CONSTRAINT tax_rates_basis_points_check CHECK (((basis_points >= 0) AND (basis_points <= 5000)));
ALTER TABLE turn_times ADD CONSTRAINT turn_times_minutes_check CHECK (((minutes >= 15) AND (minutes <= 720)));
ALTER TABLE turn_times ADD CONSTRAINT turn_times_up_to_check CHECK (((up_to >= 1) AND (up_to <= 20)));
ALTER TABLE venue ADD CONSTRAINT venue_cash_step_check CHECK (((cash_step >= 1) AND (cash_step <= 1000)));
ALTER TABLE venue ADD CONSTRAINT venue_check CHECK ((release_after_minutes >= late_after_minutes));
ALTER TABLE venue ADD CONSTRAINT venue_discount_limit_check CHECK (((discount_limit >= 0) AND (discount_limit <= 10000)));
ALTER TABLE venue ADD CONSTRAINT venue_id_check CHECK ((id = 1));
ALTER TABLE venue ADD CONSTRAINT venue_late_after_minutes_check CHECK ((late_after_minutes > 0));
ALTER TABLE venue ADD CONSTRAINT venue_no_show CHECK ((no_show_after_minutes >= release_after_minutes));
ALTER TABLE venue ADD CONSTRAINT venue_paid_out_limit_check CHECK ((paid_out_limit >= 0));
ALTER TABLE venue ADD CONSTRAINT venue_tax_rounding_check CHECK (((tax_rounding)::text = ANY (ARRAY[('check'::character varying)::text, ('line'::character varying)::text])));
ALTER TABLE venue ADD CONSTRAINT venue_turn_minutes_check CHECK ((turn_minutes > 0));
ALTER TABLE venue ADD CONSTRAINT venue_weight_unit_check CHECK (((weight_unit)::text = ANY (ARRAY[('kg'::character varying)::text, ('lb'::character varying)::text])));
ALTER TABLE visits ADD CONSTRAINT visits_merged CHECK ((((merged_into <> id) AND (closed_at IS NOT NULL)) OR (merged_into IS NULL)));
ALTER TABLE visits ADD CONSTRAINT visits_party_size_check CHECK (((party_size > 0) AND (party_size <= 20)));
ALTER TABLE voids ADD CONSTRAINT voids_amount_check CHECK ((amount >= (0)::numeric));
ALTER TABLE voids ADD CONSTRAINT voids_quantity_check CHECK ((quantity > 0));
ALTER TABLE vouchers ADD CONSTRAINT vouchers_amount_check CHECK ((amount > (0)::numeric));
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_ended CHECK (((ended_at IS NULL) = (state = ANY (ARRAY['waiting'::waitlist_state, 'notified'::waitlist_state]))));
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_party_size_check CHECK (((party_size >= 1) AND (party_size <= 20)));
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_no_overlap EXCLUDE USING gist (table_id WITH =, during WITH &&) WHERE ((state <> 'released'::occupancy_state));

-- Indexes

CREATE UNIQUE INDEX business_days_one_open ON public.business_days USING btree ((true)) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX drawer_sessions_one_open ON public.drawer_sessions USING btree (drawer_id) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX drawers_name_once ON public.drawers USING btree (lower((name)::text)) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX drawers_terminal_once ON public.drawers USING btree (terminal) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX guest_merges_merged_once ON public.guest_merges USING btree (merged_id) WHERE (undone_at IS NULL);
CREATE INDEX idx_adjustment_lines_check_line_id ON public.adjustment_lines USING btree (check_line_id);
CREATE INDEX idx_adjustments_check_id ON public.adjustments USING btree (check_id);
CREATE INDEX idx_audit_log_actor_id ON public.audit_log USING btree (actor_id);
CREATE INDEX idx_audit_log_at ON public.audit_log USING btree (at);
CREATE INDEX idx_audit_log_entity ON public.audit_log USING btree (entity_type, entity_id);
CREATE INDEX idx_business_days_service_day ON public.business_days USING btree (service_day);
CREATE INDEX idx_card_charges_check_id ON public.card_charges USING btree (check_id);
CREATE INDEX idx_card_charges_open ON public.card_charges USING btree (asked_at) WHERE (state = ANY (ARRAY['asked'::card_state, 'unknown'::card_state]));
CREATE INDEX idx_card_charges_settled ON public.card_charges USING btree (asked_at) WHERE ((settled_by IS NOT NULL) AND (terminal_state IS DISTINCT FROM state));
CREATE INDEX idx_cash_movements_business_day_id ON public.cash_movements USING btree (business_day_id);
CREATE INDEX idx_cash_movements_drawer_session_id ON public.cash_movements USING btree (drawer_session_id);
CREATE INDEX idx_cash_outs_business_day_id ON public.cash_outs USING btree (business_day_id);
CREATE INDEX idx_cash_outs_drawer_session_id ON public.cash_outs USING btree (drawer_session_id) WHERE (drawer_session_id IS NOT NULL);
CREATE INDEX idx_check_lines_check_id ON public.check_lines USING btree (check_id);
CREATE INDEX idx_check_lines_order_item_id ON public.check_lines USING btree (order_item_id);
CREATE INDEX idx_checks_business_day_id ON public.checks USING btree (business_day_id) WHERE (business_day_id IS NOT NULL);
CREATE INDEX idx_checks_closed_at ON public.checks USING btree (closed_at, id) WHERE (closed_at IS NOT NULL);
CREATE INDEX idx_checks_open ON public.checks USING btree (visit_id) WHERE (closed_at IS NULL);
CREATE INDEX idx_checks_reopened ON public.checks USING btree (opened_at) WHERE ((closed_at IS NULL) AND (reopened_reason IS NOT NULL));
CREATE INDEX idx_checks_visit_id ON public.checks USING btree (visit_id);
CREATE INDEX idx_draft_lines_menu_item_id ON public.draft_lines USING btree (menu_item_id);
CREATE INDEX idx_draft_lines_visit_id ON public.draft_lines USING btree (visit_id);
CREATE INDEX idx_drawer_counts_business_day_id ON public.drawer_counts USING btree (business_day_id);
CREATE INDEX idx_drawer_sessions_business_day_id ON public.drawer_sessions USING btree (business_day_id);
CREATE INDEX idx_guest_merges_kept_id ON public.guest_merges USING btree (kept_id);
CREATE INDEX idx_guest_merges_merged_id ON public.guest_merges USING btree (merged_id);
CREATE INDEX idx_house_account_settlements_account ON public.house_account_settlements USING btree (house_account_id);
CREATE INDEX idx_house_accounts_guest_id ON public.house_accounts USING btree (guest_id);
CREATE INDEX idx_menu_items_available ON public.menu_items USING btree (available);
CREATE INDEX idx_menu_items_category ON public.menu_items USING btree (category);
CREATE INDEX idx_menu_items_dietary_tags ON public.menu_items USING gin (dietary_tags);
CREATE INDEX idx_modifier_child_groups_group_id ON public.modifier_child_groups USING btree (group_id);
CREATE INDEX idx_modifier_prices_size_id ON public.modifier_prices USING btree (size_id);
CREATE INDEX idx_modifiers_group_id ON public.modifiers USING btree (group_id);
CREATE INDEX idx_order_items_menu_item_id ON public.order_items USING btree (menu_item_id);
CREATE INDEX idx_order_items_order_id ON public.order_items USING btree (order_id);
CREATE INDEX idx_order_items_set_id ON public.order_items USING btree (set_id) WHERE (set_id IS NOT NULL);
CREATE INDEX idx_order_items_ticket_id ON public.order_items USING btree (ticket_id);
CREATE INDEX idx_order_items_visit_id ON public.order_items USING btree (visit_id) WHERE (visit_id IS NOT NULL);
CREATE INDEX idx_orders_open ON public.orders USING btree (order_time) WHERE (status = ANY (ARRAY['pending'::order_status, 'preparing'::order_status]));
CREATE INDEX idx_orders_order_time ON public.orders USING btree (order_time);
CREATE INDEX idx_orders_reservation_id ON public.orders USING btree (reservation_id);
CREATE INDEX idx_orders_status ON public.orders USING btree (status);
CREATE INDEX idx_orders_table_id ON public.orders USING btree (table_id);
CREATE INDEX idx_orders_visit_id ON public.orders USING btree (visit_id);
CREATE INDEX idx_payments_business_day_id ON public.payments USING btree (business_day_id) WHERE (business_day_id IS NOT NULL);
CREATE INDEX idx_payments_check_id ON public.payments USING btree (check_id);
CREATE INDEX idx_payments_check_part_id ON public.payments USING btree (check_part_id) WHERE (check_part_id IS NOT NULL);
CREATE INDEX idx_payments_drawer_session_id ON public.payments USING btree (drawer_session_id) WHERE (drawer_session_id IS NOT NULL);
CREATE INDEX idx_payments_house_account_id ON public.payments USING btree (house_account_id) WHERE (house_account_id IS NOT NULL);
CREATE INDEX idx_payments_service_day ON public.payments USING btree (service_day);
CREATE INDEX idx_payments_voucher_id ON public.payments USING btree (voucher_id) WHERE (voucher_id IS NOT NULL);
CREATE INDEX idx_price_rule_targets_item_id ON public.price_rule_targets USING btree (item_id);
CREATE INDEX idx_price_rule_targets_rule_id ON public.price_rule_targets USING btree (rule_id);
CREATE INDEX idx_price_rule_targets_section_id ON public.price_rule_targets USING btree (section_id);
CREATE INDEX idx_print_jobs_business_day_id ON public.print_jobs USING btree (business_day_id);
CREATE INDEX idx_print_jobs_check_id ON public.print_jobs USING btree (check_id);
CREATE INDEX idx_print_jobs_made_at ON public.print_jobs USING btree (made_at);
CREATE INDEX idx_print_jobs_open ON public.print_jobs USING btree (made_at) WHERE (state = ANY (ARRAY['queued'::print_state, 'held'::print_state, 'printing'::print_state, 'unsure'::print_state]));
CREATE INDEX idx_print_jobs_refund_id ON public.print_jobs USING btree (refund_id);
CREATE INDEX idx_print_jobs_ticket_id ON public.print_jobs USING btree (ticket_id);
CREATE INDEX idx_refund_lines_check_line_id ON public.refund_lines USING btree (check_line_id);
CREATE INDEX idx_refunds_business_day_id ON public.refunds USING btree (business_day_id);
CREATE INDEX idx_refunds_check_id ON public.refunds USING btree (check_id);
CREATE INDEX idx_refunds_drawer_session_id ON public.refunds USING btree (drawer_session_id) WHERE (drawer_session_id IS NOT NULL);
CREATE INDEX idx_refunds_payment_id ON public.refunds USING btree (payment_id);
CREATE INDEX idx_reservations_confirmation ON public.reservations USING btree (confirmation_number);
CREATE INDEX idx_reservations_date ON public.reservations USING btree (date);
CREATE INDEX idx_reservations_date_time ON public.reservations USING btree (date, "time");
CREATE INDEX idx_reservations_number_tail ON public.reservations USING btree (reverse((confirmation_number)::text) text_pattern_ops);
CREATE INDEX idx_reservations_status ON public.reservations USING btree (status);
CREATE INDEX idx_reservations_table_id ON public.reservations USING btree (table_id);
CREATE INDEX idx_reservations_user_id ON public.reservations USING btree (user_id);
CREATE INDEX idx_section_servers_service_day ON public.section_servers USING btree (service_day);
CREATE INDEX idx_services_on_date ON public.services USING btree (on_date);
CREATE INDEX idx_set_choices_item_id ON public.set_choices USING btree (item_id);
CREATE INDEX idx_set_courses_item_id ON public.set_courses USING btree (item_id);
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
CREATE INDEX idx_voids_check_id ON public.voids USING btree (check_id);
CREATE INDEX idx_voids_made_at ON public.voids USING btree (made_at);
CREATE INDEX idx_voids_order_item_id ON public.voids USING btree (order_item_id);
CREATE INDEX idx_voids_uncounted ON public.voids USING btree (made_at) WHERE (business_day_id IS NULL);
CREATE INDEX idx_voids_unseen ON public.voids USING btree (order_item_id) WHERE (kitchen_saw_at IS NULL);
CREATE INDEX idx_waitlist_entries_guest_id ON public.waitlist_entries USING btree (guest_id);
CREATE INDEX idx_waitlist_entries_open ON public.waitlist_entries USING btree (joined_at) WHERE (state = ANY (ARRAY['waiting'::waitlist_state, 'notified'::waitlist_state]));
CREATE INDEX idx_waitlist_entries_service_day ON public.waitlist_entries USING btree (service_day);
CREATE UNIQUE INDEX printers_name_key ON public.printers USING btree (name) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX section_servers_once ON public.section_servers USING btree (service_day, section_id, server_id) WHERE (cut_at IS NULL);
CREATE UNIQUE INDEX sections_name_once ON public.sections USING btree (name) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX table_occupancy_one_party ON public.table_occupancy USING btree (table_id) WHERE (state = 'open'::occupancy_state);

-- Foreign keys

ALTER TABLE adjustment_lines ADD CONSTRAINT adjustment_lines_adjustment_id_fkey FOREIGN KEY (adjustment_id) REFERENCES adjustments(id) ON DELETE CASCADE;
ALTER TABLE adjustment_lines ADD CONSTRAINT adjustment_lines_check_line_id_fkey FOREIGN KEY (check_line_id) REFERENCES check_lines(id) ON DELETE CASCADE;
ALTER TABLE adjustments ADD CONSTRAINT adjustments_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE adjustments ADD CONSTRAINT adjustments_check_id_fkey FOREIGN KEY (check_id) REFERENCES checks(id) ON DELETE CASCADE;
ALTER TABLE adjustments ADD CONSTRAINT adjustments_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE approvals ADD CONSTRAINT approvals_approver_id_fkey FOREIGN KEY (approver_id) REFERENCES staff_profiles(user_id) ON DELETE CASCADE;
ALTER TABLE approvals ADD CONSTRAINT approvals_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staff_profiles(user_id) ON DELETE CASCADE;
ALTER TABLE blocks ADD CONSTRAINT blocks_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE business_days ADD CONSTRAINT business_days_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE card_charges ADD CONSTRAINT card_charges_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE card_charges ADD CONSTRAINT card_charges_check_id_fkey FOREIGN KEY (check_id) REFERENCES checks(id) ON DELETE CASCADE;
ALTER TABLE card_charges ADD CONSTRAINT card_charges_check_part_id_fkey FOREIGN KEY (check_part_id) REFERENCES check_parts(id) ON DELETE SET NULL;
ALTER TABLE card_charges ADD CONSTRAINT card_charges_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE cash_movements ADD CONSTRAINT cash_movements_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE cash_movements ADD CONSTRAINT cash_movements_business_day_id_fkey FOREIGN KEY (business_day_id) REFERENCES business_days(id);
ALTER TABLE cash_movements ADD CONSTRAINT cash_movements_drawer_session_id_fkey FOREIGN KEY (drawer_session_id) REFERENCES drawer_sessions(id);
ALTER TABLE cash_movements ADD CONSTRAINT cash_movements_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE cash_movements ADD CONSTRAINT cash_movements_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE cash_outs ADD CONSTRAINT cash_outs_business_day_id_fkey FOREIGN KEY (business_day_id) REFERENCES business_days(id);
ALTER TABLE cash_outs ADD CONSTRAINT cash_outs_drawer_session_id_fkey FOREIGN KEY (drawer_session_id) REFERENCES drawer_sessions(id);
ALTER TABLE cash_outs ADD CONSTRAINT cash_outs_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE cash_outs ADD CONSTRAINT cash_outs_server_id_fkey FOREIGN KEY (server_id) REFERENCES staff_profiles(user_id);
ALTER TABLE cash_outs ADD CONSTRAINT cash_outs_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE check_charges ADD CONSTRAINT check_charges_check_id_fkey FOREIGN KEY (check_id) REFERENCES checks(id) ON DELETE CASCADE;
ALTER TABLE check_charges ADD CONSTRAINT check_charges_service_charge_id_fkey FOREIGN KEY (service_charge_id) REFERENCES service_charges(id);
ALTER TABLE check_charges ADD CONSTRAINT check_charges_waived_by_fkey FOREIGN KEY (waived_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE check_lines ADD CONSTRAINT check_lines_check_id_fkey FOREIGN KEY (check_id) REFERENCES checks(id) ON DELETE CASCADE;
ALTER TABLE check_lines ADD CONSTRAINT check_lines_order_item_id_fkey FOREIGN KEY (order_item_id) REFERENCES order_items(id) ON DELETE CASCADE;
ALTER TABLE check_parts ADD CONSTRAINT check_parts_check_id_fkey FOREIGN KEY (check_id) REFERENCES checks(id) ON DELETE CASCADE;
ALTER TABLE checks ADD CONSTRAINT checks_business_day_id_fkey FOREIGN KEY (business_day_id) REFERENCES business_days(id);
ALTER TABLE checks ADD CONSTRAINT checks_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE checks ADD CONSTRAINT checks_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id) ON DELETE CASCADE;
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_added_by_fkey FOREIGN KEY (added_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_menu_item_id_fkey FOREIGN KEY (menu_item_id) REFERENCES menu_items(id) ON DELETE CASCADE;
ALTER TABLE draft_lines ADD CONSTRAINT draft_lines_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id) ON DELETE CASCADE;
ALTER TABLE drawer_counts ADD CONSTRAINT drawer_counts_business_day_id_fkey FOREIGN KEY (business_day_id) REFERENCES business_days(id);
ALTER TABLE drawer_counts ADD CONSTRAINT drawer_counts_counted_by_fkey FOREIGN KEY (counted_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE drawer_counts ADD CONSTRAINT drawer_counts_drawer_session_id_fkey FOREIGN KEY (drawer_session_id) REFERENCES drawer_sessions(id);
ALTER TABLE drawer_sessions ADD CONSTRAINT drawer_sessions_business_day_id_fkey FOREIGN KEY (business_day_id) REFERENCES business_days(id);
ALTER TABLE drawer_sessions ADD CONSTRAINT drawer_sessions_drawer_id_fkey FOREIGN KEY (drawer_id) REFERENCES drawers(id);
ALTER TABLE drawer_sessions ADD CONSTRAINT drawer_sessions_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_area_id_fkey FOREIGN KEY (area_id) REFERENCES areas(id);
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_section_id_fkey FOREIGN KEY (section_id) REFERENCES sections(id) ON DELETE SET NULL;
ALTER TABLE floor_layout ADD CONSTRAINT floor_layout_table_id_fkey FOREIGN KEY (table_id) REFERENCES tables(id) ON DELETE CASCADE;
ALTER TABLE guest_merges ADD CONSTRAINT guest_merges_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE guest_merges ADD CONSTRAINT guest_merges_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE guest_merges ADD CONSTRAINT guest_merges_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE guest_profiles ADD CONSTRAINT guest_profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE house_account_settlements ADD CONSTRAINT house_account_settlements_business_day_id_fkey FOREIGN KEY (business_day_id) REFERENCES business_days(id);
ALTER TABLE house_account_settlements ADD CONSTRAINT house_account_settlements_drawer_session_id_fkey FOREIGN KEY (drawer_session_id) REFERENCES drawer_sessions(id);
ALTER TABLE house_account_settlements ADD CONSTRAINT house_account_settlements_house_account_id_fkey FOREIGN KEY (house_account_id) REFERENCES house_accounts(id);
ALTER TABLE house_account_settlements ADD CONSTRAINT house_account_settlements_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE house_accounts ADD CONSTRAINT house_accounts_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE menu_item_modifier_groups ADD CONSTRAINT menu_item_modifier_groups_group_id_fkey FOREIGN KEY (group_id) REFERENCES modifier_groups(id) ON DELETE CASCADE;
ALTER TABLE menu_item_modifier_groups ADD CONSTRAINT menu_item_modifier_groups_menu_item_id_fkey FOREIGN KEY (menu_item_id) REFERENCES menu_items(id) ON DELETE CASCADE;
ALTER TABLE menu_items ADD CONSTRAINT menu_items_section_id_fkey FOREIGN KEY (section_id) REFERENCES menu_sections(id);
ALTER TABLE menu_items ADD CONSTRAINT menu_items_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(id);
ALTER TABLE menu_items ADD CONSTRAINT menu_items_tax_class_id_fkey FOREIGN KEY (tax_class_id) REFERENCES tax_classes(id);
ALTER TABLE modifier_child_groups ADD CONSTRAINT modifier_child_groups_group_id_fkey FOREIGN KEY (group_id) REFERENCES modifier_groups(id) ON DELETE CASCADE;
ALTER TABLE modifier_child_groups ADD CONSTRAINT modifier_child_groups_modifier_id_fkey FOREIGN KEY (modifier_id) REFERENCES modifiers(id) ON DELETE CASCADE;
ALTER TABLE modifier_prices ADD CONSTRAINT modifier_prices_modifier_id_fkey FOREIGN KEY (modifier_id) REFERENCES modifiers(id) ON DELETE CASCADE;
ALTER TABLE modifier_prices ADD CONSTRAINT modifier_prices_size_id_fkey FOREIGN KEY (size_id) REFERENCES modifiers(id) ON DELETE CASCADE;
ALTER TABLE modifiers ADD CONSTRAINT modifiers_group_id_fkey FOREIGN KEY (group_id) REFERENCES modifier_groups(id) ON DELETE CASCADE;
ALTER TABLE order_items ADD CONSTRAINT order_items_menu_item_id_fkey FOREIGN KEY (menu_item_id) REFERENCES menu_items(id) ON DELETE RESTRICT;
ALTER TABLE order_items ADD CONSTRAINT order_items_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE;
ALTER TABLE order_items ADD CONSTRAINT order_items_set_item_id_fkey FOREIGN KEY (set_item_id) REFERENCES menu_items(id) ON DELETE SET NULL;
ALTER TABLE order_items ADD CONSTRAINT order_items_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE SET NULL;
ALTER TABLE order_items ADD CONSTRAINT order_items_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id) ON DELETE SET NULL;
ALTER TABLE orders ADD CONSTRAINT orders_reservation_id_fkey FOREIGN KEY (reservation_id) REFERENCES reservations(id) ON DELETE SET NULL;
ALTER TABLE orders ADD CONSTRAINT orders_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE orders ADD CONSTRAINT orders_table_id_fkey FOREIGN KEY (table_id) REFERENCES tables(id) ON DELETE SET NULL;
ALTER TABLE orders ADD CONSTRAINT orders_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id) ON DELETE SET NULL;
ALTER TABLE payments ADD CONSTRAINT payments_business_day_id_fkey FOREIGN KEY (business_day_id) REFERENCES business_days(id);
ALTER TABLE payments ADD CONSTRAINT payments_check_id_fkey FOREIGN KEY (check_id) REFERENCES checks(id);
ALTER TABLE payments ADD CONSTRAINT payments_check_part_id_fkey FOREIGN KEY (check_part_id) REFERENCES check_parts(id) ON DELETE SET NULL;
ALTER TABLE payments ADD CONSTRAINT payments_drawer_session_id_fkey FOREIGN KEY (drawer_session_id) REFERENCES drawer_sessions(id);
ALTER TABLE payments ADD CONSTRAINT payments_house_account_id_fkey FOREIGN KEY (house_account_id) REFERENCES house_accounts(id);
ALTER TABLE payments ADD CONSTRAINT payments_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE payments ADD CONSTRAINT payments_tip_for_fkey FOREIGN KEY (tip_for) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE payments ADD CONSTRAINT payments_voucher_id_fkey FOREIGN KEY (voucher_id) REFERENCES vouchers(id);
ALTER TABLE price_rule_targets ADD CONSTRAINT price_rule_targets_item_id_fkey FOREIGN KEY (item_id) REFERENCES menu_items(id) ON DELETE CASCADE;
ALTER TABLE price_rule_targets ADD CONSTRAINT price_rule_targets_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES price_rules(id) ON DELETE CASCADE;
ALTER TABLE price_rule_targets ADD CONSTRAINT price_rule_targets_section_id_fkey FOREIGN KEY (section_id) REFERENCES menu_sections(id) ON DELETE CASCADE;
ALTER TABLE print_jobs ADD CONSTRAINT print_jobs_business_day_id_fkey FOREIGN KEY (business_day_id) REFERENCES business_days(id);
ALTER TABLE print_jobs ADD CONSTRAINT print_jobs_check_id_fkey FOREIGN KEY (check_id) REFERENCES checks(id) ON DELETE CASCADE;
ALTER TABLE print_jobs ADD CONSTRAINT print_jobs_copy_of_fkey FOREIGN KEY (copy_of) REFERENCES print_jobs(id) ON DELETE SET NULL;
ALTER TABLE print_jobs ADD CONSTRAINT print_jobs_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE print_jobs ADD CONSTRAINT print_jobs_printed_on_fkey FOREIGN KEY (printed_on) REFERENCES printers(id);
ALTER TABLE print_jobs ADD CONSTRAINT print_jobs_printer_id_fkey FOREIGN KEY (printer_id) REFERENCES printers(id);
ALTER TABLE print_jobs ADD CONSTRAINT print_jobs_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES refunds(id) ON DELETE CASCADE;
ALTER TABLE print_jobs ADD CONSTRAINT print_jobs_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
ALTER TABLE printer_uses ADD CONSTRAINT printer_uses_printer_id_fkey FOREIGN KEY (printer_id) REFERENCES printers(id) ON DELETE CASCADE;
ALTER TABLE printer_uses ADD CONSTRAINT printer_uses_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(id) ON DELETE CASCADE;
ALTER TABLE printers ADD CONSTRAINT printers_fallback_id_fkey FOREIGN KEY (fallback_id) REFERENCES printers(id) ON DELETE SET NULL;
ALTER TABLE refund_lines ADD CONSTRAINT refund_lines_check_line_id_fkey FOREIGN KEY (check_line_id) REFERENCES check_lines(id);
ALTER TABLE refund_lines ADD CONSTRAINT refund_lines_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES refunds(id) ON DELETE CASCADE;
ALTER TABLE refunds ADD CONSTRAINT refunds_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE refunds ADD CONSTRAINT refunds_business_day_id_fkey FOREIGN KEY (business_day_id) REFERENCES business_days(id);
ALTER TABLE refunds ADD CONSTRAINT refunds_check_id_fkey FOREIGN KEY (check_id) REFERENCES checks(id);
ALTER TABLE refunds ADD CONSTRAINT refunds_drawer_session_id_fkey FOREIGN KEY (drawer_session_id) REFERENCES drawer_sessions(id);
ALTER TABLE refunds ADD CONSTRAINT refunds_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE refunds ADD CONSTRAINT refunds_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments(id);
ALTER TABLE reservations ADD CONSTRAINT reservations_area_id_fkey FOREIGN KEY (area_id) REFERENCES areas(id) ON DELETE SET NULL;
ALTER TABLE reservations ADD CONSTRAINT reservations_booked_by_fkey FOREIGN KEY (booked_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE reservations ADD CONSTRAINT reservations_table_id_fkey FOREIGN KEY (table_id) REFERENCES tables(id) ON DELETE SET NULL;
ALTER TABLE reservations ADD CONSTRAINT reservations_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE section_servers ADD CONSTRAINT section_servers_section_id_fkey FOREIGN KEY (section_id) REFERENCES sections(id);
ALTER TABLE section_servers ADD CONSTRAINT section_servers_server_id_fkey FOREIGN KEY (server_id) REFERENCES staff_profiles(user_id) ON DELETE CASCADE;
ALTER TABLE service_charges ADD CONSTRAINT service_charges_tax_class_id_fkey FOREIGN KEY (tax_class_id) REFERENCES tax_classes(id);
ALTER TABLE set_choices ADD CONSTRAINT set_choices_item_id_fkey FOREIGN KEY (item_id) REFERENCES menu_items(id);
ALTER TABLE set_choices ADD CONSTRAINT set_choices_set_course_id_fkey FOREIGN KEY (set_course_id) REFERENCES set_courses(id) ON DELETE CASCADE;
ALTER TABLE set_courses ADD CONSTRAINT set_courses_item_id_fkey FOREIGN KEY (item_id) REFERENCES menu_items(id) ON DELETE CASCADE;
ALTER TABLE staff_profiles ADD CONSTRAINT staff_profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE staff_sessions ADD CONSTRAINT staff_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES staff_profiles(user_id) ON DELETE CASCADE;
ALTER TABLE table_joins ADD CONSTRAINT table_joins_table_a_fkey FOREIGN KEY (table_a) REFERENCES tables(id) ON DELETE CASCADE;
ALTER TABLE table_joins ADD CONSTRAINT table_joins_table_b_fkey FOREIGN KEY (table_b) REFERENCES tables(id) ON DELETE CASCADE;
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_block_id_fkey FOREIGN KEY (block_id) REFERENCES blocks(id) ON DELETE CASCADE;
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_reservation_id_fkey FOREIGN KEY (reservation_id) REFERENCES reservations(id) ON DELETE CASCADE;
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_table_id_fkey FOREIGN KEY (table_id) REFERENCES tables(id) ON DELETE CASCADE;
ALTER TABLE table_occupancy ADD CONSTRAINT table_occupancy_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id) ON DELETE CASCADE;
ALTER TABLE tax_class_rates ADD CONSTRAINT tax_class_rates_tax_class_id_fkey FOREIGN KEY (tax_class_id) REFERENCES tax_classes(id) ON DELETE CASCADE;
ALTER TABLE tax_class_rates ADD CONSTRAINT tax_class_rates_tax_rate_id_fkey FOREIGN KEY (tax_rate_id) REFERENCES tax_rates(id);
ALTER TABLE tickets ADD CONSTRAINT tickets_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE;
ALTER TABLE tickets ADD CONSTRAINT tickets_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(id);
ALTER TABLE turn_times ADD CONSTRAINT turn_times_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id) ON DELETE CASCADE;
ALTER TABLE visits ADD CONSTRAINT visits_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE visits ADD CONSTRAINT visits_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES visits(id) ON DELETE CASCADE;
ALTER TABLE visits ADD CONSTRAINT visits_reservation_id_fkey FOREIGN KEY (reservation_id) REFERENCES reservations(id) ON DELETE SET NULL;
ALTER TABLE visits ADD CONSTRAINT visits_server_id_fkey FOREIGN KEY (server_id) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE voids ADD CONSTRAINT voids_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE voids ADD CONSTRAINT voids_business_day_id_fkey FOREIGN KEY (business_day_id) REFERENCES business_days(id);
ALTER TABLE voids ADD CONSTRAINT voids_check_id_fkey FOREIGN KEY (check_id) REFERENCES checks(id) ON DELETE CASCADE;
ALTER TABLE voids ADD CONSTRAINT voids_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE voids ADD CONSTRAINT voids_order_item_id_fkey FOREIGN KEY (order_item_id) REFERENCES order_items(id) ON DELETE CASCADE;
ALTER TABLE vouchers ADD CONSTRAINT vouchers_business_day_id_fkey FOREIGN KEY (business_day_id) REFERENCES business_days(id);
ALTER TABLE vouchers ADD CONSTRAINT vouchers_drawer_session_id_fkey FOREIGN KEY (drawer_session_id) REFERENCES drawer_sessions(id);
ALTER TABLE vouchers ADD CONSTRAINT vouchers_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_added_by_fkey FOREIGN KEY (added_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_area_id_fkey FOREIGN KEY (area_id) REFERENCES areas(id) ON DELETE SET NULL;
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id) ON DELETE SET NULL;

-- Triggers

CREATE TRIGGER adjustments_topic AFTER INSERT OR DELETE OR UPDATE ON public.adjustments FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER areas_topic AFTER INSERT OR DELETE OR UPDATE ON public.areas FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('floor');
CREATE TRIGGER audit_log_chain BEFORE INSERT ON public.audit_log FOR EACH ROW EXECUTE FUNCTION chain_audit_row();
CREATE TRIGGER blocks_topic AFTER INSERT OR DELETE OR UPDATE ON public.blocks FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('reservations');
CREATE TRIGGER business_days_fixed BEFORE DELETE OR UPDATE ON public.business_days FOR EACH ROW WHEN ((old.closed_at IS NOT NULL)) EXECUTE FUNCTION refuse_closed_day();
CREATE TRIGGER business_days_topic AFTER INSERT OR DELETE OR UPDATE ON public.business_days FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER card_charges_topic AFTER INSERT OR DELETE OR UPDATE ON public.card_charges FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('cards');
CREATE TRIGGER cash_movements_fixed BEFORE INSERT OR DELETE OR UPDATE ON public.cash_movements FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER cash_movements_topic AFTER INSERT OR DELETE OR UPDATE ON public.cash_movements FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER cash_outs_fixed BEFORE INSERT OR DELETE OR UPDATE ON public.cash_outs FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER cash_outs_topic AFTER INSERT OR DELETE OR UPDATE ON public.cash_outs FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER check_charges_topic AFTER INSERT OR DELETE OR UPDATE ON public.check_charges FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER check_lines_topic AFTER INSERT OR DELETE OR UPDATE ON public.check_lines FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER check_parts_topic AFTER INSERT OR DELETE OR UPDATE ON public.check_parts FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER checks_fixed BEFORE INSERT OR DELETE OR UPDATE ON public.checks FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER checks_topic AFTER INSERT OR DELETE OR UPDATE ON public.checks FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER discounts_topic AFTER INSERT OR DELETE OR UPDATE ON public.discounts FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER draft_lines_topic AFTER INSERT OR DELETE OR UPDATE ON public.draft_lines FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('drafts');
CREATE TRIGGER drawer_counts_fixed BEFORE INSERT OR DELETE OR UPDATE ON public.drawer_counts FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER drawer_counts_topic AFTER INSERT OR DELETE OR UPDATE ON public.drawer_counts FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER drawer_sessions_fixed BEFORE INSERT OR DELETE OR UPDATE ON public.drawer_sessions FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER drawer_sessions_topic AFTER INSERT OR DELETE OR UPDATE ON public.drawer_sessions FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER drawers_topic AFTER INSERT OR DELETE OR UPDATE ON public.drawers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER floor_layout_topic AFTER INSERT OR DELETE OR UPDATE ON public.floor_layout FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('floor');
CREATE TRIGGER guest_merges_topic AFTER INSERT OR DELETE OR UPDATE ON public.guest_merges FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('guests');
CREATE TRIGGER guest_profiles_topic AFTER INSERT OR DELETE OR UPDATE ON public.guest_profiles FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('guests');
CREATE TRIGGER house_account_settlements_fixed BEFORE INSERT OR DELETE OR UPDATE ON public.house_account_settlements FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER house_account_settlements_topic AFTER INSERT OR DELETE OR UPDATE ON public.house_account_settlements FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER house_accounts_topic AFTER INSERT OR DELETE OR UPDATE ON public.house_accounts FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER menu_item_modifier_groups_topic AFTER INSERT OR DELETE OR UPDATE ON public.menu_item_modifier_groups FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER menu_items_stock_topic AFTER UPDATE OF portions_left ON public.menu_items FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('stock');
CREATE TRIGGER menu_items_topic AFTER INSERT OR DELETE OR UPDATE OF name, description, price, category, image_url, available, dietary_tags, preparation_time, section_id, station_id, tax_class_id, kitchen_name, "position", deleted_at, sold_by, half_price, open_price, discountable, course, favourite ON public.menu_items FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER menu_items_touch BEFORE UPDATE ON public.menu_items FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER menu_sections_topic AFTER INSERT OR DELETE OR UPDATE ON public.menu_sections FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER modifier_child_groups_topic AFTER INSERT OR DELETE OR UPDATE ON public.modifier_child_groups FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER modifier_groups_topic AFTER INSERT OR DELETE OR UPDATE ON public.modifier_groups FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER modifier_prices_topic AFTER INSERT OR DELETE OR UPDATE ON public.modifier_prices FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER modifiers_topic AFTER INSERT OR DELETE OR UPDATE ON public.modifiers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER order_items_topic AFTER INSERT OR DELETE OR UPDATE ON public.order_items FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('orders');
CREATE TRIGGER orders_topic AFTER INSERT OR DELETE OR UPDATE ON public.orders FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('orders');
CREATE TRIGGER orders_touch BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER payments_fixed BEFORE INSERT OR DELETE OR UPDATE ON public.payments FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER payments_topic AFTER INSERT OR DELETE OR UPDATE ON public.payments FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER price_rule_targets_topic AFTER INSERT OR DELETE OR UPDATE ON public.price_rule_targets FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER price_rules_topic AFTER INSERT OR DELETE OR UPDATE ON public.price_rules FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER print_jobs_topic AFTER INSERT OR DELETE OR UPDATE ON public.print_jobs FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('printing');
CREATE TRIGGER printer_uses_topic AFTER INSERT OR DELETE OR UPDATE ON public.printer_uses FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('printing');
CREATE TRIGGER printers_topic AFTER INSERT OR DELETE OR UPDATE ON public.printers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('printing');
CREATE TRIGGER reasons_topic AFTER INSERT OR DELETE OR UPDATE ON public.reasons FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER refunds_fixed BEFORE INSERT OR DELETE OR UPDATE ON public.refunds FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER refunds_topic AFTER INSERT OR DELETE OR UPDATE ON public.refunds FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER reservations_topic AFTER INSERT OR DELETE OR UPDATE ON public.reservations FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('reservations');
CREATE TRIGGER reservations_touch BEFORE UPDATE ON public.reservations FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER role_permissions_topic AFTER INSERT OR DELETE OR UPDATE ON public.role_permissions FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('staff');
CREATE TRIGGER section_servers_topic AFTER INSERT OR DELETE OR UPDATE ON public.section_servers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('sections');
CREATE TRIGGER sections_topic AFTER INSERT OR DELETE OR UPDATE ON public.sections FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('sections');
CREATE TRIGGER service_charges_topic AFTER INSERT OR DELETE OR UPDATE ON public.service_charges FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER services_topic AFTER INSERT OR DELETE OR UPDATE ON public.services FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('hours');
CREATE TRIGGER set_choices_topic AFTER INSERT OR DELETE OR UPDATE ON public.set_choices FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER set_courses_topic AFTER INSERT OR DELETE OR UPDATE ON public.set_courses FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER slot_limits_topic AFTER INSERT OR DELETE OR UPDATE ON public.slot_limits FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('hours');
CREATE TRIGGER special_days_topic AFTER INSERT OR DELETE OR UPDATE ON public.special_days FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('hours');
CREATE TRIGGER staff_profiles_topic AFTER INSERT OR DELETE OR UPDATE ON public.staff_profiles FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('staff');
CREATE TRIGGER stations_topic AFTER INSERT OR DELETE OR UPDATE ON public.stations FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER table_joins_topic AFTER INSERT OR DELETE OR UPDATE ON public.table_joins FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('floor');
CREATE TRIGGER table_occupancy_topic AFTER INSERT OR DELETE OR UPDATE ON public.table_occupancy FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('reservations');
CREATE TRIGGER tables_topic AFTER INSERT OR DELETE OR UPDATE ON public.tables FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('floor');
CREATE TRIGGER tables_touch BEFORE UPDATE ON public.tables FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER tax_class_rates_topic AFTER INSERT OR DELETE OR UPDATE ON public.tax_class_rates FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER tax_classes_topic AFTER INSERT OR DELETE OR UPDATE ON public.tax_classes FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER tax_rates_fixed BEFORE UPDATE ON public.tax_rates FOR EACH ROW WHEN (((old.basis_points <> new.basis_points) OR (old.compound <> new.compound))) EXECUTE FUNCTION refuse_another_rate();
CREATE TRIGGER tax_rates_topic AFTER INSERT OR DELETE OR UPDATE ON public.tax_rates FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER tickets_topic AFTER INSERT OR DELETE OR UPDATE ON public.tickets FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('tickets');
CREATE TRIGGER turn_times_topic AFTER INSERT OR DELETE OR UPDATE ON public.turn_times FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('hours');
CREATE TRIGGER users_topic AFTER INSERT OR DELETE OR UPDATE ON public.users FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('guests');
CREATE TRIGGER users_touch BEFORE UPDATE ON public.users FOR EACH ROW WHEN ((NOT (old.familiarity IS DISTINCT FROM new.familiarity))) EXECUTE FUNCTION touch_updated_at();
CREATE TRIGGER venue_topic AFTER INSERT OR DELETE OR UPDATE ON public.venue FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER visits_familiarity AFTER INSERT OR DELETE OR UPDATE OF guest_id, service_day ON public.visits FOR EACH ROW EXECUTE FUNCTION keep_familiarity();
CREATE TRIGGER visits_topic AFTER INSERT OR DELETE OR UPDATE ON public.visits FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('visits');
CREATE TRIGGER voids_fixed BEFORE DELETE OR UPDATE OF quantity, amount, reason, made_at, business_day_id ON public.voids FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER voids_topic AFTER INSERT OR DELETE OR UPDATE ON public.voids FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('orders');
CREATE TRIGGER vouchers_topic AFTER INSERT OR DELETE OR UPDATE ON public.vouchers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER waitlist_entries_topic AFTER INSERT OR DELETE OR UPDATE ON public.waitlist_entries FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('waitlist');
