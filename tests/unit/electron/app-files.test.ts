import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerFile } from '#main/electron/app-files';

let folder: string;
let root: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tableside-files-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-secret'));
  writeFileSync(join(root, 'index.html'), '<h1>Tableside</h1>');
  writeFileSync(join(root, 'assets/app.js'), 'run()');
  writeFileSync(join(root, 'assets/app.js.map'), '{}');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'renderer-secret/secret.html'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the root is the page, with a policy that allows no foreign or inline script', async () => {
  const response = await answerFile(root, 'app://tableside/#/floor');
  expect(await response.text()).toBe('<h1>Tableside</h1>');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const policy = response.headers.get('content-security-policy')?.split('; ');
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
});

test('assets come with the type the browser needs', async () => {
  const response = await answerFile(root, 'app://tableside/assets/app.js?v=1');
  expect(await response.text()).toBe('run()');
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test.each([
  ['what is not there', 'app://tableside/assets/none.js'],
  ['a folder', 'app://tableside/assets/'],
  ['a kind of file no screen uses', 'app://tableside/assets/app.js.map'],
  ['a path out of the folder', 'app://tableside/%2e%2e%2fsecret.html'],
  ['a path out by backslash', 'app://tableside/..%5csecret.html'],
  ['a neighbour with a longer name', 'app://tableside/%2e%2e%2frenderer-secret/secret.html'],
  ['a zero byte', 'app://tableside/index.html%00.js'],
  ['a broken escape', 'app://tableside/%E0%A4%A'],
])('refuses %s', async (_what, url) => {
  const response = await answerFile(root, url);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
});
