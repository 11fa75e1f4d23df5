import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { bringFile } from '../support/browser/hand-over';
import { extensionWorker } from '../../demo/browser/extension';
import { bmp } from '../support/browser/huge-headers';
import { waitForStatus } from '../support/browser/panel';
import { watchMemory } from '../support/browser/memory';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';

const scene = await openScene();
await scene.show('<p>A page without a picture</p>');
const panel = await scene.openPanel();
// What everything costs that only happens once.
const bytes = await firstProduct.mosaic.png();
await waitForStatus(panel, 'idle');
await bringFile(panel, { name: 'mug.png', type: 'image/png', bytes });
await waitForStatus(panel, 'done');
const memory = await watchMemory(scene.browser);
afterAll(async () => {
  await memory.close();
  await scene.close();
});

const MAX_MB = 250;

security('memory', 'a BMP of 96 MB, chosen', { end: 'refused', within: MAX_MB }, async () => {
  return choose(largeBmp(5_600));
});

security('memory', 'a BMP of 31 MB, chosen', { end: 'searched', within: MAX_MB }, async () => {
  return choose(largeBmp(3_200));
});

async function choose(picture: Buffer) {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-bmp-'));
  const file = path.join(folder, 'large.bmp');
  await writeFile(file, picture);
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  await waitForStatus(panel, 'idle');
  memory.takePeak();
  await chooseFile(panel, file);
  const refused = panel.getByTestId('input-problem');
  await panel.locator('[data-status=done]').or(refused).first().waitFor();
  const end = (await refused.count()) > 0 ? 'refused' : 'searched';
  await rm(folder, { recursive: true });
  return { end, within: within(memory.takePeak(), `${picture.length} bytes, chosen`) };
}

/** The file comes from the disk, where Playwright's own way would send it through memory. */
async function chooseFile(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const expression = 'document.querySelector("[data-testid=choose-file]")';
  const { objectId } = (await session.send('Runtime.evaluate', { expression })).result;
  if (objectId === undefined) throw new Error('Nothing to choose a file with');
  await session.send('DOM.setFileInputFiles', { files: [file], objectId });
  await session.detach();
}

function largeBmp(side: number): Buffer {
  return Buffer.concat([bmp(side).subarray(0, 54), Buffer.alloc(side * side * 3, 90)]);
}

function within(peak: number, name: string): number {
  console.log(`${name}: ${peak} MB beyond the baseline`);
  return Math.max(peak, MAX_MB);
}
