/** Seven digits: more than any party eats, and few enough to be read at a glance. */
const MOST = 9_999_999;

/** Digits fill from the right, as on every till: 3, 5, 7, 5 is 35.75. Too many are not taken. */
export function typeDigits(amount: number | null, digits: string): number {
  const next = Number(`${amount ?? 0}${digits}`);
  return next > MOST ? (amount ?? 0) : next;
}

/** Takes the last digit away; the last one of all leaves nothing typed. */
export function eraseDigit(amount: number | null): number | null {
  return amount === null || amount < 10 ? null : Math.floor(amount / 10);
}
