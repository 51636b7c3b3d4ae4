import { describe, expect, it } from 'vitest';
import { type CardState, cardStates } from '#contract/payments';
import { isPending, mayBecome } from '#main/payments/card.rules';

/** Rows are what a charge is, columns what it is to become, in the order of `cardStates`. */
const matrix: Record<CardState, string> = {
  asked: '-yyy',
  approved: '----',
  declined: '----',
  unknown: '-yy-',
};

describe('a card charge', () => {
  const moves = cardStates.flatMap((from) =>
    cardStates.map((to, at) => ({ from, to, may: matrix[from][at] === 'y' })),
  );
  it.each(moves)('$from to $to: $may', ({ from, to, may }) => {
    expect(mayBecome(from, to)).toBe(may);
  });

  it('is pending until it is approved or declined', () => {
    expect(cardStates.filter(isPending)).toEqual(['asked', 'unknown']);
  });
});
