/** An agent chosen in the options opens an offer from its menu, in the user's click and not before. */
import { afterAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { violations } from '../support/browser/accessibility';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

const scene = await openScene();
afterAll(() => scene.close());
const { context } = scene.browser;

const asked: string[] = [];
for (const site of ['https://www.superbuy.com/**', 'https://agent.example/**']) {
  await context.route(site, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<title>Agent</title>' });
  });
}

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);
const panel = await scene.click(scene.page.locator('img'));
await panel.setViewportSize({ width: 360, height: 800 });
await waitForStatus(panel, 'done');
const offer = panel.locator(`[data-offer-id="${firstProduct.offerId}"]`).first();
const options = await openExtensionPage(scene.browser, 'options.html#order');
const lines = panel.getByTestId('open-at');

const openMenu = () => offer.getByTestId('offer-menu').click();
async function openedBy(name: string): Promise<string> {
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    lines.filter({ hasText: name }).click(),
  ]);
  await tab.waitForLoadState();
  const { url, opener } = await tab.evaluate(() => ({
    url: location.href,
    opener: window.opener === null ? 'none' : 'some',
  }));
  expect(opener).toBe('none');
  await tab.close();
  return url;
}

test('no agent is chosen at first, and nothing is asked of one before a click', async () => {
  await openMenu();
  await panel.getByTestId('copy-link').waitFor();
  expect(await lines.count()).toBe(0);
  await panel.keyboard.press('Escape');
  await options.getByTestId('known-agent').selectOption('Superbuy');
  await expect.poll(() => options.getByTestId('agents-said').innerText()).toContain('Superbuy');
  await openMenu();
  await lines.waitFor();
  expect(await violations(panel)).toEqual([]);
  expect(asked).toEqual([]);
});

test('the tab has the address of the offer at the agent', async () => {
  const inner = `https%3A%2F%2Fdetail.1688.com%2Foffer%2F${firstProduct.offerId}.html`;
  const address = `https://www.superbuy.com/en/page/buy?from=search-input&url=${inner}`;
  expect(await openedBy('Superbuy')).toBe(address);
  expect(asked).toEqual([address]);
});

test('ten agents fit into a low panel: the menu scrolls, and stays open for that', async () => {
  await options.evaluate(() => {
    const agents = Array.from({ length: 10 }, (_, at) => ({
      name: `Agent ${at}`,
      template: `https://a${at}.example/{id}`,
    }));
    return chrome.storage.local.set({ agents });
  });
  await panel.setViewportSize({ width: 252, height: 420 });
  await panel.keyboard.press('Escape');
  await openMenu();
  await lines.nth(9).waitFor();
  const menu = panel.locator(':popover-open');
  const last = menu.locator('> *').last();
  await last.scrollIntoViewIfNeeded();
  const box = await last.boundingBox();
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(420);
  const frame = await menu.boundingBox();
  expect(frame?.y).toBeGreaterThanOrEqual(0);
  expect((frame?.y ?? 0) + (frame?.height ?? 999)).toBeLessThanOrEqual(420);
  await panel.keyboard.press('Escape');
  await options.evaluate(() => chrome.storage.local.remove('agents'));
  await options.getByTestId('no-agents').waitFor();
  await panel.setViewportSize({ width: 360, height: 800 });
});

test('an open menu stays at its button in a list that moves, and closes with it out of sight', async () => {
  await panel.setViewportSize({ width: 360, height: 500 });
  await openMenu();
  const menu = panel.locator(':popover-open');
  await menu.waitFor();
  const button = offer.getByTestId('offer-menu');
  const first = await button.boundingBox();
  const apart = async () => {
    const [box, at] = [await menu.boundingBox(), await button.boundingBox()];
    if (!box || !at || at.y === first?.y) return undefined;
    return Math.round(
      Math.min(Math.abs(box.y - at.y - at.height), Math.abs(box.y + box.height - at.y)),
    );
  };
  const scroll = (by: number) => offer.evaluate(scrollList, by);
  await scroll(20);
  await expect.poll(apart).toBe(0);
  await scroll(5000);
  await expect.poll(() => menu.count()).toBe(0);
  await scroll(-9999);
  await panel.setViewportSize({ width: 360, height: 800 });
});

test('one of the user’s own is shown its link, is opened, and is gone when it is removed', async () => {
  await options.locator('#agent-name').fill('Mine');
  await options.locator('#agent-template').fill('https://agent.example/p/{id}');
  const shown = options.getByTestId('agent-opens');
  await expect.poll(() => shown.innerText()).toContain('https://agent.example/p/1');
  expect(await violations(options)).toEqual([]);
  await options.getByTestId('agent-add').click();
  await options.getByTestId('agent').waitFor();
  await panel.keyboard.press('Escape');
  await openMenu();
  expect(await openedBy('Mine')).toBe(`https://agent.example/p/${firstProduct.offerId}`);

  await options.getByTestId('agent-remove').click();
  await options.getByTestId('no-agents').waitFor();
  await expect.poll(() => lines.count()).toBe(0);
});

/** Runs in the panel: scrolls what the offer is scrolled by. */
function scrollList(card: Element, by: number): void {
  let list = card.parentElement;
  while (list && list.scrollHeight <= list.clientHeight) list = list.parentElement;
  (list ?? document.documentElement).scrollBy(0, by);
}
