import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chooseElectron, desktopArgs, STAND_IN, startDesktop } from './desktop-app';
import { expect, test } from './fixture';

const require = createRequire(import.meta.url);
const run = promisify(execFile);

test.describe('the packaged app', { tag: '@desktop' }, () => {
  test.slow();

  test('holds all that it needs, and starts far from the project', async ({ folder }) => {
    test.skip(chooseElectron().kind === 'desktop-electron', 'packs the stand-in, not a real distribution');
    const resources = await packAndUnpack(folder);
    expect(existsSync(join(resources, 'template.tar.gz'))).toBe(true);
    expect(readdirSync(join(resources, 'app/node_modules'))).toEqual(['@electric-sql', 'highs']);

    const [, ...args] = desktopArgs(join(folder, 'profile'), join(folder, 'data'));
    const desktop = await startDesktop([join(resources, 'app'), ...args]);
    const page = await desktop.openScreen('#/floor');
    const answer = await page.evaluate(() =>
      window.tableside?.invoke({ procedure: 'setup.status', input: {} }),
    );
    expect(answer).toMatchObject({ ok: true });
    await desktop.close();
  });
});

/**
 * Packs the built app around the stand-in as if that were Electron, and takes the archive apart again:
 * only Electron itself can read from it in place. Returns the folder of the unpacked resources.
 */
async function packAndUnpack(folder: string): Promise<string> {
  const distribution = join(folder, 'distribution');
  cpSync(STAND_IN, distribution, { recursive: true });
  mkdirSync(join(distribution, 'resources'));
  const options = [`-c.electronDist=${distribution}`, `-c.directories.output=${join(folder, 'dist')}`];
  await run(process.execPath, [require.resolve('electron-builder/cli.js'), '--dir', '--linux', ...options]);

  const packed = join(folder, 'dist/linux-unpacked/resources');
  const resources = join(folder, 'installed/resources');
  const fromBuilder = createRequire(require.resolve('electron-builder/package.json'));
  const fromPacker = createRequire(fromBuilder.resolve('app-builder-lib/package.json'));
  fromPacker('@electron/asar').extractAll(join(packed, 'app.asar'), join(resources, 'app'));
  cpSync(join(packed, 'template.tar.gz'), join(resources, 'template.tar.gz'));
  return resources;
}
