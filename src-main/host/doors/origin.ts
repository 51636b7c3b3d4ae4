import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from a page this host served, or from a program that is no browser. Browsers send no
 * preflight for WebSockets, and a page elsewhere could reach a till on loopback. Host names are refused but for
 * localhost: with an address there is no name to rebind.
 */
export function isOwnOrigin(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  if (!/^(localhost|\d+\.\d+\.\d+\.\d+|\[[0-9a-f:]+\])(:\d+)?$/i.test(host)) return false;
  const origin = request.headers.origin;
  return origin === undefined || origin === `http://${host}`;
}
