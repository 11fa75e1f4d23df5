import type { Page } from '@playwright/test';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { offers } from '../e2e/harness/answers';
import { keepBusy } from '../e2e/harness/busy';
import { dispatchClick } from '../e2e/harness/dispatch-click';
import { differences } from '../e2e/harness/compare';
import { firstProduct } from '../e2e/harness/gateway';
import { openHeldServer, type HeldRequest, type Verdict } from '../e2e/harness/held-server';
import { queryImage, waitForStatus } from '../e2e/harness/panel';
import { SIDE } from '../e2e/harness/pictures';
import { readRecord } from '../e2e/harness/record';
import { refererRules } from '../e2e/harness/rules';
import { openScene } from '../e2e/harness/scene';
import { openService } from '../e2e/harness/service';
import { stopWorker } from '../e2e/harness/worker';

const png = await firstProduct.mosaic.png();

/** Who asks, in the order in which a picture is asked for. */
type Step = 'page' | 'with Referer' | 'without' | 'in the page';

/** A page's script names its origin, the extension has a Referer by its rule only. */
function stepOf({ headers }: HeldRequest, earlier: readonly HeldRequest[]): Step {
  if (earlier.length === 0) return 'page';
  if (headers.origin?.startsWith('http:')) return 'in the page';
  return headers.referer === undefined ? 'without' : 'with Referer';
}

interface Case {
  /** Where the worker is stopped: in this request, while the page is looked at, or in the crop. */
  at: Step | 'look' | 'crop';
  /** Steps that are refused, before and after the stop. */
  refused: Step[];
  way: string;
}

const ALL: Step[] = ['with Referer', 'without', 'in the page'];

const WITH_ACCESS: Case[] = [
  { at: 'look', refused: [], way: 'fetch' },
  { at: 'with Referer', refused: [], way: 'fetch' },
  { at: 'without', refused: ['with Referer'], way: 'fetch' },
  { at: 'in the page', refused: ['with Referer', 'without'], way: 'page' },
  { at: 'crop', refused: ALL, way: 'crop' },
];
const WITHOUT_ACCESS: Case[] = [
  { at: 'look', refused: ['without'], way: 'page' },
  { at: 'without', refused: [], way: 'page' }, // its answer may not be read
  { at: 'in the page', refused: ['without'], way: 'page' },
  { at: 'crop', refused: ALL, way: 'crop' },
];

describe.each([
  { name: 'with access to all sites', hosts: ['*://*/*'], cases: WITH_ACCESS },
  { name: 'without any access', hosts: [], cases: WITHOUT_ACCESS },
])('$name, the worker is stopped', ({ hosts, cases }) => {
  const opened = openHeldServer(png).then(async (shop) => ({
    shop,
    scene: await openScene({ hosts, publicPorts: [shop.port] }),
  }));
  afterAll(async () => {
    const { shop, scene } = await opened;
    await scene.close();
    await shop.close();
  });

  test.each(cases)('in the step "$at": resumed by "$way"', async ({ at, refused, way }) => {
    const { shop, scene } = await opened;
    const service = await openService(offers({ count: 3, total: 3 }));
    onTestFinished(() => service.close());
    await scene.useService(service.url);
    const hasRules = hosts.length > 0;
    let isStopped = false;
    shop.judge((request, earlier): Verdict => {
      const step = stepOf(request, earlier);
      if (refused.includes(step)) return 'refused';
      return step === at && !isStopped ? 'held' : 'given';
    });
    const src = `http://pictures.test:${shop.port}/${crypto.randomUUID()}.png`;
    await scene.show(`<img src="${src}" width="${SIDE}" height="${SIDE}">`);
    const panel = await ready(scene);
    if (at === 'look') await keepBusy(scene.page, 2_500);
    if (at === 'crop') await scene.page.evaluate(slide); // no two measurements are the same
    await choose(scene, panel, src);

    await reached(panel, shop.requests, at);
    if (hasRules) {
      expect(await refererRules(panel)).toHaveLength(at === 'with Referer' ? 1 : 0);
    }
    expect((await readRecord(panel)).state).toMatchObject({ stage: 'acquiring' });
    await stopWorker(scene.browser, panel);
    isStopped = true;

    await waitForStatus(panel, 'done');
    expect(await queryImage(panel)).toEqual({ way, width: SIDE, height: SIDE });
    const { posts } = await readRecord(panel);
    expect(posts).toBe(1);
    expect(service.searches()).toBe(posts);
    expect(await differences(await storedPicture(panel), firstProduct.mosaic)).toEqual([]);
    if (hasRules) expect(await refererRules(panel)).toEqual([]);
  });
});

type Shown = Awaited<ReturnType<typeof openScene>>;

/** The panel, open and without an earlier search. */
async function ready(scene: Shown): Promise<Page> {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  const panel = await scene.openPanel();
  await panel.locator('[data-status=idle]').waitFor();
  return panel;
}

/** Does not ask the page, which may be busy. */
async function choose(scene: Shown, panel: Page, srcUrl: string): Promise<void> {
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  await dispatchClick(await extensionWorker(scene.browser), { windowId, srcUrl });
}

async function reached(panel: Page, requests: HeldRequest[], at: Case['at']): Promise<void> {
  await panel.locator('[data-stage=acquiring]').waitFor();
  if (at === 'look') return panel.waitForTimeout(500);
  const steps = () => requests.map((request, index) => stepOf(request, requests.slice(0, index)));
  await expect.poll(steps, { timeout: 10_000 }).toContain(at === 'crop' ? 'in the page' : at);
  if (at === 'crop') await panel.waitForTimeout(1_000); // it waits for its turn by now
}

/** Runs in the page, which comes to rest again. */
function slide(): void {
  document
    .querySelector('img')
    ?.animate({ marginLeft: ['0', '200px'] }, { duration: 3_500, fill: 'forwards' });
}

async function storedPicture(panel: Page): Promise<Uint8Array> {
  const base64 = await panel.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    const stored: Record<string, unknown> = await chrome.storage.session.get(`picture:${id}`);
    const picture: unknown = stored[`picture:${id}`];
    return typeof picture === 'object' && picture ? Reflect.get(picture, 'base64') : undefined;
  });
  return Buffer.from(String(base64), 'base64');
}
