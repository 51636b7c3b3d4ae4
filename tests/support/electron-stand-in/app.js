import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from './chromium.js';
import { takeInstanceLock } from './instance-lock.js';
import { utilityProcesses } from './utility-process.js';

const ENTRY_PATIENCE_MS = 20_000;

/** An event whose default can be prevented, as Electron hands them out. */
export function preventable(fields = {}) {
  return {
    ...fields,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

/** Electron's `app`: paths, the single-instance lock, and the order in which things start and end. */
export class App extends EventEmitter {
  #paths;
  #ready = false;
  #ending = false;
  #release = () => {};
  #switches;
  #extraSwitches = [];
  #context;
  #chromium;

  constructor({ appDir, isPackaged, manifest, switches }, context) {
    super();
    this.isPackaged = isPackaged;
    this.#context = context;
    this.#switches = switches;
    this.name = manifest.productName ?? manifest.name;
    this.getAppPath = () => appDir;
    this.getVersion = () => manifest.version;
    const appData = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
    this.#paths = { appData, home: homedir(), temp: tmpdir(), exe: process.argv[0] };
    if (switches['user-data-dir']) this.#paths.userData = switches['user-data-dir'];
    this.commandLine = {
      appendSwitch: (name, value) => this.#extraSwitches.push(value ? `--${name}=${value}` : `--${name}`),
      hasSwitch: (name) => name in switches,
      getSwitchValue: (name) => switches[name] ?? '',
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.quit());
  }

  getName() {
    return this.name;
  }
  setName(name) {
    this.name = name;
  }
  getPath(name) {
    if (name === 'userData') this.#paths.userData ??= join(this.#paths.appData, this.name);
    const path = this.#paths[name];
    if (!path) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
  setPath(name, path) {
    this.#paths[name] = path;
  }
  getAppMetrics() {
    return [...utilityProcesses].map(({ name, pid }) => ({ type: 'Utility', name, pid }));
  }
  isReady() {
    return this.#ready;
  }
  whenReady() {
    return this.#ready ? Promise.resolve() : new Promise((resolve) => this.once('internal-ready', resolve));
  }

  requestSingleInstanceLock() {
    const userData = this.getPath('userData');
    mkdirSync(userData, { recursive: true });
    const release = takeInstanceLock(userData, (argv, cwd) =>
      this.emit('second-instance', preventable(), argv, cwd, null),
    );
    if (release) this.#release = release;
    return release !== null;
  }

  /** Starts Chromium, runs the app's entry and then says `ready`. */
  async launch(importEntry) {
    const port = this.#switches['remote-debugging-port'];
    if (port !== undefined) await this.#startChromium(port);
    const patience = setTimeout(() => {
      console.error(
        'The entry is still loading. Does it await app.whenReady() at its top level? Electron would hang.',
      );
      process.exit(1);
    }, ENTRY_PATIENCE_MS);
    await importEntry();
    clearTimeout(patience);
    if (this.#ending) return;
    if (!this.#chromium) await this.#startChromium();
    this.#ready = true;
    this.emit('internal-ready');
    this.emit('ready', {}, {});
  }

  async #startChromium(port) {
    const profile = join(this.getPath('userData'), 'chromium');
    mkdirSync(profile, { recursive: true });
    this.#chromium = await startChromium({ profile, switches: this.#extraSwitches, port });
    this.#context.cdp = this.#chromium.cdp;
    void this.#chromium.exited.then(() => this.#end(1));
  }

  /** Ends in Electron's order; a listener may hold it up at `before-quit`, at a window's `close` or at `will-quit`. */
  quit() {
    if (this.#ending) return;
    this.#ending = true;
    // Playwright calls this as an interrupt in the middle of other JavaScript.
    setImmediate(async () => {
      const goesOn = (await this.#mayQuit()) === true;
      this.#ending = goesOn;
      if (goesOn) this.exit(0);
    });
  }

  async #mayQuit() {
    if (this.#isPrevented('before-quit')) return false;
    for (const window of [...this.#context.windows]) {
      window.close();
      if (!(await window.closing)) return false;
    }
    return !this.#isPrevented('will-quit');
  }

  #isPrevented(name) {
    const event = preventable();
    this.emit(name, event);
    return event.defaultPrevented;
  }

  isQuitting() {
    return this.#ending;
  }

  exit(code = 0) {
    this.#ending = true;
    this.emit('quit', {}, code);
    setImmediate(() => this.#end(code));
  }

  async #end(code) {
    this.#release();
    const chromium = this.#chromium;
    if (chromium) {
      const killing = setTimeout(chromium.kill, 2_000);
      chromium.cdp.send('Browser.close').catch(() => {});
      await chromium.exited;
      clearTimeout(killing);
    }
    process.exit(code);
  }
}
