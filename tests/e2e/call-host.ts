import type { Page } from '@playwright/test';
import type { Input, Output, ProcedureName } from '#contract/contract';
import type { WireAnswer, WireError } from '#contract/wire';

/** Calls the host as the person signed in on a page, by whatever door the page has: for what a story needs beforehand. */
export async function callHost<Name extends ProcedureName>(
  page: Page,
  procedure: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const answer = await page.evaluate(
    async ([name, said]): Promise<WireAnswer> => {
      const { token } = JSON.parse(sessionStorage.getItem('tableside.session') ?? '{"state":{}}').state;
      const commandId = crypto.randomUUID();
      if (window.tableside)
        return window.tableside.invoke({ procedure: name, input: said, session: token, commandId });
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${token}`,
          'Idempotency-Key': commandId,
        },
        body: JSON.stringify(said),
      });
      const value: unknown = await response.json();
      return response.ok ? { ok: true, value } : { ok: false, error: value as WireError };
    },
    [procedure, input] as const,
  );
  if (!answer.ok) throw new Error(`${procedure}: ${JSON.stringify(answer.error)}`);
  return answer.value as Output<Name>;
}
