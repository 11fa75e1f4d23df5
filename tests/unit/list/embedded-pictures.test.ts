import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readFiles } from '@/entrypoints/sidepanel/store/batch/list-files';
import type { DoListJob } from '@/entrypoints/sidepanel/list-work/jobs';
import { makeTable } from '@/utils/core/list/make-table';
import { embeddedPictures } from '@/utils/io/list/xlsx';

const MB = 1024 * 1024;
const archive = (sizes: Record<string, number>) => {
  const parts = Object.entries(sizes).map(([name, size]) => [name, new Uint8Array(size)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(parts), { level: 0 }));
};

it('pictures of a workbook are unpacked together up to 20 MB, and a larger one is left out', () => {
  const bytes = archive({ a: 12 * MB, b: 8 * MB, c: 1, large: 20 * MB + 1 });
  const sizesOf = (keys: string[]) => embeddedPictures(bytes, keys).map((one) => one?.length);
  expect(sizesOf(['large', 'a', 'none', 'b', 'c'])).toEqual([
    undefined,
    12 * MB,
    undefined,
    8 * MB,
  ]);
  expect(sizesOf(['c'])).toEqual([1]);
});

it('pictures that one job unpacks are not asked for again, and the others by the next', async () => {
  const rows = ['a', 'b', 'a', 'c'].map((key, at) => ({
    number: at + 1,
    cells: [],
    picture: { key },
  }));
  const table = makeTable({ kind: 'xlsx', width: 1, rows });
  const asked: (readonly string[])[] = [];
  const job: DoListJob = async (name, given) => {
    if (name === 'read') return Object(table);
    asked.push(Object(given).keys);
    return Object(
      Object(given)
        .keys.slice(0, 2)
        .map((key: string) => new TextEncoder().encode(key)),
    );
  };
  const { pictures } = await readFiles([new File(['x'], 'list.xlsx')], job);
  const texts: string[] = [];
  for (const read of pictures.values()) texts.push(new TextDecoder().decode(await read()));
  expect(texts).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual([['a', 'b', 'c'], ['c']]);
});
