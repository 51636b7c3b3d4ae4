import { join } from 'node:path';
import { app, dialog, utilityProcess } from 'electron';
import { registerAppScheme, serveScreens } from './electron/app-scheme';
import { broadcast } from './electron/broadcast';
import { hostOptions } from './electron/host-options';
import { superviseHost } from './electron/host-process';
import { answerPages } from './electron/ipc';
import { denyPermissions, lockDown } from './electron/lock-down';
import { installMenu } from './electron/menu';
import { openScreen, type ScreenName, showAnyScreen } from './electron/screens';
import { stopInOrder } from './electron/stop-in-order';

const OUT = join(import.meta.dirname, '..');
const log = (line: string): void => console.error(line);

registerAppScheme();
lockDown(log);
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showAnyScreen);
  // Not awaited at the top level: an ES module entry that waits for `ready` keeps `ready` from coming.
  void app.whenReady().then(run);
} else {
  app.quit();
}

function run(): void {
  const open = (screen: ScreenName): void => openScreen(screen, join(OUT, 'preload/preload.cjs'));
  const host = superviseHost({
    fork: () => utilityProcess.fork(join(OUT, 'main/host-child.js'), [], { serviceName: 'Tableside host' }),
    options: hostOptions({
      argv: process.argv.slice(1),
      env: process.env,
      userData: app.getPath('userData'),
      templateFolders: [process.resourcesPath, OUT],
    }),
    onChange: broadcast,
    onStartFailed: ({ message }) => {
      dialog.showErrorBox('Tableside cannot open its data', message);
      app.exit(1);
    },
    log,
  });

  serveScreens(join(OUT, 'renderer'));
  denyPermissions();
  answerPages({ dispatch: host.dispatch, log });
  installMenu(open);
  stopInOrder(host.stop);
  open('floor');
}
