-- The drawer and the day: what money is taken on, what lies in the drawer, and what a closed day was.

-- From one Z report to the next. It begins with the first money that moves; two may fall on one service day.
CREATE TABLE business_days (
  id UUID PRIMARY KEY,
  service_day DATE NOT NULL,
  opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
  closed_at TIMESTAMP WITH TIME ZONE,
  closed_by UUID REFERENCES users(id) ON DELETE SET NULL,
  -- Numbered without gaps; the figures as they were printed, and their digest with that of the one before.
  z_number INTEGER UNIQUE CHECK (z_number > 0),
  figures JSONB,
  hash VARCHAR(64),
  CONSTRAINT business_days_closed CHECK (num_nonnulls(closed_at, z_number, figures, hash) IN (0, 4))
);
CREATE UNIQUE INDEX business_days_one_open ON business_days ((true)) WHERE closed_at IS NULL;
CREATE INDEX idx_business_days_service_day ON business_days(service_day);

-- A closed day is never changed.
CREATE FUNCTION refuse_closed_day() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the business day is closed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'business_days_fixed';
END $$;
CREATE TRIGGER business_days_fixed BEFORE UPDATE OR DELETE ON business_days FOR EACH ROW
  WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION refuse_closed_day();
-- The same for whatever was booked on one: rows with a `business_day_id`.
CREATE FUNCTION refuse_row_of_closed_day() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.business_day_id IS NOT NULL
    AND EXISTS (SELECT FROM business_days d WHERE d.id = OLD.business_day_id AND d.closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the business day is closed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'business_days_fixed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TABLE drawers (
  id UUID PRIMARY KEY,
  name VARCHAR(40) NOT NULL UNIQUE,
  -- The device it stands at; a drawer without one is everybody's.
  terminal VARCHAR(100) UNIQUE,
  deleted_at TIMESTAMP WITH TIME ZONE
);
-- From the float to the count. The count is blind: what was expected is worked out once it is in.
CREATE TABLE drawer_sessions (
  id UUID PRIMARY KEY,
  drawer_id UUID NOT NULL REFERENCES drawers(id),
  business_day_id UUID NOT NULL REFERENCES business_days(id),
  opening_float NUMERIC(10, 2) NOT NULL CHECK (opening_float >= 0),
  opened_by UUID REFERENCES users(id) ON DELETE SET NULL,
  opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
  counted NUMERIC(10, 2) CHECK (counted >= 0),
  -- How many of each coin and note, where they were counted so: {"500": 3}.
  counted_pieces JSONB,
  expected NUMERIC(10, 2),
  note TEXT,
  closed_by UUID REFERENCES users(id) ON DELETE SET NULL,
  closed_at TIMESTAMP WITH TIME ZONE,
  CONSTRAINT drawer_sessions_closed CHECK (num_nonnulls(closed_at, counted, expected) IN (0, 3))
);
CREATE UNIQUE INDEX drawer_sessions_one_open ON drawer_sessions(drawer_id) WHERE closed_at IS NULL;
CREATE INDEX idx_drawer_sessions_business_day_id ON drawer_sessions(business_day_id);

CREATE TYPE cash_movement AS ENUM ('paid_in', 'paid_out', 'safe_drop');
CREATE TABLE cash_movements (
  id UUID PRIMARY KEY,
  drawer_session_id UUID NOT NULL REFERENCES drawer_sessions(id),
  business_day_id UUID NOT NULL REFERENCES business_days(id),
  kind cash_movement NOT NULL,
  amount NUMERIC(10, 2) NOT NULL CHECK (amount > 0),
  reason VARCHAR(100) NOT NULL,
  made_by UUID REFERENCES users(id) ON DELETE SET NULL,
  approved_by UUID REFERENCES users(id) ON DELETE SET NULL,
  made_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_cash_movements_drawer_session_id ON cash_movements(drawer_session_id);
CREATE INDEX idx_cash_movements_business_day_id ON cash_movements(business_day_id);

-- What a server handed in, or was given, at the end of a shift. Positive is what the server owed the house.
CREATE TABLE cash_outs (
  id UUID PRIMARY KEY,
  business_day_id UUID NOT NULL REFERENCES business_days(id),
  server_id UUID NOT NULL REFERENCES users(id),
  cash_held NUMERIC(10, 2) NOT NULL,
  tips_owed NUMERIC(10, 2) NOT NULL,
  handed_in NUMERIC(10, 2) NOT NULL,
  made_by UUID REFERENCES users(id) ON DELETE SET NULL,
  made_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_cash_outs_business_day_id ON cash_outs(business_day_id);

CREATE TRIGGER drawer_sessions_fixed BEFORE UPDATE OR DELETE ON drawer_sessions FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER cash_movements_fixed BEFORE UPDATE OR DELETE ON cash_movements FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER cash_outs_fixed BEFORE UPDATE OR DELETE ON cash_outs FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER business_days_topic AFTER INSERT OR UPDATE OR DELETE ON business_days FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER drawers_topic AFTER INSERT OR UPDATE OR DELETE ON drawers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER drawer_sessions_topic AFTER INSERT OR UPDATE OR DELETE ON drawer_sessions FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER cash_movements_topic AFTER INSERT OR UPDATE OR DELETE ON cash_movements FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER cash_outs_topic AFTER INSERT OR UPDATE OR DELETE ON cash_outs FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');

INSERT INTO role_permissions (role, permission) VALUES
  ('admin', 'drawer:use'), ('manager', 'drawer:use'), ('server', 'drawer:use'),
  ('admin', 'drawer:manage'), ('manager', 'drawer:manage'), ('admin', 'day:close'), ('manager', 'day:close');
