-- Printers on the network, and what they have to print. A job is kept until it is known to be on paper.

CREATE TABLE printers (
  id UUID PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  address VARCHAR(255) NOT NULL,
  port INTEGER NOT NULL DEFAULT 9100 CHECK (port BETWEEN 1 AND 65535),
  -- Characters on a line: 48 on 80 mm of paper, 32 on 58 mm.
  columns INTEGER NOT NULL DEFAULT 48 CHECK (columns BETWEEN 24 AND 64),
  -- The letters it has, by the name of their code page.
  letters VARCHAR(12) NOT NULL DEFAULT 'multilingual',
  has_drawer BOOLEAN NOT NULL DEFAULT FALSE,
  -- Prints in its place when it does not answer.
  fallback_id UUID REFERENCES printers(id) ON DELETE SET NULL,
  deleted_at TIMESTAMP WITH TIME ZONE,
  CONSTRAINT printers_fallback_other CHECK (fallback_id <> id)
);
CREATE UNIQUE INDEX printers_name_key ON printers(name) WHERE deleted_at IS NULL;
CREATE TYPE print_purpose AS ENUM ('receipt', 'guest_check', 'kitchen', 'report');
-- Which printer prints what: for one station or device, or for all of them.
CREATE TABLE printer_uses (
  id UUID PRIMARY KEY,
  printer_id UUID NOT NULL REFERENCES printers(id) ON DELETE CASCADE,
  purpose print_purpose NOT NULL,
  station_id UUID REFERENCES stations(id) ON DELETE CASCADE,
  terminal VARCHAR(100),
  UNIQUE NULLS NOT DISTINCT (purpose, station_id, terminal)
);
-- `unsure`: the connection broke after bytes had left, so it may be on paper. `held`: it has waited for so long that it may
-- not be wanted any more. A person decides on both; nothing prints them by itself.
CREATE TYPE print_state AS ENUM ('queued', 'held', 'printing', 'printed', 'unsure', 'cancelled');
CREATE TABLE print_jobs (
  id UUID PRIMARY KEY,
  printer_id UUID NOT NULL REFERENCES printers(id),
  purpose print_purpose NOT NULL,
  title VARCHAR(100) NOT NULL,
  -- In receiptline's notation; empty only opens the drawer. A kitchen ticket's is emptied once it is printed: it may name
  -- an allergy, and the ticket is there to make another of.
  document TEXT NOT NULL,
  opens_drawer BOOLEAN NOT NULL DEFAULT FALSE,
  -- What was printed before says so on paper.
  copy_of UUID REFERENCES print_jobs(id) ON DELETE SET NULL,
  state print_state NOT NULL DEFAULT 'queued',
  attempts INTEGER NOT NULL DEFAULT 0,
  problem VARCHAR(200),
  made_at TIMESTAMP WITH TIME ZONE NOT NULL,
  -- Since when it waits: as long as it is there, or since a person had it printed after all.
  queued_at TIMESTAMP WITH TIME ZONE NOT NULL,
  made_by UUID REFERENCES staff_profiles(user_id) ON DELETE SET NULL,
  check_id UUID REFERENCES checks(id) ON DELETE CASCADE,
  ticket_id UUID REFERENCES tickets(id) ON DELETE CASCADE,
  refund_id UUID REFERENCES refunds(id) ON DELETE CASCADE,
  -- Of a Z report.
  business_day_id UUID REFERENCES business_days(id),
  printed_at TIMESTAMP WITH TIME ZONE,
  -- Where it was sent: its printer, or that one's fallback.
  printed_on UUID REFERENCES printers(id)
);
CREATE INDEX idx_print_jobs_open ON print_jobs(made_at) WHERE state IN ('queued', 'held', 'printing', 'unsure');
CREATE INDEX idx_print_jobs_made_at ON print_jobs(made_at);
CREATE INDEX idx_print_jobs_check_id ON print_jobs(check_id);
CREATE INDEX idx_print_jobs_ticket_id ON print_jobs(ticket_id);
CREATE INDEX idx_print_jobs_refund_id ON print_jobs(refund_id);
CREATE INDEX idx_print_jobs_business_day_id ON print_jobs(business_day_id);

ALTER TABLE venue
  ADD COLUMN receipt_head TEXT NOT NULL DEFAULT '',
  ADD COLUMN receipt_foot TEXT NOT NULL DEFAULT '';

CREATE TRIGGER printers_topic AFTER INSERT OR UPDATE OR DELETE ON printers FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('printing');
CREATE TRIGGER printer_uses_topic AFTER INSERT OR UPDATE OR DELETE ON printer_uses FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('printing');
CREATE TRIGGER print_jobs_topic AFTER INSERT OR UPDATE OR DELETE ON print_jobs FOR EACH STATEMENT EXECUTE FUNCTION notify_topic('printing');

INSERT INTO role_permissions (role, permission) VALUES
  ('admin', 'printing:use'), ('manager', 'printing:use'), ('server', 'printing:use'), ('kitchen', 'printing:use'),
  ('admin', 'printing:edit'), ('manager', 'printing:edit');
