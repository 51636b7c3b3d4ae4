import type { Output } from '#contract/contract';

/** The bill as the host shows it. */
export type Check = Output<'checks.view'>;
