import { describe, expect, it } from 'vitest';
import { withoutPersons } from '#main/audit/persons.rules';

describe('withoutPersons', () => {
  it('keeps that something was said and whether it changed, not what', () => {
    const before = {
      note: 'Window',
      wishes: ['accessible'],
      overrideReason: null,
      partySize: 2,
      guest: { phone: '1', email: null },
    };
    const after = {
      note: 'Corner',
      wishes: [],
      overrideReason: 'Her birthday',
      partySize: 3,
      guest: { phone: '1', email: 'a@b.ie' },
    };
    expect(withoutPersons('reservations.change', { before, after })).toEqual({
      before: {
        note: '***',
        wishes: '***',
        overrideReason: null,
        partySize: 2,
        guest: { phone: '***', email: null },
      },
      after: {
        note: '*** (changed)',
        wishes: null,
        overrideReason: '***',
        partySize: 3,
        guest: { phone: '***', email: '***' },
      },
    });
  });

  it('leaves ids, times and reasons alone, in lists too', () => {
    const after = { ids: ['a'], at: new Date(0), reason: 'Bench repair', list: [{ name: 'Ana', id: 'b' }] };
    expect(withoutPersons('floor.seatWalkIn', { before: null, after })).toEqual({
      before: null,
      after: {
        ids: ['a'],
        at: '1970-01-01T00:00:00.000Z',
        reason: 'Bench repair',
        list: [{ name: '***', id: 'b' }],
      },
    });
  });

  it('keeps what is the house’s own, but a PIN for nobody', () => {
    const after = { name: 'Soup', pin: '1204' };
    expect(withoutPersons('menu.import', { before: null, after }).after).toEqual({
      name: 'Soup',
      pin: '***',
    });
  });
});
