import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { preventable } from './app.js';
import { BINDING, PRELOAD_WORLD, pageScripts } from './page-side.js';
import { pack, unpack } from './values.js';

const ASK_PATIENCE_MS = 250;

let lastId = 0;

/** One page: its Chromium target, its documents one after another, and the messages to and from its preload. */
export class WebContents extends EventEmitter {
  id = ++lastId;
  #context;
  #targetId;
  #sessionId;
  #destroyed = false;
  #opened;
  #openHandler = () => ({ action: 'allow' });
  #url = '';
  /** Preload worlds by their number in the current renderer process. */
  #worlds = new Map();
  /** The world of the current document, once its preload has said hello. */
  #world = null;
  #committed = false;
  #held = [];
  /** Navigations the page itself asked for; all others come from the main process or the driver. */
  #asked = new Set();

  constructor(context, { preload }, size) {
    super();
    this.#context = context;
    this.session = context.defaultSession;
    this.mainFrame = this.#frame();
    this.#opened = this.#open(preload ? readFileSync(preload, 'utf8') : '', size);
    this.#opened.catch((error) => console.error('The window could not be opened:', error));
  }

  #frame() {
    const contents = this;
    return {
      parent: null,
      get url() {
        return contents.getURL();
      },
      get top() {
        return contents.mainFrame;
      },
    };
  }

  async #open(preload, size) {
    const { cdp } = this.#context;
    const created = await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size });
    this.#targetId = created.targetId;
    const { sessionId } = await cdp.send('Target.attachToTarget', {
      targetId: this.#targetId,
      flatten: true,
    });
    this.#sessionId = sessionId;
    cdp.on(undefined, 'Target.detachedFromTarget', (gone) => gone.sessionId === sessionId && this.#gone());
    this.#listen();
    const scripts = pageScripts(preload);
    await Promise.all([
      this.#send('Page.enable'),
      this.#send('Runtime.enable'),
      this.#send('Inspector.enable'),
      this.#send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.#send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.preload,
        worldName: PRELOAD_WORLD,
      }),
    ]);
  }

  #send(method, params) {
    return this.#context.cdp.send(method, params, this.#sessionId);
  }

  #listen() {
    const on = (method, listener) => this.#context.cdp.on(this.#sessionId, method, listener);
    on('Runtime.executionContextsCleared', () => this.#leaveDocument());
    on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD) this.#worlds.set(context.id, context.uniqueId);
    });
    on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      this.#receive(JSON.parse(payload), this.#worlds.get(executionContextId));
    });
    on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return;
      this.#url = this.#context.urls.toApp(frame.url + (frame.urlFragment ?? ''));
      if (frame.url !== 'about:blank') this.#committed = true;
      this.emit('did-navigate', {}, this.#url);
    });
    on('Page.navigatedWithinDocument', ({ url }) => {
      this.#url = this.#context.urls.toApp(url);
      this.#asked.clear();
    });
    on('Page.frameRequestedNavigation', ({ url }) => this.#asked.add(url.split('#')[0]));
    on('Page.loadEventFired', () => this.#committed && this.emit('did-finish-load', {}));
    on('Inspector.targetCrashed', () => {
      this.#leaveDocument();
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    on('Fetch.requestPaused', (paused) => void this.#onRequest(paused).catch(() => {}));
  }

  /** Everything said to the old document is over; what comes now waits for the next one's preload. */
  #leaveDocument() {
    this.#worlds.clear();
    this.#world = null;
  }

  async #onRequest({ requestId, request, resourceType, frameId }) {
    const isTop = resourceType === 'Document' && frameId === this.#targetId;
    if (isTop && (await this.#isAskedByPage(request.url))) {
      const event = preventable({
        url: this.#context.urls.toApp(request.url),
        isMainFrame: true,
        isSameDocument: false,
      });
      this.emit('will-navigate', event, event.url);
      if (event.defaultPrevented) {
        return this.#send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      }
    }
    const answer = await this.#context.answerRequest(request);
    if (!answer) return this.#send('Fetch.continueRequest', { requestId });
    return this.#send('Fetch.fulfillRequest', { requestId, ...answer });
  }

  /**
   * The page's own process says that it asked, the browser process that a request is due, and either may
   * come first: what the page said before it answers a question was said in time.
   */
  async #isAskedByPage(url) {
    if (this.#asked.delete(url)) return true;
    // A page that crashed answers nothing and asked for nothing.
    const patience = new Promise((resolve) => setTimeout(resolve, ASK_PATIENCE_MS));
    await Promise.race([this.#send('Runtime.evaluate', { expression: '0' }).catch(() => {}), patience]);
    return this.#asked.delete(url);
  }

  #receive(message, world) {
    if (!world) return; // A last word of a document that is gone.
    if (message.kind === 'hello') {
      this.#world = world;
      for (const held of this.#held.splice(0)) this.#deliver(held, world);
    } else if (message.kind === 'window-open') {
      const url = this.#context.urls.toApp(message.url);
      const { action } = this.#openHandler({ url, frameName: '', disposition: 'new-window' });
      if (action !== 'deny') this.#context.unsupported.add('webContents.setWindowOpenHandler: allow');
    } else if (message.kind === 'preload-error') {
      console.error('Unable to load preload script:', message.message);
      this.emit('preload-error', {}, '', new Error(message.message));
    } else {
      void this.#invoke(message, world);
    }
  }

  async #invoke({ id, channel, args }, world) {
    const event = { type: 'frame', sender: this, senderFrame: this.mainFrame, processId: 1, frameId: 1 };
    let answer;
    try {
      const handler = this.#context.handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      answer = { id, value: pack(await handler(event, ...unpack(args))) };
    } catch (error) {
      answer = { id, error: `Error invoking remote method '${channel}': ${error}` };
    }
    // Numbers start again in the next document: an answer for the old one must not reach it.
    if (world === this.#world) this.#deliver(answer, world);
  }

  #deliver(message, uniqueContextId) {
    const expression = `__standinReceive(${JSON.stringify(message)})`;
    this.#send('Runtime.evaluate', { expression, uniqueContextId }).catch(() => {});
  }

  send(channel, ...args) {
    const message = { kind: 'send', channel, args: pack(args) };
    if (this.#world) this.#deliver(message, this.#world);
    // Before the first document Electron loses messages; between two documents they are waited for here,
    // because this connection may learn of a new document later than Playwright does.
    else if (this.#committed) this.#held.push(message);
  }

  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }

  async loadURL(url) {
    await this.#opened;
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await this.#send('Page.navigate', { url: this.#context.urls.toPage(url) });
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }
  reload() {
    void this.#opened.then(() => this.#send('Page.reload'));
  }
  bringToFront() {
    void this.#opened.then(() => this.#send('Page.bringToFront')).catch(() => {});
  }
  getURL() {
    return this.#url;
  }
  getTargetId() {
    return this.#targetId;
  }
  isDestroyed() {
    return this.#destroyed;
  }
  close() {
    for (const window of this.#context.windows) if (window.webContents === this) window.close();
  }
  closeTarget() {
    const close = () => this.#context.cdp.send('Target.closeTarget', { targetId: this.#targetId });
    void this.#opened.then(close).catch(() => this.#gone());
  }

  #gone() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit('destroyed');
  }
}
