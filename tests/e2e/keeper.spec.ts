import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startBrowserHost } from './browser-host';
import { expect as expectSoon, test } from './fixture';
import { hostPid, killHost } from './host-process';

const expect = expectSoon.configure({ timeout: 60_000 });

test.describe('browser mode keeps its host', { tag: '@browser' }, () => {
  test.slow();

  test('at the same address, when it dies', async ({ folder }) => {
    const dataDir = join(folder, 'data');
    const host = await startBrowserHost(['--data', dataDir]);
    const first = await hostPid(dataDir);
    await killHost(dataDir);
    await expect.poll(() => answers(host.address)).toBe(true);
    expect(await hostPid(dataDir)).not.toBe(first);
    const second = await hostPid(dataDir);
    await host.close();
    expect(isRunning(second)).toBe(false);
  });

  test('and leaves no orphan when it is killed itself', async ({ folder }) => {
    const dataDir = join(folder, 'data');
    const { keeper } = await start(['out/main/server.js', '--port', '0', '--data', dataDir]);
    const pid = await hostPid(dataDir);
    keeper.kill('SIGKILL');
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  test('refuses a folder that is in use, in words and with code 1, and does not try again', async ({
    folder,
  }) => {
    const dataDir = join(folder, 'data');
    const host = await startBrowserHost(['--data', dataDir]);
    const second = spawn(process.execPath, ['out/main/server.js', '--port', '0', '--data', dataDir]);
    let said = '';
    second.stderr.on('data', (text) => {
      said += String(text);
    });
    const [code] = await once(second, 'close');
    expect(code).toBe(1);
    expect(said).toMatch(/^The data folder .* is in use by Tableside in browser mode/);
    expect(said).not.toContain('starting it again');
    await host.close();
  });

  test('under npm start even when its keeper is killed, at the same address, until it is asked to end', async ({
    folder,
  }) => {
    const dataDir = join(folder, 'data');
    const script = ['--import', 'tsx', 'scripts/start.ts', '--browser', '--port', '0', '--data', dataDir];
    const { keeper: starter, address } = await start(script);
    const first = await hostPid(dataDir);
    process.kill(parentOf(first), 'SIGKILL');
    await expect.poll(async () => (await hostPid(dataDir)) !== first && answers(address)).toBe(true);
    const second = await hostPid(dataDir);
    starter.kill('SIGINT');
    const [code] = await once(starter, 'exit');
    expect(code).toBe(0);
    expect(isRunning(second)).toBe(false);
  });
});

/** Starts a program that keeps a host, and waits for the address it prints. */
async function start(args: string[]): Promise<{ keeper: ChildProcess; address: string }> {
  const keeper = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(keeper.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) return { keeper, address };
  }
  throw new Error('it ended before it served');
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/api/setup.status', address), { method: 'POST', body: '{}' });
    return response.ok;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function parentOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'ppid=', '-p', `${pid}`], { encoding: 'utf8' }));
}
