import { describe, expect, test } from 'vitest';
import type { RunningGateway } from '../../../../../demo/gateway/server';
import { startPictureServer } from '../picture-server';
import { offerWith, picture, startTestGateway } from '../../../../support/gateway/test-gateway';

const KEY = { key: 'demo-key', secret: 'demo-secret' };
type Market = 'alibaba' | 'aliexpress';

const offers = [101, 102, 103, 104, 105, 106].map((id) =>
  Object.assign(offerWith(String(id)), { titleEn: `Flask ${id}`, sold30d: 90 }),
);
const start = () => startTestGateway({ offers, similarities: offers.map(() => 0.9) });

function search(gateway: RunningGateway, market: Market, fields: Record<string, string>) {
  const query = new URLSearchParams({ ...KEY, ...fields });
  return fetch(`${gateway.url}/onebound/${market}/item_search_img/?${query}`);
}

async function upload(gateway: RunningGateway, market = 'aliexpress') {
  const imgcode = (await picture({ width: 300, height: 260 })).toString('base64');
  const url = `${gateway.url}/onebound/${market}/upload_img?${new URLSearchParams(KEY)}`;
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ imgcode }) });
  return response.json();
}

async function uploaded(gateway: RunningGateway): Promise<string> {
  const [, name = ''] = /"name":"([^"]+)"/.exec(JSON.stringify(await upload(gateway))) ?? [];
  return name;
}

async function expectCode(response: Response, code: string, reason = '') {
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    error_code: code,
    error: expect.stringContaining(reason),
  });
}

describe('Alibaba.com', () => {
  test('finds by the address of a picture: export prices by quantity', async () => {
    const gateway = await start();
    const imgid = `${await startPictureServer()}/a.jpg`;
    const text = await (await search(gateway, 'alibaba', { imgid })).text();
    const { items } = JSON.parse(text);
    expect(items.item.length).toBeGreaterThan(2);
    expect(items.item.length).toBe(items.real_total_results);
    for (const item of items.item) {
      expect(item).toMatchObject({
        title: expect.stringMatching(/^Flask \d+$/),
        min_num: 50,
        detail_url: expect.stringMatching(/^\/\/www\.alibaba\.com\/product-detail\/Item_16\d{11}/),
      });
      // 14.20 CNY are two dollars.
      const [low, high] = item.price.split('-').map(Number);
      expect(low).toBeLessThan(high);
      expect(low).toBeGreaterThan(2);
      expect(high).toBeLessThan(4);
      expect(item.price_range.map(([span]: [string]) => span)).toEqual([
        '50~249',
        '250~999',
        '≥1000',
      ]);
    }
    expect(await (await search(gateway, 'alibaba', { imgid })).text()).toBe(text);
  });

  test.each([
    [{}, 'imgid'],
    [{ imgid: 'SITE/missing.jpg' }, 'imgid'],
    [{ imgid: 'SITE/a.jpg', page: '1' }, 'page'],
    [{ imgid: 'SITE/a.jpg', page_size: '20' }, 'page_size'],
  ])('refuses %j with 4003', async (fields, reason) => {
    const site = await startPictureServer();
    const sent = Object.entries(fields).map(([name, text]) => [name, text.replace('SITE', site)]);
    const response = await search(await start(), 'alibaba', Object.fromEntries(sent));
    await expectCode(response, '4003', reason);
  });

  test('has no upload of its own', async () => {
    expect(await upload(await start(), 'alibaba')).toMatchObject({ error_code: '4003' });
  });
});

describe('AliExpress', () => {
  test('finds with its own name of a picture: retail prices', async () => {
    const gateway = await start();
    const imgid = await uploaded(gateway);
    expect(imgid).toMatch(/^OSS\/ae-image-search-sg2\/\d{4}-\d\d-\d\d\/\d{19}\.jpg$/);
    const { items } = await (await search(gateway, 'aliexpress', { imgid, page: '1' })).json();
    expect(items.item.length).toBeGreaterThan(2);
    for (const item of items.item) {
      expect(item.promotion_price).toMatch(/^US \$\d+\.99$/);
      expect(item).not.toHaveProperty('min_num');
      expect(item.detail_url).toContain('//www.aliexpress.com/item/1005');
    }
    await expectCode(await search(gateway, 'aliexpress', { imgid, page: '2' }), '2000');
  });

  test.each([
    [{}, 'imgid'],
    [{ imgid: 'http://127.0.0.1/a.jpg' }, 'imgid'],
    [{ imgid: 'OSS/ae-image-search-sg2/2025-12-15/1048608196202797157.jpg' }, 'imgid'],
    [{ imgid: 'x', page: '0' }, 'page'],
    [{ imgid: 'x', page_size: '20' }, 'page_size'],
  ])('refuses %j with 4003', async (fields, reason) => {
    await expectCode(await search(await start(), 'aliexpress', fields), '4003', reason);
  });
});

test.each<Market>(['alibaba', 'aliexpress'])('%s asks for the key', async (market) => {
  await expectCode(await search(await start(), market, { secret: 'wrong' }), '4005');
});
