DROP INDEX idx_users_email_lower, idx_users_phone_grams, idx_users_name_grams;
DROP FUNCTION search_grams(TEXT);
ALTER TABLE users DROP COLUMN phone_digits, DROP COLUMN name_folded;
