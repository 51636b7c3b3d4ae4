/** Letters and digits that nobody takes for each other when a code is read out. */
const LETTERS = 'ACDEFGHJKMNPQRTUVWXY34679';

/** A code for a new voucher: twelve letters by chance, too many to be guessed. */
export function newVoucherCode(): string {
  const chance = crypto.getRandomValues(new Uint32Array(12));
  return Array.from(chance, (number) => LETTERS[number % LETTERS.length]).join('');
}

/** A code as it is read out, in groups of four: "TQ7K 3MQ9 TDXW". How a code is spaced never counts. */
export function inGroups(code: string): string {
  return /^[A-Z0-9]{8,}$/.test(code) ? (code.match(/.{1,4}/g) ?? [code]).join(' ') : code;
}
