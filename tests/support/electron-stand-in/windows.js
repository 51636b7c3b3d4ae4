import { EventEmitter } from 'node:events';
import { preventable } from './app.js';
import { WebContents } from './web-contents.js';

const FORBIDDEN = { contextIsolation: false, sandbox: false, webSecurity: false, nodeIntegration: true };

/** Makes the BrowserWindow class over one Chromium. */
export function browserWindowClass(context) {
  let lastId = 0;

  class BrowserWindow extends EventEmitter {
    static getAllWindows = () => [...context.windows];
    static fromId = (id) => BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
    static fromWebContents = (contents) =>
      BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
    static getFocusedWindow = () => BrowserWindow.getAllWindows().at(-1) ?? null;

    id = ++lastId;
    /** While it closes: resolves to whether it did. */
    closing = Promise.resolve(true);
    #destroyed = false;
    #visible;
    #title;

    constructor(options = {}) {
      super();
      if (!context.app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      const preferences = options.webPreferences ?? {};
      for (const [key, value] of Object.entries(FORBIDDEN)) {
        if (preferences[key] === value) throw new Error(`The Electron stand-in refuses ${key}: ${value}.`);
      }
      if (options.name && BrowserWindow.getAllWindows().some((other) => other.name === options.name)) {
        throw new Error(`A window named ${options.name} exists already.`);
      }
      this.name = options.name;
      this.#visible = options.show !== false;
      this.#title = options.title ?? context.app.getName();
      const { width = 800, height = 600 } = options;
      this.webContents = new WebContents(context, preferences, { width, height });
      context.windows.add(this);
      this.webContents.once('destroyed', () => this.#gone());
      this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
      context.app.emit('web-contents-created', {}, this.webContents);
      context.app.emit('browser-window-created', {}, this);
    }

    loadURL(url) {
      return this.webContents.loadURL(url);
    }
    reload() {
      this.webContents.reload();
    }
    show() {
      this.#visible = true;
      this.emit('show');
      this.focus();
    }
    focus() {
      // The most recently focused window is the last of the set.
      context.windows.delete(this);
      context.windows.add(this);
      this.webContents.bringToFront();
      this.emit('focus');
    }
    isVisible() {
      return this.#visible;
    }
    isMinimized() {
      return false;
    }
    restore() {}
    isDestroyed() {
      return this.#destroyed;
    }
    getTitle() {
      return this.#title;
    }

    close() {
      const event = preventable();
      this.emit('close', event);
      this.closing = event.defaultPrevented ? Promise.resolve(false) : this.#close();
    }
    destroy() {
      this.closing = this.#close();
    }

    #close() {
      const closed = new Promise((resolve) => this.once('closed', () => resolve(true)));
      this.webContents.closeTarget();
      return closed;
    }

    #gone() {
      if (this.#destroyed) return;
      this.#destroyed = true;
      context.windows.delete(this);
      this.emit('closed');
      if (context.windows.size > 0 || context.app.isQuitting()) return;
      if (!context.app.emit('window-all-closed')) context.app.quit();
    }
  }
  return BrowserWindow;
}
