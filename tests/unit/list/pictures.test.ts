import { expect, it } from 'vitest';
import { rowReader } from '@/utils/core/list/row-values';
import { listOfPictures, pictureKey } from '@/utils/io/list/pictures';

const file = (name: string, type = 'image/jpeg', folder = '') => ({
  name,
  type,
  size: 1,
  webkitRelativePath: folder && `${folder}/${name}`,
});

it('pictures are rows in the order of their numbers', () => {
  const { rows } = listOfPictures([file('10.jpg'), file('9.jpg'), file('1.jpg')]);
  expect(rows.map(({ cells }) => cells[0]?.text)).toEqual(['1.jpg', '9.jpg', '10.jpg']);
});

it('a folder is read without what is no picture in it', () => {
  const files = [
    file('a.jpg', '', 'goods'),
    file('prices.pdf', 'application/pdf', 'goods'),
    file('._a.jpg', 'image/jpeg', 'goods'),
    file('Thumbs.db', '', 'goods'),
  ];
  expect(listOfPictures(files).rows.map(({ picture }) => picture)).toEqual([
    { key: 'goods/a.jpg' },
  ]);
});

it('the picture of a row is found among the files by its key', () => {
  const files = [file('a.jpg', '', 'x'), file('a.jpg', '', 'y')];
  const table = listOfPictures(files);
  const keys = table.rows.map((row) => rowReader(table)(row).picture);
  expect(keys).toEqual(files.map((one) => ({ key: pictureKey(one) })));
});

it.each([
  ['no picture', [file('a.pdf', 'application/pdf')], 'list-empty'],
  ['2,001 pictures', Array.from({ length: 2001 }, (_, at) => file(`${at}.jpg`)), 'list-too-long'],
])('%s is refused', (_, files, code) => {
  expect(() => listOfPictures(files)).toThrow(code);
});
