import { expect, it } from 'vitest';
import { restOf } from '../../../../../../src-renderer/features/pay/split/shares.rules';

it('leaves the last share what nobody has typed', () => {
  expect(restOf(100, [25, null, 30])).toBe(45);
  expect(restOf(5_000, [5_001])).toBe(-1);
});
