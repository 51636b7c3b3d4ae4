DELETE FROM role_permissions WHERE permission = 'backups:manage';
