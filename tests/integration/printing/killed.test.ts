import { setTimeout as delay } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { printers, printJobs } from '#db/schema/printing';
import { openStore, type Tx } from '#db/store';
import { startProgram } from '#tests/support/child';
import { readPage } from '#tests/support/esc-pos';
import { tempFolder } from '#tests/support/temp-folder';
import { until } from '#tests/support/until';
import { openFakePrinter } from './open-house';

const JOBS = 12;
const KILLS = 4;
const idOf = (number: number) => `0198a000-0009-7000-8000-${String(number).padStart(12, '0')}`;

it('prints each queued page once though the host is killed while it prints, and leaves what nobody can know to a person', async () => {
  const dataDir = tempFolder();
  const printer = await openFakePrinter();
  printer.slowness = 60;
  const inFolder = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const store = await openStore({ dataDir, owner: 'Tableside test', template: inject('template') });
    return store.write(work).finally(() => store.close());
  };
  await inFolder(async (tx) => {
    await tx.insert(printers).values({ id: idOf(0), name: 'Pass', address: '127.0.0.1', port: printer.port });
    for (let number = 1; number <= JOBS; number++)
      await tx.insert(printJobs).values({
        id: idOf(number),
        printerId: idOf(0),
        purpose: 'report',
        title: `Page ${number}`,
        document: `|Page ${number}`,
        madeAt: new Date(number * 1_000),
        queuedAt: new Date(),
      });
  });

  for (let kill = 0; kill < KILLS; kill++) {
    const printed = printer.pages.length;
    const host = startProgram('print-host', dataDir);
    await until(() => printer.pages.length > printed && printer.begun() > 0);
    // Before, while and after the printer says that it is done.
    await delay(kill * 20);
    await host.kill();
  }
  const last = startProgram('print-host', dataDir);
  await until(() => last.lines.at(-1) === '0');
  await last.kill();

  const jobs = await inFolder((tx) => tx.select().from(printJobs).orderBy(printJobs.madeAt));
  const onPaper = printer.pages.map((page) => readPage(page)[0]);
  expect(new Set(onPaper).size).toBe(onPaper.length);
  for (const { title, state } of jobs) {
    expect(['printed', 'unsure']).toContain(state);
    if (state === 'printed') expect(onPaper).toContain(title);
  }
  const unsure = jobs.filter(({ state }) => state === 'unsure');
  expect(unsure.length).toBeGreaterThan(0);
  expect(unsure.length).toBeLessThanOrEqual(KILLS);
});
