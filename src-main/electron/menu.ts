import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { ScreenName } from './screens';

/** Builds the application menu; `open` is what its window items do. */
export function installMenu(open: (screen: ScreenName) => void): void {
  const windows: MenuItemConstructorOptions[] = [
    { id: 'open-floor', label: 'New POS window', accelerator: 'CmdOrCtrl+N', click: () => open('floor') },
    {
      id: 'open-kitchen',
      label: 'Kitchen window',
      accelerator: 'CmdOrCtrl+Shift+K',
      click: () => open('kitchen'),
    },
    { id: 'open-book', label: 'Host stand', accelerator: 'CmdOrCtrl+Shift+H', click: () => open('book') },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'reload' },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  // On the restaurant's floor the developer tools would be a way around every screen.
  if (!app.isPackaged) view.push({ role: 'toggleDevTools' });

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      {
        label: 'File',
        submenu: [
          ...windows,
          { type: 'separator' },
          { role: 'close' },
          ...(process.platform === 'darwin' ? [] : [{ role: 'quit' } as const]),
        ],
      },
      { role: 'editMenu' },
      { label: 'View', submenu: view },
      { role: 'windowMenu' },
    ]),
  );
}
