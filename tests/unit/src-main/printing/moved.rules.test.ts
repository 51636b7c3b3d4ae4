import { describe, expect, it } from 'vitest';
import { movesBetween, type Placed } from '#main/printing/moved.rules';

const line: Placed = {
  id: 'ribeye',
  ticketId: 'grill 1',
  quantity: 3,
  tables: ['1'],
  orderType: 'dine_in',
  party: null,
  server: 'Ana',
};

describe('what a kitchen on paper is told', () => {
  it('is of a part, where only a part of a line went', () => {
    const part = { ...line, id: 'part', quantity: 1, tables: ['5'] };
    expect(movesBetween([line], [{ ...line, quantity: 2 }, part])).toEqual([
      {
        ticketId: 'grill 1',
        mark: { kind: 'moved', from: 'T1' },
        place: 'T5',
        server: 'Ana',
        lines: [{ id: 'part', quantity: 1 }],
      },
    ]);
  });

  it('is where a tab sat down, and that one went on without a table', () => {
    const tab: Placed = { ...line, tables: [], orderType: 'bar', party: 'Silva' };
    expect(movesBetween([tab], [line])).toMatchObject([{ mark: { from: 'Silva' }, place: 'T1' }]);
    expect(movesBetween([line], [tab])).toMatchObject([{ mark: { from: 'T1' }, place: 'Silva' }]);
  });

  it('is one page for each ticket and way, and nothing where the paper is still true', () => {
    const two = [line, { ...line, id: 'lamb' }, { ...line, id: 'bream', ticketId: 'pans 1' }];
    expect(movesBetween(two, two)).toEqual([]);
    const pages = movesBetween(
      two,
      two.map((one) => ({ ...one, tables: ['9'], server: 'Ben' })),
    );
    expect(pages.map(({ ticketId, lines }) => [ticketId, lines?.length])).toEqual([
      ['grill 1', 2],
      ['pans 1', 1],
    ]);
    expect(movesBetween([line], [{ ...line, server: 'Ben' }])).toMatchObject([
      { mark: { kind: 'server', from: 'Ana' }, server: 'Ben' },
    ]);
  });
});
