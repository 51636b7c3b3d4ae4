import { describe, expect, it } from 'vitest';
import type { FloorTable } from '#contract/floor';
import { actOn, actWords, dropOn, type Visit } from '../../../../../src-renderer/features/floor/table-acts';

const visit = (id: string, numbers: string[], facts: Partial<Visit> = {}): Visit => ({
  id,
  name: id,
  partySize: 2,
  seatedAt: '2026-11-20T19:40:00Z',
  amount: 0,
  roundsSent: 1,
  roundsServed: 0,
  readySince: null,
  server: null,
  canMerge: false,
  tableNumbers: numbers,
  ...facts,
});

const table = (number: string, facts: Partial<FloorTable> = {}): FloorTable => ({
  id: `t${number}`,
  number,
  seats: 4,
  areaId: 'hall',
  shape: 'square',
  place: { x: 0, y: 0, width: 100, height: 100 },
  minParty: 1,
  features: [],
  sectionId: null,
  joinIds: [],
  state: 'free',
  late: null,
  visit: null,
  booking: null,
  block: null,
  actions: ['seat'],
  ...facts,
});

const okafor = visit('Okafor', ['1', '2']);
const rossi = visit('Rossi', ['4']);
const walkIn = visit('Walk-in', ['6'], { canMerge: true });
const seated = { actions: ['order', 'move', 'join'] as FloorTable['actions'] };
/** 1 + 2 Okafor, 3 free beside 2, 4 Rossi, 5 blocked, 6 a walk-in that ordered nothing, 7 free elsewhere. */
const tables = [
  table('1', { visit: okafor, joinIds: ['t2'], ...seated }),
  table('2', { visit: okafor, joinIds: ['t1', 't3'], ...seated }),
  table('3', { joinIds: ['t2'] }),
  table('4', { visit: rossi, ...seated }),
  table('5', { block: { id: 'b', reason: 'Repair' }, joinIds: ['t1'] }),
  table('6', { visit: walkIn, ...seated }),
  table('7'),
];
const view = { tables };
const at = (number: string) => tables.find((found) => found.number === number) as FloorTable;
const words = (act: ReturnType<typeof dropOn>) => act && actWords(act, view);

describe('dropping a table on another', () => {
  it.each([
    ['1', '7', 'Move Okafor to 7'],
    ['1', '3', 'Move Okafor to 3'],
    ['1', '4', 'Swap Okafor with Rossi'],
    ['3', '2', 'Join 3 to 1 + 2'],
    ['3', '1', 'Join 3 to 1 + 2'],
    ['1', '2', null],
    ['1', '5', null],
    ['5', '1', null],
    ['7', '1', null],
    ['3', '7', null],
    ['3', '4', null],
  ])('%s on %s: %s', (from, onto, expected) => {
    expect(words(dropOn(view, at(from), at(onto)))).toBe(expected);
  });

  it('does nothing with a party that may not be moved', () => {
    expect(dropOn(view, { ...at('4'), actions: ['order'] }, at('7'))).toBeNull();
  });
});

describe('a tap while a party’s tables are joined', () => {
  it.each([
    ['3', 'Join 3 to 1 + 2'],
    ['1', 'Give 1 back'],
    ['6', 'Seat Walk-in with Okafor'],
    ['4', null],
    ['5', null],
    ['7', null],
  ])('on %s: %s', (number, expected) => {
    expect(words(actOn(view, { kind: 'join', visitId: 'Okafor' }, at(number)))).toBe(expected);
  });

  it('on the only table of a party does nothing', () => {
    expect(actOn(view, { kind: 'join', visitId: 'Rossi' }, at('4'))).toBeNull();
  });

  it('of a party that has left does nothing', () => {
    expect(actOn(view, { kind: 'move', visitId: 'gone' }, at('7'))).toBeNull();
  });
});
