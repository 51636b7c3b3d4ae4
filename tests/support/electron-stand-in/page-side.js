import { randomUUID } from 'node:crypto';
import { pack, unpack } from './values.js';

/** The world preloads run in, and the one function that leads out of it. */
export const PRELOAD_WORLD = 'Electron Isolated Context';
export const BINDING = '__standinSend';

/**
 * The two scripts every document starts with: one half of the context bridge in the page's own
 * world, the other half with ipcRenderer and the preload in an isolated world.
 */
export function pageScripts(preload) {
  // Events are how the worlds talk, and the page must not guess their names.
  const secret = randomUUID();
  const names = JSON.stringify([`${secret}-page`, `${secret}-preload`]);
  return {
    page: `(${pageWorld})(${joinWorlds}, ${names});`,
    preload: `(${preloadWorld})({ joinWorlds: ${joinWorlds}, names: ${names}, pack: ${pack}, unpack: ${unpack},
      send: (message) => globalThis.${BINDING}(JSON.stringify(message)),
      preload: function (require, module, exports, process) { ${preload}\n} });`,
  };
}

// The functions below run in the page: they see nothing of this file but what they are given.

/**
 * Connects two JavaScript worlds of one document by synchronous events, whose details the browser
 * clones from one to the other. Functions and promises travel as numbers.
 */
function joinWorlds(here, there, onNews) {
  const known = [];
  const settling = new Map();
  const returned = [];
  const dispatch = window.dispatchEvent.bind(window);
  const Event = CustomEvent;
  const post = (detail) => void dispatch(new Event(there, { detail }));

  function encode(value) {
    if (typeof value === 'function') {
      const at = known.indexOf(value);
      return { t: 'function', id: at >= 0 ? at : known.push(value) - 1 };
    }
    if (value instanceof Promise) {
      const id = known.push(value) - 1;
      const settle = (ok) => (result) => post({ kind: 'settle', id, ok, value: encode(result) });
      value.then(settle(true), settle(false));
      return { t: 'promise', id };
    }
    if (value instanceof Error) return { t: 'error', message: value.message };
    if (Array.isArray(value)) return { t: 'array', v: value.map(encode) };
    if (
      value !== null &&
      typeof value === 'object' &&
      [Object.prototype, null].includes(Object.getPrototypeOf(value))
    ) {
      return {
        t: 'object',
        v: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)])),
      };
    }
    return { t: 'plain', v: value };
  }

  function decode({ t, v, id, message }) {
    if (t === 'function') {
      return (...args) => {
        post({ kind: 'call', id, args: args.map(encode) });
        const answer = returned.pop();
        if (answer.ok) return decode(answer.value);
        throw decode(answer.value);
      };
    }
    if (t === 'promise') return new Promise((resolve, reject) => settling.set(id, { resolve, reject }));
    if (t === 'error') return new Error(message);
    if (t === 'array') return v.map(decode);
    if (t === 'object')
      return Object.fromEntries(Object.entries(v).map(([key, item]) => [key, decode(item)]));
    return v;
  }

  window.addEventListener(here, ({ detail: message }) => {
    if (message.kind === 'return') return void returned.push(message);
    if (message.kind === 'news') return void onNews(message.about, decode(message.value));
    if (message.kind === 'settle') {
      const { resolve, reject } = settling.get(message.id);
      settling.delete(message.id);
      return void (message.ok ? resolve : reject)(decode(message.value));
    }
    let answer;
    try {
      answer = { ok: true, value: encode(known[message.id](...message.args.map(decode))) };
    } catch (error) {
      answer = { ok: false, value: encode(error) };
    }
    post({ kind: 'return', ...answer });
  });

  return (about, value) => post({ kind: 'news', about, value: encode(value) });
}

function pageWorld(joinWorlds, [page, preload]) {
  if (window.top !== window) return;
  const freeze = (value) => {
    if (value !== null && typeof value === 'object') Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  const tell = joinWorlds(page, preload, (key, api) =>
    Object.defineProperty(window, key, { value: freeze(api), enumerable: true }),
  );
  window.open = (url = '') => {
    tell('window-open', new URL(url, location.href).href);
    return null;
  };
}

function preloadWorld({ joinWorlds, names: [page, preloadName], pack, unpack, send, preload }) {
  if (window.top !== window || location.href === 'about:blank') return;
  const invoking = new Map();
  const listeners = new Map();
  let lastId = 0;
  send({ kind: 'hello' });

  const ipcRenderer = {
    invoke(channel, ...args) {
      const id = ++lastId;
      send({ kind: 'invoke', id, channel, args: pack(args) });
      return new Promise((resolve, reject) => invoking.set(id, { resolve, reject }));
    },
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener(channel, listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
  };
  globalThis.__standinReceive = (message) => {
    if (message.kind === 'send') {
      const args = unpack(message.args);
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...args);
      return;
    }
    const { resolve, reject } = invoking.get(message.id);
    invoking.delete(message.id);
    if (message.error === undefined) resolve(unpack(message.value));
    else reject(new Error(message.error));
  };

  const expose = joinWorlds(preloadName, page, (_about, url) => send({ kind: 'window-open', url }));
  const electron = { ipcRenderer, contextBridge: { exposeInMainWorld: expose } };
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, { type: 'renderer', sandboxed: true });
  } catch (error) {
    send({ kind: 'preload-error', message: String(error) });
  }
}
