import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./utility-child.js', import.meta.url));

/** The processes that run, for `app.getAppMetrics`. */
export const utilityProcesses = new Set();

/** Electron's `utilityProcess` on a plain Node child process. */
export const utilityProcess = {
  fork(modulePath, args = [], { env, cwd, execArgv = [], stdio = 'inherit', serviceName } = {}) {
    return new UtilityProcess(
      serviceName,
      fork(CHILD, [modulePath, ...args], {
        env,
        cwd,
        execArgv,
        stdio: ['ignore', stdio, stdio, 'ipc'],
        serialization: 'advanced',
      }),
    );
  },
};

class UtilityProcess extends EventEmitter {
  #child;

  constructor(name, child) {
    super();
    this.name = name;
    utilityProcesses.add(this);
    this.#child = child;
    this.pid = child.pid;
    child.on('spawn', () => this.emit('spawn'));
    child.on('message', (message) => this.emit('message', message));
    child.on('error', () => {});
    child.on('exit', (code, signal) => {
      utilityProcesses.delete(this);
      this.pid = undefined;
      this.emit('exit', code ?? constants.signals[signal]);
    });
  }

  postMessage(message, transfer = []) {
    if (transfer.length > 0)
      throw new Error('The Electron stand-in transfers no ports to a utility process.');
    // A message to a child that is just dying is lost, as it is in Electron.
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  kill() {
    return this.#child.kill('SIGTERM');
  }
}
