import { describe, expect, it } from 'vitest';
import { DomainError } from '#contract/errors';
import { addMinutes } from '#contract/time';
import { assertMove, tableLabel, ticketMoves, ticketState, urgencyOf } from '#main/kitchen/ticket.rules';

const now = new Date('2026-11-20T19:46:00Z');
const tickets = {
  new: { startedAt: null, bumpedAt: null },
  started: { startedAt: now, bumpedAt: null },
  bumped: { startedAt: now, bumpedAt: now },
} as const;

describe('a ticket', () => {
  it('is new, started or bumped by its times, bumped above all', () => {
    for (const [state, times] of Object.entries(tickets)) expect(ticketState(times)).toBe(state);
    expect(ticketState({ startedAt: null, bumpedAt: now })).toBe('bumped');
  });

  const allowed: Record<keyof typeof ticketMoves, Record<keyof typeof tickets, boolean>> = {
    start: { new: true, started: false, bumped: false },
    bumpItem: { new: true, started: true, bumped: false },
    bump: { new: true, started: true, bumped: false },
    recall: { new: false, started: false, bumped: true },
  };
  const matrix = Object.entries(allowed).flatMap(([move, states]) =>
    Object.entries(states).map(([state, may]) => ({ move, state, may })),
  ) as { move: keyof typeof ticketMoves; state: keyof typeof tickets; may: boolean }[];

  it.each(matrix)('that is $state may $move: $may', ({ move, state, may }) => {
    const act = () => assertMove(tickets[state], move);
    if (may) expect(act).not.toThrow();
    else expect(act).toThrow(new DomainError('TICKET_STATE', { state, move }));
  });

  it('has a matrix for every move', () => {
    expect(Object.keys(allowed).sort()).toEqual(Object.keys(ticketMoves).sort());
  });
});

describe('urgency, by the times of the station', () => {
  const station = { soonMinutes: 10, lateMinutes: 15 };
  const urgency = (minutes: number, started: boolean) =>
    urgencyOf({ sentAt: addMinutes(now, -minutes), started }, station, now);

  it.each([
    [0, false, 'new'],
    [0, true, 'ok'],
    [9, false, 'new'],
    [9, true, 'ok'],
    [10, false, 'soon'],
    [10, true, 'soon'],
    [14, true, 'soon'],
    [15, false, 'late'],
    [15, true, 'late'],
    [90, true, 'late'],
  ])('after %i minutes, started %s: %s', (minutes, started, word) => {
    expect(urgency(minutes, started)).toBe(word);
  });

  it('turns at the full minute and not a moment before', () => {
    const almost = { sentAt: new Date(addMinutes(now, -15).getTime() + 1), started: true };
    expect(urgencyOf(almost, station, now)).toBe('soon');
  });
});

describe('what the kitchen calls a table', () => {
  it.each([
    [['12'], 'T12'],
    [['P2'], 'P2'],
    [['Bar 3'], 'Bar 3'],
    [['VIP Terrace 3'], 'VIP Terrace 3'],
    [['12', '14'], 'T12 + 14'],
    [['Bar 3', 'Bar 4', 'Bar 5'], 'Bar 3 + 4 + 5'],
    [['P7', 'P8'], 'P7 + 8'],
    [['12', 'P2'], 'T12 + P2'],
    [['Bar 1', 'Bar 2a'], 'Bar 1 + Bar 2a'],
    [['Snug', 'Snuggery'], 'Snug + Snuggery'],
    [[], 'No table'],
  ])('%j is %s', (numbers, label) => {
    expect(tableLabel(numbers)).toBe(label);
  });
});
