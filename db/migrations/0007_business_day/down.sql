DELETE FROM role_permissions WHERE permission IN ('drawer:use', 'drawer:manage', 'day:close');
DROP TABLE cash_outs;
DROP TABLE cash_movements;
DROP TYPE cash_movement;
DROP TABLE drawer_sessions;
DROP TABLE drawers;
DROP TABLE business_days;
DROP FUNCTION refuse_row_of_closed_day();
DROP FUNCTION refuse_closed_day();
