import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { CropArea } from '../../utils/core/model/rectangle';
import { ALL_SITES } from '../support/browser/build';
import { focused, tabTo, violations } from '../support/browser/accessibility';
import { SIDE, WHOLE, differences } from '../support/browser/pictures';
import { firstProduct } from '../support/browser/gateway';
import { listen } from '../support/browser/listen';
import { waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene, type Scene } from '../support/browser/scene';
import { chooseService, CROSS_BORDER } from '../support/browser/services';
import { searchAgain } from '../support/browser/panel-controls';

const png = await firstProduct.mosaic.png();

let scene: Scene;
let panel: Page;
beforeAll(async () => {
  scene = await openScene({ hosts: [ALL_SITES] });
});
afterAll(() => scene.close());

/** A search for the whole mosaic has ended. */
async function begin(): Promise<void> {
  await scene.show(`<img src="${scene.site.picture({ body: png })}">`);
  panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  expect((await readRecord(panel)).area).toBeUndefined(); // a new click has forgotten the last one's
}

/** Waits for the next picture at the gateway; says where it shows anything but this area. */
async function unlike(before: number, area: CropArea | undefined): Promise<string[]> {
  await expect.poll(() => scene.gateway.queries.length, { timeout: 10_000 }).toBe(before + 1);
  const { left, top, width, height } = area ?? { left: 0, top: 0, width: 1, height: 1 };
  const region = {
    left: left * SIDE,
    top: top * SIDE,
    width: width * SIDE,
    height: height * SIDE,
  };
  const query = scene.gateway.queries.at(-1) ?? new Uint8Array();
  await waitForStatus(panel, 'done');
  return differences(query, firstProduct.mosaic, area ? region : WHOLE);
}

async function drag(frame: Locator, from: 'middle' | 'corner', by: { x: number; y: number }) {
  const box = await frame.boundingBox();
  if (!box) throw new Error('No frame to drag');
  const share = from === 'middle' ? 0.5 : 1;
  const start = { x: box.x + box.width * share - 1, y: box.y + box.height * share - 1 };
  await panel.mouse.move(start.x, start.y);
  await panel.mouse.down();
  await panel.mouse.move(start.x + by.x / 2, start.y + by.y / 2);
  await panel.mouse.move(start.x + by.x, start.y + by.y);
  await panel.mouse.up();
}

test('the service gets the area that the mouse selects, also in a repeated search', async () => {
  await begin();
  const searches = scene.gateway.queries.length;
  await panel.getByTestId('choose-area').click();
  const frame = panel.getByTestId('area');
  await frame.waitFor();
  await drag(frame, 'corner', { x: -60, y: -40 });
  await drag(frame, 'middle', { x: 30, y: -400 }); // further than the picture goes
  expect(scene.gateway.queries).toHaveLength(searches);
  await panel.getByTestId('search-area').click();

  await expect.poll(async () => (await readRecord(panel)).area?.top).toBe(0);
  const { area } = await readRecord(panel);
  expect(area?.left).toBeGreaterThan(0.125);
  expect(area?.width).toBeLessThan(0.75);
  expect(await unlike(searches, area)).toEqual([]);

  await searchAgain(panel);
  expect(await unlike(searches + 1, area)).toEqual([]);

  await panel.getByTestId('choose-area').click();
  await panel.getByTestId('whole-picture').click();
  // It was searched first: no request is sent again.
  await expect.poll(async () => (await readRecord(panel)).answeredAt).toBeDefined();
  expect((await readRecord(panel)).area).toBeUndefined();
  expect(scene.gateway.queries).toHaveLength(searches + 2);
});

test('the area is selected by keyboard: arrows move, Shift and arrows resize, Enter searches, Esc leaves', async () => {
  await begin();
  const searches = scene.gateway.queries.length;
  await tabTo(panel, 'choose-area');
  await panel.keyboard.press('Enter');
  await panel.getByTestId('area').waitFor();
  expect(await focused(panel)).toBe('area');
  await panel.keyboard.press('Escape');
  expect(await focused(panel)).toBe('choose-area');

  await panel.keyboard.press('Enter');
  await panel.getByTestId('area').waitFor();
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowUp']) await panel.keyboard.press(key);
  for (let time = 0; time < 10; time += 1) await panel.keyboard.press('Shift+ArrowLeft');
  await panel.keyboard.press('Shift+ArrowDown');
  await panel.keyboard.press('Enter');

  expect(await unlike(searches, { left: 0.1, top: 0.075, width: 0.5, height: 0.775 })).toEqual([]);
  expect(await focused(panel)).toBe('choose-area');
});

/** Regions that a service behind this address was asked for, oldest first. */
async function openRelay() {
  const regions: unknown[] = [];
  const relay = await listen((request, response) => {
    void forward(request, response);
  });
  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method = 'GET', headers } = request;
    const body = await buffer(request);
    const query = new URLSearchParams(body.toString()).get('offerQueryParam');
    if (query !== null) regions.push(JSON.parse(query).region);
    const answer = await fetch(`${scene.gateway.url}${url}`, {
      method,
      headers: { 'Content-Type': headers['content-type'] ?? '' },
      ...(method === 'POST' && { body: new Uint8Array(body) }),
    });
    response.writeHead(answer.status, { 'Content-Type': 'application/json' });
    response.end(await answer.text());
  }
  return { url: `http://127.0.0.1:${relay.port}`, regions, close: relay.close };
}

test('a service that crops gets the whole picture, and the region beside it', async () => {
  const relay = await openRelay();
  onTestFinished(async () => {
    await scene.useService(scene.gateway.url);
    await relay.close();
  });
  await chooseService(scene, CROSS_BORDER, relay.url);
  await begin();
  const searches = scene.gateway.queries.length;
  await panel.getByTestId('choose-area').click();
  await panel.getByTestId('area').waitFor();
  await panel.keyboard.press('Shift+ArrowLeft');
  await panel.getByTestId('search-area').click();

  const area = { left: 0.125, top: 0.125, width: 0.725, height: 0.75 };
  expect(await unlike(searches, area)).toEqual([]);
  const [x1, x2, y1, y2] = [area.left, area.left + area.width, area.top, area.top + area.height];
  const region = [x1, x2, y1, y2].map((share) => Math.round(share * SIDE)).join();
  expect(relay.regions).toEqual([undefined, region]);
  await searchAgain(panel);
  expect(await unlike(searches + 1, area)).toEqual([]);
  expect(relay.regions.at(-1)).toBe(region);
});

test.each(['light', 'dark'] as const)(
  'the area’s frame fits into 252 pixels without accessibility violations in %s',
  async (scheme) => {
    await begin();
    await panel.emulateMedia({ colorScheme: scheme });
    await panel.setViewportSize({ width: 252, height: 800 });
    await panel.getByTestId('choose-area').click();
    await panel.getByTestId('area').waitFor();
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(252);
    expect(await violations(panel)).toEqual([]);
  },
);
