import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import type { ControlName, Input, Output } from '#contract/contract';
import type { CallError } from './call-error';
import { client } from './client';

/**
 * Steers the host itself, such as beginning a backup. A refusal becomes a notice, unless `inline` says that the
 * screen shows it in its own place. What becomes of long work is in `system.status`.
 */
export function useControl<Name extends ControlName>(
  name: Name,
  { inline = false }: { inline?: boolean } = {},
): UseMutationResult<Output<Name>, CallError, Input<Name>> {
  return useMutation<Output<Name>, CallError, Input<Name>>({
    mutationFn: (input) => client.control(name, input),
    meta: { inline },
  });
}
