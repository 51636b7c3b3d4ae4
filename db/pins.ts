import { compare, hash } from 'bcryptjs';
import type { Secret } from '#db/secret';
import { UNUSABLE_PASSWORD } from '#db/unusable-password';

const COST = 10;

export interface Pins {
  /** What to store for a PIN: a bcrypt hash, and a keyed digest that finds its owner. */
  hashPin(pin: string): Promise<{ hash: string; index: string }>;
  indexOf(pin: string): string;
  /** Takes as long for nobody's PIN as for somebody's. */
  matches(pin: string, hash: string | null): Promise<boolean>;
}

/** PINs are bcrypt hashes; a bcrypt hash cannot be looked up, so a digest under the venue's key finds it first. */
export function createPins(secret: Secret): Pins {
  const indexOf = (pin: string) => secret.digest(`pin:${pin}`);
  return {
    indexOf,
    hashPin: async (pin) => ({ hash: await hash(pin, COST), index: indexOf(pin) }),
    matches: async (pin, stored) => (await compare(pin, stored ?? UNUSABLE_PASSWORD)) && stored !== null,
  };
}
