/** Runs a module as Electron's utility process would: with `process.parentPort`, and never longer than its parent. */
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';

class ParentPort extends EventEmitter {
  #early = [];

  constructor() {
    super();
    process.on('message', (data) => {
      if (this.#early) this.#early.push(data);
      else this.emit('message', { data, ports: [] });
    });
    this.on('newListener', (name) => {
      if (name === 'message') setImmediate(() => this.start());
    });
  }

  start() {
    const early = this.#early ?? [];
    this.#early = null;
    for (const data of early) this.emit('message', { data, ports: [] });
  }

  postMessage(message) {
    process.send(message, () => {});
  }
}

const [, , modulePath, ...args] = process.argv;
process.argv = [process.argv[0], modulePath, ...args];
process.type = 'utility';
process.parentPort = new ParentPort();
process.on('disconnect', () => process.exit(1));
await import(pathToFileURL(modulePath).href);
