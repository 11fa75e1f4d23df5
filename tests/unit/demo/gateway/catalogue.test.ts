import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFolder } from '../../../../demo/gateway/catalogue';

async function folderWith(...lines: (string | object)[]): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'gateway-folder-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  await writeFile(join(directory, 'manifest.jsonl'), `${text.join('\n')}\n`);
  return directory;
}

test('Every line of the manifest becomes an offer with its own id', async () => {
  const directory = await folderWith(
    {
      file: 'img/a.jpg',
      product: 'cup',
      title: '杯',
      category: 'home',
      price: 14.2,
      currency: 'CNY',
    },
    { file: 'b.png', product: 'cap', title: '帽', category: 'wear', price: 8, currency: 'CNY' },
  );
  expect(await openFolder(directory)).toEqual([
    { offerId: '600000000001', title: '杯', picture: join(directory, 'img/a.jpg'), price: '14.20' },
    { offerId: '600000000002', title: '帽', picture: join(directory, 'b.png'), price: '8.00' },
  ]);
});

test('Fields that are not in the manifest are absent', async () => {
  const directory = await folderWith({ file: 'a.jpg', product: 'cup', title: null, price: null });
  expect(await openFolder(directory)).toEqual([
    { offerId: '600000000001', picture: join(directory, 'a.jpg') },
  ]);
});

test('A price in another currency is not used as CNY', async () => {
  const directory = await folderWith({ file: 'a.jpg', product: 'cup', price: 9, currency: 'USD' });
  expect(await openFolder(directory)).toEqual([expect.not.objectContaining({ price: '9.00' })]);
});

test.each([
  ['{"file":', 'JSON'],
  ['"a.jpg"', 'the line must be an object'],
  ['[]', 'the line must be an object'],
  ['{"product":"cup"}', 'file must be text'],
  ['{"file":"a.jpg","price":"9"}', 'price must be a number'],
  ['{"file":"a.jpg","price":-1}', 'price must be above 0'],
  ['{"file":"../a.jpg"}', 'outside of the folder'],
  ['{"file":"/etc/a.jpg"}', 'outside of the folder'],
])('The bad line %s is an error that names its number', async (line, reason) => {
  const directory = await folderWith({ file: 'a.jpg', product: 'cup' }, line);
  await expect(openFolder(directory)).rejects.toThrow(/manifest\.jsonl, line 2: /);
  await expect(openFolder(directory)).rejects.toThrow(reason);
});
