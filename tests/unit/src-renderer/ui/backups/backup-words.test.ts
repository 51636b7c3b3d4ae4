import { describe, expect, it } from 'vitest';
import { sayHolds, sayLost } from '../../../../../src-renderer/ui/backups/backup-words';

const copy = { orders: 1204, payments: 1, reservations: 0, guests: 318, takings: 100, lastSaleAt: null };

describe('what a copy holds', () => {
  it('is counted in the words of the house', () => {
    expect(sayHolds(copy)).toBe('1,204 orders · 1 payment · 0 bookings · 318 guests');
  });
});

describe('what goes with a restore', () => {
  it('is named, and nothing else', () => {
    expect(sayLost(copy, { ...copy, orders: 1216, payments: 4 })).toBe(
      '12 orders and 3 payments newer than this copy go.',
    );
    expect(sayLost(copy, { ...copy, orders: 1205 })).toBe('1 order newer than this copy goes.');
    expect(sayLost(copy, { ...copy, orders: 1205, guests: 319 })).toBe(
      '1 order and 1 guest newer than this copy go.',
    );
  });

  it('is nothing where the copy holds as much or more', () => {
    expect(sayLost(copy, copy)).toBeNull();
    expect(sayLost(copy, { ...copy, orders: 3 })).toBeNull();
  });
});
