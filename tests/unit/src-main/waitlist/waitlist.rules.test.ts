import { describe, expect, it } from 'vitest';
import { waitlistStates } from '#contract/waitlist';
import { recordOf } from '#main/waitlist/record.rules';
import { allowedActions, type Step, stateAfter } from '#main/waitlist/waitlist.rules';

describe('a party on the waitlist', () => {
  it('moves as the table of steps has it, and in no other way', () => {
    const steps: Step[] = ['notify', 'seat', 'leave', 'restore'];
    const matrix = waitlistStates.map((state) => steps.map((step) => stateAfter(state, step, false)));
    expect(matrix).toEqual([
      ['notified', 'seated', 'left', null],
      [null, 'seated', 'left', 'waiting'],
      [null, null, null, 'waiting'],
      [null, null, null, 'waiting'],
    ]);
    expect(stateAfter('left', 'restore', true)).toBe('notified');
    expect(stateAfter('seated', 'restore', true)).toBe('notified');
    expect(stateAfter('notified', 'restore', true)).toBe('waiting');
  });

  it('can be changed while it waits', () => {
    expect(waitlistStates.filter((state) => allowedActions(state).includes('change'))).toEqual([
      'waiting',
      'notified',
    ]);
  });
});

describe('the record of a night', () => {
  const party = { hasSat: true, quotedLikely: 20, quotedSafe: 30, minutes: 25, endedMinutesAgo: 10 };

  it('counts who had a table by the safe quote, and how far off the last hour was', () => {
    const parties = [
      party,
      { ...party, minutes: 34 },
      { ...party, minutes: 90, endedMinutesAgo: 61 },
      { ...party, hasSat: false, minutes: 5 },
      { ...party, quotedLikely: null, quotedSafe: null },
    ];
    expect(recordOf(parties)).toEqual({ seated: 4, left: 1, quoted: 3, bySafe: 1, lastHourError: 10 });
  });

  it('says nothing of an hour in which nobody was seated', () => {
    expect(recordOf([])).toEqual({ seated: 0, left: 0, quoted: 0, bySafe: 0, lastHourError: null });
  });
});
