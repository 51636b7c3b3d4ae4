-- The drawer and the day: what money is taken on, what lies in the drawer, and what a closed day was.

-- From one Z report to the next. It begins with the first money that moves; two may fall on one service day.
CREATE TABLE business_days (
  id UUID PRIMARY KEY,
  service_day DATE NOT NULL,
  opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
  closed_at TIMESTAMP WITH TIME ZONE,
  closed_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
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
-- The same for whatever is booked on one, rows with a `business_day_id`: nothing comes to it and nothing leaves it.
CREATE FUNCTION refuse_row_of_closed_day() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM business_days d
    WHERE d.id IN (OLD.business_day_id, NEW.business_day_id) AND d.closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the business day is closed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'business_days_fixed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TABLE drawers (
  id UUID PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  -- The device it stands at; a drawer without one is everybody's.
  terminal VARCHAR(100),
  deleted_at TIMESTAMP WITH TIME ZONE
);
CREATE UNIQUE INDEX drawers_name_once ON drawers(lower(name)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX drawers_terminal_once ON drawers(terminal) WHERE deleted_at IS NULL;
-- From the float to the count.
CREATE TABLE drawer_sessions (
  id UUID PRIMARY KEY,
  drawer_id UUID NOT NULL REFERENCES drawers(id),
  business_day_id UUID NOT NULL REFERENCES business_days(id),
  opening_float NUMERIC(10, 2) NOT NULL CHECK (opening_float >= 0),
  opened_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
  closed_at TIMESTAMP WITH TIME ZONE
);
CREATE UNIQUE INDEX drawer_sessions_one_open ON drawer_sessions(drawer_id) WHERE closed_at IS NULL;
CREATE INDEX idx_drawer_sessions_business_day_id ON drawer_sessions(business_day_id);
-- The count that closes a session is blind: what was expected is written beside it once it is in. Counted again, the
-- newest is what counts and the others stay.
CREATE TABLE drawer_counts (
  id UUID PRIMARY KEY,
  drawer_session_id UUID NOT NULL REFERENCES drawer_sessions(id),
  business_day_id UUID NOT NULL REFERENCES business_days(id),
  position INTEGER NOT NULL CHECK (position > 0),
  counted NUMERIC(10, 2) NOT NULL CHECK (counted >= 0),
  -- How many of each coin and note, where they were counted so: {"500": 3}.
  pieces JSONB,
  expected NUMERIC(10, 2) NOT NULL,
  note VARCHAR(200),
  counted_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  counted_at TIMESTAMP WITH TIME ZONE NOT NULL,
  UNIQUE (drawer_session_id, position)
);
CREATE INDEX idx_drawer_counts_business_day_id ON drawer_counts(business_day_id);

CREATE TYPE cash_movement AS ENUM ('paid_in', 'paid_out', 'safe_drop');
CREATE TABLE cash_movements (
  id UUID PRIMARY KEY,
  drawer_session_id UUID NOT NULL REFERENCES drawer_sessions(id),
  business_day_id UUID NOT NULL REFERENCES business_days(id),
  kind cash_movement NOT NULL,
  amount NUMERIC(10, 2) NOT NULL CHECK (amount > 0),
  reason VARCHAR(100) NOT NULL,
  made_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  approved_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  made_at TIMESTAMP WITH TIME ZONE NOT NULL,
  -- It was a mistake: the row stays and counts for nothing.
  taken_back_at TIMESTAMP WITH TIME ZONE,
  taken_back_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL
);
CREATE INDEX idx_cash_movements_drawer_session_id ON cash_movements(drawer_session_id);
CREATE INDEX idx_cash_movements_business_day_id ON cash_movements(business_day_id);

-- What a server handed in at the end of a shift, or below zero was given, and the drawer it went into or came from. The
-- cash held and the tips owed are those of the whole day by then.
CREATE TABLE cash_outs (
  id UUID PRIMARY KEY,
  business_day_id UUID NOT NULL REFERENCES business_days(id),
  server_id UUID NOT NULL REFERENCES staff_profiles(user_id),
  cash_held NUMERIC(10, 2) NOT NULL,
  tips_owed NUMERIC(10, 2) NOT NULL,
  handed_in NUMERIC(10, 2) NOT NULL,
  drawer_session_id UUID REFERENCES drawer_sessions(id),
  made_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  made_at TIMESTAMP WITH TIME ZONE NOT NULL,
  taken_back_at TIMESTAMP WITH TIME ZONE,
  taken_back_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL
);
CREATE INDEX idx_cash_outs_business_day_id ON cash_outs(business_day_id);
CREATE INDEX idx_cash_outs_drawer_session_id ON cash_outs(drawer_session_id) WHERE drawer_session_id IS NOT NULL;

-- What is paid out of a drawer at once without anybody's approval, in minor units.
ALTER TABLE venue ADD COLUMN paid_out_limit INTEGER NOT NULL DEFAULT 5000 CHECK (paid_out_limit >= 0);

CREATE TRIGGER drawer_sessions_fixed BEFORE INSERT OR UPDATE OR DELETE ON drawer_sessions FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER drawer_counts_fixed BEFORE INSERT OR UPDATE OR DELETE ON drawer_counts FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER cash_movements_fixed BEFORE INSERT OR UPDATE OR DELETE ON cash_movements FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER cash_outs_fixed BEFORE INSERT OR UPDATE OR DELETE ON cash_outs FOR EACH ROW EXECUTE FUNCTION refuse_row_of_closed_day();
CREATE TRIGGER business_days_topic AFTER INSERT OR UPDATE OR DELETE ON business_days FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER drawers_topic AFTER INSERT OR UPDATE OR DELETE ON drawers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER drawer_sessions_topic AFTER INSERT OR UPDATE OR DELETE ON drawer_sessions FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER drawer_counts_topic AFTER INSERT OR UPDATE OR DELETE ON drawer_counts FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER cash_movements_topic AFTER INSERT OR UPDATE OR DELETE ON cash_movements FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');
CREATE TRIGGER cash_outs_topic AFTER INSERT OR UPDATE OR DELETE ON cash_outs FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('day');

INSERT INTO role_permissions (role, permission) VALUES
  ('admin', 'drawer:use'), ('manager', 'drawer:use'), ('server', 'drawer:use'),
  ('admin', 'drawer:manage'), ('manager', 'drawer:manage'), ('admin', 'day:close'), ('manager', 'day:close');
