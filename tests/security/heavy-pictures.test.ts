import sharp, { type Sharp } from 'sharp';
import { afterAll, expect } from 'vitest';
import * as bombs from '../support/browser/bomb-server';
import { bringAddress } from '../support/browser/hand-over';
import { ALL_SITES } from '../support/browser/build';
import { firstProduct } from '../support/browser/gateway';
import { collectGarbage, watchMemory } from '../support/browser/memory';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { SEARCHED, maxPixels } from '../../utils/core/picture/limits';
import { security } from '../support/tables/row';

const server = await bombs.openBombServer();
const scene = await openScene({ hosts: [ALL_SITES], publicPorts: [server.port] });
await scene.show('<p>A page without a picture</p>');
const panel = await scene.openPanel();
const png = await firstProduct.mosaic.png();
const small = await flat(64, 3).jpeg().toBuffer();
// What everything costs that only happens once.
await bringAddress(panel, server.address(bombs.whole(small)));
await waitForStatus(panel, 'done');
const memory = await watchMemory(scene.browser);
afterAll(async () => {
  await memory.close();
  await scene.close();
  await server.close();
});

const MAX_MB = 250;
const SIDE = Math.floor(Math.sqrt(SEARCHED.pixels));
const COSTLY_SIDE = Math.floor(Math.sqrt(maxPixels(SEARCHED, true)));

function flat(side: number, channels: 3 | 4): Sharp {
  const background = { r: 40, g: 90, b: 160, alpha: 0.5 };
  return sharp({ create: { width: side, height: side, channels, background } });
}

security(
  'memory',
  'three of the largest JPEGs at one point',
  { drawn: 2, within: MAX_MB },
  async () => {
    const bytes = await flat(SIDE, 3).jpeg().toBuffer();
    const images = Array.from({ length: 3 }, () => {
      const src = server.address(bombs.whole(bytes), png); // the page itself gets small ones
      return `<img src="${src}" style="position: absolute; left: 0; top: 0">`;
    });
    await scene.show(images.join(''));
    await scene.page.mouse.click(100, 100, { button: 'right' });
    memory.takePeak();
    const beside = await scene.click(scene.page.locator('img').last());
    await waitForStatus(beside, 'done');
    await beside.getByTestId('choose-area').click();
    const alternatives = beside.getByTestId('alternative').locator('img');
    await expect.poll(() => alternatives.count()).toBe(2);
    return {
      drawn: await alternatives.count(),
      within: within(memory.takePeak(), 'three at one point'),
    };
  },
);

/** Noise: a format that makes few colours small has no easy time. */
function noisy(side: number): Sharp {
  const tile = Uint8Array.from(
    { length: 500 * 500 * 4 },
    (_, at) => ((at * 7_919) ^ (at >> 7)) % 256,
  );
  return sharp(tile, { raw: { width: 500, height: 500, channels: 4 } }).resize(side, side, {
    kernel: 'nearest',
  });
}

const FORMATS: readonly [string, () => Sharp][] = [
  ['JPEG', () => flat(SIDE, 3).jpeg()],
  ['JPEG, turned', () => flat(SIDE, 3).withMetadata({ orientation: 6 }).jpeg()],
  [
    'JPEG, progressive',
    () => flat(COSTLY_SIDE, 3).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }),
  ],
  ['PNG, interlaced and transparent', () => flat(SIDE, 4).png({ progressive: true })],
  ['PNG, 16 bits', () => flat(SIDE, 4).toColourspace('rgb16').png()],
  ['WebP, lossless', () => noisy(COSTLY_SIDE).webp({ lossless: true, effort: 0 })],
  ['GIF', () => flat(SIDE, 4).gif({ effort: 1 })],
  ['AVIF', () => flat(COSTLY_SIDE, 3).avif({ effort: 0, chromaSubsampling: '4:4:4' })],
];
for (const [name, encode] of FORMATS) {
  security('memory', `the largest ${name}`, { status: 'done', within: MAX_MB }, async () => {
    const bytes = await encode().toBuffer();
    await collectGarbage(scene.browser, panel);
    memory.takePeak();
    const search = await bringAddress(panel, server.address(bombs.whole(bytes)));
    return { status: endOf(search), within: within(memory.takePeak(), name) };
  });
}

function endOf(search: Awaited<ReturnType<typeof bringAddress>>): string {
  if (!search) return 'hung';
  return search.state.status === 'failed' ? search.state.failure.code : search.state.status;
}

function within(peak: number, name: string): number {
  console.log(`${name}: ${peak} MB beyond the baseline`);
  return Math.max(peak, MAX_MB);
}
