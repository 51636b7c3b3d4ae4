-- The menu grows: several taxes on a line, choices within choices, set menus, portions and weights, prices by the
-- hour, portions that run out; and parties that have no table.

-- Taxes -----------------------------------------------------------------------------------------------

-- A rate never changes its height once it exists, so a line needs to keep no more than its id.
ALTER TABLE tax_rates
  ADD COLUMN compound BOOLEAN NOT NULL DEFAULT FALSE, -- on top of the taxes before it
  ADD COLUMN position INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN deleted_at TIMESTAMP WITH TIME ZONE;

CREATE FUNCTION refuse_another_rate() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a tax rate keeps its height: make a new one' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'tax_rates_fixed';
END $$;
CREATE TRIGGER tax_rates_fixed BEFORE UPDATE ON tax_rates FOR EACH ROW
  WHEN (OLD.basis_points <> NEW.basis_points OR OLD.compound <> NEW.compound) EXECUTE FUNCTION refuse_another_rate();

-- What is taxed alike: "Food", "Alcohol". Its rates apply in the order of their position.
CREATE TABLE tax_classes (
  id UUID PRIMARY KEY,
  name VARCHAR(40) NOT NULL UNIQUE,
  default_for VARCHAR(10) UNIQUE CHECK (default_for IN ('food', 'drinks'))
);
CREATE TABLE tax_class_rates (
  tax_class_id UUID NOT NULL REFERENCES tax_classes(id) ON DELETE CASCADE,
  tax_rate_id UUID NOT NULL REFERENCES tax_rates(id),
  -- Taken away; a class without any of its own for that is taxed as at a table.
  takeaway BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (tax_class_id, takeaway, tax_rate_id)
);
INSERT INTO tax_classes (id, name, default_for)
  SELECT id, CASE WHEN count(*) OVER (PARTITION BY name) = 1 THEN name
    ELSE left(name, 36) || ' ' || row_number() OVER (PARTITION BY name ORDER BY id) END, default_for FROM tax_rates;
INSERT INTO tax_class_rates (tax_class_id, tax_rate_id) SELECT id, id FROM tax_rates;
ALTER TABLE tax_rates DROP COLUMN default_for;

ALTER TABLE menu_items DROP CONSTRAINT menu_items_tax_rate_id_fkey;
ALTER TABLE menu_items RENAME COLUMN tax_rate_id TO tax_class_id;
ALTER TABLE menu_items ADD CONSTRAINT menu_items_tax_class_id_fkey FOREIGN KEY (tax_class_id) REFERENCES tax_classes(id);

ALTER TABLE order_items ADD COLUMN tax_rate_ids UUID[] NOT NULL DEFAULT '{}';
UPDATE order_items SET tax_rate_ids = ARRAY[tax_rate_id] WHERE tax_rate_id IS NOT NULL;
ALTER TABLE order_items DROP COLUMN tax_rate_id, DROP COLUMN tax_basis_points;

-- Items -----------------------------------------------------------------------------------------------

-- By the piece; also by the half; or by weight, where `price` is for one kilogram or pound.
CREATE TYPE sold_by AS ENUM ('piece', 'half', 'weight');

ALTER TABLE menu_sections ADD COLUMN course INTEGER CHECK (course BETWEEN 1 AND 9);
ALTER TABLE menu_items
  ADD COLUMN sold_by sold_by NOT NULL DEFAULT 'piece',
  -- Without it a half costs half, rounded up.
  ADD COLUMN half_price NUMERIC(10, 2) CHECK (half_price >= 0),
  ADD COLUMN open_price BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN discountable BOOLEAN NOT NULL DEFAULT TRUE,
  ADD COLUMN course INTEGER CHECK (course BETWEEN 1 AND 9),
  ADD COLUMN favourite INTEGER,
  -- How many can still be rung: what drafts hold is taken off already. Null is as many as are wanted.
  ADD COLUMN portions_left INTEGER CHECK (portions_left >= 0);

-- Choices ---------------------------------------------------------------------------------------------

ALTER TABLE modifier_groups
  -- How often one choice may be taken.
  ADD COLUMN max_each INTEGER NOT NULL DEFAULT 1 CHECK (max_each BETWEEN 1 AND 9),
  -- Other choices may cost by what is chosen here.
  ADD COLUMN is_size BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN deleted_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE modifiers
  ADD COLUMN preselected BOOLEAN NOT NULL DEFAULT FALSE,
  -- The guest's own words belong to it.
  ADD COLUMN free_text BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN deleted_at TIMESTAMP WITH TIME ZONE;
-- What is asked once this is chosen. Three deep is as far as it goes.
CREATE TABLE modifier_child_groups (
  modifier_id UUID NOT NULL REFERENCES modifiers(id) ON DELETE CASCADE,
  group_id UUID NOT NULL REFERENCES modifier_groups(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (modifier_id, group_id)
);
CREATE INDEX idx_modifier_child_groups_group_id ON modifier_child_groups(group_id);
CREATE TABLE modifier_prices (
  modifier_id UUID NOT NULL REFERENCES modifiers(id) ON DELETE CASCADE,
  size_id UUID NOT NULL REFERENCES modifiers(id) ON DELETE CASCADE,
  price_delta NUMERIC(10, 2) NOT NULL,
  PRIMARY KEY (modifier_id, size_id)
);
CREATE INDEX idx_modifier_prices_size_id ON modifier_prices(size_id);

-- Set menus: one price for several choices --------------------------------------------------------------

CREATE TABLE set_courses (
  id UUID PRIMARY KEY,
  item_id UUID NOT NULL REFERENCES menu_items(id) ON DELETE CASCADE,
  name VARCHAR(60) NOT NULL,
  min_choices INTEGER NOT NULL CHECK (min_choices >= 0),
  max_choices INTEGER NOT NULL CHECK (max_choices >= 1),
  course INTEGER CHECK (course BETWEEN 1 AND 9),
  position INTEGER NOT NULL,
  CHECK (max_choices >= min_choices)
);
CREATE INDEX idx_set_courses_item_id ON set_courses(item_id);
CREATE TABLE set_choices (
  set_course_id UUID NOT NULL REFERENCES set_courses(id) ON DELETE CASCADE,
  item_id UUID NOT NULL REFERENCES menu_items(id),
  supplement NUMERIC(10, 2) NOT NULL DEFAULT 0 CHECK (supplement >= 0),
  position INTEGER NOT NULL,
  PRIMARY KEY (set_course_id, item_id)
);
CREATE INDEX idx_set_choices_item_id ON set_choices(item_id);

-- Prices by the hour ------------------------------------------------------------------------------------

-- Of several that apply the highest priority wins; of equal ones that for the item before its section's before the
-- house's, then the lowest price, then the first by name.
CREATE TABLE price_rules (
  id UUID PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  weekdays SMALLINT[] NOT NULL CHECK (cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  from_time TIME NOT NULL,
  -- Before `from_time` it is past midnight.
  to_time TIME NOT NULL,
  first_day DATE,
  last_day DATE,
  -- One of the three: a share off in basis points, an amount off, or a price of its own.
  percent_off INTEGER CHECK (percent_off BETWEEN 1 AND 10000),
  amount_off NUMERIC(10, 2) CHECK (amount_off > 0),
  fixed_price NUMERIC(10, 2) CHECK (fixed_price >= 0),
  priority INTEGER NOT NULL DEFAULT 0,
  deleted_at TIMESTAMP WITH TIME ZONE,
  CONSTRAINT price_rules_one_kind CHECK (num_nonnulls(percent_off, amount_off, fixed_price) = 1)
);
-- What a rule is for: an item, or a section; a rule for neither is for the whole menu.
CREATE TABLE price_rule_targets (
  id UUID PRIMARY KEY,
  rule_id UUID NOT NULL REFERENCES price_rules(id) ON DELETE CASCADE,
  item_id UUID REFERENCES menu_items(id) ON DELETE CASCADE,
  section_id UUID REFERENCES menu_sections(id) ON DELETE CASCADE,
  CONSTRAINT price_rule_targets_one CHECK (num_nonnulls(item_id, section_id) = 1)
);
CREATE INDEX idx_price_rule_targets_rule_id ON price_rule_targets(rule_id);
CREATE INDEX idx_price_rule_targets_item_id ON price_rule_targets(item_id);
CREATE INDEX idx_price_rule_targets_section_id ON price_rule_targets(section_id);

-- Lines -------------------------------------------------------------------------------------------------

ALTER TABLE draft_lines
  ADD COLUMN course INTEGER CHECK (course BETWEEN 1 AND 9),
  -- Told to the kitchen to wait for: it is sent when its course is fired.
  ADD COLUMN held_at TIMESTAMP WITH TIME ZONE,
  -- Half a portion, or a weight; null is one whole.
  ADD COLUMN portion NUMERIC(9, 3) CHECK (portion > 0),
  -- What that portion costs; `base_price` stays that of a whole, a kilogram or a pound, as it was rung.
  ADD COLUMN portion_price NUMERIC(10, 2) CHECK (portion_price >= 0),
  ADD COLUMN price_rule VARCHAR(40),
  -- What was chosen of a set menu.
  ADD COLUMN components JSONB NOT NULL DEFAULT '[]';
CREATE INDEX idx_draft_lines_menu_item_id ON draft_lines(menu_item_id);

ALTER TABLE order_items
  ADD COLUMN course INTEGER CHECK (course BETWEEN 1 AND 9),
  ADD COLUMN portion NUMERIC(9, 3) CHECK (portion > 0),
  ADD COLUMN price_rule VARCHAR(40),
  -- The dishes of one set menu are lines of their own, each with its part of the price.
  ADD COLUMN set_id UUID,
  ADD COLUMN set_name VARCHAR(200),
  ADD COLUMN set_item_id UUID REFERENCES menu_items(id) ON DELETE SET NULL,
  -- Whose it is now, where the line went to another party than the round's.
  ADD COLUMN visit_id UUID REFERENCES visits(id) ON DELETE SET NULL;
CREATE INDEX idx_order_items_set_id ON order_items(set_id) WHERE set_id IS NOT NULL;
CREATE INDEX idx_order_items_visit_id ON order_items(visit_id) WHERE visit_id IS NOT NULL;

-- Parties without a table ---------------------------------------------------------------------------------

CREATE TYPE order_type AS ENUM ('dine_in', 'takeaway', 'bar');
ALTER TABLE visits
  ADD COLUMN order_type order_type NOT NULL DEFAULT 'dine_in',
  ADD COLUMN pickup_at TIMESTAMP WITH TIME ZONE;

-- Parties that sat down together are one, under the visit that goes on: whoever joined keeps what it ordered as its own,
-- so that it can be taken apart again.
CREATE FUNCTION party_of(visit UUID) RETURNS UUID LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH RECURSIVE up AS (
    SELECT id, merged_into FROM visits WHERE id = visit
    UNION ALL SELECT v.id, v.merged_into FROM up JOIN visits v ON v.id = up.merged_into)
  SELECT id FROM up WHERE merged_into IS NULL
$$;
CREATE FUNCTION company_of(visit UUID) RETURNS SETOF UUID LANGUAGE sql STABLE PARALLEL SAFE ROWS 2 AS $$
  WITH RECURSIVE down AS (
    SELECT visit AS id UNION ALL SELECT v.id FROM down d JOIN visits v ON v.merged_into = d.id)
  SELECT id FROM down
$$;
-- What a party ordered, and the rounds of others of which it was given lines.
CREATE FUNCTION rounds_of(visit UUID) RETURNS SETOF UUID LANGUAGE sql STABLE PARALLEL SAFE ROWS 5 AS $$
  SELECT o.id FROM company_of(visit) c JOIN orders o ON o.visit_id = c
  UNION SELECT i.order_id FROM company_of(visit) c JOIN order_items i ON i.visit_id = c
$$;

ALTER TABLE venue ADD COLUMN weight_unit VARCHAR(2) NOT NULL DEFAULT 'kg' CHECK (weight_unit IN ('kg', 'lb'));

INSERT INTO role_permissions (role, permission)
  SELECT r.role::user_role, p.permission FROM (VALUES ('admin'), ('manager')) r(role), (VALUES ('orders:price')) p(permission);

-- A countdown changes with every line that is rung: it has a topic of its own, so that no till loads the menu for it.
DROP TRIGGER menu_items_topic ON menu_items;
CREATE TRIGGER menu_items_topic AFTER INSERT OR DELETE OR UPDATE OF name, description, price, category, image_url, available,
  dietary_tags, preparation_time, section_id, station_id, tax_class_id, kitchen_name, position, deleted_at, sold_by, half_price,
  open_price, discountable, course, favourite ON menu_items FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER menu_items_stock_topic AFTER UPDATE OF portions_left ON menu_items FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('stock');
CREATE TRIGGER tax_classes_topic AFTER INSERT OR UPDATE OR DELETE ON tax_classes FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER tax_class_rates_topic AFTER INSERT OR UPDATE OR DELETE ON tax_class_rates FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER modifier_child_groups_topic AFTER INSERT OR UPDATE OR DELETE ON modifier_child_groups FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER modifier_prices_topic AFTER INSERT OR UPDATE OR DELETE ON modifier_prices FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER set_courses_topic AFTER INSERT OR UPDATE OR DELETE ON set_courses FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER set_choices_topic AFTER INSERT OR UPDATE OR DELETE ON set_choices FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER price_rules_topic AFTER INSERT OR UPDATE OR DELETE ON price_rules FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
CREATE TRIGGER price_rule_targets_topic AFTER INSERT OR UPDATE OR DELETE ON price_rule_targets FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
