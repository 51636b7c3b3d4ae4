DROP TABLE order_items, orders, menu_items, reservations, tables, users;
DROP FUNCTION touch_updated_at();
DROP TYPE order_status, menu_category, reservation_status, table_status, user_role;
