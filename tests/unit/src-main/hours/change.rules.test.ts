import { describe, expect, it } from 'vitest';
import { assertLateness, assertTurnTimes, changedHours, type HoursChange } from '#main/hours/change.rules';
import { planOf } from '#main/hours/hours.rules';
import { dinner, house, lunch } from './house';

const today = '2026-11-20';
const friday = '2026-11-27';
const limits = { coversStarting: null, coversPresent: null };

const save = (change: object): HoursChange => ({
  kind: 'saveService',
  input: {
    serviceId: 'Late',
    name: 'Late',
    firstTime: '23:00',
    lastTime: '01:00',
    weekdays: [5],
    ...limits,
    ...change,
  } as Extract<HoursChange, { kind: 'saveService' }>['input'],
});
const special = (day: string, services: object[] = []): HoursChange => ({
  kind: 'setSpecialDay',
  input: { day, reason: 'Holiday', services: services.map((own) => ({ ...limits, ...own })) as never },
});

describe('a change of hours', () => {
  const hours = house({ services: [lunch, dinner] });

  it('adds a service past midnight', () => {
    const plan = planOf(changedHours(hours, save({}), today), friday);
    expect(plan).toMatchObject({ services: [{}, {}, { name: 'Late', fromMinute: 1380, toMinute: 1500 }] });
  });

  it.each([
    [{ firstTime: '23:00', lastTime: '05:00' }, 'SERVICE_TIMES'],
    [{ firstTime: '16:00', lastTime: '15:00' }, 'SERVICE_TIMES'],
    [{ firstTime: '22:30', lastTime: '23:30' }, 'SERVICES_OVERLAP'],
    [{ firstTime: '10:00', lastTime: '12:00' }, 'SERVICES_OVERLAP'],
    [{ firstTime: '13:00', lastTime: '13:30' }, 'SERVICES_OVERLAP'],
    [{ weekdays: undefined, onDate: friday, firstTime: '12:30', lastTime: '13:00' }, 'SERVICES_OVERLAP'],
    [{ weekdays: undefined, onDate: '2026-11-19' }, 'DAY_IN_PAST'],
  ])('of %o is refused: %s', (change, code) => {
    expect(() => changedHours(hours, save(change), today)).toThrowError(expect.objectContaining({ code }));
  });

  it('names both services that overlap, and where', () => {
    expect(() => changedHours(hours, save({ firstTime: '14:00', lastTime: '15:00' }), today)).toThrowError(
      expect.objectContaining({
        details: expect.objectContaining({ name: 'Lunch', other: 'Late', from: '14:00', to: '14:30' }),
      }),
    );
  });

  it('may give two weekdays the same times', () => {
    const mondays = house({ services: [{ ...lunch, weekdays: [1] }] });
    expect(
      changedHours(mondays, save({ weekdays: [2], firstTime: '12:00', lastTime: '14:30' }), today).services,
    ).toHaveLength(2);
  });

  it('moves a service in place of what it was', () => {
    const moved = changedHours(
      hours,
      save({ serviceId: 'Lunch', firstTime: '11:00', lastTime: '15:00' }),
      today,
    );
    expect(planOf(moved, friday)).toMatchObject({ services: [{ firstTime: '11:00' }, { name: 'Dinner' }] });
  });

  it('is refused for what is not there', () => {
    const gone: HoursChange = { kind: 'removeService', input: { serviceId: 'Tea' } };
    expect(() => changedHours(hours, gone, today)).toThrowError(
      expect.objectContaining({ code: 'SERVICE_UNKNOWN' }),
    );
    const plain: HoursChange = { kind: 'removeSpecialDay', input: { day: friday } };
    expect(() => changedHours(hours, plain, today)).toThrowError(
      expect.objectContaining({ code: 'SPECIAL_DAY_UNKNOWN' }),
    );
  });

  it('closes a day, opens it for other services, and makes it like any other again', () => {
    const closed = changedHours(hours, special(friday), today);
    expect(planOf(closed, friday)).toEqual({ open: 'closed', reason: 'Holiday' });
    const own = { serviceId: 'Feast', name: 'Feast', firstTime: '13:00', lastTime: '18:00' };
    const feast = changedHours(closed, special(friday, [own]), today);
    expect(planOf(feast, friday)).toMatchObject({ services: [{ name: 'Feast' }] });
    const plain = changedHours(feast, { kind: 'removeSpecialDay', input: { day: friday } }, today);
    expect(planOf(plain, friday)).toMatchObject({ services: [{ name: 'Lunch' }, { name: 'Dinner' }] });
  });

  it('is refused for a special day that would take another day’s service away', () => {
    const taken = { serviceId: 'Dinner', name: 'Feast', firstTime: '13:00', lastTime: '18:00' };
    expect(() => changedHours(hours, special(friday, [taken]), today)).toThrowError(
      expect.objectContaining({ code: 'ID_EXISTS', details: { id: 'Dinner' } }),
    );
  });

  it('is refused for a day that is over, and for services of a day that overlap', () => {
    expect(() => changedHours(hours, special('2026-11-19'), today)).toThrowError(
      expect.objectContaining({ code: 'DAY_IN_PAST' }),
    );
    const twice = [
      { serviceId: 'a', name: 'A', firstTime: '12:00', lastTime: '14:00' },
      { serviceId: 'b', name: 'B', firstTime: '14:00', lastTime: '16:00' },
    ];
    expect(() => changedHours(hours, special(friday, twice), today)).toThrowError(
      expect.objectContaining({ code: 'SERVICES_OVERLAP' }),
    );
  });
});

describe('settings', () => {
  it.each([
    [10, 15, null, true],
    [10, 10, 10, true],
    [10, 9, null, false],
    [10, 15, 14, false],
  ])('of %i, %i and %s minutes are in order: %s', (late, release, noShow, fine) => {
    const set = () =>
      assertLateness({ lateAfterMinutes: late, releaseAfterMinutes: release, noShowAfterMinutes: noShow });
    if (fine) expect(set).not.toThrow();
    else expect(set).toThrowError(expect.objectContaining({ code: 'LATENESS_ORDER' }));
  });

  it('have one turn time for one size of one service that exists', () => {
    const turn = (serviceId: string | null, upTo: number) => ({
      id: crypto.randomUUID(),
      serviceId,
      upTo,
      minutes: 90,
    });
    expect(() => assertTurnTimes([turn(null, 2), turn('Lunch', 2), turn(null, 4)], [lunch])).not.toThrow();
    expect(() => assertTurnTimes([turn(null, 2), turn(null, 2)], [lunch])).toThrowError(
      expect.objectContaining({ code: 'TURN_TIME_TWICE', details: { upTo: 2 } }),
    );
    expect(() => assertTurnTimes([turn('Tea', 2)], [lunch])).toThrowError(
      expect.objectContaining({ code: 'SERVICE_UNKNOWN' }),
    );
  });
});
