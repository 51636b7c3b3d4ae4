import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listBackups } from '#db/backup/list';
import { prepareRestore } from '#db/backup/restore';
import { dataDirLayout } from '#db/data-dir';
import { Engine } from '#db/engine/engine';
import { addGuest, openBackedUp, serviceDay } from '#tests/support/backups';

interface Written {
  name: string;
  begunAt: number;
  acknowledgedAt: number;
}

/** Each writes guest after guest until stopped, and remembers when each was begun and acknowledged. */
function startWriters(write: (name: string) => Promise<void>, count: number) {
  const written: Written[] = [];
  let stopped = false;
  const writers = Array.from({ length: count }, async (_, writer) => {
    for (let number = 0; !stopped; number++) {
      const name = `${writer}-${number}`;
      const begunAt = Date.now();
      await write(name);
      written.push({ name, begunAt, acknowledgedAt: Date.now() });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  const stop = async () => {
    stopped = true;
    await Promise.all(writers);
    return written;
  };
  return { written, stop };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

it('goes back to any instant since the backup: what was acknowledged by then is there, what came after is not', {
  timeout: 300_000,
}, async () => {
  const { store, backups, dataDir, folder } = await openBackedUp();
  const { written, stop } = startWriters((name) => addGuest(store, name), 4);
  await until(() => written.length > 50);
  const manifest = await backups.take('daily', { serviceDay });
  expect(manifest.facts.rows['guests']).toBeGreaterThan(50);
  for (let round = 1; round <= 8; round++) {
    const before = written.length;
    await until(() => written.length > before + 20);
    await backups.catchUp();
  }
  await stop();
  await backups.stop();
  await store.close();

  const [backup] = listBackups([folder]).backups;
  if (!backup?.reachesUntil) throw new Error('the backup leads nowhere');
  const from = Date.parse(manifest.takenAt);
  const to = backup.reachesUntil.getTime();
  for (const share of [0, Math.random(), 1]) {
    const instant = new Date(Math.floor(from + share * (to - from)));
    const prepared = await prepareRestore({ dataDir, backup, until: instant });
    const stands = prepared.at?.getTime() ?? 0;
    expect(stands).toBeGreaterThanOrEqual(from);
    expect(stands).toBeLessThanOrEqual(instant.getTime());

    const names = await readNames(join(dataDirLayout(dataDir).restore, prepared.id, 'database'));
    const mustBeThere = written.filter(({ acknowledgedAt }) => acknowledgedAt < stands);
    const mustNotBeThere = written.filter(({ begunAt }) => begunAt > stands);
    expect(mustBeThere.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
    expect(mustNotBeThere.map(({ name }) => name).filter((name) => names.has(name))).toEqual([]);
    expect(names.size).toBe(prepared.facts.rows['guests']);
  }
  await expect(prepareRestore({ dataDir, backup, until: new Date(from - 1) })).rejects.toMatchObject({
    code: 'RESTORE_UNREACHABLE',
  });
});

async function readNames(database: string): Promise<Set<string>> {
  const engine = await Engine.open(database);
  const { rows } = await engine.transaction('read', (session) =>
    session.query<{ name: string }>('SELECT name FROM guests'),
  );
  await engine.close();
  return new Set(rows.map(({ name }) => name));
}
