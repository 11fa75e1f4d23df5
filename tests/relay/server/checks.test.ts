/** What members may ask: a wrong question is refused by the relay, and is never sent. */
import { expect, test } from 'vitest';
import sharp from 'sharp';
import { picture } from '../../support/gateway/test-gateway';
import { ASK, json, question, shown } from './support/questions';
import { refusal, startTestRelay } from './support/relay';
import { answer, startUpstream } from './support/upstream';

type Wrong = readonly [what: string, init: RequestInit | Promise<RequestInit>];

/** A PNG of 8,000 × 8,000 pixels in a few kilobytes. */
const BOMB = await sharp({
  create: { width: 8000, height: 8000, channels: 3, background: 'white' },
})
  .toColourspace('b-w')
  .png({ compressionLevel: 9 })
  .toBuffer();
const good = await picture({ width: 256, height: 256 });
const GOOD = await shown(good);
/** A JPEG of exactly so many bytes: what follows its end is ignored by decoders. */
const filled = (length: number) => Buffer.concat([good, Buffer.alloc(length - good.length)]);

const page = (request: object, settings?: object) =>
  question('open-platform', 'page', { picture: GOOD, ...request }, settings);
const search = async (service: string, bytes: Uint8Array, mime?: string): Promise<RequestInit> =>
  question(service, service === 'cross-border' || service === 'onebound' ? 'upload' : 'page', {
    picture: await shown(bytes, mime),
  });
const images = (what: string, bytes: Uint8Array, mime?: string): Wrong[] =>
  ['open-platform', 'cross-border', 'ak', 'onebound'].map((service) => [
    `${service}: ${what}`,
    search(service, bytes, mime),
  ]);
const words = (query: string, more: object = {}) =>
  question('cross-border', 'words', { query, ...more });
const cursor = (service: string, value: unknown) =>
  question(service, 'page', {
    cursor: typeof value === 'string' ? value : JSON.stringify(value),
  });

const WRONG: readonly Wrong[] = [
  // Pictures that lie about their type, or are none.
  ...images('a web page', Buffer.from('<!doctype html><title>picture.jpg</title>')),
  ...images('a WebP', await picture({ width: 300, height: 300, format: 'webp' })),
  ...images('a GIF', await picture({ width: 300, height: 300, format: 'gif' })),
  ...images('a PNG that says JPEG', await picture({ width: 300, height: 300, format: 'png' })),
  ...images('nothing but the first bytes of a JPEG', good.subarray(0, 20)),
  ...images('64 megapixels', BOMB, 'image/png'),
  ['255 px', search('open-platform', await picture({ width: 255, height: 900 }))],
  ['1 MB', search('open-platform', filled(1_000_000))],
  ['upload: 31 px', search('cross-border', await picture({ width: 31, height: 31 }))],
  ['upload: 9 times as long', search('cross-border', await picture({ width: 900, height: 100 }))],
  ['upload: above 300 kB', search('cross-border', filled(300 * 1024 + 1))],
  ['a data URL', page({ picture: { ...GOOD, base64: `data:image/jpeg;base64,${GOOD.base64}` } })],
  ['base64url', page({ picture: { ...GOOD, base64: good.toString('base64url') } })],
  ['no picture', question('open-platform', 'page', {})],
  ['an address in place of a picture', page({ picture: { publicUrl: 'https://a.example/a.jpg' } })],
  ['a picture in place of an address', question('tmapi', 'upload', { picture: GOOD })],
  ['both', page({ picture: { ...GOOD, publicUrl: 'https://a.example/a.jpg' } })],
  // Addresses.
  ...[
    'file:///etc/passwd',
    'javascript:1',
    'https://a:b@cbu01.alicdn.com/a.jpg',
    `https://a.example/${'a'.repeat(3000)}`,
    '',
  ].map((publicUrl): Wrong => [
    `the address ${publicUrl.slice(0, 40)}`,
    question('similar-offer', 'page', { picture: { publicUrl } }),
  ]),
  // What is asked.
  ...['0', '-1', '1.5', '1e3', '10000001', ' 1', '一', ''].map((value): Wrong => [
    `page ${value}`,
    page({ cursor: value }),
  ]),
  ...[
    {},
    { page: 0, picture: '12' },
    { page: 10_000_000, picture: '12' },
    { page: 1 },
    { page: 1, picture: '12', more: 1 },
    { page: 1, picture: 'javascript:1' },
  ].map((value): Wrong => [`cursor ${JSON.stringify(value)}`, cursor('cross-border', value)]),
  ['an uploaded picture without its cursor', question('onebound', 'page', {})],
  ['no words', words('')],
  ['words of 501 characters', words('杯'.repeat(501))],
  ['an unknown order', words('a', { sort: 'price' })],
  ['an unknown filter', words('a', { filters: ['cheap'] })],
  ['an area outside', page({ area: { left: 0, top: 0, width: 2, height: 1 } })],
  ['a similarity above 1', page({}, { similarDegree: 1.1 })],
  [
    'an unknown language',
    question('cross-border', 'words', { query: 'a' }, { titleLanguage: 'x' }),
  ],
  ['an unknown market', question('onebound', 'market-upload', { picture: GOOD, market: 'amazon' })],
  ['an offer that is none', question('cross-border', 'details', { offerId: 'x' })],
  ['an offer whose number lost digits', question('cross-border', 'details', { offerId: 9e15 })],
  ['a call that the service lacks', question('ak', 'details', { offerId: '1' })],
  ['an upload that the service lacks', question('ak', 'upload', { picture: GOOD })],
  // The relay's own secrets and shapes.
  ['another service', question('web', 'page', { picture: GOOD })],
  ['another kind', question('ak', 'order', { offerId: '1' })],
  ['a token of the member', page({ access_token: 'mine' })],
  ['an address of the service', page({}, { baseUrl: 'https://a.example' })],
  ['keys', json({ service: 'ak', kind: 'words', request: { query: 'a' }, settings: {}, key: 'a' })],
  [
    'a path',
    json({ service: 'ak', kind: 'words', request: { query: 'a' }, settings: {}, path: '/' }),
  ],
  ['a list', json([])],
  ['no JSON', json('{')],
  ['nothing', { method: 'POST' }],
  ['no UTF-8', { method: 'POST', body: Buffer.from([0x61, 0x3d, 0xff]) }],
  // Node reads so many for a second, in which nobody else is served.
  ['thousands of values', json('['.repeat(5000) + ']'.repeat(5000))],
];

test('a wrong question is refused, and is never sent', async () => {
  const upstream = await startUpstream(answer({ result: {} }));
  const shares = { refused: { requests: 1000, seconds: 60 } };
  const relay = await startTestRelay({ upstream: upstream.url, shares });
  for (const [what, init] of WRONG) {
    const got = await relay.ask(ASK, await init);
    expect({ what, status: got.status, json: got.json }).toEqual({
      what,
      status: 400,
      json: refusal('bad-request'),
    });
  }
  expect(upstream.sent).toEqual([]);
});

test('a question is read once: what stands twice in it is sent as it was checked, and equal ones are one call', async () => {
  const upstream = await startUpstream(answer({ success: true, data: { data: [] } }));
  const relay = await startTestRelay({ upstream: upstream.url });
  const twice =
    '{"kind":"words","service":"tmapi","settings":{},"request":{"query":"a"},"service":"ak"}';
  expect((await relay.ask(ASK, json(twice))).headers.get('Relay-Source')).toBe('upstream');
  const same = await relay.ask(ASK, question('ak', 'words', { query: 'a' }));
  expect([same.status, same.headers.get('Relay-Source')]).toEqual([200, 'stored']);
  expect(upstream.sent.map(({ url }) => url)).toEqual(['/ak/api/find_product/1.0.0']);
});

test('an upstream on the web is given no address of a private network', async () => {
  const shares = { refused: { requests: 1000, seconds: 60 } };
  const relay = await startTestRelay({ upstream: 'https://gw.example', shares });
  const ask = async (init: RequestInit) => (await relay.ask(ASK, init)).status;
  for (const host of ['127.0.0.1', '10.0.0.1', '169.254.169.254', 'router', '[::1]', 'nas.local']) {
    const publicUrl = `http://${host}/a.jpg`;
    const shownAt = question('similar-offer', 'page', { picture: { publicUrl } });
    expect({ host, status: await ask(shownAt) }).toEqual({ host, status: 400 });
    // Nor as what an upload has answered, where a path of the upstream's own may stand.
    for (const service of ['onebound', 'tmapi']) {
      const named = cursor(service, { page: 1, picture: `//${host}/a.jpg` });
      const address = cursor(service, { page: 1, picture: publicUrl });
      expect([await ask(named), await ask(address)]).toEqual([400, 400]);
    }
  }
  for (const uploaded of ['img/a-1.jpg', '/img/a.jpg', '//cbu01.example.com/a.jpg', '12345']) {
    // `gw.example` answers nothing.
    const status = await ask(cursor('tmapi', { page: 1, picture: uploaded }));
    expect({ uploaded, status }).toEqual({ uploaded, status: 502 });
  }
});
