/**
 * What is left for the last share while the others are typed, of 100 percent or of what is due. The host works the
 * shares out again and decides; this is only what the person sees while typing.
 */
export function restOf(all: number, typed: readonly (number | null)[]): number {
  return typed.reduce<number>((left, value) => left - (value ?? 0), all);
}
