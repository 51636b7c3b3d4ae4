DELETE FROM role_permissions WHERE permission IN ('book:override', 'guests:edit', 'guests:erase');

DROP TRIGGER visits_familiarity ON visits;
DROP FUNCTION keep_familiarity();
DROP TRIGGER users_touch ON users;
CREATE TRIGGER users_touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
DROP INDEX idx_reservations_number_tail, idx_users_email_grams, idx_users_name_grams;
ALTER FUNCTION search_grams(TEXT) COST 100;
ALTER TABLE users DROP COLUMN unlisted, DROP COLUMN familiarity, DROP COLUMN name_folded, DROP COLUMN phone_digits;
ALTER TABLE users
  ADD COLUMN name_folded TEXT GENERATED ALWAYS AS (translate(lower(
    regexp_replace(normalize(last_name || ' ' || first_name, NFD), '[\u0300-\u036f]', '', 'g')), 'øłđıðþ', 'oldidt')) STORED,
  ADD COLUMN phone_digits TEXT GENERATED ALWAYS AS (regexp_replace(phone, '\D', '', 'g')) STORED;
CREATE INDEX idx_users_name_grams ON users USING GIN (search_grams(name_folded)) WITH (fastupdate = off);
CREATE INDEX idx_users_phone_grams ON users USING GIN (search_grams(phone_digits)) WITH (fastupdate = off);

ALTER TABLE staff_sessions DROP CONSTRAINT staff_sessions_user_id_fkey, ADD CONSTRAINT staff_sessions_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE reservations DROP CONSTRAINT reservations_booked_by_fkey, ADD CONSTRAINT reservations_booked_by_fkey
  FOREIGN KEY (booked_by) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE visits DROP CONSTRAINT visits_server_id_fkey, ADD CONSTRAINT visits_server_id_fkey
  FOREIGN KEY (server_id) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE orders DROP CONSTRAINT orders_sent_by_fkey, ADD CONSTRAINT orders_sent_by_fkey
  FOREIGN KEY (sent_by) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE payments DROP CONSTRAINT payments_taken_by_fkey, ADD CONSTRAINT payments_taken_by_fkey
  FOREIGN KEY (taken_by) REFERENCES users(id) ON DELETE SET NULL;
ALTER TABLE draft_lines DROP CONSTRAINT draft_lines_added_by_fkey, ADD CONSTRAINT draft_lines_added_by_fkey
  FOREIGN KEY (added_by) REFERENCES users(id) ON DELETE SET NULL;
DROP TABLE guest_merges;
ALTER TABLE guest_profiles DROP COLUMN tags, DROP COLUMN erased_at;

DROP TABLE waitlist_entries;
DROP TYPE waitlist_state;

ALTER TABLE reservations
  DROP COLUMN later_fold, DROP COLUMN occasion, DROP COLUMN allergies, DROP COLUMN wishes, DROP COLUMN area_id,
  DROP COLUMN table_locked, DROP COLUMN arrived_size, DROP COLUMN reconfirmed_at, DROP COLUMN override_reason;

ALTER TABLE table_occupancy ADD COLUMN block_reason VARCHAR(60);
ALTER TABLE table_occupancy DROP CONSTRAINT table_occupancy_one_claimant;
UPDATE table_occupancy o SET block_reason = b.reason FROM blocks b WHERE b.id = o.block_id;
ALTER TABLE table_occupancy DROP COLUMN block_id;
ALTER TABLE table_occupancy
  ADD CONSTRAINT table_occupancy_one_claimant CHECK (num_nonnulls(reservation_id, visit_id, block_reason) = 1);
DROP TABLE blocks;
DROP TYPE block_kind;

DROP FUNCTION joined_allergies(UUID);
ALTER TABLE visits DROP COLUMN merged_into;
DROP TABLE section_servers;
ALTER TABLE floor_layout DROP COLUMN section_id, DROP COLUMN min_party, DROP COLUMN features;
DROP TABLE sections;

ALTER TABLE venue
  DROP CONSTRAINT venue_no_show, DROP COLUMN late_after_minutes, DROP COLUMN release_after_minutes,
  DROP COLUMN no_show_after_minutes;
DROP TABLE turn_times;
DROP TABLE slot_limits;
DROP TABLE special_days;
DROP TABLE services;
