import { serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { readList } from '@/utils/io/list/read-list';
import { embeddedPictures } from '@/utils/io/list/xlsx';
import { SWOLLEN_FILES } from '../../support/list-files/swollen';

/** Bytes of the table as it is sent and stored. */
const MOST = 45_000_000;

it.each(SWOLLEN_FILES)(
  'a small file of $name is read within its limits, or refused',
  async ({ bytes, outcome }) => {
    const read = readList(new Blob([bytes()]));
    if (typeof outcome === 'string') {
      await expect(read).rejects.toThrow(outcome);
      return;
    }
    const table = await read;
    expect(table.rows).toHaveLength(outcome);
    expect(serialize(table).length).toBeLessThan(MOST);
  },
);

it('a picture in a list is not unpacked where it is larger than 20 MB', () => {
  const swollen = SWOLLEN_FILES.find(({ name }) => name.includes('one picture'));
  const bytes = swollen?.bytes() ?? new Uint8Array();
  expect(embeddedPictures(bytes, ['xl/media/a.png'])).toEqual([undefined]);
});
