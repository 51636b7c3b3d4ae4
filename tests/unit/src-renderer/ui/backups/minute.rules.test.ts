import { describe, expect, it } from 'vitest';
import { lastMinute, minuteIn, reachDays } from '../../../../../src-renderer/ui/backups/minute.rules';

const zone = 'Europe/Dublin';
/** Taken 23:30:20 on Wednesday, reaching until 19:46:12 on Friday. */
const reach = { takenAt: '2026-11-18T23:30:20.000Z', reachesUntil: '2026-11-20T19:46:12.000Z' };

describe('the minutes of a backup', () => {
  it('lie on every day it reaches into, the newest first', () => {
    expect(reachDays(reach, zone)).toEqual(['2026-11-20', '2026-11-19', '2026-11-18']);
    // East of there it is Thursday already when it is taken.
    expect(reachDays(reach, 'Asia/Tokyo')).toEqual(['2026-11-21', '2026-11-20', '2026-11-19']);
  });

  it('begin after it was taken and end with the last copied change', () => {
    const at = (date: string, time: string) => minuteIn(reach, { date, time }, zone);
    expect(at('2026-11-18', '23:30')).toEqual({ problem: 'too-early' });
    expect(at('2026-11-18', '23:31')).toEqual({ at: '2026-11-18T23:31:00.000Z' });
    expect(at('2026-11-20', '19:46')).toEqual({ at: '2026-11-20T19:46:00.000Z' });
    expect(at('2026-11-20', '19:47')).toEqual({ problem: 'too-late' });
  });

  it('never are those that the clocks skip', () => {
    const spring = { takenAt: '2026-03-28T12:00:00.000Z', reachesUntil: '2026-03-29T12:00:00.000Z' };
    expect(minuteIn(spring, { date: '2026-03-29', time: '01:30' }, zone)).toEqual({ problem: 'skipped' });
  });

  it('end with one that can be had, or there is none', () => {
    expect(lastMinute(reach, zone)).toEqual({ date: '2026-11-20', time: '19:46' });
    expect(lastMinute({ ...reach, reachesUntil: '2026-11-18T23:30:50.000Z' }, zone)).toBeNull();
  });
});
