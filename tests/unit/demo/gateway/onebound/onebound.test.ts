import { describe, expect, test, vi } from 'vitest';
import type { RunningGateway } from '../../../../../demo/gateway/server';
import { startPictureServer } from '../picture-server';
import { LONG_ID, startStatedGateway } from '../stated-offers';
import { picture, startTestGateway } from '../../../../support/gateway/test-gateway';

const KEY = { key: 'demo-key', secret: 'demo-secret' };

type Platform = '1688' | 'taobao';

function upload(
  gateway: RunningGateway,
  fields: Record<string, string>,
  { platform = '1688', key = KEY }: { platform?: Platform; key?: Record<string, string> } = {},
) {
  const url = `${gateway.url}/onebound/${platform}/upload_img/?${new URLSearchParams(key)}`;
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
}

function search(
  gateway: RunningGateway,
  fields: Record<string, string>,
  platform: Platform = '1688',
) {
  const query = new URLSearchParams({ ...KEY, ...fields });
  return fetch(`${gateway.url}/onebound/${platform}/item_search_img/?${query}`);
}

async function base64(format: 'jpeg' | 'webp' = 'jpeg') {
  return (await picture({ width: 300, height: 260, format })).toString('base64');
}

async function uploadedUrl(gateway: RunningGateway): Promise<string> {
  const text = await (await upload(gateway, { imgcode: await base64() })).text();
  const [, url = ''] = /"name":"([^"]+)"/.exec(text) ?? [];
  return url;
}

/** Every refusal comes inside HTTP 200. */
async function expectCode(response: Response, code: string, reason = '') {
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    error_code: code,
    error: expect.stringContaining(reason),
    reason: expect.stringContaining(reason),
  });
}

describe('an upload', () => {
  test('returns the address at which the picture is served', async () => {
    const gateway = await startTestGateway();
    const response = await upload(gateway, { imgcode: await base64() });
    expect(await response.json()).toEqual({
      items: { item: { name: expect.stringMatching(/\/onebound\/uploads\/\d{19}\.jpg$/) } },
      error: '',
      reason: '',
      error_code: '0000',
    });
    const loaded = await fetch(await uploadedUrl(gateway));
    expect(Buffer.from(await loaded.arrayBuffer()).toString('base64')).toBe(await base64());
  });

  test.each([
    ['nothing', {}],
    ['a data URI', { imgcode: 'data:image/jpeg;base64,AAAA' }],
    ['text', { imgcode: '<html>' }],
    ['bytes that are no picture', { imgcode: 'AAAA' }],
  ])('is refused with 4003 where it sends %s', async (_, fields) => {
    await expectCode(await upload(await startTestGateway(), fields), '4003', 'imgcode');
  });

  test('is refused with 4003 where it sends a WebP', async () => {
    const response = await upload(await startTestGateway(), { imgcode: await base64('webp') });
    await expectCode(response, '4003', 'imgcode must be');
  });

  test('requires key and secret in the address', async () => {
    const gateway = await startTestGateway();
    const response = await upload(gateway, { ...KEY, imgcode: await base64() }, { key: {} });
    await expectCode(response, '4005', 'authentication');
  });
});

describe('a search', () => {
  test('finds with an uploaded picture', async () => {
    const gateway = await startStatedGateway();
    const response = await search(gateway, { imgid: await uploadedUrl(gateway) });
    expect(await response.json()).toMatchObject({
      items: {
        page: '1',
        real_total_results: 3,
        page_size: 20,
        pagecount: 1,
        item: [
          { promotion_price: 13 },
          {
            num_iid: 102,
            title: '陶瓷马克杯',
            pic_url: `${gateway.url}/pictures/102.jpg`,
            price: '9.80',
            sales: 20,
            detail_url: 'https://detail.1688.com/offer/102.html',
            seller_nick: '永康市杯业有限公司',
            area: '浙江 永康',
          },
          {},
        ],
      },
      error_code: '0000',
    });
  });

  test('writes an id as a bare number', async () => {
    const gateway = await startStatedGateway();
    const response = await search(gateway, { imgid: await uploadedUrl(gateway) });
    expect(await response.text()).toContain(`"num_iid":${LONG_ID},`);
  });

  test('finds with the address of a picture on the web, page by page', async () => {
    const gateway = await startStatedGateway();
    const imgid = `${await startPictureServer()}/a.png`;
    const response = await search(gateway, { imgid, page: '2', page_size: '2' });
    expect(await response.json()).toMatchObject({
      items: { page: '2', pagecount: 2, item: [{ num_iid: 103 }] },
    });
  });

  test('links to Taobao where that is searched', async () => {
    const gateway = await startStatedGateway();
    const response = await search(gateway, { imgid: await uploadedUrl(gateway) }, 'taobao');
    expect(await response.text()).toContain('https://item.taobao.com/item.htm?id=102"');
  });

  test.each([{}, { page: '2' }])('answers 2000 where it finds nothing: %j', async (fields) => {
    const similarities = 'page' in fields ? [0.9] : [0.01];
    const gateway = await startTestGateway({ similarities });
    const response = await search(gateway, { imgid: await uploadedUrl(gateway), ...fields });
    await expectCode(response, '2000', 'item-not-found');
  });

  test.each<[{ imgid?: string; page?: string; page_size?: string }, string]>([
    [{}, 'imgid'],
    [{ imgid: 'data:image/png;base64,AAAA' }, 'imgid'],
    [{ imgid: 'SITE/missing.jpg' }, 'imgid'],
    [{ imgid: 'SITE/page.jpg' }, 'imgid'],
    [{ imgid: 'SITE/a.webp' }, 'imgid'],
    [{ imgid: 'SITE/a.jpg', page: '0' }, 'page'],
    [{ imgid: 'SITE/a.jpg', page_size: '51' }, 'page_size'],
  ])('is refused with 4003 for %j', async ({ imgid, ...fields }, reason) => {
    const site = await startPictureServer();
    const address = imgid === undefined ? {} : { imgid: imgid.replace('SITE', site) };
    const response = await search(await startTestGateway(), { ...fields, ...address });
    await expectCode(response, '4003', reason);
  });

  test.each([{ key: 'nobody' }, { secret: 'wrong' }, { secret: '' }])(
    'is refused with 4005 for %j',
    async (fields) => {
      await expectCode(await search(await startTestGateway(), fields), '4005');
    },
  );

  test('is refused with 4008 where there are too many', async () => {
    const gateway = await startTestGateway({ callsPerSecond: 1, now: () => 0 });
    const imgid = `${await startPictureServer()}/a.jpg`;
    await search(gateway, { imgid });
    const response = await search(gateway, { imgid });
    expect(response.headers.get('retry-after')).toBe('1');
    await expectCode(response, '4008');
  });

  test('answers 4001 where it fails', async () => {
    const retriever = { search: () => Promise.reject(new Error('out of memory')) };
    const gateway = await startTestGateway({ retriever });
    const response = await search(gateway, { imgid: `${await startPictureServer()}/a.jpg` });
    await expectCode(response, '4001');
  });

  test('answers 4000 where it finds an unknown offer, and reports it on the console', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const gateway = await startTestGateway({ similarities: [0.9], offers: [] });
    const response = await search(gateway, { imgid: `${await startPictureServer()}/a.jpg` });
    await expectCode(response, '4000');
    expect(report).toHaveBeenCalledOnce();
    report.mockRestore();
  });
});

test('another API is refused with 4003', async () => {
  const { url } = await startTestGateway();
  await expectCode(await fetch(`${url}/onebound/1688/item_get/`), '4003', 'no such API');
});
