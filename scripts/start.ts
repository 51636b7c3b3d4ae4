import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { forkRun, type IpcRun } from '#main/host/ipc-run';
import { keepRunning } from '#main/host/keep-running';
import type { FromServer, ToServer } from '#main/server-messages';
import { runTool } from './run-tool';

/**
 * Starts the app: Electron where its binary can be had and a display exists, else the same host in browser
 * mode. `--browser` chooses browser mode; every other argument goes to the app.
 */
const args = process.argv.slice(2).filter((arg) => arg !== '--browser');
const why = process.argv.includes('--browser') ? null : whyNoWindow();

if (isStale()) runTool('tsx', ['scripts/build.ts']);
if (why !== null && why !== '') process.stdout.write(`${why} Starting in browser mode.\n`);
if (process.argv.includes('--browser') || why !== '') keepServer();
else runElectron(electronBinary() as string);

function runElectron(binary: string): void {
  const app = spawn(binary, ['.', ...args], { stdio: 'inherit' });
  onAskedToEnd((signal) => app.kill(signal));
  app.on('exit', (code) => process.exit(code ?? 1));
}

/** Browser mode: what was not asked to end is started again, at the same address. */
function keepServer(): void {
  let port: number | undefined;
  const kept = keepRunning<IpcRun<ToServer>>({
    name: 'Tableside',
    fork() {
      const samePort = port === undefined ? [] : ['--port', `${port}`];
      // Without the loader this script runs under.
      const run = forkRun<ToServer>('out/main/server.js', [...args, ...samePort], { execArgv: [] });
      run.onMessage((message) => {
        const sign = message as FromServer;
        if (sign.kind === 'serving') port = sign.port;
      });
      return run;
    },
    // It has said why.
    onStartFailed: () => process.exit(1),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  let asked = false;
  onAskedToEnd(() => {
    if (asked) return;
    asked = true;
    void kept
      .stop((run) => run.send({ kind: 'stop' }))
      .then((how) => process.exit(how === null || how === 'code 0' ? 0 : 1));
  });
}

function onAskedToEnd(listener: (signal: NodeJS.Signals) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => listener(signal));
}

/** Why no window can open here; empty when one can. */
function whyNoWindow(): string {
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  if (process.platform === 'linux' && !display) return 'There is no display.';
  return electronBinary() === null ? 'The Electron binary could not be had.' : '';
}

/** The Electron binary's path; its package fetches it at the first ask. Null when that fails. */
function electronBinary(): string | null {
  const ask = "process.stdout.write(require('electron'))";
  const { status, stdout } = spawnSync(process.execPath, ['-e', ask], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 && existsSync(stdout) ? stdout : null;
}

/** True when there is no build, or a source is newer than it. */
function isStale(): boolean {
  const built = 'out/template.tar.gz.made-from';
  if (!existsSync(built) || !existsSync('out/main/server.js')) return true;
  const sources = ['contract', 'db', 'src-main', 'src-renderer', 'electron.vite.config.ts', 'package.json'];
  return newest(sources) > statSync('out/main/server.js').mtimeMs;
}

function newest(paths: string[]): number {
  return Math.max(
    0,
    ...paths.map((path) => {
      const stat = statSync(path);
      return stat.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : stat.mtimeMs;
    }),
  );
}
