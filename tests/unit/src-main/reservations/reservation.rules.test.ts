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

const moves: Move[] = ['arrive', 'seat', 'unseat', 'cancel', 'noShow', 'restore', 'complete'];

describe('transition', () => {
  it('is this matrix and nothing else', () => {
    const matrix = Object.fromEntries(
      phases.map((phase) => [phase, moves.map((move) => transition(phase, move))]),
    );
    //                 arrive     seat      unseat  cancel       noShow     restore   complete
    expect(matrix).toEqual({
      booked: ['arrived', 'seated', null, 'cancelled', 'no_show', null, null],
      arrived: ['arrived', 'seated', null, 'cancelled', null, 'booked', null],
      seated: [null, null, 'arrived', null, null, null, 'completed'],
      completed: [null, null, null, null, null, null, null],
      cancelled: [null, null, null, null, null, 'booked', null],
      no_show: [null, null, null, null, null, 'booked', null],
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

const whole = { hasTables: true, isPartly: false, hasOrdered: false };

describe('allowedActions', () => {
  it('is this matrix at half past seven of the evening', () => {
    const now = at('19:30');
    const actions = Object.fromEntries(phases.map((phase) => [phase, allowedActions(phase, now, whole)]));
    expect(actions).toEqual({
      booked: ['edit', 'move', 'lock', 'reconfirm', 'arrive', 'seat', 'cancel', 'noShow'],
      arrived: ['edit', 'move', 'lock', 'seat', 'cancel', 'restore'],
      seated: ['unseat'],
      completed: [],
      cancelled: ['restore'],
      no_show: ['restore'],
    });
  });

  it('lets nobody fail to come before the booked time', () => {
    expect(allowedActions('booked', at('19:29'), whole)).not.toContain('noShow');
    expect(allowedActions('booked', at('19:30'), whole)).toContain('noShow');
  });

  it('lets nobody arrive on another day', () => {
    const tomorrow = { ...at('19:30'), serviceDay: '2026-11-21', start: new Date('2026-11-21T19:30:00Z') };
    expect(allowedActions('booked', tomorrow, whole)).toEqual([
      'edit',
      'move',
      'lock',
      'reconfirm',
      'cancel',
    ]);
  });

  it('takes nothing back when the day is over', () => {
    expect(allowedActions('no_show', at('23:00'), whole)).toEqual(['restore']);
    expect(allowedActions('no_show', { ...at('23:00'), today: '2026-11-21' }, whole)).toEqual([]);
  });

  it('keeps no table where there is none', () => {
    expect(allowedActions('booked', at('19:30'), { ...whole, hasTables: false })).not.toContain('lock');
  });

  it('lets the rest of a party arrive after a part of it', () => {
    expect(allowedActions('arrived', at('19:30'), { ...whole, isPartly: true })).toContain('arrive');
  });

  it('takes no seating back once something was ordered', () => {
    expect(allowedActions('seated', at('19:30'), { ...whole, hasOrdered: true })).toEqual([]);
  });
});

describe('lateMinutes', () => {
  it('counts from when the house calls it late, for a party that is awaited today', () => {
    expect(lateMinutes('booked', at('19:39'), 10)).toBeNull();
    expect(lateMinutes('booked', at('19:40'), 10)).toBe(10);
    expect(lateMinutes('booked', at('19:46'), 10)).toBe(16);
    expect(lateMinutes('arrived', at('19:46'), 10)).toBeNull();
    expect(lateMinutes('booked', { ...at('19:46'), today: '2026-11-21' }, 10)).toBeNull();
  });
});
