import { BrowserWindow, type Rectangle, screen } from 'electron';
import { APP_URL } from './app-scheme';

interface Screen {
  title: string;
  hash: string;
  width: number;
  height: number;
  /** Several servers may work at one machine with several monitors; there is only one host stand and one pass. */
  several: boolean;
  /** Starts on the second display, if there is one, until somebody moves it. */
  secondDisplay: boolean;
}

const SCREENS = {
  book: {
    title: 'Host stand',
    hash: '#/book',
    width: 1366,
    height: 860,
    several: false,
    secondDisplay: false,
  },
  floor: { title: 'POS', hash: '#/floor', width: 1280, height: 860, several: true, secondDisplay: false },
  kitchen: {
    title: 'Kitchen',
    hash: '#/kitchen',
    width: 1920,
    height: 1080,
    several: false,
    secondDisplay: true,
  },
} satisfies Record<string, Screen>;

export type ScreenName = keyof typeof SCREENS;

const open = new Map<string, BrowserWindow>();

/** Opens a screen in its window, or brings the window to the front when there can be only one. */
export function openScreen(name: ScreenName, preload: string): void {
  const wanted: Screen = SCREENS[name];
  const existing = wanted.several ? undefined : open.get(name);
  if (existing) {
    bringToFront(existing);
    return;
  }

  const windowName = wanted.several ? firstFreeName(name) : name;
  const window = new BrowserWindow({
    // The name is what Electron remembers the window's place and size by.
    name: windowName,
    windowStatePersistence: true,
    title: wanted.title,
    width: wanted.width,
    height: wanted.height,
    ...(wanted.secondDisplay ? placeOnSecondDisplay(wanted) : {}),
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      // Tickets age by the minute: a screen that is covered for a while must not fall asleep.
      backgroundThrottling: false,
      spellcheck: false,
    },
  });
  open.set(windowName, window);
  window.once('ready-to-show', () => window.show());
  window.on('closed', () => open.delete(windowName));
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  window.loadURL(APP_URL + wanted.hash).catch((error: unknown) => {
    // A window that is closed while it loads says so here; then there is nothing left to tell anybody.
    if (!window.isDestroyed()) console.error(`The ${wanted.title} screen did not load:`, error);
  });
}

/** Brings whichever window there is to the front; the answer to a second start of the app. */
export function showAnyScreen(): void {
  const [window] = open.values();
  if (window) bringToFront(window);
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function firstFreeName(name: string): string {
  let number = 1;
  while (open.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

function placeOnSecondDisplay({ width, height }: Screen): Partial<Rectangle> {
  const primary = screen.getPrimaryDisplay();
  const second = screen.getAllDisplays().find((display) => display.id !== primary.id);
  if (!second) return {};
  const { x, y, width: roomX, height: roomY } = second.workArea;
  return { x, y, width: Math.min(width, roomX), height: Math.min(height, roomY) };
}
