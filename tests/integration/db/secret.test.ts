import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSecret } from '#db/secret';
import { runSeed } from '#db/seed/run';
import { openTestStore } from '#tests/support/store';

async function openFolder() {
  const { store, dataDir } = await openTestStore();
  return { store, dataDir, file: join(dataDir, 'secret.key') };
}

describe('openSecret', () => {
  it('makes a key once and finds it again', async () => {
    const { store, dataDir, file } = await openFolder();
    const first = await openSecret(dataDir, store);
    expect(readFileSync(file)).toHaveLength(32);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir).filter((name) => name.endsWith('.new'))).toEqual([]);
    expect((await openSecret(dataDir, store)).digest('1111')).toBe(first.digest('1111'));
  });

  it('makes another for one torn before anybody had a PIN', async () => {
    const { store, dataDir, file } = await openFolder();
    writeFileSync(file, '');
    await openSecret(dataDir, store);
    expect(readFileSync(file)).toHaveLength(32);
  });

  it.each<[string, (file: string) => void]>([
    ['gone', (file) => rmSync(file)],
    ['torn', (file) => writeFileSync(file, '')],
  ])('says what to do instead of locking the staff out when the key is %s', async (_, harm) => {
    const { store, dataDir, file } = await openFolder();
    await runSeed(store, 'demo', dataDir);
    harm(file);
    const before = readdirSync(dataDir);
    await expect(openSecret(dataDir, store)).rejects.toMatchObject({
      code: 'SECRET_MISSING',
      message: expect.stringContaining('from a backup'),
    });
    expect(readdirSync(dataDir)).toEqual(before);
  });
});
