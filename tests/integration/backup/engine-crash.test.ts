import fs from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { readHistory } from '#db/engine/history';
import { addGuest, guestNames, openBackedUp, serviceDay } from '#tests/support/backups';

afterEach(() => {
  vi.restoreAllMocks();
});

it('ends a backup whose engine crashes, and takes the next of the engine opened after it in the same history', async () => {
  const opened = await openBackedUp();
  await addGuest(opened.store, 'Ada');
  await opened.backups.catchUp();
  const history = readHistory(opened.dataDir);
  let crash: Promise<void> | undefined;
  const taken = opened.backups.take('manual', {
    serviceDay,
    onProgress: ({ step }) => {
      if (step === 'copying') crash ??= crashEngine();
    },
  });
  async function crashEngine(): Promise<void> {
    const flush = vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
      throw Object.assign(new Error('the disk is gone'), { code: 'EIO' });
    });
    await expect(addGuest(opened.store, 'lost')).rejects.toMatchObject({ code: 'STORE_FAILED' });
    flush.mockRestore();
  }
  await expect(taken).rejects.toMatchObject({ code: 'BACKUP_FAILED' });
  await crash;
  expect(opened.backups.list()).toEqual({ backups: [], foreign: [] });
  await opened.backups.stop();
  expect(opened.backups.state().problem).toContain('crashed');
  await opened.store.close();

  const again = await openBackedUp({ root: opened.root });
  const manifest = await again.backups.take('manual', { serviceDay });
  expect(readHistory(opened.dataDir)).toBe(history);
  expect(manifest.facts.rows['guests']).toBe((await guestNames(again.store)).length);
});
