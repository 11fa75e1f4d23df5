import { afterAll, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { downloads } from '../support/browser/download';
import { firstProduct } from '../support/browser/gateway';
import { inPlaceOf, listen, listenSecurely } from '../support/browser/listen';
import { waitForStatus } from '../support/browser/panel';
import { holdRows } from '../support/browser/first-row';
import { openPanelMenu } from '../support/browser/panel-controls';
import { openScene } from '../support/browser/scene';
import {
  crossBorderAnswer,
  crossBorderPage,
  offerIdAt,
  offers,
  openApis,
} from '../support/browser/service';
import { SERVICE_HOSTS, setUpService } from '../support/browser/services';
import { security } from '../support/tables/row';

/** Two services, one of them on this computer, and each names the pictures of the other as well. */
const png = await firstProduct.mosaic.png();
const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };

/** Paths of the pictures that were asked for, by where they lie. */
const asked = { demo: new Set<string>(), alicdn: new Set<string>(), 'another port': new Set() };
function picturesAt(place: keyof typeof asked): Parameters<typeof listen>[0] {
  return ({ url = '' }, response) => {
    asked[place].add(url.replace('_220x220.jpg', ''));
    response.writeHead(200, { ...CORS, 'Content-Type': 'image/png', 'Cache-Control': 'no-store' });
    response.end(png);
  };
}

let found: string | undefined;
const demo = await listen((request, response) => {
  if (request.url?.includes('.png')) return picturesAt('demo')(request, response);
  request.resume();
  request.on('end', () => {
    response.writeHead(200, { ...CORS, 'Content-Type': 'application/json' });
    response.end(request.url?.includes('queryProductDetail') ? '{}' : found);
  });
});
const other = await listen(picturesAt('another port'));
const alicdn = await listenSecurely(picturesAt('alicdn'));

const named = (by: string) => [
  `http://127.0.0.1:${demo.port}/${by}.png`,
  `https://cbu01.alicdn.com/${by}.png`,
  `http://127.0.0.1:${other.port}/${by}.png`,
  `https://cbu01.alicdn.com:${demo.port}/${by}.png`,
];
const COUNT = named('').length;
found = offers({
  count: COUNT,
  total: COUNT,
  more: (index) => ({ imageUrl: named('demo')[index] }),
}).body;
const apis = await openApis((api) => {
  if (api === 'product.image.upload') return crossBorderAnswer('1048608196202797156');
  if (api.endsWith('queryProductDetail')) return { body: '{}' };
  const item = (imageUrl: string, index: number) => ({
    offerId: offerIdAt(100 + index),
    subject: `加厚陶瓷马克杯 ${100 + index}ml`,
    priceInfo: { price: '12.50' },
    imageUrl,
  });
  return crossBorderPage(named('cross-border').map(item));
});
const scene = await openScene({
  hosts: SERVICE_HOSTS,
  publicPorts: [alicdn.port],
  standIns: [inPlaceOf('*.alicdn.com', alicdn)],
});
afterAll(async () => {
  await scene.close();
  await Promise.all([apis.close(), demo.close(), other.close(), alicdn.close()]);
});

await setUpService(scene, 'cross-border', {}, apis.url);
const worker = await extensionWorker(scene.browser);
await worker.evaluate(async (baseUrl) => {
  const { settings } = await chrome.storage.local.get<Record<string, object>>('settings');
  const connections = settings && Reflect.get(settings, 'connections');
  const changed = { ...connections, demo: { baseUrl, form: 'signed' } };
  await chrome.storage.local.set({
    settings: { ...settings, service: 'demo', connections: changed },
  });
}, `http://127.0.0.1:${demo.port}`);
const src = scene.site.picture({ body: png, cors: true });
await scene.show(`<img src="${src}">`);
const panel = await scene.click(scene.page.locator('img'));
await waitForStatus(panel, 'done');
await openPanelMenu(panel, 'refine-open');
await panel.getByTestId('add-cross-border').click();
await panel
  .getByTestId('offer')
  .nth(2 * COUNT - 1)
  .waitFor({ timeout: 15_000 });

const OWN_ALONE = {
  demo: ['/demo.png'],
  alicdn: ['/cross-border.png'],
  'another port': [],
};
const seen = () =>
  Object.fromEntries(Object.entries(asked).map(([place, paths]) => [place, [...paths]]));

security(
  'picture address',
  'a list of two services, each names the other’s',
  OWN_ALONE,
  async () => {
    await holdRows(panel);
    for (const offer of await panel.getByTestId('offer').all())
      await offer.scrollIntoViewIfNeeded();
    const shown = () => panel.getByTestId('offers').locator('img').count();
    await expect.poll(shown, { timeout: 15_000 }).toBeGreaterThanOrEqual(2);
    await panel.waitForTimeout(1_000); // they are hashed as well
    return seen();
  },
);

security(
  'picture address',
  'an exported file of the same list',
  { ...OWN_ALONE, pictures: 2 },
  async () => {
    for (const paths of Object.values(asked)) paths.clear();
    const [file] = await downloads(panel, async () => {
      await panel.getByTestId('list-export').first().click();
      await panel.getByTestId('export-html').click();
    });
    const rows = new TextDecoder().decode(file?.bytes).split('<tbody>')[1] ?? '';
    return { ...seen(), pictures: rows.match(/<img /g)?.length ?? 0 };
  },
);
