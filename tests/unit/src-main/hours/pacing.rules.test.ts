import { describe, expect, it } from 'vitest';
import { planOf } from '#main/hours/hours.rules';
import { limitAt, type Party, pacingVerdict } from '#main/hours/pacing.rules';
import { dinner, house, service } from './house';

const day = '2026-11-20';
const hours = house({
  services: [{ ...dinner, coversStarting: 12, coversPresent: 20 }],
  slotLimits: [{ day, slot: '20:00', coversStarting: 4, reason: 'The kitchen is swamped' }],
});

/** A party of the evening, in winter, when Dublin's clock shows UTC. */
function party(time: string, covers: number, minutes = 120): Party {
  const from = new Date(`${day}T${time}:00Z`);
  return { starts: from, from, to: new Date(from.getTime() + minutes * 60_000), covers };
}

function verdict(others: Party[], asked: Party) {
  const plan = planOf(hours, day);
  if (plan.open !== 'services') throw new Error('dinner is held');
  const minute = asked.starts.getUTCHours() * 60 + asked.starts.getUTCMinutes();
  const limits = { starting: limitAt(hours, day, plan.services[0] ?? null, minute), present: 20 };
  return pacingVerdict(limits, others, asked);
}

describe('covers that start in a quarter of an hour', () => {
  it('may reach the limit and not pass it', () => {
    const others = [party('19:00', 4), party('19:14', 4), party('19:15', 9), party('18:59', 9)];
    expect(verdict(others.slice(0, 2), party('19:05', 4))).toMatchObject({
      starting: { covers: 12, limit: 12, reason: null },
      over: null,
    });
    expect(verdict(others, party('19:05', 5))).toMatchObject({ starting: { covers: 13 }, over: 'starting' });
  });

  it('are held to the quarter’s own limit, with its reason', () => {
    expect(verdict([], party('20:10', 5))).toMatchObject({
      starting: { covers: 5, limit: 4, reason: 'The kitchen is swamped' },
      over: 'starting',
    });
    expect(verdict([], party('20:15', 5)).over).toBeNull();
  });

  it('may be stopped altogether, also past midnight', () => {
    const late = service({ name: 'Late', firstTime: '22:00', lastTime: '02:00', coversStarting: 12 });
    const stopped = house({
      services: [late],
      slotLimits: [{ day, slot: '00:30', coversStarting: 0, reason: 'Stopped' }],
    });
    expect(limitAt(stopped, day, null, 1470)).toEqual({ covers: 0, reason: 'Stopped' });
    expect(limitAt(stopped, day, null, 30)).toEqual({ covers: null, reason: null });
  });
});

describe('covers in the house', () => {
  it('count at the fullest moment of the stay', () => {
    const others = [party('18:00', 6), party('19:45', 8), party('20:30', 5)];
    // 18:00-20:00 and 19:45-21:45 overlap for a quarter: 14 and the 6 that ask make 20.
    expect(verdict(others.slice(0, 2), party('19:30', 6))).toMatchObject({
      present: { covers: 20, limit: 20 },
      over: null,
    });
    expect(verdict(others, party('19:30', 8))).toMatchObject({ present: { covers: 22 }, over: 'present' });
  });

  it('leave out who goes as the party comes, and who comes as it goes', () => {
    const others = [party('17:00', 10), party('21:00', 10)];
    expect(verdict(others, party('19:00', 12)).present.covers).toBe(12);
  });

  it('are not limited where the house says nothing', () => {
    const open = { starting: { covers: null, reason: null }, present: null };
    expect(pacingVerdict(open, [party('19:00', 99)], party('19:00', 20))).toEqual({
      starting: { covers: 119, limit: null, reason: null },
      present: { covers: 119, limit: null },
      over: null,
    });
  });
});
