import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError, type ErrorCode, errorWords } from '#contract/errors';
import type { WireAnswer, WireRequest } from '#contract/wire';
import type { Dispatch } from '../dispatch';
import { openApi } from './openapi';

const MAX_BODY = 4 * 1024 * 1024;

/** How a refusal reads in HTTP; every other is 409: understood, and refused by the state of things. */
const statusOf: Partial<Record<ErrorCode, number>> = {
  PROCEDURE_UNKNOWN: 404,
  INPUT_INVALID: 400,
  BODY_INVALID: 400,
  COMMAND_ID_MISSING: 400,
  BODY_TOO_LARGE: 413,
  NOT_SIGNED_IN: 401,
  PIN_WRONG: 401,
  PIN_PAUSED: 429,
  NOT_ALLOWED: 403,
  APPROVAL_NEEDED: 403,
  APPROVER_NOT_ALLOWED: 403,
  ORIGIN_REFUSED: 403,
  INTERNAL: 500,
  STORE_FAILED: 503,
};

/**
 * The door for integrators and tests: `POST /api/<procedure>` with a JSON body. `Idempotency-Key` carries the
 * command id, `Authorization: Bearer` the session, `X-Approval` a second person's leave. Answers the value itself, or `{ error }`.
 */
export function createHttpDoor(dispatch: Dispatch) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (request.method === 'GET' && path === '/api/openapi.json') return send(response, 200, openApi());
    const answer = await answerTo(dispatch, request, decodeURIComponent(path.slice('/api/'.length)));
    if (answer.ok) return send(response, 200, answer.value);
    send(response, statusOf[answer.error.code as ErrorCode] ?? 409, { error: answer.error });
  };
}

async function answerTo(
  dispatch: Dispatch,
  request: IncomingMessage,
  procedure: string,
): Promise<WireAnswer> {
  try {
    if (request.method !== 'POST')
      throw new DomainError('PROCEDURE_UNKNOWN', { hint: 'procedures are asked by POST' });
    const wire: WireRequest = { procedure, input: await readJson(request) };
    const session = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const commandId = request.headers['idempotency-key'];
    const terminal = request.headers['x-terminal'];
    const approval = request.headers['x-approval'];
    if (session !== undefined) wire.session = session;
    if (typeof commandId === 'string') wire.commandId = commandId;
    if (typeof terminal === 'string') wire.terminal = terminal;
    if (typeof approval === 'string') wire.approval = approval;
    return await dispatch(wire, { address: request.socket.remoteAddress ?? 'unknown', door: 'http' });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      ok: false,
      error: { code: error.code, message: errorWords[error.code], details: error.details },
    };
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Reading on without keeping it lets the caller hear the refusal instead of a broken pipe.
    if (size <= MAX_BODY) chunks.push(chunk);
  }
  if (size > MAX_BODY) throw new DomainError('BODY_TOO_LARGE', { limit: MAX_BODY });
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('BODY_INVALID');
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
