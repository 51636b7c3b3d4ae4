import { randomUUID } from 'node:crypto';
import type { Input, ProcedureName } from '#contract/contract';

/** One write as a device meant it: the same id and the same input at every try. */
export interface Command {
  id: string;
  device: string;
  procedure: ProcedureName;
  input: Record<string, unknown>;
  session: string | undefined;
  /** Open: it may or may not have been done. Refused: the host said it was not, and why. */
  state: 'open' | 'acknowledged' | 'refused';
  /** What the host answered, once it has. */
  value?: unknown;
}

/** Every command that was ever sent to one data folder, in the order in which they were begun. */
export class CommandBook {
  readonly all: Command[] = [];

  begin<Name extends ProcedureName>(
    device: string,
    procedure: Name,
    input: Input<Name>,
    session: string | undefined,
  ): Command {
    const command: Command = {
      id: randomUUID(),
      device,
      procedure,
      input: input as Record<string, unknown>,
      session,
      state: 'open',
    };
    this.all.push(command);
    return command;
  }

  of(state: Command['state']): Command[] {
    return this.all.filter((command) => command.state === state);
  }
}
