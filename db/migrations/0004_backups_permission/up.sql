-- Whoever runs the house makes backups, restores them, and takes the data out.
INSERT INTO role_permissions (role, permission) VALUES ('admin', 'backups:manage'), ('manager', 'backups:manage');
