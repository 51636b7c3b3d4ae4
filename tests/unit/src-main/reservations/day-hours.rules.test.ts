import { describe, expect, it } from 'vitest';
import { dayHours, paceOf } from '#main/reservations/day-hours.rules';
import { dinner, house, lunch, service } from '../hours/house';

const day = '2026-11-20';

describe('the pace of a page', () => {
  it('adds up the covers that start within one quarter', () => {
    const starts = [
      { minute: 1214, covers: 4 },
      { minute: 1200, covers: 2 },
      { minute: 1215, covers: 5 },
    ];
    const free = { limit: null, reason: null, isOver: false };
    expect(paceOf(house(), day, starts)).toEqual([
      { minute: 1200, slot: '20:00', covers: 6, ...free },
      { minute: 1215, slot: '20:15', covers: 5, ...free },
    ]);
  });

  it('has every quarter of a service with its limit, and says which are over', () => {
    const hours = house({
      services: [{ ...dinner, firstTime: '20:00', lastTime: '20:30', coversStarting: 12 }],
      slotLimits: [{ day, slot: '20:15', coversStarting: 4, reason: 'Swamped' }],
    });
    const pace = paceOf(hours, day, [
      { minute: 1200, covers: 12 },
      { minute: 1215, covers: 5 },
      { minute: 1110, covers: 9 },
    ]);
    expect(
      pace.map(({ slot, covers, limit, reason, isOver }) => [slot, covers, limit, reason, isOver]),
    ).toEqual([
      ['18:30', 9, null, null, false],
      ['20:00', 12, 12, null, false],
      ['20:15', 5, 4, 'Swamped', true],
      ['20:30', 0, 12, null, false],
    ]);
  });

  it('keeps a limit of a quarter outside the services in sight, so that it can be taken away', () => {
    const slotLimits = [{ day, slot: '16:00', coversStarting: 0, reason: 'Break' }];
    expect(
      paceOf(house({ services: [{ ...dinner, lastTime: '17:00' }], slotLimits }), day, []),
    ).toMatchObject([
      { slot: '16:00', limit: 0, reason: 'Break' },
      { slot: '17:00', limit: null },
    ]);
  });

  const night = service({ name: 'Night', firstTime: '00:45', lastTime: '02:00', coversStarting: 8 });

  it('goes on by the minutes that pass where the clock is put back', () => {
    const pace = paceOf(house({ services: [night] }), '2026-10-24', [{ minute: 1560, covers: 3 }]);
    expect(pace.map(({ minute, slot }) => [minute, slot])).toEqual([
      [1485, '00:45'],
      [1500, '01:00'],
      [1515, '01:15'],
      [1530, '01:30'],
      [1545, '01:45'],
      [1560, '01:00'],
      [1575, '01:15'],
      [1590, '01:30'],
      [1605, '01:45'],
      [1620, '02:00'],
    ]);
    expect(pace.find(({ minute }) => minute === 1560)?.covers).toBe(3);
  });

  it('leaves out what spring skips', () => {
    expect(
      paceOf(house({ services: [night] }), '2026-03-28', []).map(({ minute, slot }) => [minute, slot]),
    ).toEqual([
      [1485, '00:45'],
      [1500, '02:00'],
    ]);
  });
});

describe('the hours of a page', () => {
  it('name the services in the order of the day', () => {
    expect(dayHours(house({ services: [dinner, lunch] }), day)).toMatchObject({
      open: 'services',
      reason: null,
      services: [
        { name: 'Lunch', firstTime: '12:00', fromMinute: 720, toMinute: 870 },
        { name: 'Dinner', fromMinute: 1020, toMinute: 1350 },
      ],
    });
  });

  it('say why a day is closed', () => {
    const specialDays = [{ day, reason: 'Stocktaking' }];
    expect(dayHours(house({ services: [lunch], specialDays }), day)).toEqual({
      open: 'closed',
      reason: 'Stocktaking',
      services: [],
    });
    expect(dayHours(house(), day)).toEqual({ open: 'always', reason: null, services: [] });
  });
});
