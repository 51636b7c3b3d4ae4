import { mkdtempSync, rmSync } from 'node:fs';
import { table } from './tests/bench/figures';
import { measureBackup } from './tests/bench/sections/backup';
const folder = mkdtempSync('/tmp/backup-helper/bench-');
try { console.log(table(await measureBackup(folder + '/a', Number(process.argv[2] ?? 100000)))); } finally { rmSync(folder, {recursive:true, force:true}); }
