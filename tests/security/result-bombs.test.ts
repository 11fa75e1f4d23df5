import { afterAll } from 'vitest';
import { NOTE_DECODED, decodedSizes, padded } from '../support/browser/decoded';
import { firstProduct } from '../support/browser/gateway';
import { BOMBS } from '../support/browser/huge-headers';
import { inPlaceOf, listenSecurely } from '../support/browser/listen';
import { watchMemory } from '../support/browser/memory';
import { waitForStatus } from '../support/browser/panel';
import { holdRows } from '../support/browser/first-row';
import { openScene } from '../support/browser/scene';
import {
  crossBorderAnswer,
  crossBorderPage,
  offerIdAt,
  openApis,
} from '../support/browser/service';
import { SERVICE_HOSTS, useCrossBorder } from '../support/browser/services';
import { security } from '../support/tables/row';

const PATIENT = { timeout: 20_000 };
const SIDE = 16_000;
const MAX_MB = 250;

const png = await firstProduct.mosaic.png();
const bombs = await Promise.all(
  BOMBS.map(async ([name, make], index) => ({
    name,
    bytes: padded(await make(SIDE), 100_000 + index),
  })),
);

/** Paths asked for: `/0.png` is the first bomb, `/0.png_220x220.jpg` its thumbnail, which is the same. */
const asked: string[] = [];
const pictures = await listenSecurely(({ url = '' }, response) => {
  asked.push(url);
  const type = url.includes('svg') ? 'image/svg+xml' : 'image/png';
  response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
  response.end(bombs[Number(/^\/(\d+)\./.exec(url)?.[1])]?.bytes ?? png);
});
let names: readonly string[] = ['good.png'];
const apis = await openApis((api) => {
  if (api === 'product.image.upload') return crossBorderAnswer('1048608196202797156');
  return crossBorderPage(
    names.map((name, index) => ({
      offerId: offerIdAt(index),
      subject: `加厚陶瓷马克杯 ${index + 1}ml`,
      priceInfo: { price: '12.50' },
      imageUrl: `https://cbu01.alicdn.com/${name}`,
    })),
  );
});
const scene = await openScene({
  hosts: SERVICE_HOSTS,
  publicPorts: [pictures.port],
  standIns: [inPlaceOf('*.alicdn.com', pictures)],
  everywhere: NOTE_DECODED,
});
await useCrossBorder(scene, apis.url);
const src = scene.site.picture({ body: png, cors: true });
await scene.show(`<img src="${src}">`);
const panel = await scene.openPanel();

async function search(): Promise<void> {
  await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  await holdRows(panel);
  for (const index of names.keys()) {
    const card = panel.locator(`[data-offer-id="${offerIdAt(index)}"]`);
    await card.scrollIntoViewIfNeeded();
    await card.locator('img, [data-missing]').first().waitFor(PATIENT);
  }
  // The thumbnails of all are hashed.
  const isHashed = (name: string) => asked.includes(`/${name}_220x220.jpg`);
  while (!names.every(isHashed)) await panel.waitForTimeout(100);
}

await search(); // what costs memory only the first time
const memory = await watchMemory(scene.browser);
afterAll(async () => {
  await memory.close();
  await scene.close();
  await Promise.all([apis.close(), pictures.close()]);
});
names = bombs.map(({ name }, index) => `${index}.${name === 'SVG' ? 'svg.png' : 'png'}`);
memory.takePeak();
await search();
await panel.waitForTimeout(1_000); // the last one is decoded after it has arrived
const peak = memory.takePeak();
const sizes = await decodedSizes(panel);

for (const [index, { name, bytes }] of bombs.entries()) {
  const expected = { decoded: 0, shown: 0 };
  security('bomb', `${name}, as the picture of a result`, expected, async () => {
    const card = panel.locator(`[data-offer-id="${offerIdAt(index)}"]`);
    await card.scrollIntoViewIfNeeded();
    await card.locator('img, [data-missing]').first().waitFor(PATIENT);
    return {
      decoded: sizes.filter((size) => size === bytes.length).length,
      shown: await card.locator('img').count(),
    };
  });
}

security('memory', 'while results show bombs', MAX_MB, async () => {
  console.log(`${peak} MB beyond the baseline`);
  return Math.max(peak, MAX_MB);
});
