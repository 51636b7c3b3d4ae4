import { describe, expect, it } from 'vitest';
import { addDays } from '#contract/time';
import { closedWords, planOf, serviceAt, serviceMinute, slotsOf, turnFor } from '#main/hours/hours.rules';
import { dinner, house, lunch, service } from './house';

const monday = '2026-11-23';
const times = (hours: Parameters<typeof slotsOf>[0], day: string) =>
  slotsOf(hours, day).map(({ time }) => time);

describe('what is held on a service day', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('of weekday %i is what names it, and nothing else', (weekday) => {
    const hours = house({ services: [{ ...dinner, weekdays: [weekday] }] });
    for (let offset = 0; offset < 7; offset += 1) {
      const plan = planOf(hours, addDays(monday, offset));
      expect(plan.open).toBe(offset === weekday - 1 ? 'services' : 'closed');
    }
  });

  it('says which weekday has no service', () => {
    const hours = house({ services: [{ ...dinner, weekdays: [2, 3] }] });
    expect(planOf(hours, monday)).toEqual({ open: 'closed', reason: 'No service on Mondays' });
  });

  it('is anything at any time in a house that names no services', () => {
    expect(planOf(house(), monday)).toEqual({ open: 'always' });
    expect(serviceAt(planOf(house(), monday), 3 * 60)).toEqual({ service: null });
  });

  it('is nothing on a closed day, with or without services on weekdays', () => {
    const specialDays = [{ day: monday, reason: 'Stocktaking' }];
    const closed = { open: 'closed', reason: 'Stocktaking' };
    expect(planOf(house({ specialDays }), monday)).toEqual(closed);
    expect(planOf(house({ specialDays, services: [lunch] }), monday)).toEqual(closed);
    expect(planOf(house({ specialDays, services: [lunch] }), addDays(monday, 1)).open).toBe('services');
  });

  it('is what a special day names, and not what the weekday has', () => {
    const brunch = service({ name: 'Brunch', onDate: monday, firstTime: '10:00', lastTime: '15:00' });
    const hours = house({
      services: [lunch, dinner, brunch],
      specialDays: [{ day: monday, reason: 'Holiday' }],
    });
    expect(planOf(hours, monday)).toMatchObject({ services: [{ name: 'Brunch' }], reason: 'Holiday' });
  });

  it('is a service of the date beside those of the weekday, in the order of the day', () => {
    const tea = service({ name: 'Tea', onDate: monday, firstTime: '15:00', lastTime: '16:30' });
    expect(planOf(house({ services: [dinner, tea, lunch] }), monday)).toMatchObject({
      services: [{ name: 'Lunch' }, { name: 'Tea' }, { name: 'Dinner' }],
    });
    expect(planOf(house({ services: [tea] }), addDays(monday, 1))).toEqual({ open: 'always' });
  });
});

describe('the service of a time', () => {
  const plan = planOf(house({ services: [lunch, dinner] }), monday);

  it.each([
    ['11:59', null],
    ['12:00', 'Lunch'],
    ['14:30', 'Lunch'],
    ['14:31', null],
    ['17:00', 'Dinner'],
    ['22:30', 'Dinner'],
    ['22:31', null],
    ['03:59', null],
  ])('at %s is %s', (time, name) => {
    const at = serviceAt(plan, serviceMinute(time, '04:00'));
    expect('service' in at ? at.service?.name : null).toBe(name);
  });

  it('is told with what is held instead', () => {
    const at = serviceAt(plan, 16 * 60);
    if ('service' in at) throw new Error('it is open');
    expect(closedWords(at)).toBe('Outside the services: Lunch 12:00–14:30, Dinner 17:00–22:30');
  });

  it('past midnight is the evening before', () => {
    const late = planOf(
      house({ services: [service({ name: 'Late', firstTime: '22:00', lastTime: '02:00' })] }),
      monday,
    );
    for (const time of ['22:00', '23:45', '00:00', '02:00'])
      expect(serviceAt(late, serviceMinute(time, '04:00'))).toMatchObject({ service: { name: 'Late' } });
    expect(serviceAt(late, serviceMinute('02:15', '04:00'))).not.toHaveProperty('service');
    expect(serviceAt(late, serviceMinute('21:45', '04:00'))).not.toHaveProperty('service');
  });
});

describe('the times of a day', () => {
  it('are quarters of an hour from the first to the last of each service', () => {
    const slots = times(house({ services: [lunch, dinner] }), monday);
    expect(slots).toHaveLength(11 + 23);
    expect([slots[0], slots[10], slots[11], slots.at(-1)]).toEqual(['12:00', '14:30', '17:00', '22:30']);
  });

  it('go past midnight on the next date', () => {
    const hours = house({ services: [service({ name: 'Late', firstTime: '23:30', lastTime: '00:30' })] });
    expect(slotsOf(hours, '2026-12-31').map(({ date, time, minute }) => [date, time, minute])).toEqual([
      ['2026-12-31', '23:30', 1410],
      ['2026-12-31', '23:45', 1425],
      ['2027-01-01', '00:00', 1440],
      ['2027-01-01', '00:15', 1455],
      ['2027-01-01', '00:30', 1470],
    ]);
  });

  it('are all of the service day where the house is always open, and none where it is closed', () => {
    const all = slotsOf(house(), monday);
    expect(all).toHaveLength(96);
    expect([all[0]?.time, all.at(-1)?.time, all.at(-1)?.date]).toEqual(['04:00', '03:45', '2026-11-24']);
    expect(slotsOf(house({ specialDays: [{ day: monday, reason: 'Closed' }] }), monday)).toEqual([]);
  });

  const night = house({ services: [service({ name: 'Night', firstTime: '23:00', lastTime: '03:00' })] });

  it('leave out the hour that spring skips', () => {
    const slots = times(night, '2026-03-28');
    expect(slots).toHaveLength(17 - 4);
    expect(slots.slice(6, 11)).toEqual(['00:30', '00:45', '02:00', '02:15', '02:30']);
  });

  it('mark the hour that autumn shows twice, and list it once', () => {
    const slots = slotsOf(night, '2026-10-24');
    expect(slots).toHaveLength(17);
    expect(slots.filter(({ twice }) => twice).map(({ time }) => time)).toEqual([
      '01:00',
      '01:15',
      '01:30',
      '01:45',
    ]);
  });
});

describe('how long a party stays', () => {
  const hours = house({
    turnTimes: [
      { id: 'a', serviceId: 'Lunch', upTo: 2, minutes: 60 },
      { id: 'b', serviceId: null, upTo: 6, minutes: 105 },
      { id: 'c', serviceId: null, upTo: 2, minutes: 90 },
    ],
  });

  it.each([
    [1, 'Lunch', 60],
    [2, 'Lunch', 60],
    [3, 'Lunch', 105],
    [7, 'Lunch', 120],
    [2, 'Dinner', 90],
    [6, 'Dinner', 105],
    [2, null, 90],
    [20, null, 120],
  ])('%i at %s: %i minutes', (size, serviceId, minutes) => {
    expect(turnFor(hours, serviceId, size)).toBe(minutes);
  });
});
