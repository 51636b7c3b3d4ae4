import { randomUUID } from 'node:crypto';
import type { Input, Output, ProcedureName } from '#contract/contract';

/** A refusal as it came over HTTP. */
export class HttpRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** One device of the evening: a session of its own over the HTTP door. */
export interface Client {
  name: string;
  call<Name extends ProcedureName>(procedure: Name, input: Input<Name>): Promise<Output<Name>>;
  /** How many calls were sent a second time with the same command id. */
  repeats: number;
}

/** Every so many writes a device behaves as if the answer was lost, and sends the same command again. */
const REPEAT_EVERY = 7;

/** Signs a member of staff in at `base` and speaks for them from then on. */
export async function signIn(base: string, name: string, pin: string): Promise<Client> {
  const { session } = await post(base, 'staff.signIn', { pin }, { 'x-terminal': name });
  let calls = 0;
  const client: Client = {
    name,
    repeats: 0,
    async call(procedure, input) {
      const headers = {
        authorization: `Bearer ${session}`,
        'idempotency-key': randomUUID(),
        'x-terminal': name,
      };
      const answer = await post(base, procedure, input, headers);
      calls += 1;
      if (calls % REPEAT_EVERY !== 0) return answer;
      client.repeats += 1;
      return post(base, procedure, input, headers);
    },
  };
  return client;
}

async function post<Name extends ProcedureName>(
  base: string,
  procedure: Name,
  input: Input<Name>,
  headers: Record<string, string>,
): Promise<Output<Name>> {
  const response = await fetch(`${base}/api/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  });
  const body = (await response.json()) as Output<Name> & { error?: { code: string; message: string } };
  if (!response.ok)
    throw new HttpRefusal(
      body.error?.code ?? String(response.status),
      `${procedure}: ${JSON.stringify(body.error)}`,
    );
  return body;
}
