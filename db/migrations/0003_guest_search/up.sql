-- A guest is looked up while they wait on the phone: what the search compares is made when a guest is written, and
-- found by index.

ALTER TABLE users
  -- As people type it in a hurry, last name first; src-main/guests/guest.rules.ts folds what was typed the same way.
  ADD COLUMN name_folded TEXT GENERATED ALWAYS AS (translate(lower(
    regexp_replace(normalize(last_name || ' ' || first_name, NFD), '[\u0300-\u036f]', '', 'g')), 'øłđıðþ', 'oldidt')) STORED,
  ADD COLUMN phone_digits TEXT GENERATED ALWAYS AS (regexp_replace(phone, '\D', '', 'g')) STORED;

-- Every two and every three letters that follow one another: what contains a word contains all the word's.
-- Does by itself what pg_trgm would, of which a word of two letters has no use.
CREATE FUNCTION search_grams(words TEXT) RETURNS TEXT[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  grams TEXT[] := '{}';
BEGIN
  FOR place IN 1 .. length(words) - 1 LOOP
    grams := grams || substr(words, place, 2) || substr(words, place, 3);
  END LOOP;
  RETURN grams;
END $$;

-- Without fastupdate: nobody but a vacuum would clear its list, and every search reads that.
CREATE INDEX idx_users_name_grams ON users USING GIN (search_grams(name_folded)) WITH (fastupdate = off);
CREATE INDEX idx_users_phone_grams ON users USING GIN (search_grams(phone_digits)) WITH (fastupdate = off);

-- Whether an address is taken is asked without regard to case.
CREATE INDEX idx_users_email_lower ON users(lower(email));
