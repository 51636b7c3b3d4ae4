import { describe, expect, it } from 'vitest';
import {
  cellOf,
  draftOf,
  isSound,
  standIn,
  turnsOf,
} from '../../../../../src-renderer/features/manage/hours/turn-times';

const services = [{ id: 'lunch' }, { id: 'dinner' }];
const turns = {
  house: 120,
  bySize: [
    { id: 'a', serviceId: null, upTo: 4, minutes: 105 },
    { id: 'b', serviceId: 'lunch', upTo: 2, minutes: 60 },
    { id: 'gone', serviceId: 'tea', upTo: 2, minutes: 45 },
  ],
};

describe('the table of turn times', () => {
  it('starts with sizes to fill in where nothing is said', () => {
    expect(draftOf({ house: 90, bySize: [] })).toEqual({ house: '90', sizes: [2, 4, 6], typed: {} });
  });

  it('says in a blank what counts there', () => {
    const draft = draftOf(turns);
    expect(draft.sizes).toEqual([2, 4]);
    expect(standIn(draft, 2, 'dinner')).toBe('105');
    expect(standIn(draft, 2, 'lunch')).toBe('60');
    expect(standIn(draft, 4, 'lunch')).toBe('105');
    expect(standIn({ ...draft, sizes: [2, 4, 6] }, 6, 'lunch')).toBe('120');
  });

  it('tells the host what is typed, under the ids that are known, and nothing of services that are gone', () => {
    const draft = draftOf(turns);
    const typed = { ...draft.typed, [cellOf(4, null)]: '', [cellOf(4, 'dinner')]: '135' };
    expect(turnsOf({ ...draft, house: '100', typed }, services, turns)).toEqual({
      house: 100,
      bySize: [
        { id: 'b', serviceId: 'lunch', upTo: 2, minutes: 60 },
        { id: expect.any(String), serviceId: 'dinner', upTo: 4, minutes: 135 },
      ],
    });
  });

  it.each([
    ['15', true],
    ['720', true],
    ['14', false],
    ['721', false],
    ['1h', false],
    ['', true],
  ])('takes %j for minutes: %s', (text, fine) => {
    expect(isSound({ house: '120', sizes: [2], typed: { [cellOf(2, null)]: text } })).toBe(fine);
  });
});
