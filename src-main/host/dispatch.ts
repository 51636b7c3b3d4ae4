import type { z } from 'zod';
import { type Contract, contract, type ProcedureName } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Procedure } from '#contract/procedure';
import type { WireAnswer, WireRequest } from '#contract/wire';
import { type SoundRequest, wireRequest } from '#contract/wire-request';
import type { Secret } from '#db/secret';
import type { Store, Tx } from '#db/store';
import { appendAudit } from '../audit/audit.queries';
import { type Caller, loadCaller } from './caller.queries';
import type { AuditNote } from './context';
import { answerError } from './errors';
import type { Handlers } from './handlers';
import { rememberCommand } from './inbox.queries';
import type { Log } from './log';

/** Where a call came from: the address counts wrong PINs. */
export interface Origin {
  address: string;
  door: 'ipc' | 'ws' | 'http';
}

export interface DispatchParts {
  store: Store;
  handlers: Handlers;
  secret: Secret;
  clock: () => Date;
  log: Log;
}

/** Doors hand on what they were sent, whatever it is: dispatch itself looks at it first. */
export type Dispatch = (request: WireRequest, origin: Origin) => Promise<WireAnswer>;

const COMMAND_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * The one way in. Every call is known, validated, allowed, and answered in the contract's shape; a write
 * happens once for its command id, together with its inbox row and its audit row, or not at all. It never
 * rejects: what goes wrong is an answer.
 */
export function createDispatch(parts: DispatchParts): Dispatch {
  return async (frame, origin) => {
    let name = 'a malformed call' as ProcedureName;
    try {
      const request = parse(wireRequest, frame);
      name = request.procedure as ProcedureName;
      if (!Object.hasOwn(contract, name)) throw new DomainError('PROCEDURE_UNKNOWN');
      const procedure: Procedure = contract[name];
      const input: unknown = parse(procedure.input, request.input ?? {});
      const run = { parts, request, origin, name, procedure, input };
      const value = await runByKind[procedure.kind](run);
      return { ok: true, value };
    } catch (error) {
      return { ok: false, error: answerError(error, name, parts.log) };
    }
  };
}

interface Run {
  parts: DispatchParts;
  request: SoundRequest;
  origin: Origin;
  name: ProcedureName;
  procedure: Procedure;
  input: unknown;
}

const runByKind = { read: runRead, write: runWrite, session: runSession } satisfies Record<
  Contract[ProcedureName]['kind'],
  (run: Run) => Promise<unknown>
>;

async function runRead(run: Run): Promise<unknown> {
  const { parts, procedure } = run;
  const now = parts.clock();
  const { value, actorId } = await parts.store.read(async (tx) => {
    const caller = await knownCaller(run, tx, now, null);
    return { value: await callHandler(run, { tx, now, ...caller }), actorId: caller.actor?.id ?? null };
  });
  if (procedure.traced)
    await parts.store.write((tx) => appendAudit(tx, [auditRow(run, now, actorId, { after: run.input })]));
  return value;
}

async function runWrite(run: Run): Promise<unknown> {
  const { parts, request, name } = run;
  const commandId = request.commandId;
  if (commandId === undefined || !COMMAND_ID.test(commandId)) throw new DomainError('COMMAND_ID_MISSING');
  const now = parts.clock();
  return parts.store.write(async (tx) => {
    const caller = await knownCaller(run, tx, now, commandId);
    const payloadHash = parts.secret.digest(JSON.stringify([name, caller.actor?.id ?? null, run.input]));
    if (caller.done) {
      if (caller.done.payloadHash !== payloadHash) throw new DomainError('COMMAND_ID_REUSED');
      return caller.done.result;
    }
    const notes: AuditNote[] = [];
    const value = await callHandler(run, {
      tx,
      now,
      ...caller,
      note: (entry: AuditNote) => notes.push(entry),
    });
    const entries: Partial<AuditNote>[] = notes.length > 0 ? notes : [{ after: withoutSecrets(run.input) }];
    await rememberCommand(
      tx,
      { commandId, procedure: name, payloadHash, result: value, doneAt: now },
      entries.map((entry) => auditRow(run, now, caller.actor?.id ?? null, entry)),
    );
    return value;
  });
}

async function runSession(run: Run): Promise<unknown> {
  const { parts, request, origin, procedure } = run;
  const now = parts.clock();
  if (procedure.permission !== null) await parts.store.read((tx) => knownCaller(run, tx, now, null));
  const { session: token, terminal } = request;
  return callHandler(run, { store: parts.store, now, origin, token, terminal });
}

/** Loads who is asking and refuses those who are not signed in, not allowed, or too early. */
async function knownCaller(run: Run, tx: Tx, now: Date, commandId: string | null): Promise<Caller> {
  const { parts, request, procedure } = run;
  const tokenHash = request.session === undefined ? null : parts.secret.digest(request.session);
  const caller = await loadCaller(tx, now, tokenHash, commandId);
  if (procedure.permission === null) return caller;
  if (!caller.actor) throw new DomainError('NOT_SIGNED_IN');
  if (!caller.actor.permissions.includes(procedure.permission)) throw new DomainError('NOT_ALLOWED');
  if (!caller.venue) throw new DomainError('VENUE_MISSING');
  return caller;
}

async function callHandler(run: Run, context: object): Promise<unknown> {
  // The map's type pairs each name with its own context and input; here the name is only known at run time.
  const handler = run.parts.handlers[run.name] as (context: object, input: unknown) => Promise<unknown>;
  return run.procedure.output.parse(await handler(context, run.input));
}

function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new DomainError('INPUT_INVALID', { issues: issues.slice(0, 20) });
}

function auditRow(run: Run, now: Date, actorId: string | null, entry: Partial<AuditNote>) {
  const { request, name } = run;
  return {
    at: now,
    actorId,
    terminal: request.terminal ?? null,
    action: name,
    entityType: entry.entityType ?? null,
    entityId: entry.entityId ?? null,
    before: entry.before ?? null,
    after: entry.after ?? null,
    commandId: run.procedure.kind === 'write' ? (request.commandId ?? null) : null,
  };
}

/** The log says what was asked, but never a PIN. */
function withoutSecrets(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input, (key, value: unknown) => (key === 'pin' ? '***' : value)));
}
