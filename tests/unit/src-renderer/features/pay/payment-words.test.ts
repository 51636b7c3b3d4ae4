import { expect, test } from 'vitest';
import { paymentWords, taxWords } from '../../../../../src-renderer/features/pay/payment-words';

test.each([
  ['cash', null, 'Cash'],
  ['card', null, 'Card'],
  ['card', '4417', 'Card ··4417'],
  ['card', 'Card 4417', 'Card 4417'],
  ['card', 'slip 18', 'Card, slip 18'],
  ['voucher', 'FT-1', 'Voucher ··FT-1'],
  ['voucher', null, 'Voucher'],
  ['house_account', 'Byrne & Sons', 'On account, Byrne & Sons'],
] as const)('%s with %s reads %s', (tender, reference, words) => {
  expect(paymentWords({ tender, reference })).toBe(words);
});

test('a tax says its rate once', () => {
  expect(taxWords({ name: 'VAT 13.5 %', basisPoints: 1350 }, true)).toBe('VAT 13.5 %, included');
  expect(taxWords({ name: 'Sales tax', basisPoints: 825 }, false)).toBe('Sales tax 8.25 %');
});
