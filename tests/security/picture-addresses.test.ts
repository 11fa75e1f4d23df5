import { afterAll, expect } from 'vitest';
import {
  crossBorderAnswer,
  crossBorderPage,
  offerIdAt,
  openApis,
} from '../support/browser/service';
import { SERVICE_HOSTS, useCrossBorder } from '../support/browser/services';
import { firstProduct } from '../support/browser/gateway';
import { holdRows } from '../support/browser/first-row';
import { isOwn } from '../support/browser/hostile-scene';
import { openPictureHost, type PictureRequest } from '../support/browser/picture-host';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';

const PATIENT = { timeout: 15_000 };
const KNOWN = 'cbu01.alicdn.com';
const FOREIGN = ['evil.example', 'alicdn.com.evil.example', 'evilalicdn.com', 'alicdn.com.cn'];

const png = await firstProduct.mosaic.png();
const host = await openPictureHost([KNOWN, 'img.alicdn.com', ...FOREIGN], png);
const { port } = host;

const REFUSED: Record<string, readonly string[]> = {
  'another host': [
    ...FOREIGN.map((name) => `https://${name}/1.png`),
    `//evil.example/${KNOWN}`,
    `https://evil.example/${KNOWN}/1.png`,
    `https://evil.example?https://${KNOWN}/1.png`,
    `https://evil.example#.alicdn.com`,
    `https://${KNOWN}@evil.example/1.png`,
    `https://evil.example\\@${KNOWN}/1.png`,
    `https://${KNOWN}.evil.example/1.png`,
    `http://pictures.test:${port}/1.png`,
  ],
  'plain http': [`http://${KNOWN}/1.png`, `http://${KNOWN}:${port}/1.png`, `HTTP://${KNOWN}/2.png`],
  'this computer and its network': [
    ...[
      '127.0.0.1',
      'localhost',
      '[::1]',
      '0x7f.1',
      '2130706433',
      '0177.1',
      '127.1',
      '[::ffff:7f00:1]',
    ].map((name) => `http://${name}:${port}/1.png`),
    'https://127.0.0.1/1.png',
    'http://192.168.1.1/1.png',
    'http://169.254.169.254/latest/meta-data',
    `http://rebound.test:${port}/1.png`,
  ],
  'another scheme': [
    'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    `data:image/png;base64,${png.toString('base64').slice(0, 200)}`,
    'javascript:alert(1)',
    `javascript:alert(1)//https://${KNOWN}/1.png`,
    `blob:https://${KNOWN}/0f1e2d3c`,
    'file:///etc/passwd',
    `ftp://${KNOWN}/1.png`,
    `view-source:https://${KNOWN}/1.png`,
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop/icon/16.png',
    'chrome://favicon/https://www.1688.com/',
  ],
  'no address': [
    '',
    '/1.png',
    '1.png',
    KNOWN,
    `${KNOWN}/1.png`,
    'https://',
    '\u0000',
    '<img src=x>',
  ],
};

let urls: readonly string[] = [];
let searches = 0;
/** The rows of a search are told apart from those of the one before, which the panel still shows. */
const idAt = (index: number) => offerIdAt(searches * 1_000 + index);

const apis = await openApis((api) => {
  if (api === 'product.image.upload') return crossBorderAnswer('1048608196202797156');
  if (api.endsWith('queryProductDetail')) {
    const images = Object.values(REFUSED).flat().slice(0, 20);
    return crossBorderAnswer({ productImage: { images }, minOrderQuantity: 2 });
  }
  const item = (imageUrl: string, index: number) => ({
    offerId: idAt(index),
    subject: `加厚陶瓷马克杯 ${index + 1}ml`,
    priceInfo: { price: '12.50' },
    imageUrl,
  });
  return crossBorderPage(urls.map(item));
});
const scene = await openScene({
  hosts: SERVICE_HOSTS,
  publicPorts: host.ports,
  standIns: host.standIns,
});
afterAll(async () => {
  await scene.close();
  await Promise.all([apis.close(), host.close()]);
});
await useCrossBorder(scene, apis.url);
const src = scene.site.picture({ body: png, cors: true });
await scene.show(`<img src="${src}">`);
const panel = await scene.openPanel();
const asked: string[] = [];
panel.on('request', (request) => {
  if (!isOwn(request.url())) asked.push(request.url());
});

const isKnown = ({ address }: PictureRequest) => address.includes('/known-');

/** Shows an offer with each of these pictures, and waits until one of a known host is there. */
async function show(pictures: readonly string[]): Promise<void> {
  host.requests.length = 0;
  asked.length = 0;
  searches += 1; // the panel reads each address once
  urls = [...pictures, `https://${KNOWN}/known-${searches}.png`];
  await scene.click(scene.page.locator('img'));
  const card = panel.locator(`[data-offer-id="${idAt(pictures.length)}"]`);
  await card.waitFor(PATIENT);
  await holdRows(panel);
  await card.scrollIntoViewIfNeeded();
  const known = card.locator('img');
  await expect
    .poll(() => known.evaluate((image) => 'naturalWidth' in image && image.naturalWidth), PATIENT)
    .toBeGreaterThan(0);
  // Read in small for its hash as well.
  await expect.poll(() => host.requests.filter(isKnown).length, PATIENT).toBe(2);
}

for (const [name, pictures] of Object.entries(REFUSED)) {
  const expected = { addresses: pictures.length, images: 1, asked: [KNOWN] };
  security('picture address', name, expected, async () => {
    await show(pictures);
    const hosts = host.requests.map(({ address }) => address.replace(/\/.*/, ''));
    return {
      addresses: pictures.length,
      images: await panel.getByTestId('offers').locator('img').count(),
      asked: [...new Set([...hosts, ...asked.map((url) => new URL(url).host)])],
    };
  });
}

security(
  'picture address',
  'a known host, to whom the browser has cookies to send',
  { page: 'lax=1; none=1; strict=1', pictures: ['no cookie, no referer'] },
  async () => {
    const page = await scene.browser.context.newPage();
    await page.goto(`https://${KNOWN}/page`);
    await page.reload();
    const asPage = host.requests.findLast(({ address }) => address === `${KNOWN}/page`);
    await page.close();
    await show([]);
    const pictures = host.requests.filter(isKnown).map(({ cookie, referer }) => {
      return `${cookie ?? 'no cookie'}, ${referer ?? 'no referer'}`;
    });
    const sent = asPage?.cookie?.split('; ').toSorted().join('; ');
    return { page: sent, pictures: [...new Set(pictures)] };
  },
);

security('picture address', 'a known host that leads to another one', [KNOWN], async () => {
  const foreign = encodeURIComponent('https://evil.example/led.png');
  await show([`https://${KNOWN}/to/${foreign}`]);
  await panel.locator(`[data-offer-id="${idAt(0)}"] [data-missing]`).waitFor(PATIENT);
  return [...new Set(host.requests.map(({ address }) => address.replace(/\/.*/, '')))];
});
