import { expect, it } from 'vitest';
import { soughtBy } from '#main/payments/closed.rules';

it.each([
  ['', null],
  ['CHK-012', { number: 'CHK-012', table: 'CHK-012', amount: null, time: null }],
  ['chk 12b', { number: 'CHK-012B' }],
  ['12', { number: 'CHK-012', table: '12', amount: 1200, time: null }],
  ['T5', { number: null, table: '5' }],
  ['table P2', { number: null, table: 'P2' }],
  ['12.50', { number: null, table: null, amount: 1250 }],
  ['€ 12,5', { amount: 1250 }],
  ['19:42', { number: null, time: '19:42' }],
  ['9:05', { time: '09:05' }],
])('%j means %j', (text, meant) => {
  const sought = soughtBy(text);
  if (meant === null) expect(sought).toBeNull();
  else expect(sought).toMatchObject(meant);
});
