/** Custom schemes live under this name in Chromium: any *.localhost is a secure context. */
const DOMAIN = 'standin.localhost';

/**
 * Everything but popups: window.open is reported by the page's script, and whatever else would open a
 * window comes to nothing, as it does in an app that denies it.
 */
const NO_POPUPS =
  'sandbox allow-same-origin allow-scripts allow-forms allow-modals allow-downloads allow-pointer-lock allow-top-navigation';

/** Electron's `protocol`, and what the page sessions need of it: mapped addresses and answers. */
export function createProtocol() {
  const privileged = new Set();
  const handlers = new Map();

  const protocol = {
    registerSchemesAsPrivileged(schemes) {
      for (const { scheme, privileges } of schemes) {
        if (!privileges.standard)
          throw new Error(`The Electron stand-in maps standard schemes only, not ${scheme}.`);
        privileged.add(scheme);
      }
    },
    handle(scheme, handler) {
      if (!privileged.has(scheme)) throw new Error(`${scheme} was not registered as privileged.`);
      handlers.set(scheme, handler);
    },
  };

  const urls = {
    toPage(url) {
      const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/s.exec(url);
      return match && privileged.has(match[1])
        ? `http://${match[1]}--${match[2]}.${DOMAIN}${match[3] || '/'}`
        : url;
    },
    toApp(url) {
      const match = /^http:\/\/([a-z0-9+.]+)--([^/?#]*)\.standin\.localhost(.*)$/s.exec(url);
      return match ? `${match[1]}://${match[2]}${match[3]}` : url;
    },
  };

  /** Lets the app answer a request to one of its schemes; null for a request that is none of its business. */
  async function answerRequest({ url, method, headers, postData }) {
    const appUrl = urls.toApp(url);
    if (appUrl === url) return null;
    const handler = handlers.get(appUrl.slice(0, appUrl.indexOf(':')));
    const response = handler
      ? await handler(new Request(appUrl, { method, headers, body: postData }))
      : new Response('ERR_UNKNOWN_URL_SCHEME', { status: 500 });
    return {
      responseCode: response.status,
      responseHeaders: [...response.headers, ['content-security-policy', NO_POPUPS]].map(([name, value]) => ({
        name,
        value,
      })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    };
  }

  return { protocol, urls, answerRequest };
}
