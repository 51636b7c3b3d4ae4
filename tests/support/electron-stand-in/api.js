import { App } from './app.js';
import { createProtocol } from './custom-protocol.js';
import { Menu, MenuItem } from './menu.js';
import { strict, unmodelled, unsupported } from './strict.js';
import { utilityProcess } from './utility-process.js';
import { browserWindowClass } from './windows.js';

const DISPLAY = { x: 0, y: 0, width: 1920, height: 1080 };
const UNMODELLED = [
  'autoUpdater',
  'BaseWindow',
  'clipboard',
  'crashReporter',
  'desktopCapturer',
  'globalShortcut',
  'MessageChannelMain',
  'nativeImage',
  'nativeTheme',
  'net',
  'Notification',
  'powerMonitor',
  'powerSaveBlocker',
  'safeStorage',
  'shell',
  'systemPreferences',
  'Tray',
  'View',
  'WebContentsView',
  'webFrameMain',
];

/** Builds the `electron` module of one app, and the function that starts the app. */
export function createApi(options) {
  const { protocol, urls, answerRequest } = createProtocol();
  const context = { windows: new Set(), handlers: new Map(), unsupported, urls, answerRequest };
  const app = new App(options, context);
  context.app = app;
  context.defaultSession = strict('session', {
    setPermissionRequestHandler() {},
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
  });
  const contents = () => [...context.windows].map((window) => window.webContents);
  const display = {
    id: 1,
    bounds: DISPLAY,
    workArea: DISPLAY,
    size: DISPLAY,
    workAreaSize: DISPLAY,
    scaleFactor: 1,
  };

  const modules = {
    app: strict('app', app),
    BrowserWindow: browserWindowClass(context),
    dialog: strict('dialog', { showErrorBox: (title, content) => console.error(`${title}\n${content}`) }),
    ipcMain: strict('ipcMain', {
      handle(channel, handler) {
        if (context.handlers.has(channel))
          throw new Error(`Attempted to register a second handler for '${channel}'`);
        context.handlers.set(channel, handler);
      },
    }),
    Menu,
    MenuItem,
    protocol: strict('protocol', protocol),
    screen: strict('screen', { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }),
    session: strict('session', { defaultSession: context.defaultSession }),
    utilityProcess: strict('utilityProcess', utilityProcess),
    webContents: strict('webContents', {
      getAllWebContents: contents,
      fromId: (id) => contents().find((page) => page.id === id),
      fromDevToolsTargetId: (id) => contents().find((page) => page.getTargetId() === id),
    }),
  };
  for (const name of UNMODELLED) modules[name] = unmodelled(name);
  return { api: { modules, unsupported }, launch: (importEntry) => app.launch(importEntry) };
}
