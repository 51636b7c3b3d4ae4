import { describe, expect, it } from 'vitest';
import { type ImportRow, type KnownMenu, readMenuCsv } from '#main/menu/import.rules';

const known: KnownMenu = {
  names: ['House burger'],
  sections: [
    { id: 's-grill', name: 'Grill', category: 'mains' },
    { id: 's-mains', name: 'Mains', category: 'mains' },
    { id: 's-beer', name: 'Beer & cider', category: 'drinks' },
    { id: 's-odd', name: 'Desserts', category: 'specials' },
  ],
};
const header = 'name,category,price,description,dietary tags,preparation time';
const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const rowOf = (line: string, menu = known) => readMenuCsv(`${header}\n${line}`, menu)[0] as ImportRow;

const refusal = (text: string): unknown => {
  try {
    return readMenuCsv(text, known);
  } catch (error) {
    return { code: (error as { code: string }).code, ...(error as { details: object }).details };
  }
};

describe('a good row', () => {
  it('becomes an item with every column', () => {
    expect(rowOf('Sea bass,mains,28.50,"With fennel, and lemon",Gluten-Free; dairy-free,20')).toEqual({
      row: 2,
      name: 'Sea bass',
      category: 'mains',
      price: 2850,
      problems: [],
      item: {
        name: 'Sea bass',
        description: 'With fennel, and lemon',
        price: 2850,
        category: 'mains',
        sectionId: 's-mains',
        dietaryTags: ['gluten-free', 'dairy-free'],
        preparationTime: 20,
      },
    });
  });

  it('may leave the last three columns out', () => {
    const [row] = readMenuCsv('name,category,price\nSoup,appetizers,7', known);
    expect(row?.item).toEqual({
      name: 'Soup',
      description: null,
      price: 700,
      category: 'appetizers',
      sectionId: null,
      dietaryTags: [],
      preparationTime: 15,
    });
  });

  it.each([
    ['byte order mark', `\ufeff${header}\nSoup,mains,7,,,`],
    ['semicolons', `${header.replaceAll(',', ';')}\nSoup;mains;7,00;;;`],
    ['semicolons with commas in the text', `name;category;price;description\nSoup;mains;7;"a, b, c"`],
    ['tabs', `${header.replaceAll(',', '\t')}\nSoup\tmains\t7`],
    ['CRLF', `${header}\r\nSoup,mains,7,,,\r\n`],
    ['quotes everywhere', `${header.split(',').map(quote).join()}\n"Soup","mains","7","","",""`],
    [
      'capitals and underscores',
      'NAME,Category,PRICE,Description,Dietary_Tags,PREPARATION_TIME\nSoup,Mains,7,,,',
    ],
    [
      'columns in another order, and one that is not ours',
      'price,image_url,name,category\n7,x.jpg,Soup,mains',
    ],
    ['spaces around', ` name , category , price \n  Soup ,  MAINS , 7.00 `],
  ])('is read with %s', (_, text) => {
    expect(readMenuCsv(text, known)).toMatchObject([
      { row: 2, problems: [], item: { name: 'Soup', category: 'mains', price: 700 } },
    ]);
  });

  it.each([
    ['mains', { category: 'mains', sectionId: 's-mains' }],
    ['GRILL', { category: 'mains', sectionId: 's-grill' }],
    ['beer  & Cider', { category: 'drinks', sectionId: 's-beer' }],
    ['drinks', { category: 'drinks', sectionId: null }],
    ['desserts', { category: 'desserts', sectionId: null }],
  ])('takes %s as a category', (category, expected) => {
    expect(rowOf(`Soup,${category},7,,,`).item).toMatchObject(expected);
  });

  it.each([
    ['0', 0],
    ['12', 1200],
    ['12.5', 1250],
    ['12,50', 1250],
    ['99999999.99', 9_999_999_999],
  ])('takes %s as a price', (price, expected) => {
    expect(rowOf(`Soup,mains,${quote(price)},,,`).item?.price).toBe(expected);
  });

  it.each([
    ['vegan, nut-free', ['vegan', 'nut-free']],
    ['vegan|Vegan| ; ', ['vegan']],
    ['', []],
  ])('reads tags from "%s"', (tags, expected) => {
    expect(rowOf(`Soup,mains,7,,${quote(tags)},`).item?.dietaryTags).toEqual(expected);
  });

  it.each([
    '=SUM(A1:A9)',
    '+49 burger',
    '@cmd',
    '-1 fish',
    '<script>alert(1)</script>',
    '{{x}}',
    'O\'Neil "8" 🍕',
  ])('keeps the name %s as it is', (name) => {
    expect(rowOf(`${quote(name)},mains,7,,,`)).toMatchObject({ name, problems: [], item: { name } });
  });
});

describe('a bad cell is named by row and column', () => {
  const long = 'x'.repeat(10_000);
  it.each([
    ['name', ',mains,7,,,', 'missing'],
    ['name', `${'x'.repeat(201)},mains,7,,,`, '200'],
    ['name', `${long},mains,7,,,`, '200'],
    ['name', '"two\nlines",mains,7,,,', 'line break'],
    ['name', 'So\u0000up,mains,7,,,', 'control'],
    ['name', 'Cr\ufffdpe,mains,7,,,', 'UTF-8'],
    ['name', 'HOUSE  burger,mains,7,,,', 'on the menu'],
    ['category', 'Soup,,7,,,', 'missing'],
    ['category', 'Soup,soups,7,,,', 'appetizers, mains, desserts, drinks, specials'],
    ['category', `Soup,${long},7,,,`, 'section'],
    ['price', 'Soup,mains,,,,', 'missing'],
    ['price', 'Soup,mains,-5,,,', 'negative'],
    ['price', 'Soup,mains,5.005,,,', 'two decimals'],
    ['price', 'Soup,mains,"5,005",,,', 'two decimals'],
    ['price', 'Soup,mains,100000000,,,', '99999999.99'],
    ['price', 'Soup,mains,€5,,,', 'amount'],
    ['price', 'Soup,mains,1e3,,,', 'amount'],
    ['price', 'Soup,mains,NaN,,,', 'amount'],
    ['price', `Soup,mains,${long},,,`, 'amount'],
    ['description', `Soup,mains,7,${long},,`, '2000'],
    ['description', 'Soup,mains,7,a\u0007b,,', 'control'],
    ['dietary tags', 'Soup,mains,7,,<b>vegan</b>,', 'words'],
    ['dietary tags', `Soup,mains,7,,${long},`, 'words'],
    ['dietary tags', `Soup,mains,7,,${Array.from({ length: 21 }, (_, n) => `t${n}`).join('|')},`, '20'],
    ['preparation time', 'Soup,mains,7,,,601', '600'],
    ['preparation time', 'Soup,mains,7,,,-1', 'whole minutes'],
    ['preparation time', 'Soup,mains,7,,,7.5', 'whole minutes'],
    ['preparation time', 'Soup,mains,7,,,15 min', 'whole minutes'],
    ['column 8', 'Soup,mains,7,,,15,,Tasty', 'beyond the 6 columns'],
  ])('%s in %#', (column, line, words) => {
    const row = rowOf(line);
    expect(row.item).toBeNull();
    expect(row.row).toBe(2);
    expect(row.problems).toEqual([{ column, message: expect.stringContaining(words) }]);
  });

  it('names every bad cell of a row, and leaves other rows alone', () => {
    const rows = readMenuCsv(`${header}\n,x,1.005,,,\n\nSoup,mains,7,,,\nSoup ,mains,8,,,`, known);
    expect(rows.map(({ row, problems }) => [row, problems.map(({ column }) => column)])).toEqual([
      [2, ['name', 'category', 'price']],
      [4, []],
      [5, ['name']],
    ]);
    expect(rows[2]?.problems[0]?.message).toBe('is in row 4 already');
  });

  it('counts rows as a spreadsheet does, whatever stands in a cell', () => {
    const rows = readMenuCsv(`\n${header}\nSoup,mains,7,"three\nlines\nhere",,\nStew,mains,x,,,`, known);
    expect(rows.map(({ row, problems }) => [row, problems.length])).toEqual([
      [3, 0],
      [4, 1],
    ]);
  });

  it('allows a name that was taken off the menu or stands in another restaurant', () => {
    expect(rowOf('House burger,mains,7,,,', { ...known, names: [] }).problems).toEqual([]);
  });
});

describe('a text that is no menu is refused as a whole', () => {
  it.each([
    ['nothing', '', { reason: 'empty' }],
    ['blank lines', '\n \n', { reason: 'empty' }],
    ['a header alone', `${header}\n\n`, { reason: 'empty' }],
    ['no header', 'Soup,mains,7', { reason: 'columns', missing: ['name', 'category', 'price'], twice: [] }],
    ['a column missing', 'name,price\nSoup,7', { reason: 'columns', missing: ['category'], twice: [] }],
    [
      'a column twice',
      'name,category,price,Name\nSoup,mains,7,x',
      { reason: 'columns', missing: [], twice: ['name'] },
    ],
    [
      'a quote that never ends',
      `${header}\nSoup,mains,7,,,\nStew,mains,8,"long`,
      { reason: 'quotes', row: 3 },
    ],
    [
      'a picture',
      '\u0089PNG\r\n\u001a\n\u0000\u0000',
      { reason: 'columns', missing: ['name', 'category', 'price'], twice: [] },
    ],
  ])('%s', (_, text, details) => {
    expect(refusal(text)).toEqual({ code: 'CSV_INVALID', ...details });
  });

  it('more than 5,000 rows', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, n) => `Item ${n},mains,1,,,`).join('\n');
    expect(readMenuCsv(`${header}\n${lines(5_000)}`, known)).toHaveLength(5_000);
    expect(refusal(`${header}\n${lines(5_001)}`)).toEqual({
      code: 'CSV_INVALID',
      reason: 'rows',
      limit: 5_000,
      rows: 5_001,
    });
  });
});
