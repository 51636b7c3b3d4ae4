import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { pageHeaders } from '../host/doors/page-headers';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Answers a request for one of the screens' files under `root`; anything outside it does not exist. */
export async function answerFile(root: string, url: string): Promise<Response> {
  const path = fileFor(root, url);
  const type = path && CONTENT_TYPES[extname(path)];
  if (!path || !type) return refuse();
  try {
    const body = await readFile(path);
    return new Response(new Uint8Array(body), { headers: { ...pageHeaders, 'content-type': type } });
  } catch {
    return refuse();
  }
}

function fileFor(root: string, url: string): string | null {
  const { pathname } = new URL(url);
  let wanted: string;
  try {
    wanted = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (wanted.includes('\0')) return null;
  const path = normalize(join(root, wanted === '/' ? 'index.html' : wanted));
  return path.startsWith(normalize(root) + sep) ? path : null;
}

function refuse(): Response {
  return new Response('Not found', {
    status: 404,
    headers: { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' },
  });
}
