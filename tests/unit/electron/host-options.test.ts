import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hostOptions } from '#main/electron/host-options';

const nothing = { argv: ['.'], env: {}, userData: '/profile', templateFolders: [] };

test('the data lives in the app folder unless somebody says otherwise', () => {
  expect(hostOptions(nothing)).toMatchObject({ dataDir: join('/profile', 'data') });
});

test('the environment moves it, and the command line beats the environment', () => {
  const env = { TABLESIDE_DATA: '/from-env' };
  expect(hostOptions({ ...nothing, env }).dataDir).toBe('/from-env');
  for (const data of [['--data', '/from-argv'], ['--data=/from-argv']]) {
    const argv = ['.', '--no-sandbox', '--inspect=0', ...data, '--demo'];
    expect(hostOptions({ ...nothing, env, argv })).toMatchObject({ dataDir: '/from-argv', demo: 'running' });
  }
});

test('the first folder with a template provides it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tableside-template-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const templateFolders = ['/nowhere', folder];
  expect(hostOptions({ ...nothing, templateFolders })).not.toHaveProperty('template');
  writeFileSync(join(folder, 'template.tar.gz'), '');
  expect(hostOptions({ ...nothing, templateFolders }).template).toBe(join(folder, 'template.tar.gz'));
});
