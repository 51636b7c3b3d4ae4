-- Checks: which part of what was ordered is on which, what was taken off it and added to it, and every way to pay.

-- Sub-checks of one bill share its number and have letters.
ALTER TABLE checks DROP CONSTRAINT checks_number_key;
ALTER TABLE checks
  ADD COLUMN letter VARCHAR(2) NOT NULL DEFAULT '',
  ADD COLUMN tax_exempt_reason VARCHAR(100),
  ADD COLUMN business_day_id UUID REFERENCES business_days(id),
  -- When the guests were last handed it on paper.
  ADD COLUMN presented_at TIMESTAMP WITH TIME ZONE,
  ADD COLUMN closed_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  ADD COLUMN reopened_reason VARCHAR(100),
  -- What it comes to, kept by every change; fixed from the moment it is closed. Reports add these up.
  ADD COLUMN totals JSONB;
ALTER TABLE checks ADD CONSTRAINT checks_number_key UNIQUE (number, letter);
CREATE INDEX idx_checks_business_day_id ON checks(business_day_id) WHERE business_day_id IS NOT NULL;
CREATE INDEX idx_checks_open ON checks(visit_id) WHERE closed_at IS NULL;
CREATE INDEX idx_checks_closed_at ON checks(closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX idx_checks_reopened ON checks(opened_at) WHERE closed_at IS NULL AND reopened_reason IS NOT NULL;

-- So many of a line are on a check; where they are shared, one of so many equal parts of their price, the odd cents to
-- the first parts. The parts of a line add up to it by how they are made.
CREATE TABLE check_lines (
  id UUID PRIMARY KEY,
  check_id UUID NOT NULL REFERENCES checks(id) ON DELETE CASCADE,
  order_item_id UUID NOT NULL REFERENCES order_items(id) ON DELETE CASCADE,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  share_id UUID,
  share_part INTEGER NOT NULL DEFAULT 1,
  share_of INTEGER NOT NULL DEFAULT 1 CHECK (share_of BETWEEN 1 AND 40),
  CONSTRAINT check_lines_part CHECK (share_part BETWEEN 1 AND share_of),
  CONSTRAINT check_lines_shared CHECK ((share_id IS NULL) = (share_of = 1)),
  CONSTRAINT check_lines_share_once UNIQUE (share_id, share_part)
);
CREATE INDEX idx_check_lines_check_id ON check_lines(check_id);
CREATE INDEX idx_check_lines_order_item_id ON check_lines(order_item_id);
INSERT INTO check_lines (id, check_id, order_item_id, quantity)
  SELECT gen_random_uuid(), check_id, id, quantity FROM order_items WHERE check_id IS NOT NULL;
ALTER TABLE order_items DROP COLUMN check_id;

-- What the checks until now came to: prices alone, with one tax a line at most, rounded once for each rate and handed
-- down to the lines by largest remainder, as `checks/totals.rules.ts` has it.
WITH lines AS (
  SELECT l.id, l.check_id, (i.price_at_order * l.quantity * 100)::bigint AS amount, v.tax_included, x.id AS rate_id, x.name,
    x.basis_points, row_number() OVER (PARTITION BY l.check_id ORDER BY i.created_at, i.id) AS place
  FROM check_lines l JOIN order_items i ON i.id = l.order_item_id CROSS JOIN venue v
    LEFT JOIN tax_rates x ON x.id = i.tax_rate_ids[1]
), taxes AS (
  SELECT check_id, rate_id, name, basis_points, sum(amount)::bigint AS base, round(sum(amount) * basis_points
    / (10000 + CASE WHEN tax_included THEN basis_points ELSE 0 END)::numeric)::bigint AS amount
  FROM lines WHERE rate_id IS NOT NULL GROUP BY check_id, rate_id, name, basis_points, tax_included
), shares AS (
  SELECT l.*, t.amount AS tax, CASE WHEN t.base > 0 THEN t.amount * l.amount / t.base ELSE 0 END AS whole,
    CASE WHEN t.base > 0 THEN t.amount * l.amount % t.base ELSE 0 END AS rest
  FROM lines l LEFT JOIN taxes t ON t.check_id = l.check_id AND t.rate_id = l.rate_id
), taxed AS (
  SELECT *, whole + CASE WHEN row_number() OVER (PARTITION BY check_id, rate_id ORDER BY rest DESC, place)
    <= tax - sum(whole) OVER (PARTITION BY check_id, rate_id) THEN 1 ELSE 0 END AS own_tax
  FROM shares
), sums AS (
  SELECT check_id, sum(amount)::bigint AS subtotal,
    sum(CASE WHEN tax_included THEN 0 ELSE own_tax END)::bigint AS added,
    jsonb_agg(jsonb_build_object('id', id, 'amount', amount, 'discount', 0, 'comp', 0, 'charge', 0,
      'taxes', CASE WHEN rate_id IS NULL THEN '[]' ELSE
        jsonb_build_array(jsonb_build_object('rateId', rate_id, 'base', amount, 'amount', own_tax)) END,
      'total', amount + CASE WHEN tax_included THEN 0 ELSE own_tax END, 'taken', '[]'::jsonb, 'charges', '[]'::jsonb)
      ORDER BY place) AS lines
  FROM taxed GROUP BY check_id
)
UPDATE checks c SET totals = jsonb_build_object('lines', s.lines, 'subtotal', s.subtotal, 'discount', 0, 'comp', 0,
  'charge', 0, 'taxes', coalesce((SELECT jsonb_agg(jsonb_build_object('rateId', t.rate_id, 'name', t.name,
      'basisPoints', t.basis_points, 'base', t.base, 'amount', t.amount) ORDER BY t.basis_points, t.rate_id)
    FROM taxes t WHERE t.check_id = c.id), '[]'), 'taxAdded', s.added, 'taxOff', 0, 'total', s.subtotal + s.added)
FROM sums s WHERE s.check_id = c.id;

-- Not made, not charged: what was sent, less this, is on checks.
CREATE TABLE voids (
  id UUID PRIMARY KEY,
  order_item_id UUID NOT NULL REFERENCES order_items(id) ON DELETE CASCADE,
  check_id UUID NOT NULL REFERENCES checks(id) ON DELETE CASCADE,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  amount NUMERIC(10, 2) NOT NULL CHECK (amount >= 0),
  reason VARCHAR(100) NOT NULL,
  back_to_stock BOOLEAN NOT NULL,
  -- A cook has seen that it is off; until then it stays on the board, struck out.
  kitchen_saw_at TIMESTAMP WITH TIME ZONE,
  made_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  approved_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  made_at TIMESTAMP WITH TIME ZONE NOT NULL,
  -- The day whose Z counts it: the first that is closed after it was made. Null until then.
  business_day_id UUID REFERENCES business_days(id),
  -- The kitchen had made it: it is told nothing, nor when it is taken back.
  was_made BOOLEAN NOT NULL DEFAULT false,
  -- What went off checks, and the discounts that went with it: {"places", "adjustments"}, to be put back as it was.
  took JSONB NOT NULL DEFAULT '{"places": [], "adjustments": []}'
);
-- So many of a line had been voided, and are to be made after all.
ALTER TABLE order_items ADD COLUMN back_on INTEGER NOT NULL DEFAULT 0;
CREATE INDEX idx_voids_order_item_id ON voids(order_item_id);
CREATE INDEX idx_voids_check_id ON voids(check_id);
CREATE INDEX idx_voids_made_at ON voids(made_at);
CREATE INDEX idx_voids_uncounted ON voids(made_at) WHERE business_day_id IS NULL;
CREATE INDEX idx_voids_unseen ON voids(order_item_id) WHERE kitchen_saw_at IS NULL;

-- Discounts ready to be taken, and why things are taken off, given back or opened again.
CREATE TABLE discounts (
  id UUID PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  percent INTEGER CHECK (percent BETWEEN 1 AND 10000),
  amount NUMERIC(10, 2) CHECK (amount > 0),
  position INTEGER NOT NULL DEFAULT 0,
  deleted_at TIMESTAMP WITH TIME ZONE,
  CONSTRAINT discounts_one_kind CHECK (num_nonnulls(percent, amount) = 1)
);
CREATE TYPE reason_for AS ENUM ('void', 'comp', 'discount', 'refund', 'reopen', 'paid_out');
CREATE TABLE reasons (
  id UUID PRIMARY KEY,
  reason_for reason_for NOT NULL,
  words VARCHAR(60) NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  UNIQUE (reason_for, words)
);

-- A comp is made and not charged; a discount is a share in basis points or an amount. It is taken off certain lines, off
-- all lines of one check, or off all of the bill, wherever its lines go.
CREATE TYPE adjustment_kind AS ENUM ('discount', 'comp');
CREATE TYPE adjustment_scope AS ENUM ('lines', 'check', 'bill');
CREATE TABLE adjustments (
  id UUID PRIMARY KEY,
  check_id UUID NOT NULL REFERENCES checks(id) ON DELETE CASCADE,
  scope adjustment_scope NOT NULL,
  kind adjustment_kind NOT NULL,
  name VARCHAR(40) NOT NULL,
  percent INTEGER CHECK (percent BETWEEN 1 AND 10000),
  amount NUMERIC(10, 2) CHECK (amount > 0),
  reason VARCHAR(100) NOT NULL,
  made_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  approved_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  made_at TIMESTAMP WITH TIME ZONE NOT NULL,
  -- Their order, from a counter: one is taken off what the ones before it left.
  position INTEGER NOT NULL UNIQUE,
  CONSTRAINT adjustments_one_kind CHECK (num_nonnulls(percent, amount) = 1)
);
CREATE INDEX idx_adjustments_check_id ON adjustments(check_id);
-- The lines it is taken off together. A line that is split takes it along on all its parts.
CREATE TABLE adjustment_lines (
  adjustment_id UUID NOT NULL REFERENCES adjustments(id) ON DELETE CASCADE,
  check_line_id UUID NOT NULL REFERENCES check_lines(id) ON DELETE CASCADE,
  PRIMARY KEY (adjustment_id, check_line_id)
);
CREATE INDEX idx_adjustment_lines_check_line_id ON adjustment_lines(check_line_id);

-- Charges for the service: which checks get one, and the one a check has.
CREATE TABLE service_charges (
  id UUID PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 10000),
  -- Null is all of them.
  order_type order_type,
  min_party INTEGER CHECK (min_party BETWEEN 1 AND 20),
  before_discount BOOLEAN NOT NULL DEFAULT FALSE,
  tax_class_id UUID REFERENCES tax_classes(id),
  deleted_at TIMESTAMP WITH TIME ZONE
);
CREATE TABLE check_charges (
  id UUID PRIMARY KEY,
  check_id UUID NOT NULL REFERENCES checks(id) ON DELETE CASCADE,
  service_charge_id UUID NOT NULL REFERENCES service_charges(id),
  name VARCHAR(40) NOT NULL,
  percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 10000),
  before_discount BOOLEAN NOT NULL,
  tax_rate_ids UUID[] NOT NULL DEFAULT '{}',
  waived_reason VARCHAR(100),
  waived_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  -- A person has put it on, waived or restored it: it stays so, whatever becomes of the party.
  by_hand BOOLEAN NOT NULL DEFAULT false,
  UNIQUE (check_id, service_charge_id)
);

-- Ways to pay ---------------------------------------------------------------------------------------------

ALTER TYPE tender RENAME TO tender_before;
CREATE TYPE tender AS ENUM ('cash', 'card', 'voucher', 'house_account');
ALTER TABLE payments ALTER COLUMN tender TYPE tender USING tender::text::tender;
DROP TYPE tender_before;

CREATE TABLE vouchers (
  id UUID PRIMARY KEY,
  code VARCHAR(40) NOT NULL UNIQUE,
  amount NUMERIC(10, 2) NOT NULL CHECK (amount > 0),
  issued_at TIMESTAMP WITH TIME ZONE NOT NULL,
  issued_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  expires_on DATE,
  business_day_id UUID REFERENCES business_days(id),
  -- How it was paid for.
  tender tender NOT NULL,
  drawer_session_id UUID REFERENCES drawer_sessions(id),
  blocked_at TIMESTAMP WITH TIME ZONE
);
CREATE TABLE house_accounts (
  id UUID PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  guest_id UUID REFERENCES users(id) ON DELETE SET NULL,
  credit_limit NUMERIC(10, 2) CHECK (credit_limit >= 0),
  closed_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX idx_house_accounts_guest_id ON house_accounts(guest_id);
CREATE TABLE house_account_settlements (
  id UUID PRIMARY KEY,
  house_account_id UUID NOT NULL REFERENCES house_accounts(id),
  tender tender NOT NULL,
  amount NUMERIC(10, 2) NOT NULL CHECK (amount > 0),
  reference VARCHAR(40),
  taken_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
  business_day_id UUID NOT NULL REFERENCES business_days(id),
  drawer_session_id UUID REFERENCES drawer_sessions(id)
);
CREATE INDEX idx_house_account_settlements_account ON house_account_settlements(house_account_id);

-- An even, percent or amount split: parts of what is due, each to be paid by somebody. They add up to it.
CREATE TABLE check_parts (
  id UUID PRIMARY KEY,
  check_id UUID NOT NULL REFERENCES checks(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  amount NUMERIC(10, 2) NOT NULL CHECK (amount > 0),
  UNIQUE (check_id, position)
);

ALTER TABLE payments
  -- Beside `amount`, which is what went to the check.
  ADD COLUMN tip NUMERIC(10, 2) NOT NULL DEFAULT 0 CHECK (tip >= 0),
  ADD COLUMN tip_for UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  -- What cash without small coins adds to the amount, or takes off it.
  ADD COLUMN rounding NUMERIC(10, 2) NOT NULL DEFAULT 0,
  ADD COLUMN business_day_id UUID REFERENCES business_days(id),
  -- Null is cash that its taker carries.
  ADD COLUMN drawer_session_id UUID REFERENCES drawer_sessions(id),
  ADD COLUMN voucher_id UUID REFERENCES vouchers(id),
  ADD COLUMN house_account_id UUID REFERENCES house_accounts(id),
  ADD COLUMN check_part_id UUID REFERENCES check_parts(id) ON DELETE SET NULL,
  DROP CONSTRAINT payments_change,
  ADD CONSTRAINT payments_change CHECK (tendered IS NULL OR tendered = amount + rounding + tip + change_given);
CREATE INDEX idx_payments_business_day_id ON payments(business_day_id) WHERE business_day_id IS NOT NULL;
CREATE INDEX idx_payments_drawer_session_id ON payments(drawer_session_id) WHERE drawer_session_id IS NOT NULL;
CREATE INDEX idx_payments_voucher_id ON payments(voucher_id) WHERE voucher_id IS NOT NULL;
CREATE INDEX idx_payments_house_account_id ON payments(house_account_id) WHERE house_account_id IS NOT NULL;
CREATE INDEX idx_payments_check_part_id ON payments(check_part_id) WHERE check_part_id IS NOT NULL;

-- What a card terminal was asked for. Approved it becomes the payment of the same id; until it is known what became of
-- it, its amount is neither paid nor asked for again.
CREATE TYPE card_state AS ENUM ('asked', 'approved', 'declined', 'unknown');
CREATE TABLE card_charges (
  id UUID PRIMARY KEY,
  check_id UUID NOT NULL REFERENCES checks(id) ON DELETE CASCADE,
  amount NUMERIC(10, 2) NOT NULL CHECK (amount > 0),
  tip NUMERIC(10, 2) NOT NULL DEFAULT 0 CHECK (tip >= 0),
  check_part_id UUID REFERENCES check_parts(id) ON DELETE SET NULL,
  state card_state NOT NULL DEFAULT 'asked',
  reference VARCHAR(40),
  asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
  asked_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  answered_at TIMESTAMP WITH TIME ZONE,
  -- Who found out what had become of it, where the terminal did not say.
  settled_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  -- What the terminal itself said of it, however it was settled; null until then.
  terminal_state card_state,
  -- The device it was asked from.
  terminal VARCHAR(100)
);
CREATE INDEX idx_card_charges_check_id ON card_charges(check_id);
CREATE INDEX idx_card_charges_open ON card_charges(asked_at) WHERE state IN ('asked', 'unknown');
-- Settled by a person, and the terminal has said nothing or something else.
CREATE INDEX idx_card_charges_settled ON card_charges(asked_at) WHERE settled_by IS NOT NULL AND terminal_state IS DISTINCT FROM state;

CREATE TABLE refunds (
  id UUID PRIMARY KEY,
  check_id UUID NOT NULL REFERENCES checks(id),
  payment_id UUID NOT NULL REFERENCES payments(id),
  tender tender NOT NULL,
  amount NUMERIC(10, 2) NOT NULL CHECK (amount >= 0),
  tip NUMERIC(10, 2) NOT NULL DEFAULT 0 CHECK (tip >= 0),
  -- What cash without small coins adds to what is given back, or takes off it.
  rounding NUMERIC(10, 2) NOT NULL DEFAULT 0,
  -- It takes back what a closed check sold; else money only, of a check that is open.
  of_sale BOOLEAN NOT NULL,
  -- The taxes within the amount, by rate: [{"rateId", "amount", "base"}].
  taxes JSONB NOT NULL DEFAULT '[]',
  reason VARCHAR(100) NOT NULL,
  reference VARCHAR(40),
  made_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  approved_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  made_at TIMESTAMP WITH TIME ZONE NOT NULL,
  business_day_id UUID NOT NULL REFERENCES business_days(id),
  drawer_session_id UUID REFERENCES drawer_sessions(id),
  CHECK (amount + tip > 0)
);
CREATE INDEX idx_refunds_check_id ON refunds(check_id);
CREATE INDEX idx_refunds_payment_id ON refunds(payment_id);
CREATE INDEX idx_refunds_business_day_id ON refunds(business_day_id);
CREATE INDEX idx_refunds_drawer_session_id ON refunds(drawer_session_id) WHERE drawer_session_id IS NOT NULL;
CREATE TABLE refund_lines (
  refund_id UUID NOT NULL REFERENCES refunds(id) ON DELETE CASCADE,
  check_line_id UUID NOT NULL REFERENCES check_lines(id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  amount NUMERIC(10, 2) NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (refund_id, check_line_id)
);
CREATE INDEX idx_refund_lines_check_line_id ON refund_lines(check_line_id);

-- A second person's leave for what one command needs, given by PIN. Bound to who asked; used once.
CREATE TABLE approvals (
  token_hash VARCHAR(64) PRIMARY KEY,
  approver_id UUID NOT NULL REFERENCES staff_profiles(user_id) ON DELETE CASCADE,
  asked_by UUID NOT NULL REFERENCES staff_profiles(user_id) ON DELETE CASCADE,
  permissions VARCHAR(40)[] NOT NULL,
  given_at TIMESTAMP WITH TIME ZONE NOT NULL,
  used_by UUID
);

ALTER TABLE venue
  -- Where tax is rounded: once per rate and check, or on every line.
  ADD COLUMN tax_rounding VARCHAR(5) NOT NULL DEFAULT 'check' CHECK (tax_rounding IN ('check', 'line')),
  -- The smallest coin that is taken, in minor units.
  ADD COLUMN cash_step INTEGER NOT NULL DEFAULT 1 CHECK (cash_step BETWEEN 1 AND 1000),
  -- The largest discount, in basis points, that needs no approval.
  ADD COLUMN discount_limit INTEGER NOT NULL DEFAULT 1000 CHECK (discount_limit BETWEEN 0 AND 10000),
  ADD COLUMN tip_suggestions INTEGER[] NOT NULL DEFAULT '{1000,1250,1500}',
  -- Where the bridge to the card terminal answers; without one a person says what the terminal shows.
  ADD COLUMN card_bridge VARCHAR(200);

CREATE TRIGGER checks_fixed BEFORE INSERT OR UPDATE OR DELETE ON checks FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
-- Where it is and whether a cook has seen it may change still.
CREATE TRIGGER voids_fixed BEFORE UPDATE OF quantity, amount, reason, made_at, business_day_id OR DELETE ON voids
  FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER payments_fixed BEFORE INSERT OR UPDATE OR DELETE ON payments FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER refunds_fixed BEFORE INSERT OR UPDATE OR DELETE ON refunds FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER house_account_settlements_fixed BEFORE INSERT OR UPDATE OR DELETE ON house_account_settlements FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER check_lines_topic AFTER INSERT OR UPDATE OR DELETE ON check_lines FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER voids_topic AFTER INSERT OR UPDATE OR DELETE ON voids FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('orders');
CREATE TRIGGER discounts_topic AFTER INSERT OR UPDATE OR DELETE ON discounts FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER reasons_topic AFTER INSERT OR UPDATE OR DELETE ON reasons FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER adjustments_topic AFTER INSERT OR UPDATE OR DELETE ON adjustments FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER service_charges_topic AFTER INSERT OR UPDATE OR DELETE ON service_charges FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER check_charges_topic AFTER INSERT OR UPDATE OR DELETE ON check_charges FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER vouchers_topic AFTER INSERT OR UPDATE OR DELETE ON vouchers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER house_accounts_topic AFTER INSERT OR UPDATE OR DELETE ON house_accounts FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('venue');
CREATE TRIGGER house_account_settlements_topic AFTER INSERT OR UPDATE OR DELETE ON house_account_settlements FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER check_parts_topic AFTER INSERT OR UPDATE OR DELETE ON check_parts FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');
CREATE TRIGGER card_charges_topic AFTER INSERT OR UPDATE OR DELETE ON card_charges FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('cards');
CREATE TRIGGER refunds_topic AFTER INSERT OR UPDATE OR DELETE ON refunds FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('checks');

INSERT INTO role_permissions (role, permission)
  SELECT r.role::user_role, p.permission FROM (VALUES ('admin'), ('manager')) r(role),
    (VALUES ('checks:void'), ('checks:comp'), ('checks:discount'), ('checks:discount_any'), ('checks:reopen'), ('checks:exempt'),
      ('checks:charge'), ('payments:refund'), ('payments:settle')) p(permission)
  UNION ALL VALUES ('server'::user_role, 'checks:discount');
