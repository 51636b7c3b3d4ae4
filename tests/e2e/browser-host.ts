import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface BrowserHost {
  address: string;
  close(): Promise<void>;
}

/** Starts the built Node host on a free port and waits for the address it prints. */
export async function startBrowserHost(args: string[]): Promise<BrowserHost> {
  const child = spawn(process.execPath, ['out/main/server.js', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The host ended with code ${code} before it was ready.`)));
    createInterface(child.stdout).on('line', (line) => {
      const found = /https?:\/\/\S+/.exec(line);
      if (found) resolve(found[0].replace(/\/$/, ''));
    });
  });
  return {
    address,
    async close() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
