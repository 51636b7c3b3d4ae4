import { describe, expect, it } from 'vitest';
import { allergiesOf } from '#contract/people';
import { confirmationText } from '../../../../../src-renderer/features/book/confirmation';
import { booking } from './bookings';

const named = { venue: 'Lark & Salt', day: 'Friday 20 November 2026' };

describe('a confirmation', () => {
  it('says what was promised, and nothing of what the house noted', () => {
    const laurent = booking({
      guest: { id: 'g2', name: 'Camille Laurent', lastName: 'Laurent', allergies: 'Peanut', visits: 4 },
      partySize: 8,
      wishes: ['accessible', 'window'],
      area: { id: 'patio', name: 'Patio' },
      occasion: 'Birthday',
      allergies: 'Peanut',
      note: 'Complained last time',
      overrideReason: 'Regular',
    });
    expect(confirmationText(laurent, named)).toBe(
      [
        'Lark & Salt: your table is booked.',
        '',
        'Name: Camille Laurent',
        'Date: Friday 20 November 2026',
        'Time: 19:00 to 21:00',
        'Party: 8 guests',
        'Wishes: Wheelchair, Window, Patio',
        'Occasion: Birthday',
        'Allergies: Peanut',
        'Number: RES-2026-000001',
      ].join('\n'),
    );
  });

  it('leaves out what was not asked for, and says which hour was meant', () => {
    const text = confirmationText(booking({ time: '01:30', until: '02:30', fold: 'later' }), named);
    expect(text).toContain('Time: 01:30 winter time (second) to 02:30');
    expect(text).not.toMatch(/Wishes|Occasion|Allergies/);
  });
});

describe('allergies', () => {
  it('of the guest and of the booking stand together, each once', () => {
    expect(allergiesOf('Sesame', 'Peanut')).toBe('Sesame; Peanut');
    expect(allergiesOf('Sesame', null)).toBe('Sesame');
    expect(allergiesOf(null, ' ')).toBeNull();
    expect(allergiesOf('Nuts, seat 3', 'nuts')).toBe('Nuts, seat 3');
    expect(allergiesOf('Nuts', 'Nuts and milk')).toBe('Nuts and milk');
  });
});
