/** An amount about to change: it fades when the host takes longer than a blink, and is never guessed. */
export function pendingAmount(isPending: boolean): string {
  return isPending ? 'animate-[fade-out_150ms_300ms_both]' : '';
}
