import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { SIDE, differences } from '../support/browser/pictures';
import { firstProduct } from '../support/browser/gateway';
import { handOver } from '../support/browser/hand-over';
import { errorCode, offerIds, queryImage, waitForStatus } from '../support/browser/panel';
import { openScene, type Scene } from '../support/browser/scene';
import { openPanelMenu, searchAgain } from '../support/browser/panel-controls';

const png = await firstProduct.mosaic.png();
const FILE = { name: 'mug.png', mimeType: 'image/png', buffer: png };
const PICTURE = { name: 'mug.png', type: 'image/png', bytes: png };
const base64 = png.toString('base64');

let scene: Scene;
let panel: Page;
beforeAll(async () => {
  scene = await openScene();
  await scene.show('<p>A page without a picture</p>');
  panel = await scene.openPanel();
});
beforeEach(async () => {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  await waitForStatus(panel, 'idle');
});
afterAll(() => scene.close());

async function expectFound(way: string): Promise<void> {
  // A search that is done may still be the one before.
  await expect.poll(() => queryImage(panel)).toEqual({ way, width: SIDE, height: SIDE });
  await waitForStatus(panel, 'done');
  const query = scene.gateway.queries.at(-1) ?? new Uint8Array();
  expect(await differences(query, firstProduct.mosaic)).toEqual([]);
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
}

test('a chosen file is searched', async () => {
  await panel.getByTestId('choose-file').setInputFiles(FILE);
  await expectFound('file');
});

test('a dropped file is searched', async () => {
  await handOver(panel, 'drop', {}, [PICTURE]);
  await expectFound('file');
});

test('a pasted picture is searched', async () => {
  await handOver(panel, 'paste', {}, [PICTURE]);
  await expectFound('paste');
});

test('a picture that is dragged out of a page is searched by its address', async () => {
  const url = scene.site.picture({ body: png, cors: true });
  await handOver(panel, 'drop', {
    'text/uri-list': 'http://shop.test/product/1',
    'text/html': `<a href="/product/1"><img alt="Mug" src="${url}"></a>`,
  });
  await expectFound('url');
  expect(scene.site.requestsOf(url)).toHaveLength(1);
});

test('a pasted address is searched', async () => {
  await handOver(panel, 'paste', { 'text/plain': scene.site.picture({ body: png, cors: true }) });
  await expectFound('url');
});

test('the picture at a typed address is searched', async () => {
  await handOver(panel, 'paste', {}, [PICTURE]);
  await expectFound('paste');
  await openPanelMenu(panel, 'other-picture');
  await panel.getByTestId('picture-address').fill(scene.site.picture({ body: png, cors: true }));
  await panel.getByTestId('picture-address').press('Enter');
  await expectFound('url');
});

test('a picture in a data URL is searched', async () => {
  await handOver(panel, 'paste', { 'text/plain': `data:image/png;base64,${base64}` });
  await expectFound('url');
});

test('a provided picture is searched again as it was stored', async () => {
  await handOver(panel, 'paste', {}, [PICTURE]);
  await expectFound('paste');
  const { length } = scene.gateway.queries;
  await searchAgain(panel);
  await expect.poll(() => scene.gateway.queries.length).toBe(length + 1);
  await expectFound('paste');
});

test('another picture can be provided while results are shown', async () => {
  await handOver(panel, 'paste', {}, [PICTURE]);
  await expectFound('paste');
  await openPanelMenu(panel, 'other-picture');
  await panel.getByTestId('choose-file').setInputFiles(FILE);
  await expect.poll(async () => (await queryImage(panel)).way).toBe('file');
  await expectFound('file');
});

test('a message names what holds no picture, and the results stay', async () => {
  await handOver(panel, 'paste', {}, [PICTURE]);
  await expectFound('paste');
  await handOver(panel, 'drop', { 'text/plain': 'a blue mug' });
  await panel.getByTestId('input-problem').waitFor();
  await openPanelMenu(panel, 'other-picture');
  const broken = { name: 'mug.png', mimeType: 'image/png', buffer: Buffer.from('no picture') };
  await panel.getByTestId('choose-file').setInputFiles(broken);
  await panel.getByTestId('input-problem').getByText('damaged').waitFor();
  expect(await panel.getByTestId('offer').count()).toBeGreaterThan(0);
});

test('access is requested to a site that refuses its pictures, but never to the local network', async () => {
  await handOver(panel, 'paste', { 'text/plain': scene.site.picture({ body: png }) });
  expect(await errorCode(panel)).toBe('access-missing');
  expect(await panel.getByTestId('allow-site').count()).toBe(1);
  await handOver(panel, 'paste', { 'text/plain': `${scene.gateway.url}/picture.png` });
  await expect.poll(() => errorCode(panel)).toBe('picture-blocked');
});

test('a region is not selected on a page where the extension was not invoked', async () => {
  const other = await scene.browser.context.newPage();
  await other.goto(scene.site.page('<p>Another page</p>'));
  await other.bringToFront();
  await panel.getByTestId('select-region').click();
  await panel.getByTestId('input-problem').waitFor();
  await other.close();
});
