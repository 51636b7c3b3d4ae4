import { app, session } from 'electron';
import { isAppUrl } from './app-scheme';

/**
 * No page leaves our own screens, opens a window, embeds a guest or gets a device permission:
 * none of the screens needs it, so whatever asks for it is not one of the screens.
 */
export function lockDown(log: (line: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (isAppUrl(event.url)) return;
      event.preventDefault();
      log(`Navigation to ${event.url} was refused.`);
    });
    contents.setWindowOpenHandler(({ url }) => {
      log(`Opening a window for ${url} was refused.`);
      return { action: 'deny' };
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Denies every web permission. Needs the session, so it runs once the app is ready. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
}
