/** An amount that is about to change: it pales when the host takes longer than a blink, and is never guessed. */
export function pendingAmount(isPending: boolean): string {
  return isPending ? 'opacity-30 transition-opacity delay-300' : '';
}
