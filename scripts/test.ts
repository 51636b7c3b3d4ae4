import { findChromium } from '../tests/support/chromium';
import { runTool, tryTool } from './run-tool';

/**
 * `npm test`: unit and integration tests, then end to end in a real Chromium. Without a Chromium it tries to
 * fetch one, and failing that says so in one line; where CI=true or with --e2e that is a failure.
 */
const onlyE2e = process.argv.includes('--e2e');
if (!onlyE2e) runTool('vitest', ['run']);

if (!findChromium()) tryTool('playwright', ['install', 'chromium']);
if (!findChromium()) {
  process.stderr.write(
    'END-TO-END TESTS DID NOT RUN: there is no Chromium here. Install one, or name it in CHROMIUM_PATH.\n',
  );
  process.exit(onlyE2e || process.env['CI'] === 'true' ? 1 : 0);
}
runTool('tsx', ['scripts/build.ts']);
runTool('playwright', ['test', ...process.argv.slice(2).filter((arg) => arg !== '--e2e')]);
