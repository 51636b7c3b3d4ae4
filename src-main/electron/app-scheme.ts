import { protocol } from 'electron';
import { answerFile } from './app-files';

const SCHEME = 'app';
const HOST = 'tableside';

/** Where the screens live. A scheme of our own, because file:// pages share one origin with the whole disk. */
export const APP_URL = `${SCHEME}://${HOST}/`;

/** True for our own pages and nothing else; the origin of a custom scheme is "null", so protocol and host are compared. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol: scheme, host } = new URL(url);
  return scheme === `${SCHEME}:` && host === HOST;
}

/** Makes `app:` a scheme like https: origins, fetch, secure context. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built screens under `app://tableside/`. */
export function serveScreens(root: string): void {
  protocol.handle(SCHEME, (request) =>
    isAppUrl(request.url) ? answerFile(root, request.url) : new Response('Not found', { status: 404 }),
  );
}
