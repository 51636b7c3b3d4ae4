import { expect, it } from 'vitest';
import { stayUntil } from '#main/floor/stay.rules';

const at = (time: string) => new Date(`2026-11-${time}Z`);
const given = { from: at('20T19:00'), to: at('20T22:00') };

it('a party that moves keeps the end it was given, and gets a turn more once that is over', () => {
  expect(stayUntil(given, at('20T20:00'), 120)).toEqual(at('20T22:00'));
  expect(stayUntil(given, at('20T22:00'), 120)).toEqual(at('21T00:00'));
  expect(stayUntil(null, at('20T20:00'), 120)).toEqual(at('20T22:00'));
});

it('after the clock went back a day it does not hold a table until tomorrow', () => {
  expect(stayUntil(given, at('19T20:00'), 120)).toEqual(at('19T23:00'));
});
