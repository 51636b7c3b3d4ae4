import { describe, expect, test } from 'vitest';
import {
  eraseDigit,
  terminalDrift,
  tillState,
  typeDigits,
} from '../../../../../src-renderer/features/pay/till.rules';
import { terminalWords } from '../../../../../src-renderer/features/pay/till-shared';

describe('typing', () => {
  test('digits fill from the right', () => {
    expect([...'3575'].reduce<number | null>(typeDigits, null)).toBe(3575);
    expect(typeDigits(35, '00')).toBe(3500);
    expect(typeDigits(null, '00')).toBe(0);
  });

  test('what would be too long is not taken', () => {
    expect(typeDigits(9_999_999, '0')).toBe(9_999_999);
    expect(typeDigits(999_999, '00')).toBe(999_999);
  });

  test('deleting the last digit leaves nothing typed', () => {
    expect(eraseDigit(3575)).toBe(357);
    expect(eraseDigit(5)).toBeNull();
    expect(eraseDigit(null)).toBeNull();
  });
});

const cash = { due: 12_705, unsentItems: 0, tender: 'cash', part: null, received: null } as const;

describe('the till', () => {
  test('takes all of it, exactly, while nothing is typed', () => {
    expect(tillState(cash)).toEqual({ amount: 12_705, tendered: 12_705, change: 0, problem: null });
  });

  test('gives back what is over', () => {
    expect(tillState({ ...cash, received: 13_000 })).toMatchObject({ change: 295, problem: null });
  });

  test('says how much is short', () => {
    expect(tillState({ ...cash, received: 12_000 })).toMatchObject({
      change: 0,
      problem: { kind: 'short', by: 705 },
    });
  });

  test('a part is at most what is left, and not nothing', () => {
    expect(tillState({ ...cash, part: 2000, received: 5000 })).toMatchObject({ amount: 2000, change: 3000 });
    expect(tillState({ ...cash, part: 0 }).problem).toEqual({ kind: 'nothing' });
    expect(tillState({ ...cash, part: 20_000 }).problem).toEqual({ kind: 'tooMuch' });
  });

  test('unsent lines hold up only the payment that closes the check', () => {
    expect(tillState({ ...cash, unsentItems: 2 }).problem).toEqual({ kind: 'unsent' });
    expect(tillState({ ...cash, unsentItems: 2, part: 12_705 }).problem).toEqual({ kind: 'unsent' });
    expect(tillState({ ...cash, unsentItems: 2, part: 5000 }).problem).toBeNull();
  });

  test('a card takes the amount itself, whatever cash was typed before', () => {
    expect(tillState({ ...cash, tender: 'card', received: 100 })).toMatchObject({
      tendered: 12_705,
      problem: null,
    });
  });
});

describe('an amount on the card terminal', () => {
  const all = { amount: 10_000, dueThen: 10_000 };
  const part = { amount: 4_000, dueThen: 10_000 };

  test('is right while nothing has changed', () => {
    expect(terminalDrift(all, 10_000)).toBeNull();
    expect(terminalDrift(part, 10_000)).toBeNull();
  });

  test('is no longer all of it when something was sent meanwhile', () => {
    expect(terminalDrift(all, 10_450)).toBe('under');
  });

  test('a part stays as right as it was for as long as it fits', () => {
    expect(terminalDrift(part, 10_450)).toBeNull();
    expect(terminalDrift(part, 4_000)).toBeNull();
    expect(terminalDrift(part, 3_999)).toBe('over');
  });

  test('is too much when a colleague took some of it', () => {
    expect(terminalDrift(all, 9_550)).toBe('over');
  });

  test('the words name both amounts', () => {
    const money = (amount: number) => `€${(amount / 100).toFixed(2)}`;
    expect(terminalWords('under', 10_000, 10_450, money)).toEqual({
      title: 'The terminal has €100.00; now €104.50 is due.',
      advice: 'Approved, it leaves €4.50 to pay.',
    });
    expect(terminalWords('over', 10_000, 9_550, money).title).toBe(
      'The terminal has €100.00, but only €95.50 is due.',
    );
  });
});
