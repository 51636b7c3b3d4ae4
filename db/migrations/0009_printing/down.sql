DELETE FROM role_permissions WHERE permission IN ('printing:use', 'printing:edit');
ALTER TABLE venue DROP COLUMN receipt_head, DROP COLUMN receipt_foot;
DROP TABLE print_jobs;
DROP TYPE print_state;
DROP TABLE printer_uses;
DROP TYPE print_purpose;
DROP TABLE printers;
