import type { z } from 'zod';
import { type Contract, contract, type ProcedureName } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Procedure } from '#contract/procedure';
import type { WireAnswer, WireRequest } from '#contract/wire';
import { type SoundRequest, wireRequest } from '#contract/wire-request';
import { StoreError } from '#db/errors';
import type { Tx } from '#db/store';
import { appendAudit } from '../audit/audit.queries';
import { withoutPersons } from '../audit/persons.rules';
import { type Approval, createAllowance } from './allowance';
import { type Caller, loadCaller, readStaffRecords } from './caller.queries';
import { isLocal, type Origin } from './caller-origin';
import {
  type Actor,
  Afterwards,
  type AuditNote,
  type ReadContext,
  WorkedOutAhead,
  type WriteContext,
} from './context';
import type { DiskWatch } from './disk-watch';
import { answerError, type FailureParts } from './errors';
import type { HostContext, HostHandlers } from './handlers';
import type { House } from './house';
import { rememberCommand, spendApproval } from './inbox.queries';
import { looksAt } from './looks';

export interface DispatchParts extends FailureParts {
  /** What serves now. Throws why nothing does: STORE_FAILED while it is being opened, DATABASE_CLOSED for good. */
  house(): House;
  hostHandlers: HostHandlers;
  disk: Pick<DiskWatch, 'refuseWhenFull'>;
  clock: () => Date;
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
      return { ok: false, error: answerError(error, name, parts) };
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

const runByKind = {
  read: runRead,
  write: runWrite,
  session: runSession,
  status: runHost,
  control: runHost,
} satisfies Record<Contract[ProcedureName]['kind'], (run: Run) => Promise<unknown>>;

async function runRead(run: Run): Promise<unknown> {
  const { parts, procedure, name } = run;
  const terminal = run.request.terminal ?? null;
  const now = parts.clock();
  const house = parts.house();
  let trace: unknown = run.input;
  let keptOpen: readonly string[] | null = null;
  const shown: ReadContext['shown'] = (guestIds, how) => {
    trace = { guestIds, found: guestIds.length };
    keptOpen = how?.isKeptOpen ? guestIds : null;
  };
  const { answer, actorId } = await house.store.read(async (tx) => {
    const caller = await knownCaller(run, house, tx, now, null);
    return {
      answer: await handle(run, house.handlers, { tx, now, terminal, ...caller, shown }),
      actorId: caller.actor?.id ?? null,
    };
  });
  const value = procedure.output.parse(answer instanceof Afterwards ? await answer.work() : answer);
  if (!procedure.traced) return value;
  const looks = looksAt(house);
  const look = JSON.stringify([name, actorId, terminal, run.input]);
  if (keptOpen === null || looks.isNew(look, keptOpen, now))
    await house.store.write((tx) => appendAudit(tx, [auditRow(run, now, actorId, { after: trace })]));
  if (keptOpen !== null) looks.remember(look, keptOpen, now);
  return value;
}

async function runWrite(run: Run): Promise<unknown> {
  const { parts, request, name, procedure } = run;
  const commandId = request.commandId;
  if (commandId === undefined || !COMMAND_ID.test(commandId)) throw new DomainError('COMMAND_ID_MISSING');
  const now = parts.clock();
  const house = parts.house();
  parts.disk.refuseWhenFull();
  const terminal = request.terminal ?? null;
  const handler = await settled(run, house, { now, terminal });
  return house.store.write(async (tx) => {
    const caller = await knownCaller(run, house, tx, now, commandId);
    const payloadHash = house.secret.digest(JSON.stringify([name, caller.actor?.id ?? null, run.input]));
    if (caller.done) {
      if (caller.done.payloadHash !== payloadHash) throw new DomainError('COMMAND_ID_REUSED');
      return caller.done.result;
    }
    const { allow, refuseMissing, used } = createAllowance(caller);
    if (procedure.permission !== null) allow(procedure.permission);
    const notes: AuditNote[] = [];
    const note = (entry: AuditNote) => notes.push(entry);
    const answer = await handler({ tx, now, terminal, ...caller, allow, note }, run.input);
    refuseMissing();
    const value = procedure.output.parse(answer);
    const approval = used();
    if (approval) await spendApproval(tx, approval, commandId);
    const entries: Partial<AuditNote>[] = notes.length > 0 ? notes : [{ after: run.input }];
    await rememberCommand(
      tx,
      { commandId, procedure: name, payloadHash, result: value, doneAt: now },
      entries.map((entry) => auditRow(run, now, caller.actor?.id ?? null, withApprover(entry, approval))),
    );
    return value;
  });
}

/** A write's handler; what it needs worked out ahead is worked out. Whether the caller may, the write itself asks. */
async function settled(run: Run, house: House, when: Pick<ReadContext, 'now' | 'terminal'>): Promise<Handle> {
  const handler = handlerOf(run, house.handlers);
  if (!(handler instanceof WorkedOutAhead)) return handler;
  const loaded = await house.store.read(async (tx) => {
    const { venue, actor } = await knownCaller(run, house, tx, when.now, null);
    const context = { ...when, tx, venue, actor } as Omit<ReadContext, 'shown'>;
    return handler.ahead(context, run.input);
  });
  const write = await loaded.work();
  return (context) => write(context as WriteContext);
}

async function runSession(run: Run): Promise<unknown> {
  const { parts, request, origin, procedure } = run;
  const house = parts.house();
  const now = parts.clock();
  const caller =
    procedure.permission === null
      ? null
      : await house.store.read((tx) => knownCaller(run, house, tx, now, null));
  const { session: token, terminal } = request;
  return callHandler(run, house, {
    store: house.store,
    now,
    origin,
    token,
    terminal,
    actor: caller?.actor ?? null,
  });
}

async function runHost(run: Run): Promise<unknown> {
  const { parts, origin, procedure } = run;
  const actor = procedure.permission === null ? null : await mayRepair(run);
  const context: HostContext = { now: parts.clock(), local: isLocal(origin), actor };
  return answered(run, parts.hostHandlers, context);
}

/**
 * Without a restaurant, or with records of the staff that cannot be read, nobody can be asked for a PIN: then whoever
 * sits at the machine may repair it.
 */
async function mayRepair(run: Run): Promise<Actor | null> {
  const { parts, origin } = run;
  const house = openHouseOf(parts);
  const caller =
    house && (await unlessDamaged(parts, house, (tx) => callerOf(run, house, tx, parts.clock(), null)));
  if (
    caller?.venue &&
    (caller.actor || !isLocal(origin) || (await unlessDamaged(parts, house, readStaffRecords)))
  ) {
    refuseUnknown(run, caller);
    return caller.actor;
  }
  if (!isLocal(origin)) throw new DomainError('NOT_LOCAL');
  return null;
}

/** Null where what is read is damaged. */
async function unlessDamaged<T>(
  { onUnreadable }: DispatchParts,
  house: House | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T | null> {
  try {
    return (await house?.store.read(work)) ?? null;
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'DATA_FOLDER_DAMAGED')) throw error;
    onUnreadable();
    return null;
  }
}

function openHouseOf({ house }: DispatchParts): House | null {
  try {
    return house();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'DATABASE_CLOSED') return null;
    throw error;
  }
}

/** Loads who is asking and refuses those who are not signed in, not allowed, or too early. */
async function knownCaller(run: Run, ...where: [House, Tx, Date, string | null]): Promise<Caller> {
  const caller = await callerOf(run, ...where);
  refuseUnknown(run, caller);
  return caller;
}

function callerOf(
  { request }: Run,
  house: House,
  tx: Tx,
  now: Date,
  commandId: string | null,
): Promise<Caller> {
  const hashOf = (token: string | undefined) => (token === undefined ? null : house.secret.digest(token));
  const keys = { tokenHash: hashOf(request.session), approvalHash: hashOf(request.approval), commandId };
  return loadCaller(tx, now, keys);
}

function refuseUnknown({ procedure }: Run, caller: Caller): void {
  if (procedure.permission === null) return;
  if (!caller.actor) throw new DomainError('NOT_SIGNED_IN');
  // A write that can be approved is judged once it is known that it was not done before.
  const isOpen = procedure.kind === 'write' && procedure.approvable === true;
  if (!isOpen && !caller.actor.permissions.includes(procedure.permission))
    throw new DomainError('NOT_ALLOWED');
  if (!caller.venue) throw new DomainError('VENUE_MISSING');
}

function callHandler(run: Run, house: House, context: object): Promise<unknown> {
  return answered(run, house.handlers, context);
}

async function answered(run: Run, handlers: object, context: object): Promise<unknown> {
  return run.procedure.output.parse(await handle(run, handlers, context));
}

function handle(run: Run, handlers: object, context: object): Promise<unknown> {
  return (handlerOf(run, handlers) as Handle)(context, run.input);
}

type Handle = (context: object, input: unknown) => Promise<unknown>;

/** The map's type pairs each name with its own context and input; here the name is only known at run time. */
function handlerOf({ name }: Run, handlers: object) {
  return (handlers as Record<ProcedureName, Handle | WorkedOutAhead<unknown, unknown>>)[name];
}

function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new DomainError('INPUT_INVALID', { issues: issues.slice(0, 20) });
}

/** The log says of what was approved, by whom. */
function withApprover(entry: Partial<AuditNote>, approval: Approval | null): Partial<AuditNote> {
  if (!approval) return entry;
  return { ...entry, after: { ...(entry.after as object | undefined), approvedBy: approval.approverId } };
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
    ...withoutPersons(name, { before: entry.before ?? null, after: entry.after ?? null }),
    commandId: run.procedure.kind === 'write' ? (request.commandId ?? null) : null,
  };
}
