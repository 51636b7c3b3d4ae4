import { expect, test } from 'vitest';
import { eraseDigit, typeDigits } from '../../../../src-renderer/ui/typed-amount';

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
