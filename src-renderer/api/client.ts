import { v7 as newId } from 'uuid';
import type { ControlName, Input, Output, ReadName, SessionName, WriteName } from '#contract/contract';
import type { Permission } from '#contract/permissions';
import type { WireRequest } from '#contract/wire';
import type { AskedApproval } from './approval';
import { CallError } from './call-error';
import { countUnkept, countWrite, noteHostTime } from './connection';
import type { Delivery } from './delivery';
import { Outbox } from './outbox';
import { guessedLife, lockedLife, type PageLife } from './page-life';
import { Recovery } from './recovery';
import { delivery } from './transport';

/** What the client must know of the person at the screen. */
interface Caller {
  session(): string | null;
  staff(): { id: string; firstName: string } | null;
  terminal(): string;
  /** The host no longer knows the session. */
  signedOut(session: string): void;
  /** A second person's leave, asked for at this screen; null where nobody gives it. */
  approval(asked: AskedApproval): Promise<string | null>;
}

/** A write from its tap on. It waits in the outbox, in the order of the taps, until it is sent and answered. */
export interface PreparedWrite<Name extends WriteName> {
  /** What is meant has changed before it was sent. */
  change(input: Input<Name>): void;
  /** Brings it to the host, and again until that has answered. A refusal is thrown as a `CallError`. */
  send(): Promise<Output<Name>>;
  /** It is not meant any more. */
  drop(): void;
  /** It cannot go out as long as its person is not signed in: kept until then. */
  leave(): void;
}

interface WriteOptions {
  commandId?: string;
  /** What it is about, in words, for when it has to be said later that it was refused. */
  about?: string;
}

/** A screen that shows tickets says so again by itself. */
const NEVER_KEPT: ReadonlySet<WriteName> = new Set<WriteName>(['kitchen.see']);

/** The host's procedures as typed functions. Refusals are thrown as `CallError`. */
export function createClient({ deliver }: Delivery, outbox: Outbox, life: PageLife) {
  let caller: Caller = {
    session: () => null,
    staff: () => null,
    terminal: () => 'unknown',
    signedOut: () => {},
    approval: async () => null,
  };
  const recovery = new Recovery({
    outbox,
    life,
    caller() {
      const [session, staff] = [caller.session(), caller.staff()];
      return session !== null && staff ? { session, staffId: staff.id } : null;
    },
    deliver: (request) => deliver('write', request),
    signedOut: (session) => caller.signedOut(session),
  });

  function requestOf(procedure: string, input: unknown): WireRequest {
    const session = caller.session();
    return { procedure, input, terminal: caller.terminal(), ...(session && { session }) };
  }

  async function call(kind: 'read' | 'write' | 'session', request: WireRequest) {
    const answer = await deliver(kind, request);
    if (answer.ok) return answer.value;
    if (answer.error.code === 'NOT_SIGNED_IN' && request.session) caller.signedOut(request.session);
    throw new CallError(answer.error);
  }

  /** What needs somebody else's leave is sent again with it, under the same id; without it the refusal stands. */
  async function callApproved(procedure: WriteName, request: WireRequest) {
    for (;;) {
      try {
        return await call('write', request);
      } catch (error) {
        if (!(error instanceof CallError) || error.code !== 'APPROVAL_NEEDED') throw error;
        const permissions = error.details['permissions'] as Permission[];
        const approval = await caller.approval({ procedure, permissions });
        if (approval === null) throw error;
        request.approval = approval;
      }
    }
  }

  function keep<Name extends WriteName>(
    procedure: Name,
    input: Input<Name>,
    options: Required<WriteOptions>,
  ) {
    const { id, firstName } = caller.staff() ?? {};
    if (id === undefined || firstName === undefined || NEVER_KEPT.has(procedure)) return false;
    const { commandId, about } = options;
    return outbox.keep({
      commandId,
      procedure,
      input,
      staff: { id, firstName },
      terminal: caller.terminal(),
      at: Date.now(),
      ...(about && { about }),
    });
  }

  /** The command id is made here, once per call, and stays the same however often it is sent. */
  function prepare<Name extends WriteName>(
    name: Name,
    input: Input<Name>,
    { commandId = newId(), about = '' }: WriteOptions = {},
  ): PreparedWrite<Name> {
    const request: WireRequest = { ...requestOf(name, input), commandId };
    let isKept = keep(name, input, { commandId, about });
    countWrite(1, isKept);
    let isOver = false;
    const end = (): void => {
      if (!isOver) countWrite(-1, isKept);
      isOver = true;
    };
    const drop = (): void => {
      outbox.forget(commandId);
      end();
    };
    const leave = (): void => {
      outbox.leave(commandId);
      end();
      recovery.look();
    };
    return {
      change(next) {
        request.input = next;
        if (!isKept || isOver || outbox.change(commandId, next)) return;
        isKept = false;
        countUnkept();
      },
      drop,
      leave,
      async send() {
        await recovery.idle();
        try {
          return (await callApproved(name, request)) as Output<Name>;
        } catch (error) {
          if (error instanceof CallError && error.code === 'NOT_SIGNED_IN') leave();
          throw error;
        } finally {
          drop();
        }
      },
    };
  }

  return {
    recovery,
    prepare,
    /** Tells the client who is at the screen. */
    setCaller(next: Caller): void {
      caller = next;
    },
    async read<Name extends ReadName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      const value = (await call('read', requestOf(name, input))) as Output<Name>;
      if (value && typeof value === 'object' && 'now' in value && typeof value.now === 'string')
        noteHostTime(value.now);
      return value;
    },
    async write<Name extends WriteName>(
      name: Name,
      input: Input<Name>,
      options?: WriteOptions,
    ): Promise<Output<Name>> {
      return prepare(name, input, options).send();
    },
    /** Steers the host itself. Goes out once: what became of it is in `system.status`. */
    async control<Name extends ControlName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      return (await call('session', requestOf(name, input))) as Output<Name>;
    },
    async session<Name extends SessionName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      return (await call('session', requestOf(name, input))) as Output<Name>;
    },
  };
}

const page = newId();
const life = navigator.locks ? lockedLife(page, navigator.locks) : guessedLife(page, sessionStorage);
export const client = createClient(delivery, new Outbox(localStorage, page), life);
