import { describe, expect, it } from 'vitest';
import type { GuestDetails } from '#contract/guests';
import { mergedDetails, takenBack } from '#main/guests/merge.rules';

const nobody: GuestDetails = {
  firstName: '',
  lastName: 'Abbot',
  phone: null,
  email: null,
  note: null,
  allergies: null,
  tags: [],
};

describe('mergedDetails', () => {
  it('keeps what the kept entry says, and fills in what it does not', () => {
    const kept = { ...nobody, phone: '1', tags: ['Regular'] };
    const other = { ...nobody, firstName: 'Wren', phone: '2', email: 'w@a.ie', tags: ['regular', 'VIP'] };
    expect(mergedDetails(kept, other)).toEqual({
      ...nobody,
      firstName: 'Wren',
      phone: '1',
      email: 'w@a.ie',
      tags: ['Regular', 'VIP'],
    });
  });

  it('never loses an allergy or a note, and says nothing twice', () => {
    const kept = { ...nobody, allergies: 'Nuts', note: 'Corner table' };
    expect(mergedDetails(kept, { ...nobody, allergies: 'Shellfish', note: 'corner' })).toMatchObject({
      allergies: 'Nuts, Shellfish',
      note: 'Corner table',
    });
    expect(mergedDetails(nobody, kept)).toEqual(kept);
  });
});

describe('takenBack', () => {
  it('undoes what the merge wrote, but no later change', () => {
    const before = { ...nobody, note: 'Corner' };
    const after = { ...before, note: 'Corner\nTaxi', email: 'w@a.ie', allergies: 'Nuts' };
    expect(takenBack(before, after, after)).toEqual({ note: 'Corner', email: null, allergies: null });
    expect(takenBack(before, after, { ...after, note: 'Window' })).toEqual({ email: null, allergies: null });
    expect(takenBack(before, before, before)).toEqual({});
  });
});
