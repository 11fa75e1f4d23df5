import type { Page } from '@playwright/test';
import { afterAll, describe, expect, onTestFinished } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { offers, openService } from '../support/browser/service';
import { keepBusy } from '../support/browser/page';
import { dispatchClick } from '../support/browser/click';
import { SIDE, differences } from '../support/browser/pictures';
import { firstProduct } from '../support/browser/gateway';
import {
  type Step,
  type Verdict,
  openHeldServer,
  reached,
  stepOf,
} from '../support/browser/held-server';
import { fateOf, queryImage, waitForStatus } from '../support/browser/panel';
import { readRecord, storedPicture } from '../support/browser/storage';
import { refererRules } from '../support/browser/network';
import { openScene } from '../support/browser/scene';
import { stopWorker } from '../support/browser/worker';
import { fault } from '../support/tables/row';

const png = await firstProduct.mosaic.png();

const NAMES: Record<Case['at'], string> = {
  look: 'as the page is looked at',
  'with Referer': 'asked for with a Referer',
  without: 'asked for without a Referer',
  'in the page': 'asked for in the page',
  crop: 'in a screenshot',
};

interface Case {
  /** Where the worker is stopped: in this request, while the page is looked at, or in the crop. */
  at: Exclude<Step, 'page'> | 'look' | 'crop';
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
  { name: 'all sites', hosts: ['*://*/*'], cases: WITH_ACCESS },
  { name: 'no access', hosts: [], cases: WITHOUT_ACCESS },
])('the worker is stopped, $name', ({ name, hosts, cases }) => {
  const opened = openHeldServer(png).then(async (shop) => ({
    shop,
    scene: await openScene({ hosts, publicPorts: [shop.port] }),
  }));
  afterAll(async () => {
    const { shop, scene } = await opened;
    await scene.close();
    await shop.close();
  });

  for (const { at, refused, way } of cases) {
    const expected = { way, recorded: 1, received: 1 };
    fault('stopped in acquire', `${NAMES[at]}, ${name}`, expected, () => stopAt(at, refused));
  }
  if (hosts.length > 0) {
    const expected = { way: 'fetch', recorded: 2, received: 2 };
    fault('stopped in acquire', 'the original, once there is a screenshot', expected, stopAgain);
  }

  /** A page of the shop and the panel beside it. */
  async function open(judge: (step: Step) => Verdict) {
    const { shop, scene } = await opened;
    const service = await openService(offers({ count: 3, total: 3 }));
    onTestFinished(() => service.close());
    await scene.useService(service.url);
    shop.judge((request, earlier) => judge(stepOf(request, earlier)));
    const src = `http://pictures.test:${shop.port}/${crypto.randomUUID()}.png`;
    await scene.show(`<img src="${src}" width="${SIDE}" height="${SIDE}">`);
    const panel = await ready(scene);
    return { shop, scene, service, panel, src };
  }

  async function stopAt(at: Case['at'], refused: readonly Step[]) {
    const hasRules = hosts.length > 0;
    let isStopped = false;
    const { shop, scene, service, panel, src } = await open((step) => {
      if (refused.includes(step)) return 'refused';
      return step === at && !isStopped ? 'held' : 'given';
    });
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
    expect(await differences(await storedPicture(panel), firstProduct.mosaic)).toEqual([]);
    if (hasRules) expect(await refererRules(panel)).toEqual([]);
    const { way, ...size } = await queryImage(panel);
    expect(size).toEqual({ width: SIDE, height: SIDE });
    return { way, recorded: (await readRecord(panel)).posts, received: service.searches() };
  }

  /** The screenshot is still stored: it is not what the user waits for. */
  async function stopAgain() {
    const { shop, scene, service, panel, src } = await open((step) =>
      step === 'page' ? 'given' : 'refused',
    );
    await choose(scene, panel, src);
    await waitForStatus(panel, 'done');
    expect((await queryImage(panel)).way).toBe('crop');
    shop.judge((_, earlier) => (earlier.length === 0 ? 'held' : 'given'));
    await panel.evaluate(async () => {
      const { id: windowId } = await chrome.windows.getCurrent();
      await chrome.runtime.sendMessage({ type: 'reacquire', data: { windowId } });
    });
    await expect.poll(() => shop.requests.length).toBe(1);
    await stopWorker(scene.browser, panel);
    const { recorded, received } = await fateOf(panel, service);
    return { way: (await queryImage(panel)).way, recorded, received };
  }
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

/** Runs in the page: moves the picture for 3.5 seconds. */
function slide(): void {
  document
    .querySelector('img')
    ?.animate({ marginLeft: ['0', '200px'] }, { duration: 3_500, fill: 'forwards' });
}
