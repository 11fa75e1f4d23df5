import { networkInterfaces } from 'node:os';
import { afterAll, expect, onTestFinished } from 'vitest';
import { offers, openService } from '../support/browser/service';
import { ALL_SITES } from '../support/browser/build';
import { firstProduct } from '../support/browser/gateway';
import { openOwnNetwork } from '../support/browser/network';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { holdRows } from '../support/browser/first-row';
import { openScene } from '../support/browser/scene';
import { inPlaceOf, listenSecurely } from '../support/browser/listen';
import { security } from '../support/tables/row';

const png = await firstProduct.mosaic.png();
const network = await openOwnNetwork(png);
const { port, publicPort, via, requests } = network;
/** The service's pictures: `/?to=` leads elsewhere. */
let visits = 0;
const pictures = await listenSecurely((request, response) => {
  visits += 1;
  const to = new URL(request.url ?? '', 'https://cbu01.alicdn.com').searchParams.get('to');
  const headers = { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': '*' };
  response.writeHead(to === null ? 200 : 302, to === null ? headers : { ...headers, Location: to });
  response.end(to === null ? png : undefined);
});
const scene = await openScene({
  hosts: [ALL_SITES],
  publicPorts: [publicPort, pictures.port],
  standIns: [inPlaceOf('*.alicdn.com', pictures)],
});
afterAll(async () => {
  await scene.close();
  await network.close();
  await pictures.close();
});

/** Addresses as a service may write them. `PORT` is the device's. */
const ADDRESSES = [
  'http://127.0.0.1:PORT/',
  'http://localhost:PORT/',
  'http://[::1]:PORT/',
  'http://2130706433:PORT/',
  'http://rebinding.test:PORT/',
  '//127.0.0.1:PORT/',
  'http://cbu01.alicdn.com@127.0.0.1:PORT/',
  'https://cbu01.alicdn.com:443@localhost:PORT/',
  'http://alicdn.com.rebinding.test:PORT/',
  'http://127.0.0.1:PORT/cbu01.alicdn.com/',
  'http://127.0.0.1:PORT\\@cbu01.alicdn.com/',
  ' http://127.0.0.1:PORT/',
].map((address) => address.replace('PORT', String(port)));

type Choose = (url: string) => Promise<void>;
const KEY = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };
const ownKey: Choose = (url) => scene.useOwnKey(url, KEY);

/** Searches with a service that gives these pictures to its offers; answers how many are shown. */
async function search(choose: Choose, imageUrls: readonly string[]): Promise<number> {
  const answer = offers({ count: imageUrls.length, total: imageUrls.length });
  const body = (answer.body ?? '').replaceAll(/"productId":"(\d+)"/g, (all, id: string) => {
    const place = Number(id) % 1000;
    return `${all},"imageUrl":${JSON.stringify(imageUrls[place - 1])}`;
  });
  const service = await openService({ ...answer, body });
  onTestFinished(() => service.close());
  await choose(service.url);
  network.forget();
  visits = 0;
  const src = scene.site.picture({ body: png, cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  await holdRows(panel);
  await panel.waitForTimeout(1_000); // pictures are shown and hashed after that
  for (const offer of await panel.getByTestId('offer').all()) await offer.scrollIntoViewIfNeeded();
  return (await offerIds(panel)).length;
}

const shown = ADDRESSES.length;

security('ssrf result', 'a device, in every spelling', { shown, asked: 0 }, async () => {
  const offersShown = await search(ownKey, ADDRESSES);
  return { shown: offersShown, asked: requests.length };
});

security('ssrf result', 'another port, by the service of this computer', 0, async () => {
  await search((url) => scene.useService(url), ADDRESSES);
  return requests.length;
});

security('ssrf result', 'another server redirects to it', { asked: 0, visits: 0 }, async () => {
  await search(ownKey, [via(`http://127.0.0.1:${port}/`)]);
  return { asked: requests.length, visits: network.visits() };
});

const PICTURE = 'https://cbu01.alicdn.com/picture.png';

security('ssrf result', 'a picture of the service', { asked: 0, isVisited: true }, async () => {
  await search(ownKey, [PICTURE]);
  await expect.poll(() => visits).toBeGreaterThan(0);
  return { asked: requests.length, isVisited: visits > 0 };
});

/** This computer in its own network, as another device would be. */
const inNetwork = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

for (const [where, to] of Object.entries({
  'this computer': `http://127.0.0.1:${port}/`,
  'a device': `http://${inNetwork ?? 'localhost'}:${port}/`,
  'a name that leads there': `http://rebinding.test:${port}/`,
  'the device by way of another server': via(`http://127.0.0.1:${port}/`),
})) {
  const expected = { asked: 0, isVisited: true };
  security('ssrf result', `the service’s own host redirects to ${where}`, expected, async () => {
    await search(ownKey, [`${PICTURE}?to=${encodeURIComponent(to)}`]);
    await expect.poll(() => visits).toBeGreaterThan(0);
    await scene.page.waitForTimeout(1_000);
    return { asked: requests.length, isVisited: visits > 0 };
  });
}
