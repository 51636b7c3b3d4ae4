import { describe, expect, it } from 'vitest';
import { openTestStore } from '#tests/support/store';
import { type CatalogColumn, readColumns, readConstraints, readEnums, readIndexes } from './catalog';
import { columns, constraints, enums, indexes } from './documented-schema';

const worded = ({ type, required, default: value }: CatalogColumn) =>
  [type, required ? 'NOT NULL' : '', value === null ? '' : `DEFAULT ${value}`].filter(Boolean).join(' ');

describe('the documented schema is there', () => {
  it('enums, with these values in this order', async () => {
    const { store } = await openTestStore();
    expect(await store.read(readEnums)).toMatchObject(enums);
  });

  it('columns with type, NOT NULL and default, in this order before any other', async () => {
    const { store } = await openTestStore();
    const found = await store.read(readColumns);
    for (const [table, documented] of Object.entries(columns)) {
      const all = found.filter((column) => column.table === table);
      const first = all.slice(0, Object.keys(documented).length);
      expect(first.map((column) => [column.name, worded(column)])).toEqual(Object.entries(documented));
    }
  });

  it('and a column beside them never stops a documented INSERT', async () => {
    const { store } = await openTestStore();
    const added = (await store.read(readColumns)).filter(
      ({ table, name }) =>
        Object.hasOwn(columns, table) && !Object.hasOwn(columns[table as keyof typeof columns], name),
    );
    expect(added.length).toBeGreaterThan(0);
    expect(added.filter((column) => column.required && column.default === null)).toEqual([]);
  });

  it('keys, uniques, checks and references with their delete rules', async () => {
    const { store } = await openTestStore();
    expect(await store.read(readConstraints)).toMatchObject(constraints);
  });

  it('indexes', async () => {
    const { store } = await openTestStore();
    expect(await store.read(readIndexes)).toMatchObject(indexes);
  });
});
