import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
  '--disable-features=HttpsUpgrades,PaintHolding',
  // Commands travel over a pipe, which also ends Chromium when this process is gone, however it went.
  '--remote-debugging-pipe',
];

/** Starts headless Chromium and connects to it. `port` opens a second door for Playwright. */
export async function startChromium({ profile, switches, port }) {
  const binary = process.env.CHROMIUM_PATH;
  if (!binary) throw new Error('CHROMIUM_PATH must name a Chromium binary for the Electron stand-in.');
  const args = [...SWITCHES, ...switches, `--user-data-dir=${profile}`];
  if (port !== undefined) args.push(`--remote-debugging-port=${port}`);
  const child = spawn(binary, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const cdp = new Cdp(child.stdio[3], child.stdio[4]);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const lines = createInterface(child.stderr);
  if (port !== undefined) {
    await new Promise((resolve, reject) => {
      child.once('exit', (code) =>
        reject(new Error(`Chromium ended with code ${code} before it was ready.`)),
      );
      lines.on('line', (line) => {
        if (!line.startsWith('DevTools listening on ')) return;
        process.stderr.write(`${line}\n`);
        resolve();
      });
    });
  } else {
    lines.on('line', () => {});
  }
  await cdp.send('Browser.getVersion');
  return { cdp, exited, kill: () => child.kill('SIGKILL') };
}

/** The DevTools protocol over a pair of pipes: JSON messages, each ended by a zero byte. */
class Cdp {
  #lastId = 0;
  #pending = new Map();
  #listeners = new Map();
  #outbox = [];
  #input;

  constructor(input, output) {
    this.#input = input;
    input.on('error', () => {});
    let rest = Buffer.alloc(0);
    output.on('error', () => {});
    output.on('data', (chunk) => {
      rest = rest.length ? Buffer.concat([rest, chunk]) : chunk;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        const message = JSON.parse(rest.toString('utf8', 0, end));
        rest = rest.subarray(end + 1);
        this.#receive(message);
      }
    });
  }

  /** Sends one command; `sessionId` addresses a page, none the browser. */
  send(method, params = {}, sessionId = undefined) {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#pending.set(id, { resolve, reject, method });
      // Playwright's evaluate interrupts whatever JavaScript is running, a write to this pipe included.
      // So nothing is written where it is asked for, but always from a turn of its own.
      if (this.#outbox.push(JSON.stringify({ id, method, params, sessionId })) === 1) {
        setImmediate(() => this.#input.write(`${this.#outbox.splice(0).join('\0')}\0`));
      }
    });
  }

  /** Listens to one event of one session. */
  on(sessionId, method, listener) {
    const key = `${sessionId ?? ''} ${method}`;
    this.#listeners.set(key, [...(this.#listeners.get(key) ?? []), listener]);
  }

  #receive({ id, method, params, sessionId, result, error }) {
    if (id === undefined) {
      for (const listener of this.#listeners.get(`${sessionId ?? ''} ${method}`) ?? []) listener(params);
      return;
    }
    const waiting = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting?.resolve(result);
  }
}
