/** What members may ask: a wrong question is refused by the relay, and is never sent. */
import { expect, test } from 'vitest';
import sharp from 'sharp';
import { picture } from '../../support/gateway/test-gateway';
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
import { refusal, startTestRelay } from './support/relay';
import { answer, startUpstream } from './support/upstream';

const LIST = { beginPage: 1, pageSize: 20, country: 'en' };
const AK = { pageSize: 50, purchaseAmount: 1, scoreLevel: 'low' };
const IMAGE_QUERY = `${CROSS_BORDER}/product.search.imageQuery`;
const KEYWORDS = `${CROSS_BORDER}/product.search.keywordQuery`;
const SELLER = `${CROSS_BORDER}/product.search.querySellerOfferList`;
const DETAIL = `${CROSS_BORDER}/product.search.queryProductDetail`;
const UPLOAD = `${CROSS_BORDER}/product.image.upload`;

type Wrong = readonly [what: string, path: string, init: () => RequestInit | Promise<RequestInit>];

/** A PNG of 8,000 × 8,000 pixels in a few kilobytes. */
const BOMB = sharp({ create: { width: 8000, height: 8000, channels: 3, background: 'white' } })
  .toColourspace('b-w')
  .png({ compressionLevel: 9 })
  .toBuffer();

const good = () => picture({ width: 256, height: 256 });
const images = (what: string, bytes: () => Promise<Uint8Array>): Wrong[] => [
  [`image search: ${what}`, IMAGE_SEARCH, async () => imageForm({}, await bytes())],
  [
    `AK: ${what}`,
    FIND_PRODUCT,
    async () => json({ ...AK, imgBase64: Buffer.from(await bytes()).toString('base64') }),
  ],
  [
    `OneBound: ${what}`,
    '/onebound/1688/upload_img/',
    async () => form({ imgcode: Buffer.from(await bytes()).toString('base64') }),
  ],
  [
    `upload: ${what}`,
    UPLOAD,
    async () =>
      field('uploadImageParam', { imageBase64: Buffer.from(await bytes()).toString('base64') }),
  ],
];
const text = (words: string) => () => Promise.resolve(Buffer.from(words));
const fields = (more: Record<string, string>): Wrong[] => [
  [`image search: ${JSON.stringify(more)}`, IMAGE_SEARCH, () => imageForm(more)],
];
const query = (path: string, value: object): Wrong => [
  `${path.split('/').at(-1)}: ${JSON.stringify(value)}`,
  path,
  () => field(path === DETAIL ? 'offerDetailParam' : 'offerQueryParam', value),
];
const ak = (value: unknown): Wrong => [
  `AK: ${JSON.stringify(value).slice(0, 60)}`,
  FIND_PRODUCT,
  () => json(value),
];
const get = (path: string, values: Record<string, string>): Wrong => [
  `${path}: ${JSON.stringify(values).slice(0, 80)}`,
  `${path}?${new URLSearchParams(values)}`,
  () => ({}),
];

const WRONG: readonly Wrong[] = [
  // Pictures that lie about their type, or are none.
  ...images('a web page', text('<!doctype html><title>picture.jpg</title>')),
  ...images('an SVG', text('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>')),
  ...images('a WebP', () => picture({ width: 300, height: 300, format: 'webp' })),
  ...images('nothing but the first bytes of a JPEG', async () => (await good()).subarray(0, 20)),
  ...images('a JPEG without a size', text('\u00ff\u00d8\u00ff\u00e0 JFIF')),
  ...images('64 megapixels', () => BOMB),
  [
    'image search: a GIF',
    IMAGE_SEARCH,
    async () => imageForm({}, await picture({ width: 300, height: 300, format: 'gif' })),
  ],
  [
    'image search: 255 px',
    IMAGE_SEARCH,
    async () => imageForm({}, await picture({ width: 255, height: 900 })),
  ],
  ['image search: 1 MB', IMAGE_SEARCH, async () => imageForm({}, await filled(1_000_000))],
  [
    'upload: 31 px',
    UPLOAD,
    async () =>
      field('uploadImageParam', { imageBase64: await base64Of({ width: 31, height: 31 }) }),
  ],
  [
    'upload: 9 times as long',
    UPLOAD,
    async () =>
      field('uploadImageParam', { imageBase64: await base64Of({ width: 900, height: 100 }) }),
  ],
  [
    'upload: above 300 kB',
    UPLOAD,
    async () =>
      field('uploadImageParam', { imageBase64: (await filled(300 * 1024 + 1)).toString('base64') }),
  ],
  [
    'upload: a data URL',
    UPLOAD,
    async () =>
      field('uploadImageParam', {
        imageBase64: `data:image/jpeg;base64,${await base64Of({ width: 300, height: 300 })}`,
      }),
  ],
  [
    'upload: another field',
    UPLOAD,
    async () =>
      field('uploadImageParam', {
        imageBase64: await base64Of({ width: 300, height: 300 }),
        more: 1,
      }),
  ],
  [
    'OneBound: base64url',
    '/onebound/1688/upload_img/',
    async () => form({ imgcode: (await good()).toString('base64url') }),
  ],
  // Forms.
  ['image search: no image', IMAGE_SEARCH, () => ({ method: 'POST', body: formOf({ page: '1' }) })],
  [
    'image search: an image as text',
    IMAGE_SEARCH,
    () => ({ method: 'POST', body: formOf({ image: 'x' }) }),
  ],
  ['image search: urlencoded', IMAGE_SEARCH, () => form({ page: '1' })],
  [
    'image search: a broken form',
    IMAGE_SEARCH,
    () => ({
      method: 'POST',
      body: 'x',
      headers: { 'Content-Type': 'multipart/form-data; boundary=y' },
    }),
  ],
  ['image search: JSON', IMAGE_SEARCH, () => json({})],
  ['image search: page twice', IMAGE_SEARCH, async () => twice(await imageForm(), 'page', '2')],
  ['image search: in the address as well', `${IMAGE_SEARCH}?page=2`, () => imageForm()],
  ...['0', '-1', '1.5', '1e3', '10000001', ' 1', '一'].flatMap((page) => fields({ page })),
  ...['0', '51', 'x'].flatMap((pageSize) => fields({ pageSize })),
  ...['1.1', '-0.1', 'NaN', '.5'].flatMap((similarDegree) => fields({ similarDegree })),
  [
    'similar offers: page 0',
    SIMILAR_OFFERS,
    () => form({ picUrl: 'https://cbu01.alicdn.com/a.jpg', page: '0' }),
  ],
  ['similar offers: no address', SIMILAR_OFFERS, () => form({ page: '1' })],
  [
    'similar offers: a file',
    SIMILAR_OFFERS,
    () => form({ picUrl: 'file:///etc/passwd', page: '1' }),
  ],
  [
    'similar offers: a password',
    SIMILAR_OFFERS,
    () => form({ picUrl: 'https://a:b@cbu01.alicdn.com/a.jpg', page: '1' }),
  ],
  // JSON in a field.
  query(IMAGE_QUERY, { ...LIST }),
  query(IMAGE_QUERY, { ...LIST, imageId: 12 }),
  query(IMAGE_QUERY, { ...LIST, imageId: '12a' }),
  query(IMAGE_QUERY, { ...LIST, imageId: '12', region: '5,4,0,10' }),
  query(IMAGE_QUERY, { ...LIST, imageId: '12', region: '0,4,0' }),
  query(IMAGE_QUERY, { ...LIST, imageId: '12', country: 'zh' }),
  query(IMAGE_QUERY, { ...LIST, imageId: '12', country: undefined }),
  query(IMAGE_QUERY, { ...LIST, imageId: '12', pageSize: 51 }),
  query(IMAGE_QUERY, { ...LIST, imageId: '12', beginPage: 0 }),
  query(IMAGE_QUERY, { ...LIST, imageId: '12', beginPage: '1' }),
  query(IMAGE_QUERY, { ...LIST, imageId: '12', sort: { price: 'up' } }),
  query(IMAGE_QUERY, { ...LIST, imageId: '12', sort: { price: 'asc', monthSold: 'asc' } }),
  query(IMAGE_QUERY, { ...LIST, imageId: '12', filter: 'isCheap' }),
  query(IMAGE_QUERY, { ...LIST, imageId: '12', access_token: 'x' }),
  query(KEYWORDS, { ...LIST, keyword: '' }),
  query(KEYWORDS, { ...LIST }),
  query(SELLER, { ...LIST }),
  query(DETAIL, { offerId: 'x', country: 'en' }),
  query(DETAIL, { offerId: '1' }),
  ['keywords: no JSON', KEYWORDS, () => field('offerQueryParam', '{')],
  [
    'keywords: another field beside',
    KEYWORDS,
    () =>
      form({ offerQueryParam: JSON.stringify({ ...LIST, keyword: 'a' }), _aop_timestamp: '1x' }),
  ],
  [
    'keywords: not UTF-8',
    KEYWORDS,
    () => ({
      method: 'POST',
      body: Buffer.from([0x61, 0x3d, 0xff]),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    }),
  ],
  // AK.
  ak('{'),
  ak([]),
  ak(AK),
  ak({ ...AK, query: '' }),
  ak({ ...AK, query: 'a', pageSize: 51 }),
  ak({ ...AK, query: 'a', purchaseAmount: 0 }),
  ak({ ...AK, query: 'a', scoreLevel: 'none' }),
  ak({ ...AK, query: 'a', sortType: 'up' }),
  ak({ ...AK, query: 'a', more: 1 }),
  ['AK: a form', FIND_PRODUCT, () => form({ query: 'a' })],
  // Resellers.
  get('/onebound/1688/item_search_img/', {}),
  get('/onebound/1688/item_search_img/', { imgid: '' }),
  get('/onebound/1688/item_search_img/', { imgid: 'a.jpg', page: '0' }),
  get('/onebound/1688/item_search_img/', { imgid: 'a.jpg', page_size: '51' }),
  get('/onebound/alibaba/item_search_img/', {}),
  get('/onebound/alibaba/item_search_img/', { imgid: 'javascript:1' }),
  get('/onebound/alibaba/item_search_img/', { imgid: 'a.jpg', page: '2' }),
  get('/onebound/aliexpress/item_search_img/', { imgid: 'OSS/a.jpg', page: '0' }),
  get('/onebound/aliexpress/item_search_img/', { imgid: 'OSS/a.jpg', page_size: '20' }),
  ['OneBound: no picture', '/onebound/1688/upload_img/', () => form({})],
  get('/tmapi/1688/search/image', {}),
  get('/tmapi/1688/search/image', { img_url: '/search/imgextra/1.jpg', page_size: '21' }),
  get('/tmapi/1688/search/image', { img_url: '/search/imgextra/1.jpg', page: 'x' }),
  get('/tmapi/1688/search/image', { img_url: '/search/imgextra/1.jpg', sort: 'down' }),
  ['TMAPI: no address', '/tmapi/1688/tools/image/convert_url', () => json({})],
  [
    'TMAPI: another endpoint',
    '/tmapi/1688/tools/image/convert_url',
    () => json({ url: 'https://cbu01.alicdn.com/a.jpg', search_api_endpoint: '/item' }),
  ],
];

/** Strict as nobody's document is: the relay's own secrets and shapes. */
const OWN: readonly Wrong[] = [
  ['a token of the member', IMAGE_SEARCH, () => imageForm({ access_token: 'mine' })],
  ['a signature of the member', IMAGE_SEARCH, () => imageForm({ _aop_signature: 'ABC' })],
  get('/onebound/1688/item_search_img/', { imgid: 'a.jpg', key: 'mine' }),
  get('/onebound/1688/item_search_img/', { imgid: 'a.jpg', secret: 'mine' }),
  get('/onebound/alibaba/item_search_img/', { imgid: 'a.jpg', key: 'mine' }),
  get('/tmapi/1688/search/image', { img_url: '/a.jpg', apiToken: 'mine' }),
  [
    'an offer whose number lost digits',
    DETAIL,
    () => field('offerDetailParam', '{"offerId":9007199254740993,"country":"en"}'),
  ],
  [
    'words of 501 characters',
    KEYWORDS,
    () => field('offerQueryParam', { ...LIST, keyword: '杯'.repeat(501) }),
  ],
  [
    'an address of 3,000 characters',
    SIMILAR_OFFERS,
    () => form({ picUrl: `https://a.example/${'a'.repeat(3000)}` }),
  ],
];

test('a wrong question is refused, and is never sent', { timeout: 120_000 }, async () => {
  const upstream = await startUpstream(answer({ result: {} }));
  const shares = { refused: { requests: 1000, seconds: 60 } };
  const relay = await startTestRelay({ upstream: upstream.url, shares });
  for (const [what, path, init] of [...WRONG, ...OWN]) {
    const got = await relay.ask(path, await init());
    expect({ what, status: got.status }).toEqual({ what, status: 400 });
    expect(got.json).toEqual(refusal('bad-request'));
  }
  expect(upstream.sent).toEqual([]);
});

test('a form of thousands of fields is refused before it is read: it would keep all others waiting', async () => {
  const { ask } = await startTestRelay({ upstream: 'http://127.0.0.1:9' });
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f${index}`, '']));
  for (const got of [
    await ask(SIMILAR_OFFERS, form(many)),
    await ask(IMAGE_SEARCH, { method: 'POST', body: formOf(many) }),
  ]) {
    expect(got.status).toBe(400);
    expect(got.text).toContain('too many fields');
  }
});

test('a form of 4 MB of spaces is refused, and one with a part that has 4 MB before what it holds', async () => {
  const { ask } = await startTestRelay({ upstream: 'http://127.0.0.1:9' });
  const spaces = await ask(SIMILAR_OFFERS, form({ picUrl: ' '.repeat(4_000_000) }));
  expect([spaces.status, spaces.text]).toEqual([400, expect.stringContaining('too many spaces')]);
  const body = `--x\r\n${'a:\r\n'.repeat(1_000_000)}\r\n1\r\n--x--\r\n`;
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const head = await ask(IMAGE_SEARCH, { method: 'POST', body, headers });
  expect([head.status, head.text]).toEqual([400, expect.stringContaining('says too much')]);
});

test('JSON of thousands of values is refused before it is read, likewise', async () => {
  const { ask } = await startTestRelay({ upstream: 'http://127.0.0.1:9' });
  const many = '['.repeat(5000) + ']'.repeat(5000);
  for (const got of [
    await ask(FIND_PRODUCT, json(many)),
    await ask(KEYWORDS, field('offerQueryParam', many)),
  ]) {
    expect(got.status).toBe(400);
    expect(got.text).toContain('too many values');
  }
});

test('a name that comes twice within JSON is sent once, as it was checked', async () => {
  const upstream = await startUpstream(answer({ result: { success: true } }));
  const relay = await startTestRelay({ upstream: upstream.url });
  const twiceIn = `{"keyword":"a","beginPage":1,"pageSize":999,"pageSize":20,"country":"en"}`;
  await relay.ask(KEYWORDS, field('offerQueryParam', twiceIn));
  const [sent] = upstream.sent;
  expect(new URLSearchParams(sent?.body).get('offerQueryParam')).toBe(
    '{"keyword":"a","beginPage":1,"pageSize":20,"country":"en"}',
  );
});

test('an upstream on the web is given no address of a private network', async () => {
  const upstream = await startUpstream(answer({ result: { success: true } }));
  const relay = await startTestRelay({ upstream: 'https://gw.example' });
  for (const host of ['127.0.0.1', '10.0.0.1', '169.254.169.254', 'router', '[::1]', 'nas.local']) {
    const got = await relay.ask(
      SIMILAR_OFFERS,
      form({ picUrl: `http://${host}/a.jpg`, page: '1' }),
    );
    expect({ host, status: got.status }).toEqual({ host, status: 400 });
  }
  // The picture's address is not taken either as what an upload has answered, where a path of the
  // upstream's own may stand.
  const searches = ['/onebound/1688/item_search_img?imgid=', '/tmapi/1688/search/image?img_url='];
  for (const search of searches) {
    for (const host of ['10.0.0.1', '169.254.169.254', 'router', 'nas.local']) {
      const got = await relay.ask(search + encodeURIComponent(`//${host}/a.jpg`));
      expect({ search, host, status: got.status }).toEqual({ search, host, status: 400 });
    }
    for (const uploaded of ['img/a-1.jpg', '/img/a.jpg', '//cbu01.example.com/a.jpg', '12345']) {
      const got = await relay.ask(search + encodeURIComponent(uploaded));
      // `gw.example` answers nothing.
      expect({ uploaded, status: got.status }).toEqual({ uploaded, status: 502 });
    }
  }
  expect(upstream.sent).toEqual([]);
});

function formOf(values: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  return body;
}

function twice(init: RequestInit, name: string, value: string): RequestInit {
  if (init.body instanceof FormData) init.body.append(name, value);
  return init;
}

/** A JPEG of exactly so many bytes: what follows its end is ignored by decoders. */
async function filled(length: number): Promise<Buffer> {
  const jpeg = await good();
  return Buffer.concat([jpeg, Buffer.alloc(length - jpeg.length)]);
}
