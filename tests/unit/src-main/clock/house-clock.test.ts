import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOCK_TOLERANCE_MS, type ClockChange, createHouseClock } from '#main/clock/house-clock';
import { machineAt, type TestMachine } from '#tests/support/machine';

const evening = '2026-11-20T20:00:00Z';
const minutes = (count: number) => count * 60_000;

function house(options: { machine?: TestMachine; lastRecorded?: string } = {}) {
  const { machine = machineAt(evening), lastRecorded } = options;
  const clock = createHouseClock({
    ...machine,
    lastRecorded: lastRecorded === undefined ? null : new Date(lastRecorded),
  });
  const changes: ClockChange[] = [];
  clock.onChange((change) => changes.push(change));
  const shows = () => clock.now().toISOString();
  return { machine, clock, changes, shows };
}

describe('the house’s clock', () => {
  it('shows what the machine shows', () => {
    const { machine, clock, changes, shows } = house();
    machine.pass(61);
    expect(shows()).toBe('2026-11-20T21:01:00.000Z');
    expect(clock.notice()).toBeNull();
    expect(changes).toEqual([]);
  });

  it('follows a small step forward at once, and waits for a small step back at half pace', () => {
    const { machine, clock, changes, shows } = house();
    machine.set(1);
    expect(shows()).toBe('2026-11-20T20:01:00.000Z');
    machine.set(-1);
    expect(shows()).toBe('2026-11-20T20:01:00.000Z');
    machine.pass(1);
    expect(shows()).toBe('2026-11-20T20:01:30.000Z');
    machine.pass(1);
    expect(shows()).toBe('2026-11-20T20:02:00.000Z');
    machine.pass(1);
    expect(shows()).toBe('2026-11-20T20:03:00.000Z');
    expect(clock.notice()).toBeNull();
    expect(changes).toEqual([]);
  });

  it('counts on when the machine is set back, and says so until a manager accepts its time', () => {
    const { machine, clock, changes, shows } = house();
    machine.pass(10);
    clock.now();
    machine.set(-300);
    machine.pass(5);
    expect(shows()).toBe('2026-11-20T20:15:00.000Z');
    machine.pass(5);
    expect(clock.notice()).toEqual({
      kind: 'back',
      byMinutes: 300,
      machineTime: new Date('2026-11-20T15:20:00Z'),
      at: new Date('2026-11-20T20:15:00Z'),
    });
    clock.dismiss();
    expect(clock.notice()?.kind).toBe('back');
    clock.accept();
    expect(shows()).toBe('2026-11-20T15:20:00.000Z');
    expect(clock.notice()).toBeNull();
    machine.pass(1);
    expect(shows()).toBe('2026-11-20T15:21:00.000Z');
    expect(changes).toEqual([
      { kind: 'held', from: new Date('2026-11-20T20:15:00Z'), to: new Date('2026-11-20T15:15:00Z') },
      { kind: 'accepted', from: new Date('2026-11-20T20:20:00Z'), to: new Date('2026-11-20T15:20:00Z') },
    ]);
  });

  it('follows the machine again when its clock comes back by itself', () => {
    const { machine, clock, changes, shows } = house();
    machine.set(-300);
    machine.pass(10);
    clock.now();
    machine.set(300);
    machine.pass(1);
    expect(shows()).toBe('2026-11-20T20:11:00.000Z');
    expect(clock.notice()).toBeNull();
    expect(changes.map(({ kind }) => kind)).toEqual(['held', 'returned']);
  });

  it('takes a leap forward over at once, and says so until somebody has read it', () => {
    const { machine, clock, changes, shows } = house();
    machine.set(300);
    expect(shows()).toBe('2026-11-21T01:00:00.000Z');
    expect(clock.notice()).toEqual({
      kind: 'forward',
      byMinutes: 300,
      machineTime: new Date('2026-11-21T01:00:00Z'),
      at: new Date(evening),
    });
    clock.accept();
    expect(clock.notice()?.kind).toBe('forward');
    clock.dismiss();
    expect(clock.notice()).toBeNull();
    expect(changes.map(({ kind }) => kind)).toEqual(['leapt', 'dismissed']);
  });

  it('many small steps back add up to a large one', () => {
    const { machine, clock, shows } = house();
    for (let step = 0; step < 3; step++) {
      machine.set(-1);
      clock.now();
    }
    expect(clock.notice()).toMatchObject({ kind: 'back', byMinutes: 3 });
    expect(shows()).toBe('2026-11-20T20:00:00.000Z');
  });

  it('starts from what is on record when the machine is behind it, and holds', () => {
    const { machine, clock, changes, shows } = house({
      machine: machineAt('2000-01-01T00:00:00Z'),
      lastRecorded: evening,
    });
    machine.pass(2);
    expect(shows()).toBe('2026-11-20T20:02:00.000Z');
    expect(clock.notice()).toMatchObject({ kind: 'back', machineTime: new Date('2000-01-01T00:02:00Z') });
    // The next morning somebody sets the clock right: nothing leapt, the house only did not know.
    machine.set((Date.parse('2026-11-21T10:00:00Z') - machine.wall()) / 60_000);
    expect(shows()).toBe('2026-11-21T10:00:00.000Z');
    expect(clock.notice()).toBeNull();
    expect(changes.map(({ kind }) => kind)).toEqual(['held', 'returned']);
  });

  it('starts without a word after a holiday, and with one after longer', () => {
    const holiday = house({ lastRecorded: '2026-10-25T22:00:00Z' });
    expect(holiday.clock.notice()).toBeNull();
    const season = house({ lastRecorded: '2026-04-01T22:00:00Z' });
    expect(season.shows()).toBe('2026-11-20T20:00:00.000Z');
    expect(season.clock.notice()).toMatchObject({ kind: 'forward', at: new Date('2026-04-01T22:00:00Z') });
    expect(season.changes).toEqual([]);
  });
});

/** Something that happens to a machine, or that a manager does. */
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ pass: fc.double({ min: 0, max: 30, noNaN: true }) }) },
  { weight: 2, arbitrary: fc.record({ set: fc.double({ min: -3_000, max: 3_000, noNaN: true }) }) },
  { weight: 2, arbitrary: fc.record({ set: fc.double({ min: -3, max: 3, noNaN: true }) }) },
  { weight: 1, arbitrary: fc.constant({ manager: 'accept' } as const) },
  { weight: 1, arbitrary: fc.constant({ manager: 'dismiss' } as const) },
);

describe('whatever happens to the machine', () => {
  it('the house’s time never goes back but by accepting, and never falls behind the machine', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 60 }),
        fc.option(fc.integer({ min: -5_000, max: 5_000 })),
        (events, ago) => {
          const machine = machineAt(evening);
          const lastRecorded = ago === null ? null : new Date(machine.wall() - minutes(ago));
          const clock = createHouseClock({ ...machine, lastRecorded });
          let latest = clock.now().getTime();
          expect(latest).toBeGreaterThanOrEqual(lastRecorded?.getTime() ?? latest);
          for (const happens of events) {
            if ('pass' in happens) machine.pass(happens.pass);
            else if ('set' in happens) machine.set(happens.set);
            else if (happens.manager === 'dismiss') clock.dismiss();
            else if (clock.notice()?.kind === 'back') {
              clock.accept();
              latest = Math.floor(machine.wall());
              expect(clock.now().getTime()).toBe(latest);
            } else clock.accept();
            const now = clock.now().getTime();
            expect(now).toBeGreaterThanOrEqual(latest);
            expect(now).toBeGreaterThanOrEqual(Math.floor(machine.wall()));
            const behind = now - machine.wall() > CLOCK_TOLERANCE_MS;
            expect(clock.notice()?.kind === 'back').toBe(behind);
            latest = now;
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('without a jump it is the machine’s time within the tolerance, and soon exactly', () => {
    const step = fc.record({
      pass: fc.double({ min: 0.01, max: 10, noNaN: true }),
      drift: fc.double({ min: -0.001, max: 0.001, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 80 }),
        fc.double({ min: -1.4, max: 1.4, noNaN: true }),
        (steps, ntp) => {
          const machine = machineAt(evening);
          const { clock, changes } = house({ machine });
          machine.set(ntp);
          for (const { pass, drift } of steps) {
            machine.pass(pass);
            machine.set(pass * drift);
            const apart = clock.now().getTime() - machine.wall();
            expect(apart).toBeGreaterThan(-1);
            expect(apart).toBeLessThanOrEqual(CLOCK_TOLERANCE_MS);
          }
          machine.pass(4);
          expect(clock.now().getTime()).toBe(Math.floor(machine.wall()));
          expect(changes).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
