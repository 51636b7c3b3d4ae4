import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A gate that was never seen red proves nothing: each import here must be refused where it is planted. */
const planted: [path: string, source: string][] = [
  ['contract/canary.ts', '#db/store'],
  ['db/canary.ts', '../src-main/host/host'],
  ['src-main/orders/canary.service.ts', 'electron'],
  ['src-main/orders/canary.service.ts', '../menu/items.queries'],
  ['src-main/orders/canary.service.ts', '../menu/menu.handlers'],
  ['src-main/orders/canary.service.ts', '#db/engine/engine'],
  ['src-main/orders/canary.service.ts', 'react'],
  ['src-main/orders/canary.rules.ts', '#db/store'],
  ['src-main/orders/canary.rules.ts', './drafts.queries'],
  ['src-main/orders/canary.rules.ts', 'node:crypto'],
  ['src-main/orders/canary.queries.ts', './drafts.service'],
  ['src-main/host/canary.ts', 'electron'],
  ['src-renderer/ui/canary.ts', '#db/schema/orders'],
  ['src-renderer/features/order/canary.ts', '../pay/pay.screen'],
  ['src-renderer/features/order/canary.ts', '#main/orders/order.rules'],
  ['src-renderer/features/order/canary.ts', 'node:fs'],
];

const allowed: [path: string, source: string][] = [
  ['src-main/orders/canary.service.ts', '../menu/items.service'],
  ['src-main/orders/canary.service.ts', './drafts.queries'],
  ['src-main/orders/canary.service.ts', '../audit/audit.queries'],
  ['src-main/orders/canary.rules.ts', '#contract/money'],
  ['src-main/orders/canary.rules.ts', '../checks/totals.rules'],
  ['src-renderer/features/order/canary.ts', '../../ui/button'],
  ['src-renderer/features/order/canary.ts', './sheet'],
];

const floatingPromise =
  'async function send(): Promise<void> {}\nexport function tap(): void {\n  send();\n}\n';

/** The house's own rules over a house of canaries: one folder, one run of the linter. */
let house: string;
let findings: { path: string; rule: string }[];

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'tableside-layers-'));
  copyFileSync('biome.json', join(house, 'biome.json'));
  [...planted, ...allowed].forEach(([path, source], index) => {
    plant(fileOf(path, index), `import { planted } from '${source}';\n\nexport const canary = planted;\n`);
  });
  plant('src-main/orders/floating.service.ts', floatingPromise);
  const biome = resolve('node_modules', '.bin', 'biome');
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', '.'];
  const { stdout } = spawnSync(biome, args, { cwd: house, encoding: 'utf8' });
  const report = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  findings = report.diagnostics.map(({ category, location }) => ({
    rule: category,
    path: typeof location.path === 'string' ? location.path : location.path.file,
  }));
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

function plant(path: string, code: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), code);
}

const fileOf = (path: string, index: number) => path.replace('canary', `canary-${index}`);

const isRefused = (path: string) =>
  findings.some((finding) => finding.path.endsWith(path) && finding.rule.endsWith('noRestrictedImports'));

describe('the layers', () => {
  it.each(planted.map((entry, index) => [...entry, index] as const))(
    'refuse in %s an import of %s',
    (path, _source, index) => {
      expect(isRefused(fileOf(path, index))).toBe(true);
    },
  );

  it.each(allowed.map((entry, index) => [...entry, planted.length + index] as const))(
    'allow in %s an import of %s',
    (path, _source, index) => {
      expect(isRefused(fileOf(path, index))).toBe(false);
    },
  );

  it('refuse a promise nobody waits for', () => {
    expect(
      findings
        .filter((finding) => finding.path.endsWith('floating.service.ts'))
        .map((finding) => finding.rule),
    ).toContain('lint/nursery/noFloatingPromises');
  });
});
