import { v7 as newId } from 'uuid';
import type { ControlName, Input, Output, ReadName, SessionName, WriteName } from '#contract/contract';
import type { WireRequest } from '#contract/wire';
import { CallError } from './call-error';
import { noteHostTime } from './connection';
import type { Delivery } from './delivery';
import { delivery } from './transport';

/** What the client must know of the person at the screen. */
interface Caller {
  session(): string | null;
  terminal(): string;
  /** The host no longer knows the session. */
  signedOut(session: string): void;
}

/** The host's procedures as typed functions. Refusals are thrown as `CallError`. */
export function createClient({ deliver }: Delivery) {
  let caller: Caller = { session: () => null, terminal: () => 'unknown', signedOut: () => {} };

  async function call(
    kind: 'read' | 'write' | 'session',
    procedure: string,
    input: unknown,
    commandId?: string,
  ) {
    const session = caller.session();
    const request: WireRequest = {
      procedure,
      input,
      terminal: caller.terminal(),
      ...(commandId && { commandId }),
      ...(session && { session }),
    };
    const answer = await deliver(kind, request);
    if (answer.ok) return answer.value;
    if (answer.error.code === 'NOT_SIGNED_IN' && session) caller.signedOut(session);
    throw new CallError(answer.error);
  }

  return {
    /** Tells the client who is at the screen. */
    setCaller(next: Caller): void {
      caller = next;
    },
    async read<Name extends ReadName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      const value = (await call('read', name, input)) as Output<Name>;
      if (value && typeof value === 'object' && 'now' in value && typeof value.now === 'string')
        noteHostTime(value.now);
      return value;
    },
    /** The command id is made here, once per call, and stays the same however often it is sent. */
    async write<Name extends WriteName>(
      name: Name,
      input: Input<Name>,
      { commandId = newId() }: { commandId?: string } = {},
    ): Promise<Output<Name>> {
      return (await call('write', name, input, commandId)) as Output<Name>;
    },
    /** Steers the host itself. Goes out once: what became of it is in `system.status`. */
    async control<Name extends ControlName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      return (await call('session', name, input)) as Output<Name>;
    },
    async session<Name extends SessionName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      return (await call('session', name, input)) as Output<Name>;
    },
  };
}

export const client = createClient(delivery);
