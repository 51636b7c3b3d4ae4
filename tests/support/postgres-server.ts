import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const programs = '/usr/lib/postgresql/15/bin';

/** A PostgreSQL 15 of the test's own, in a folder of its own, reached through a socket only. */
export interface PostgresServer {
  /** Runs psql on a database and returns what it prints. Throws with its words when it fails. */
  psql(database: string, ...parameters: string[]): string;
}

/**
 * Starts a stock PostgreSQL 15, stopped and removed with the test. Null, said in one line, where none is installed;
 * in continuous integration that is an error.
 */
export async function startPostgres(): Promise<PostgresServer | null> {
  if (!existsSync(join(programs, 'postgres'))) {
    if (process.env['CI'] === 'true')
      throw new Error(`No PostgreSQL 15 in ${programs}: install postgresql-15.`);
    process.stderr.write(`NOT TESTED against a real server: no PostgreSQL 15 in ${programs}.\n`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tableside-pg-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [data, user] = [join(folder, 'data'), unprivileged()];
  if (user) chownSync(folder, user.uid, user.gid);
  const who = user ?? {};
  const quiet = { ...who, cwd: folder, stdio: 'pipe' } as const;
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    quiet,
  );
  const settings = ['listen_addresses=', 'fsync=off'].flatMap((setting) => ['-c', setting]);
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, ...settings], {
    ...who,
    cwd: folder,
    stdio: 'ignore',
  });
  const gone = once(server, 'exit');
  onTestFinished(async () => {
    server.kill('SIGINT');
    await gone;
  });
  const psql = (database: string, ...parameters: string[]) =>
    execFileSync(
      join(programs, 'psql'),
      ['-X', '-q', '-h', folder, '-U', 'postgres', '-d', database, ...parameters],
      { encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 28 },
    );
  while (server.exitCode === null && !answers(psql)) await delay(50);
  if (server.exitCode !== null) throw new Error(`PostgreSQL 15 did not start (status ${server.exitCode}).`);
  return { psql };
}

function answers(psql: PostgresServer['psql']): boolean {
  try {
    psql('postgres', '-c', 'SELECT 1');
    return true;
  } catch {
    return false;
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user its package made. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
