import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Input, Output, ProcedureName } from '#contract/contract';
import type { WireRequest } from '#contract/wire';
import type { Command, CommandBook } from './commands';
import { type Ask, type Line, NoAnswer } from './line';

/** Answers that mean "not now": the command was not done, and the same one is sent again a little later. */
export const notNow = ['STORE_FAILED', 'DISK_FULL', 'DATABASE_CLOSED', 'HOST_UNAVAILABLE'];
const PAUSE_MS = 50;
/** Every so many commands a device behaves as if the answer was lost, and sends the same once more. */
const REPEAT_EVERY = 9;

/** The call of a command as it crosses the door, the same at every try. */
export function requestOf({ procedure, input, id, session, device }: Command): WireRequest {
  return {
    procedure,
    input,
    commandId: id,
    terminal: device,
    ...(session === undefined ? {} : { session }),
  };
}

/** What devices were told that they must not be told; each is a failed check of the round. */
export interface Complaints {
  add(text: string): void;
  /** A call was refused with "not now". */
  notNow?(code: string): void;
}

/** One member of staff at one screen: sends each command until it is answered, under the same id. */
export class Device {
  #done = 0;

  constructor(
    readonly name: string,
    private readonly session: string,
    private readonly line: Line,
    private readonly book: CommandBook,
    private readonly complaints: Complaints,
  ) {}

  /** A write. Resolves once a host has acknowledged it; what any rule refuses is a complaint, and rejects. */
  async do<Name extends ProcedureName>(procedure: Name, input: Input<Name>): Promise<Output<Name>> {
    const command = this.book.begin(this.name, procedure, input, this.session);
    const value = await this.#until(procedure, requestOf(command), (refusal) => {
      command.state = 'refused';
      this.complaints.add(`${procedure} (${command.id}) was refused: ${refusal}`);
    });
    acknowledge(command, value, this.complaints);
    this.#done++;
    if (this.#done % REPEAT_EVERY === 0) {
      const again = await this.#until(procedure, requestOf(command), (refusal) =>
        this.complaints.add(`${procedure} (${command.id}) was acknowledged, and then refused: ${refusal}`),
      );
      acknowledge(command, again, this.complaints);
    }
    return value as Output<Name>;
  }

  /** A read, tried until it is answered. */
  async see<Name extends ProcedureName>(procedure: Name, input: Input<Name>): Promise<Output<Name>> {
    const request = { procedure, input, session: this.session, terminal: this.name };
    const value = await this.#until(procedure, request, (refusal) =>
      this.complaints.add(`${procedure} was refused: ${refusal}`),
    );
    return value as Output<Name>;
  }

  async #until(
    procedure: string,
    request: WireRequest,
    onRefused: (refusal: string) => void,
  ): Promise<unknown> {
    for (;;) {
      const ask: Ask = await this.line.current();
      const answer = await ask(request).catch((error: unknown) => {
        if (error instanceof NoAnswer) return null;
        this.complaints.add(String(error));
        throw error;
      });
      if (answer?.ok) return answer.value;
      if (answer && !notNow.includes(answer.error.code)) {
        const refusal = `${answer.error.code} ${JSON.stringify(answer.error.details ?? {})}`;
        onRefused(refusal);
        throw new Error(`${procedure}: ${refusal}`);
      }
      if (answer) this.complaints.notNow?.(answer.error.code);
      await delay(PAUSE_MS);
    }
  }
}

/** Notes the host's answer to a command; another than at an earlier try is a complaint. */
export function acknowledge(command: Command, value: unknown, complaints: Complaints): void {
  if (command.state === 'acknowledged' && !isDeepStrictEqual(command.value, value))
    complaints.add(
      `${command.procedure} (${command.id}) was answered ${JSON.stringify(command.value)}, later ${JSON.stringify(value)}`,
    );
  command.state = 'acknowledged';
  command.value = value;
}
