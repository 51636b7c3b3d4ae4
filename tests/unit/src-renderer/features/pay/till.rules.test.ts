import { describe, expect, test } from 'vitest';
import { tillState } from '../../../../../src-renderer/features/pay/till.rules';

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

  test('hands over what the coins make of it, with its tip', () => {
    const inCoins = { ...cash, inCash: 13_005 };
    expect(tillState(inCoins)).toEqual({ amount: 12_705, tendered: 13_005, change: 0, problem: null });
    expect(tillState({ ...inCoins, received: 14_000 })).toMatchObject({ amount: 12_705, change: 995 });
    expect(tillState({ ...inCoins, received: 13_000 }).problem).toEqual({ kind: 'short', by: 5 });
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
