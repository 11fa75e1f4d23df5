import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import type { ExtensionBrowser } from '../../demo/browser/launch';
import { dispatchMenuClick } from '../../demo/browser/menu-event';
import { panelPage, pressToolbarButton } from '../../demo/browser/panel';
import type { Closers } from '../../demo/closers';
import { type ServiceAnswer, offers, openService } from '../support/browser/service';
import { listPictures, pageOf, postsOf, readBatch, statusesOf } from '../support/browser/batch';
import { belongingsOf, lostOf } from '../support/browser/belongings';
import { makeProducts } from '../support/browser/gateway';
import { fateOf, waitForStage, waitForStatus } from '../support/browser/panel';
import { forgetAnswers } from '../support/browser/forget-answers';
import { storedKeys } from '../support/browser/storage';
import type { Site } from '../support/browser/site';
import { fault } from '../support/tables/row';

/** What ends all of the extension at once, whatever it does. */
export interface Ending {
  item: 'update' | 'browser restart';
  site: Site;
  closers: Closers;
  open: () => Promise<ExtensionBrowser>;
  /** Answers the browser in which it is there again. */
  end: (browser: ExtensionBrowser) => Promise<ExtensionBrowser>;
}

interface Shown {
  browser: ExtensionBrowser;
  page: Page;
  panel: Page;
}

const SILENT: ServiceAnswer = {};
const FOUND: ServiceAnswer = { ...offers({ count: 3, total: 3 }), delayMs: 300 };
const KEY = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };
const COUNT = 4;

/** The rows of an ending, which happens in the middle of a search, and then of a batch. */
export async function endingRows({ item, site, closers, open, end }: Ending): Promise<void> {
  let answer = () => FOUND;
  const service = await closers.keep(openService(() => answer()));
  const products = makeProducts(COUNT);
  const pictures = await Promise.all(products.map(({ mosaic }) => mosaic.png()));
  const shop = site.page(pageOf({ site }, pictures));

  async function show(browser: ExtensionBrowser): Promise<Shown> {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(shop);
    await extensionWorker(browser); // else the press may be lost
    await pressToolbarButton(browser, page);
    return { browser, page, panel: await panelPage(browser) };
  }
  const click = ({ browser, page }: Shown, product: number) =>
    dispatchMenuClick(browser, page, page.getByAltText(`Product ${product}`));

  async function endInSearch() {
    const browser = await open();
    const settings = { service: 'demo', connections: { demo: { baseUrl: service.url } } };
    const worker = await extensionWorker(browser);
    await worker.evaluate((local) => chrome.storage.local.set(local), {
      settings,
      credentials: { 'open-platform': { 'https://gw.open.1688.com': KEY } },
    });
    const shown = await show(browser);
    const { panel } = shown;
    await click(shown, 1);
    await waitForStatus(panel, 'done');
    await panel.getByTestId('pin').first().click();
    await expect.poll(async () => (await belongingsOf(browser)).history).toBe(1);
    answer = () => SILENT;
    await click(shown, 2);
    await waitForStage(panel, 'posting');
    await expect.poll(() => service.searches()).toBe(2);
    // The pin is written a moment later.
    await expect.poll(async () => 'pins' in (await belongingsOf(browser)).stored).toBe(true);
    const owned = await belongingsOf(browser);
    const again = await end(browser);
    answer = () => FOUND;
    return { owned, shown: await show(again) };
  }
  let ended: ReturnType<typeof endInSearch> | undefined;
  /** It happens in the first row that asks. */
  const afterwards = () => (ended ??= endInSearch());

  fault(item, 'no search is shown, and none repeated', { panel: 'idle', received: 2 }, async () => {
    const { panel } = (await afterwards()).shown;
    await panel.locator('[data-status]').first().waitFor();
    await panel.waitForTimeout(2_000); // a worker that took it up would have by now
    expect((await storedKeys(panel)).filter((key) => key.startsWith('search:'))).toEqual([]);
    const status = await panel.getByTestId('panel').getAttribute('data-status');
    return { panel: String(status), received: service.searches() };
  });

  const kept = { lost: [], history: 1 };
  fault(item, 'settings, keys, pins and history stay', kept, async () => {
    const { owned, shown } = await afterwards();
    expect(Object.keys(owned.stored)).toEqual(
      expect.arrayContaining(['credentials', 'pins', 'settings']),
    );
    const now = await belongingsOf(shown.browser);
    return { lost: lostOf(owned, now), history: now.history };
  });

  const standing = { hasMenu: true, hasLook: true, alarms: [] };
  fault(item, 'the menu and the script for all sites stand', standing, async () => {
    const { hasMenu, hasLook, alarms } = await belongingsOf((await afterwards()).shown.browser);
    return { hasMenu, hasLook, alarms };
  });

  const found = { end: 'resumed', recorded: 1, received: 3 };
  fault(item, 'the next search is like any other', found, async () => {
    const { shown } = await afterwards();
    await click(shown, 3);
    await waitForStatus(shown.panel, 'done');
    return fateOf(shown.panel, service);
  });

  const batch = { offered: '1 of 4', alarms: ['batch'], done: 3, failed: 1, posts: [4, 4] };
  fault(item, 'a batch is offered again, and goes on', batch, async () => {
    const { shown } = await afterwards();
    const before = service.searches();
    const received = () => service.searches() - before;
    await shown.panel.evaluate(forgetAnswers);
    await shown.panel.evaluate(() => chrome.storage.session.clear()); // the way in is in sight then
    answer = () => (received() === 2 ? SILENT : FOUND);
    await listPictures(shown.panel);
    await shown.panel.getByTestId('batch-start').click();
    await expect.poll(received).toBe(2);

    const { browser, panel } = await show(await end(shown.browser));
    const left = panel.getByTestId('batch-left');
    await left.waitFor();
    const [offered] = /\d+ of \d+/.exec(await left.innerText()) ?? [];
    expect(received()).toBe(2); // nothing resumes by itself
    await panel.evaluate(() => chrome.alarms.clearAll()); // the browser may have lost them
    await left.click();
    let alarms: string[] = [];
    const readAlarms = async () => (alarms = (await belongingsOf(browser)).alarms);
    await expect.poll(readAlarms).toEqual(['batch']);
    await panel.locator('[data-testid=batch-progress][data-status=ended]').waitFor();
    const { done, failed } = await statusesOf(panel);
    return { offered, alarms, done, failed, posts: [postsOf(await readBatch(panel)), received()] };
  });
}
