import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
// The schema lives in a package of electron-builder's own, not of ours.
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const { getConfig, validateConfiguration } = fromBuilder('app-builder-lib/out/util/config/config.js');
const { DebugLogger } = fromBuilder('builder-util');

const validate = (config: object): Promise<void> => validateConfiguration(config, new DebugLogger(false));

test('electron-builder accepts the packaging configuration', async () => {
  const config = await getConfig(root, null, null);
  expect(config).toMatchObject({ npmRebuild: false, win: { target: [{ target: 'nsis', arch: 'x64' }] } });
  await expect(validate(config)).resolves.toBeUndefined();
});

test('and would not accept a key it does not know', async () => {
  await expect(validate({ appId: 'x', asarr: true })).rejects.toThrow('asarr');
});

test('the name comes from package.json alone, so that packaged and development data folders agree', async () => {
  const config = await getConfig(root, null, null);
  expect(config).not.toHaveProperty('productName');
  expect(fromBuilder(join(root, 'package.json'))).toMatchObject({
    productName: 'Tableside',
    main: 'out/main/main.js',
  });
});
