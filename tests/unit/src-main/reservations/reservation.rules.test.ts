import { describe, expect, it } from 'vitest';
import { phases } from '#contract/reservations';
import {
  allowedActions,
  lateMinutes,
  type Move,
  phaseOf,
  statusOf,
  transition,
} from '#main/reservations/reservation.rules';

const moves: Move[] = ['arrive', 'seat', 'cancel', 'noShow', 'restore', 'complete'];

describe('transition', () => {
  it('is this matrix and nothing else', () => {
    const matrix = Object.fromEntries(
      phases.map((phase) => [phase, moves.map((move) => transition(phase, move))]),
    );
    //                 arrive     seat      cancel       noShow     restore   complete
    expect(matrix).toEqual({
      booked: ['arrived', 'seated', 'cancelled', 'no_show', null, null],
      arrived: [null, 'seated', 'cancelled', null, 'booked', null],
      seated: [null, null, null, null, null, 'completed'],
      completed: [null, null, null, null, null, null],
      cancelled: [null, null, null, null, 'booked', null],
      no_show: [null, null, null, null, 'booked', null],
    });
  });

  it('gives a party that had come back to the door', () => {
    expect(transition('cancelled', 'restore', true)).toBe('arrived');
    expect(transition('arrived', 'restore', true)).toBe('booked');
  });

  it('can be stored: the phase that is read back is the one that was reached', () => {
    for (const phase of phases) {
      const arrived = phase === 'arrived' || phase === 'seated';
      expect(phaseOf({ status: statusOf(phase), arrived, seated: phase === 'seated' })).toBe(phase);
    }
  });
});

const evening = { start: new Date('2026-11-20T19:30:00Z'), serviceDay: '2026-11-20', today: '2026-11-20' };
const at = (time: string) => ({ ...evening, now: new Date(`2026-11-20T${time}:00Z`) });

describe('allowedActions', () => {
  it('lets nobody fail to come before the booked time', () => {
    expect(allowedActions('booked', at('19:29'))).toEqual(['edit', 'move', 'arrive', 'seat', 'cancel']);
    expect(allowedActions('booked', at('19:30'))).toContain('noShow');
  });

  it('lets nobody arrive on another day', () => {
    const tomorrow = { ...at('19:30'), serviceDay: '2026-11-21', start: new Date('2026-11-21T19:30:00Z') };
    expect(allowedActions('booked', tomorrow)).toEqual(['edit', 'move', 'cancel']);
  });

  it('takes nothing back when the day is over', () => {
    expect(allowedActions('no_show', at('23:00'))).toEqual(['restore']);
    expect(allowedActions('no_show', { ...at('23:00'), today: '2026-11-21' })).toEqual([]);
  });
});

describe('lateMinutes', () => {
  it('counts from the first whole minute, for a party that is awaited today', () => {
    expect(lateMinutes('booked', at('19:30'))).toBeNull();
    expect(lateMinutes('booked', at('19:46'))).toBe(16);
    expect(lateMinutes('arrived', at('19:46'))).toBeNull();
    expect(lateMinutes('booked', { ...at('19:46'), today: '2026-11-21' })).toBeNull();
  });
});
