-- The host stand: when the house is open and for how many, the waitlist, sections, blocks of several tables, and what
-- a guest asked for.

-- When the house is open ------------------------------------------------------------------------------

-- A service such as Dinner: when parties may be booked to start. Either it recurs on weekdays (1 is Monday), or it
-- is held on one date that is not as usual. A house without any takes bookings at all hours.
CREATE TABLE services (
  id UUID PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  weekdays SMALLINT[] NOT NULL DEFAULT '{}',
  on_date DATE,
  first_time TIME NOT NULL,
  -- Before `first_time` it is past midnight.
  last_time TIME NOT NULL,
  -- The most covers that may start in a quarter of an hour, and that may be in the house at one time.
  covers_starting INTEGER CHECK (covers_starting > 0),
  covers_present INTEGER CHECK (covers_present > 0),
  deleted_at TIMESTAMP WITH TIME ZONE,
  CONSTRAINT services_when CHECK ((on_date IS NULL) = (cardinality(weekdays) > 0)),
  CONSTRAINT services_weekdays CHECK (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[])
);
CREATE INDEX idx_services_on_date ON services(on_date);

-- A service day on which the weekday's services are not held; without services of its own the house is closed.
CREATE TABLE special_days (
  day DATE PRIMARY KEY,
  reason VARCHAR(100) NOT NULL
);

-- A quarter of an hour of one day with a limit of its own.
CREATE TABLE slot_limits (
  day DATE NOT NULL,
  slot TIME NOT NULL,
  covers_starting INTEGER NOT NULL CHECK (covers_starting >= 0),
  reason VARCHAR(100) NOT NULL,
  PRIMARY KEY (day, slot)
);

-- How long a party stays, by its size; the venue's own turn is for the sizes above. Without a service, for all of them.
CREATE TABLE turn_times (
  id UUID PRIMARY KEY,
  service_id UUID REFERENCES services(id) ON DELETE CASCADE,
  up_to INTEGER NOT NULL CHECK (up_to BETWEEN 1 AND 20),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 15 AND 720),
  CONSTRAINT turn_times_once UNIQUE NULLS NOT DISTINCT (service_id, up_to)
);

ALTER TABLE venue
  ADD COLUMN late_after_minutes INTEGER NOT NULL DEFAULT 10 CHECK (late_after_minutes > 0),
  ADD COLUMN release_after_minutes INTEGER NOT NULL DEFAULT 15 CHECK (release_after_minutes >= late_after_minutes),
  -- Nobody is marked as a no-show by the clock where this is empty.
  ADD COLUMN no_show_after_minutes INTEGER,
  ADD CONSTRAINT venue_no_show CHECK (no_show_after_minutes >= release_after_minutes);

-- Tables ----------------------------------------------------------------------------------------------

ALTER TABLE floor_layout
  ADD COLUMN min_party INTEGER NOT NULL DEFAULT 1 CHECK (min_party > 0),
  -- What the table is like: window, accessible, high_chair, quiet.
  ADD COLUMN features TEXT[] NOT NULL DEFAULT '{}';

-- A server's part of the room. One that is removed stays for the line-ups of before.
CREATE TABLE sections (
  id UUID PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  position INTEGER NOT NULL,
  removed_at TIMESTAMP WITH TIME ZONE
);
CREATE UNIQUE INDEX sections_name_once ON sections(name) WHERE removed_at IS NULL;

ALTER TABLE floor_layout ADD COLUMN section_id UUID REFERENCES sections(id) ON DELETE SET NULL;

-- Who has which section on a service day, from when until they are cut.
CREATE TABLE section_servers (
  id UUID PRIMARY KEY,
  service_day DATE NOT NULL,
  section_id UUID NOT NULL REFERENCES sections(id),
  server_id UUID NOT NULL REFERENCES staff_profiles(user_id) ON DELETE CASCADE,
  since TIMESTAMP WITH TIME ZONE NOT NULL,
  cut_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX idx_section_servers_service_day ON section_servers(service_day);
CREATE UNIQUE INDEX section_servers_once ON section_servers(service_day, section_id, server_id) WHERE cut_at IS NULL;

-- The party it sat down with: its guests and its tables are counted there.
ALTER TABLE visits ADD COLUMN merged_into UUID REFERENCES visits(id) ON DELETE CASCADE;
ALTER TABLE visits ADD CONSTRAINT visits_merged CHECK (merged_into <> id AND closed_at IS NOT NULL OR merged_into IS NULL);
CREATE INDEX idx_visits_merged_into ON visits(merged_into) WHERE merged_into IS NOT NULL;

-- What the guests who sat down with a party must not eat, and those who sat down with these.
CREATE FUNCTION joined_allergies(party UUID) RETURNS TEXT LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH RECURSIVE company AS (
    SELECT v.id, v.guest_id FROM visits v WHERE v.merged_into = party
    UNION ALL SELECT v.id, v.guest_id FROM company c JOIN visits v ON v.merged_into = c.id)
  SELECT string_agg(DISTINCT g.allergies, '; ') FROM company c JOIN guest_profiles g ON g.user_id = c.guest_id
$$;

-- A reason for which tables are out of use; its claims are in the ledger.
CREATE TYPE block_kind AS ENUM ('maintenance', 'event', 'other');
CREATE TABLE blocks (
  id UUID PRIMARY KEY,
  kind block_kind NOT NULL DEFAULT 'other',
  reason VARCHAR(60) NOT NULL,
  made_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  made_at TIMESTAMP WITH TIME ZONE
);
ALTER TABLE table_occupancy ADD COLUMN block_id UUID REFERENCES blocks(id) ON DELETE CASCADE;
INSERT INTO blocks (id, reason) SELECT id, block_reason FROM table_occupancy WHERE block_reason IS NOT NULL;
UPDATE table_occupancy SET block_id = id WHERE block_reason IS NOT NULL;
ALTER TABLE table_occupancy DROP CONSTRAINT table_occupancy_one_claimant;
ALTER TABLE table_occupancy DROP COLUMN block_reason;
ALTER TABLE table_occupancy
  ADD CONSTRAINT table_occupancy_one_claimant CHECK (num_nonnulls(reservation_id, visit_id, block_id) = 1);
CREATE INDEX idx_table_occupancy_block_id ON table_occupancy(block_id);

-- Bookings --------------------------------------------------------------------------------------------

ALTER TABLE reservations
  -- Which of the two, where autumn's clock shows the time twice.
  ADD COLUMN later_fold BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN occasion VARCHAR(60),
  ADD COLUMN allergies VARCHAR(200),
  -- What the table must be like, and where the party would like to sit.
  ADD COLUMN wishes TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN area_id UUID REFERENCES areas(id) ON DELETE SET NULL,
  -- Chosen by a person: a reshuffle leaves it alone.
  ADD COLUMN table_locked BOOLEAN NOT NULL DEFAULT false,
  -- How many are here, while a part of the party is awaited.
  ADD COLUMN arrived_size INTEGER CHECK (arrived_size > 0),
  ADD COLUMN reconfirmed_at TIMESTAMP WITH TIME ZONE,
  -- Why it was taken over the pacing, or at a table that is too small.
  ADD COLUMN override_reason VARCHAR(100);

-- The waitlist ----------------------------------------------------------------------------------------

CREATE TYPE waitlist_state AS ENUM ('waiting', 'notified', 'seated', 'left');

-- A party that waits for a table, with what it was quoted: minutes from when it joined. What was computed before the
-- correction by the house's own misses is kept beside it, to learn from.
CREATE TABLE waitlist_entries (
  id UUID PRIMARY KEY,
  service_day DATE NOT NULL,
  name VARCHAR(200) NOT NULL,
  guest_id UUID REFERENCES users(id) ON DELETE SET NULL,
  phone VARCHAR(20),
  party_size INTEGER NOT NULL CHECK (party_size BETWEEN 1 AND 20),
  wishes TEXT[] NOT NULL DEFAULT '{}',
  area_id UUID REFERENCES areas(id) ON DELETE SET NULL,
  note TEXT,
  state waitlist_state NOT NULL DEFAULT 'waiting',
  joined_at TIMESTAMP WITH TIME ZONE NOT NULL,
  quoted_likely INTEGER,
  quoted_safe INTEGER,
  computed_likely INTEGER,
  computed_safe INTEGER,
  notified_at TIMESTAMP WITH TIME ZONE,
  ended_at TIMESTAMP WITH TIME ZONE,
  visit_id UUID UNIQUE REFERENCES visits(id) ON DELETE SET NULL,
  added_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  CONSTRAINT waitlist_entries_ended CHECK ((ended_at IS NULL) = (state IN ('waiting', 'notified')))
);
CREATE INDEX idx_waitlist_entries_service_day ON waitlist_entries(service_day);
CREATE INDEX idx_waitlist_entries_open ON waitlist_entries(joined_at) WHERE state IN ('waiting', 'notified');
CREATE INDEX idx_waitlist_entries_guest_id ON waitlist_entries(guest_id);

-- Guests ----------------------------------------------------------------------------------------------

ALTER TABLE guest_profiles
  ADD COLUMN tags TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN erased_at TIMESTAMP WITH TIME ZONE;

-- Two entries that were one person. What moved is remembered, so that the merge can be taken back.
CREATE TABLE guest_merges (
  id UUID PRIMARY KEY,
  kept_id UUID NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  merged_id UUID NOT NULL REFERENCES users(id) ON DELETE CASCADE CHECK (merged_id <> kept_id),
  moved JSONB NOT NULL,
  merged_at TIMESTAMP WITH TIME ZONE NOT NULL,
  merged_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  undone_at TIMESTAMP WITH TIME ZONE
);
CREATE UNIQUE INDEX guest_merges_merged_once ON guest_merges(merged_id) WHERE undone_at IS NULL;
CREATE INDEX idx_guest_merges_kept_id ON guest_merges(kept_id);
CREATE INDEX idx_guest_merges_merged_id ON guest_merges(merged_id);

-- Who took a booking, served a party or took its money is staff: their keys point to those, so that a guest who is
-- removed is not looked for in every order and payment there ever was.
UPDATE reservations SET booked_by = NULL WHERE booked_by NOT IN (SELECT user_id FROM staff_profiles);
UPDATE visits SET server_id = NULL WHERE server_id NOT IN (SELECT user_id FROM staff_profiles);
UPDATE orders SET sent_by = NULL WHERE sent_by NOT IN (SELECT user_id FROM staff_profiles);
UPDATE payments SET taken_by = NULL WHERE taken_by NOT IN (SELECT user_id FROM staff_profiles);
DELETE FROM staff_sessions WHERE user_id NOT IN (SELECT user_id FROM staff_profiles);
UPDATE draft_lines SET added_by = NULL WHERE added_by NOT IN (SELECT user_id FROM staff_profiles);
ALTER TABLE reservations DROP CONSTRAINT reservations_booked_by_fkey, ADD CONSTRAINT reservations_booked_by_fkey
  FOREIGN KEY (booked_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE visits DROP CONSTRAINT visits_server_id_fkey, ADD CONSTRAINT visits_server_id_fkey
  FOREIGN KEY (server_id) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE orders DROP CONSTRAINT orders_sent_by_fkey, ADD CONSTRAINT orders_sent_by_fkey
  FOREIGN KEY (sent_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE payments DROP CONSTRAINT payments_taken_by_fkey, ADD CONSTRAINT payments_taken_by_fkey
  FOREIGN KEY (taken_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE draft_lines DROP CONSTRAINT draft_lines_added_by_fkey, ADD CONSTRAINT draft_lines_added_by_fkey
  FOREIGN KEY (added_by) REFERENCES staff_profiles(user_id) ON DELETE SET NULL;
ALTER TABLE staff_sessions DROP CONSTRAINT staff_sessions_user_id_fkey, ADD CONSTRAINT staff_sessions_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES staff_profiles(user_id) ON DELETE CASCADE;

-- Words begin and end with a blank, so that the index tells where; hyphens part words, apostrophes do not.
-- src-main/guests/name.rules.ts folds what was typed the same way.
DROP INDEX idx_users_name_grams;
ALTER TABLE users DROP COLUMN name_folded;
ALTER TABLE users
  ADD COLUMN name_folded TEXT GENERATED ALWAYS AS (' ' || btrim(regexp_replace(translate(replace(replace(replace(lower(
    regexp_replace(normalize(last_name || ' ' || first_name, NFD), '[\u0300-\u036f''’ʼ.]', '', 'g')),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'øłđıðþ', 'oldidt'), '[\s,;/"()-]+', ' ', 'g')) || ' ') STORED,
  -- How well the house knows the guest: each visit counts, and half as much for every 90 days it lies back. Summed up
  -- towards a later day it only grows, so that it need not be computed anew as time passes.
  ADD COLUMN familiarity DOUBLE PRECISION NOT NULL DEFAULT 0,
  -- Merged into another entry, or erased: its history stays, and no search finds it.
  ADD COLUMN unlisted BOOLEAN NOT NULL DEFAULT false;
-- Dearer than the planner guesses: it must never be called for every guest instead of looking in the index.
ALTER FUNCTION search_grams(TEXT) COST 1000;
CREATE INDEX idx_users_name_grams ON users USING GIN (search_grams(name_folded)) WITH (fastupdate = off);
-- Of an address, what stands before the @.
CREATE INDEX idx_users_email_grams ON users USING GIN (search_grams(split_part(lower(email), '@', 1)))
  WITH (fastupdate = off) WHERE email NOT LIKE '%.invalid';
-- A confirmation number is read out from its end.
CREATE INDEX idx_reservations_number_tail ON reservations(reverse(confirmation_number) text_pattern_ops);

-- What the house counts by itself changes nothing of what is said of a guest.
DROP TRIGGER users_touch ON users;
CREATE TRIGGER users_touch BEFORE UPDATE ON users FOR EACH ROW
  WHEN (OLD.familiarity IS NOT DISTINCT FROM NEW.familiarity) EXECUTE FUNCTION touch_updated_at();

CREATE FUNCTION keep_familiarity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.guest_id IS NOT NULL OR NEW.guest_id IS NOT NULL THEN
    UPDATE users SET familiarity = (SELECT coalesce(sum(power(2::float8, (v.service_day - DATE '2020-01-01') / 90::float8)), 0)
      FROM visits v WHERE v.guest_id = users.id) WHERE id IN (OLD.guest_id, NEW.guest_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER visits_familiarity AFTER INSERT OR DELETE OR UPDATE OF guest_id, service_day ON visits
  FOR EACH ROW EXECUTE FUNCTION keep_familiarity();
UPDATE users SET familiarity = known.sum FROM (SELECT guest_id, sum(power(2::float8, (service_day - DATE '2020-01-01') / 90::float8))
  FROM visits GROUP BY guest_id) known WHERE known.guest_id = users.id;

-- The change feed and the first day's permissions -----------------------------------------------------

CREATE TRIGGER services_topic AFTER INSERT OR UPDATE OR DELETE ON services FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('hours');
CREATE TRIGGER special_days_topic AFTER INSERT OR UPDATE OR DELETE ON special_days FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('hours');
CREATE TRIGGER slot_limits_topic AFTER INSERT OR UPDATE OR DELETE ON slot_limits FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('hours');
CREATE TRIGGER turn_times_topic AFTER INSERT OR UPDATE OR DELETE ON turn_times FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('hours');
CREATE TRIGGER sections_topic AFTER INSERT OR UPDATE OR DELETE ON sections FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('sections');
CREATE TRIGGER section_servers_topic AFTER INSERT OR UPDATE OR DELETE ON section_servers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('sections');
CREATE TRIGGER blocks_topic AFTER INSERT OR UPDATE OR DELETE ON blocks FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('reservations');
CREATE TRIGGER waitlist_entries_topic AFTER INSERT OR UPDATE OR DELETE ON waitlist_entries FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('waitlist');
CREATE TRIGGER guest_merges_topic AFTER INSERT OR UPDATE OR DELETE ON guest_merges FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('guests');

INSERT INTO role_permissions (role, permission) VALUES
  ('admin', 'book:override'), ('manager', 'book:override'),
  ('admin', 'guests:edit'), ('manager', 'guests:edit'), ('server', 'guests:edit'),
  ('admin', 'guests:erase'), ('manager', 'guests:erase');
