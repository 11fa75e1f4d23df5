import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { startShop } from '../../../../demo/shop';

const options = { port: 0, picturesPort: 0, cacheDir: tmpdir() };

test('the shop serves its pages until it is closed', async () => {
  const shop = await startShop(options);
  expect((await fetch(`${shop.url}${shop.products[0]?.path}`)).status).toBe(200);
  expect((await fetch(`${shop.picturesUrl}/none.webp`)).status).toBe(404);
  await shop.close();
  await expect(fetch(shop.url)).rejects.toThrow();
});

test('the shop reports that its port is in use', async () => {
  const first = await startShop(options);
  const port = Number(new URL(first.url).port);
  await expect(startShop({ ...options, port })).rejects.toThrow('EADDRINUSE');
  await first.close();
});
