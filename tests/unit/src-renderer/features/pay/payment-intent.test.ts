import { expect, test } from 'vitest';
import { PaymentIntent } from '../../../../../src-renderer/features/pay/payment-intent';

const cash = { tender: 'cash', amount: 2000, tendered: 2000 };

test('the same payment keeps its ids however often it is tried', () => {
  const intent = new PaymentIntent();
  const ids = intent.idsFor(cash);
  expect(intent.idsFor({ ...cash })).toEqual(ids);
  expect(ids.paymentId).not.toBe(ids.commandId);
});

test('another amount, and the same one after it was taken, are other payments', () => {
  const intent = new PaymentIntent();
  const first = intent.idsFor(cash);
  const larger = intent.idsFor({ ...cash, amount: 2500 });
  expect(larger).not.toEqual(first);
  intent.taken();
  expect(intent.idsFor({ ...cash, amount: 2500 })).not.toEqual(larger);
});
