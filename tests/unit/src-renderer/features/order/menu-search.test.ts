import { expect, test } from 'vitest';
import { searchMenu, searchWords } from '../../../../../src-renderer/features/order/menu-search';
import { item } from './fake-menu';

const items = ['House red, glass', 'Côte de boeuf', 'Red cabbage', 'Crème brûlée', 'Shredded lamb'].map(
  (name) => searchWords(item(name)),
);
const names = (query: string) => searchMenu(items, query).map(({ name }) => name);

test('finds by the start of any word; names that begin with it come first', () => {
  expect(names('red')).toEqual(['Red cabbage', 'House red, glass']);
});

test('accents and case do not matter', () => {
  expect(names('cote')).toEqual(['Côte de boeuf']);
  expect(names('BRULEE')).toEqual(['Crème brûlée']);
});

test('every typed word must begin a word', () => {
  expect(names('ho gl')).toEqual(['House red, glass']);
  expect(names('ho lamb')).toEqual([]);
});

test('nothing typed finds nothing', () => {
  expect(names('  ')).toEqual([]);
});
