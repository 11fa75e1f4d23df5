/** A page of 1688 that takes a picture from the user's own hand alone. */
import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { violations } from '../support/browser/accessibility';
import { firstProduct } from '../support/browser/gateway';
import { openKeyless, tabsOf1688 } from '../support/browser/keyless';
import { inPlaceOf, listenSecurely } from '../support/browser/listen';
import { waitForStatus } from '../support/browser/panel';
import { SIDE, differences } from '../support/browser/pictures';
import { openScene } from '../support/browser/scene';
import { readRecord } from '../support/browser/storage';
import { STAND_IN_HOSTS } from '../support/stand-in-1688';

const RESULTS = '/pc-image-search/?tab=imageSearch&imageId=';
/** Its input refuses pictures, and a paste by script is ignored. */
const UPLOAD = `<div class="search-image-upload-container">以图搜款
    <input type="file" accept="image/*" class="image-file-reader-wrapper"></div>
  <script>
    document.onpaste = async ({ isTrusted, clipboardData }) => {
      if (!isTrusted || !clipboardData.files[0]) return;
      const answer = await fetch('/received', { method: 'POST', body: clipboardData.files[0] });
      location = await answer.text();
    };
  </script>`;

let received: Uint8Array[] = [];
let searches = 0;
const server = await listenSecurely((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    const isResult = request.url?.startsWith('/pc-image-search/') === true;
    if (request.method !== 'POST') {
      const body = isResult ? '<h3>没有找到相关货源</h3>' : UPLOAD;
      response.end(`<!doctype html><title>1688</title><body>${body}</body>`);
      return;
    }
    received.push(Buffer.concat(chunks));
    searches += 1;
    response.end(`${RESULTS}${8_000 + searches}`);
  });
});
const scene = await openScene({
  hosts: STAND_IN_HOSTS,
  standIns: [inPlaceOf('www.1688.com', server)],
});
afterAll(async () => {
  await scene.close();
  await server.close();
});
const keyless = await openKeyless(scene);
/** Each way is tried, the tab is shown, and then the user's hand is waited for. */
const HANDED = { timeout: 30_000 };

/** Copies the picture in the panel and pastes it into 1688's page, upon which reading goes on. */
async function pasteByHand(panel: Page): Promise<void> {
  await panel.getByTestId('copy-picture').click();
  await panel.locator('[data-testid=copied][data-value=true]').waitFor();
  expect(received).toEqual([]);
  const [tab] = tabsOf1688(scene);
  await tab?.bringToFront();
  await tab?.keyboard.press('Control+V');
  await waitForStatus(panel, 'done');
  expect(received).toHaveLength(1);
}

test('where no way gives the picture, it is copied, pasted by hand, and the search goes on by itself', async () => {
  received = [];
  const panel = await keyless.search('handed-off', HANDED.timeout);
  const { service, way } = await readRecord(panel);
  expect({ service, step: way?.step }).toEqual({ service: 'web', step: 'give' });
  expect(await violations(panel)).toEqual([]);
  await pasteByHand(panel);
  expect(scene.gateway.queries).toEqual([]);
});

test('what is copied to be pasted is the part that is searched', async () => {
  received = [];
  const panel = await keyless.search('handed-off', HANDED.timeout);
  await panel.getByTestId('choose-area').click();
  await panel.getByTestId('area').press('Shift+ArrowLeft');
  await panel.getByTestId('search-area').click();
  await expect.poll(async () => (await readRecord(panel)).area?.width).toBeCloseTo(0.725);
  await waitForStatus(panel, 'handed-off', HANDED.timeout);
  await pasteByHand(panel);
  const [copied = new Uint8Array()] = received;
  const area = { left: 0.125 * SIDE, top: 0.125 * SIDE, width: 0.725 * SIDE, height: 0.75 * SIDE };
  expect(await differences(copied, firstProduct.mosaic, area)).toEqual([]);
});
