DELETE FROM role_permissions WHERE permission = 'orders:price';
ALTER TABLE venue DROP COLUMN weight_unit;
DROP FUNCTION rounds_of(UUID);
DROP FUNCTION company_of(UUID);
DROP FUNCTION party_of(UUID);
ALTER TABLE visits DROP COLUMN order_type, DROP COLUMN pickup_at;
DROP TYPE order_type;
ALTER TABLE order_items
  DROP COLUMN course, DROP COLUMN portion, DROP COLUMN price_rule, DROP COLUMN set_id, DROP COLUMN set_name, DROP COLUMN set_item_id, DROP COLUMN visit_id;
DROP INDEX idx_draft_lines_menu_item_id;
ALTER TABLE draft_lines
  DROP COLUMN course, DROP COLUMN held_at, DROP COLUMN portion, DROP COLUMN portion_price, DROP COLUMN price_rule,
  DROP COLUMN components;
DROP TABLE price_rule_targets;
DROP TABLE price_rules;
DROP TABLE set_choices;
DROP TABLE set_courses;
DROP TABLE modifier_prices;
DROP TABLE modifier_child_groups;
ALTER TABLE modifiers DROP COLUMN preselected, DROP COLUMN free_text, DROP COLUMN deleted_at;
ALTER TABLE modifier_groups DROP COLUMN max_each, DROP COLUMN is_size, DROP COLUMN deleted_at;
DROP TRIGGER menu_items_topic ON menu_items;
DROP TRIGGER menu_items_stock_topic ON menu_items;
CREATE TRIGGER menu_items_topic AFTER INSERT OR UPDATE OR DELETE ON menu_items FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('menu');
ALTER TABLE menu_items
  DROP COLUMN sold_by, DROP COLUMN half_price, DROP COLUMN open_price, DROP COLUMN discountable, DROP COLUMN course,
  DROP COLUMN favourite, DROP COLUMN portions_left;
ALTER TABLE menu_sections DROP COLUMN course;
DROP TYPE sold_by;

ALTER TABLE order_items
  ADD COLUMN tax_rate_id UUID REFERENCES tax_rates(id),
  ADD COLUMN tax_basis_points INTEGER NOT NULL DEFAULT 0;
-- Of several taxes an older version knows the first.
UPDATE order_items i SET tax_rate_id = r.id, tax_basis_points = r.basis_points
  FROM tax_rates r WHERE r.id = i.tax_rate_ids[1];
ALTER TABLE order_items DROP COLUMN tax_rate_ids;
ALTER TABLE tax_rates ADD COLUMN default_for VARCHAR(10) UNIQUE CHECK (default_for IN ('food', 'drinks'));
UPDATE tax_rates r SET default_for = c.default_for FROM tax_classes c
  WHERE c.default_for IS NOT NULL AND r.id = (SELECT x.tax_rate_id FROM tax_class_rates x JOIN tax_rates t ON t.id = x.tax_rate_id
    WHERE x.tax_class_id = c.id AND NOT x.takeaway ORDER BY t.position, t.id LIMIT 1);
ALTER TABLE menu_items DROP CONSTRAINT menu_items_tax_class_id_fkey;
ALTER TABLE menu_items RENAME COLUMN tax_class_id TO tax_rate_id;
UPDATE menu_items i SET tax_rate_id = (SELECT x.tax_rate_id FROM tax_class_rates x JOIN tax_rates t ON t.id = x.tax_rate_id
  WHERE x.tax_class_id = i.tax_rate_id AND NOT x.takeaway ORDER BY t.position, t.id LIMIT 1);
ALTER TABLE menu_items ADD CONSTRAINT menu_items_tax_rate_id_fkey FOREIGN KEY (tax_rate_id) REFERENCES tax_rates(id);
DROP TABLE tax_class_rates;
DROP TABLE tax_classes;
DROP TRIGGER tax_rates_fixed ON tax_rates;
DROP FUNCTION refuse_another_rate();
ALTER TABLE tax_rates DROP COLUMN compound, DROP COLUMN position, DROP COLUMN deleted_at;
