import { describe, expect, it } from 'vitest';
import { chooseModifiers, missingChoice, unitPriceOf } from '#main/orders/modifiers.rules';

const modifier = (id: string, priceDelta = 0, available = true) => ({
  id,
  name: id,
  priceDelta,
  removal: false,
  available,
});
const groups = [
  {
    id: 'g1',
    name: 'Temperature',
    min: 1,
    max: 1,
    modifiers: [modifier('rare'), modifier('medium'), modifier('blue', 0, false)],
  },
  {
    id: 'g2',
    name: 'Sauce',
    min: 0,
    max: 2,
    modifiers: [modifier('pepper', 250), modifier('mint', 200), modifier('mayo', 100)],
  },
];
const code = (ids: string[]) => {
  try {
    chooseModifiers(groups, ids);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('choices', () => {
  it('are kept in the menu’s order with the price they have', () => {
    const chosen = chooseModifiers(groups, ['mint', 'rare']);
    expect(chosen.map((choice) => choice.id)).toEqual(['rare', 'mint']);
    expect(unitPriceOf(3600, chosen)).toBe(3800);
  });

  it.each([
    ['two where one is allowed', ['rare', 'medium']],
    ['three where two are allowed', ['rare', 'pepper', 'mint', 'mayo']],
    ['one that is sold out', ['blue']],
    ['one of another item', ['rare', 'oat milk']],
    ['the same twice', ['pepper', 'pepper']],
  ])('refuse %s', (_what, ids) => {
    expect(code(ids)).toBe('MODIFIERS_INVALID');
  });

  it('name the first that is missing', () => {
    expect(missingChoice(groups, [])).toBe('Temperature');
    expect(missingChoice(groups, [{ id: 'rare' }])).toBeNull();
  });

  it('never make a price negative', () => {
    expect(unitPriceOf(100, [{ priceDelta: -300 }])).toBe(0);
  });
});
