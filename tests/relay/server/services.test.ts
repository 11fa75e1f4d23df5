import { expect, test } from 'vitest';
import { startTestGateway } from '../../support/gateway/test-gateway';
import {
  base64Of,
  CROSS_BORDER,
  field,
  FIND_PRODUCT,
  form,
  imageForm,
  IMAGE_SEARCH,
  json,
  SIMILAR_OFFERS,
} from './support/questions';
import { startTestRelay, type TestRelay } from './support/relay';

const LIST = { beginPage: 1, pageSize: 20, country: 'en' };

async function start(): Promise<TestRelay & { gatewayUrl: string }> {
  const gateway = await startTestGateway();
  const relay = await startTestRelay({ upstream: gateway.url });
  return { ...relay, gatewayUrl: gateway.url };
}

test('the open platform searches by picture', async () => {
  const { ask } = await start();
  const { status, json: body, headers } = await ask(IMAGE_SEARCH, await imageForm());
  expect(status).toBe(200);
  expect(body).toMatchObject({ result: { success: true, totalResults: 3 } });
  expect(headers.get('Relay-Source')).toBe('upstream');
  const again = await ask(IMAGE_SEARCH, await imageForm());
  expect(again.headers.get('Relay-Source')).toBe('stored');
  expect(again.json).toEqual(body);
  const time = await ask('/openapi/param2/1/system/currentTime', { method: 'POST' });
  expect(time.text).toMatch(/^"\d{17}\+0800"$/);
});

test('the cross-border solution uploads, searches in all its ways, and gives details', async () => {
  const { ask } = await start();
  const imageBase64 = await base64Of({ width: 300, height: 300 });
  const upload = await ask(
    `${CROSS_BORDER}/product.image.upload`,
    field('uploadImageParam', { imageBase64 }),
  );
  expect(upload.json).toMatchObject({ result: { success: true, result: expect.any(String) } });
  const imageId = /"result":"(\d+)"/.exec(upload.text)?.[1] ?? '';
  const found = await ask(
    `${CROSS_BORDER}/product.search.imageQuery`,
    field('offerQueryParam', {
      imageId,
      region: '0,200,0,200',
      ...LIST,
      sort: { price: 'asc' },
      filter: 'shipIn24Hours,isOnePsale',
    }),
  );
  expect(found.json).toMatchObject({ result: { success: 'true', result: { totalRecords: 0 } } });
  const words = await ask(
    `${CROSS_BORDER}/product.search.keywordQuery`,
    field('offerQueryParam', { keyword: '保温杯', ...LIST }),
  );
  expect(words.json).toMatchObject({ result: { result: { totalRecords: 3 } } });
  const seller = await ask(
    `${CROSS_BORDER}/product.search.querySellerOfferList`,
    field('offerQueryParam', { sellerOpenId: 'nobody', ...LIST }),
  );
  expect(seller.json).toMatchObject({ result: { result: { totalRecords: 0 } } });
  const details = await ask(
    `${CROSS_BORDER}/product.search.queryProductDetail`,
    field('offerDetailParam', { offerId: '101', country: 'en' }),
  );
  expect(details.json).toMatchObject({ result: { result: { subject: '保温杯 101' } } });
});

test('an id above 2^53 that the platform sends as a number passes through unchanged', async () => {
  const { ask } = await start();
  const imageBase64 = await base64Of({ width: 300, height: 300, format: 'png' });
  const upload = await ask(
    `${CROSS_BORDER}/product.image.upload`,
    field('uploadImageParam', { imageBase64 }),
  );
  const [, id = ''] = /"result":(\d{19})/.exec(upload.text) ?? [];
  expect(Number.isSafeInteger(Number(id))).toBe(false);
  const found = await ask(
    `${CROSS_BORDER}/product.search.imageQuery`,
    field('offerQueryParam', { imageId: id, ...LIST }),
  );
  expect(found.json).toMatchObject({ result: { result: { totalRecords: 3 } } });
});

test('similar offers are searched by address', async () => {
  const { ask } = await start();
  // No such picture: the service itself says so.
  const { status, json: body } = await ask(
    SIMILAR_OFFERS,
    form({ picUrl: 'http://127.0.0.1:9/none.jpg', page: '1' }),
  );
  expect(status).toBe(200);
  expect(body).toMatchObject({ success: false, errorCode: 'PIC_URL_INVALID' });
});

test('the AK gateway searches by picture and by words', async () => {
  const { ask } = await start();
  const asked = { pageSize: 50, purchaseAmount: 1, scoreLevel: 'low' };
  const imgBase64 = await base64Of({ width: 300, height: 300 });
  const pictures = await ask(FIND_PRODUCT, json({ ...asked, imgBase64 }));
  expect(pictures.json).toMatchObject({ success: true, data: { data: [{}, {}, {}] } });
  const words = await ask(FIND_PRODUCT, json({ ...asked, query: '保温杯', sortType: 'price_asc' }));
  expect(words.json).toMatchObject({ success: true, data: { data: [{}, {}, {}] } });
});

test('OneBound uploads and searches', async () => {
  const { ask, gatewayUrl } = await start();
  const imgcode = await base64Of({ width: 300, height: 300 });
  const upload = await ask('/onebound/1688/upload_img/', form({ imgcode }));
  expect(upload.json).toMatchObject({ error_code: '0000' });
  const [, name = ''] = /"name":"([^"]+)"/.exec(upload.text) ?? [];
  expect(name).toContain(gatewayUrl);
  const query = new URLSearchParams({ imgid: name, page: '1', page_size: '20' });
  for (const market of ['1688', 'taobao']) {
    const found = await ask(`/onebound/${market}/item_search_img/?${query}`);
    expect(found.json).toMatchObject({ items: { real_total_results: 3 }, error_code: '0000' });
    const posted = await ask(`/onebound/${market}/item_search_img/?${query}`, { method: 'POST' });
    expect(posted.json).toEqual(found.json); // as the extension asks
  }
  const abroad = await ask(
    `/onebound/alibaba/item_search_img/?${new URLSearchParams({ imgid: name })}`,
  );
  expect(abroad.json).toMatchObject({ error_code: '0000' });
  const named = await ask('/onebound/aliexpress/upload_img/', form({ imgcode }));
  const [, imgid = ''] = /"name":"(OSS[^"]+)"/.exec(named.text) ?? [];
  const retail = await ask(
    `/onebound/aliexpress/item_search_img/?${new URLSearchParams({ imgid })}`,
  );
  expect(retail.json).toMatchObject({ items: { page: '1' }, error_code: '0000' });
});

test('TMAPI converts and searches, and its own status passes through', async () => {
  const { ask } = await start();
  const converted = await ask(
    '/tmapi/1688/tools/image/convert_url',
    json({ url: 'http://127.0.0.1:9/none.jpg', search_api_endpoint: '/search/image' }),
  );
  expect(converted.status).toBe(417);
  expect(converted.json).toMatchObject({ code: 417 });
  const query = new URLSearchParams({ img_url: '/search/imgextra/1.jpg', sort: 'price_up' });
  const found = await ask(`/tmapi/1688/search/image?${query}`);
  expect(found.status).toBe(417);
});
