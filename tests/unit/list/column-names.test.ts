import { expect, it } from 'vitest';
import { COLUMN_NAMES } from '@/utils/core/list/column-names';
import { NAMED_ROLES } from '@/utils/core/list/columns';
import { named } from '@/utils/core/list/recognise';
import { readCsv } from '@/utils/io/list/csv';

it.each(NAMED_ROLES)('each sure name of the column %s means it, and no other', (role) => {
  const others = COLUMN_NAMES[role].sure.split('|').filter((name) => named(name)?.role !== role);
  expect(others).toEqual([]);
});

const rolesOf = (text: string) =>
  readCsv(new TextEncoder().encode(text)).columns.map(({ role }) => role);

it.each<[string, string, string[]]>([
  ['the surer of two prices', 'SKU,Price,Target price\nA-1,1,2', ['sku', 'none', 'price']],
  ['a picture by what it holds', 'SKU,Link\nA-1,https://a.example/b.png', ['sku', 'picture']],
  [
    'a page by what it holds',
    'SKU,Picture,Link\nA-1,c.jpg,https://a.example/b',
    ['sku', 'fileName', 'page'],
  ],
  ['a SKU and a title', '', ['picture', 'sku', 'title', 'price']],
])('recognises %s', (_, text, roles) => {
  const bare =
    'https://a.example/b.png,KL-01,A red mug,$4.20\nhttps://a.example/c.png,KL-02,A blue mug,$5';
  expect(rolesOf(text || bare)).toEqual(roles);
});

it('a list without names of columns has none, and keeps its first row', () => {
  const table = readCsv(
    new TextEncoder().encode('https://a.example/b.png,KL-01\nhttps://a.example/c.png,KL-02'),
  );
  expect(table.headAt).toBeUndefined();
  expect(table.rows).toHaveLength(2);
});
