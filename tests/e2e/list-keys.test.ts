import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { focused, violations } from '../support/browser/accessibility';
import { makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

const products = makeProducts(20);
const scene = await openScene({ gateway: { products, callsPerSecond: 100 } });
afterAll(() => scene.close());

beforeAll(async () => {
  const pictures = await Promise.all(products.map(({ mosaic }) => mosaic.png()));
  const images = pictures.map((body) => `<img src="${scene.site.picture({ body, cors: true })}">`);
  await scene.show(images.join(''));
});

async function search(index = 0): Promise<Page> {
  const panel = await scene.click(scene.page.locator('img').nth(index));
  await panel.setViewportSize({ width: 360, height: 720 });
  await waitForStatus(panel, 'done');
  await panel.locator('[data-read-by=gloss]').nth(3).waitFor();
  return panel;
}

test('Esc takes the focus from the filters back to a translated title, and the panel goes on', async () => {
  const panel = await search();
  await panel.keyboard.press('j');
  await panel.getByRole('tooltip').waitFor();
  await panel.keyboard.press('/');
  await expect.poll(() => focused(panel)).toBe('filter-isSameOnly');
  await panel.keyboard.press('Escape');
  await panel.getByRole('tooltip').waitFor();
  expect(await focused(panel)).toBe('offer-link');
  expect(await panel.getByTestId('offer').count()).toBe(products.length);
});

/** The offer that has the focus, and whether its first or last line is under something. */
function rowInSight(panel: Page) {
  return panel.evaluate(() => {
    const row = document.activeElement?.closest<HTMLElement>('[data-offer-id]');
    if (!row) return { id: undefined, isCovered: true };
    const { left, top, bottom } = row.getBoundingClientRect();
    const isSeen = (y: number) => row.contains(document.elementFromPoint(left + 4, y));
    return { id: row.dataset['offerId'], isCovered: !isSeen(top + 2) || !isSeen(bottom - 4) };
  });
}

test('J and K show each offer wholly between what stays in sight above and below it', async () => {
  const panel = await search();
  const seen = new Set<string | undefined>();
  const covered: (string | undefined)[] = [];
  for (const key of [...products.map(() => 'j'), ...products.map(() => 'k')]) {
    await panel.keyboard.press(key);
    await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const { id, isCovered } = await rowInSight(panel);
    seen.add(id);
    if (isCovered) covered.push(id);
  }
  expect(seen.size).toBe(products.length);
  expect(covered).toEqual([]);
});

/** What has the focus, with the place of its offer. */
function place(panel: Page): Promise<string> {
  return panel.evaluate(() => {
    const { activeElement: element } = document;
    const rows = Array.from(document.querySelectorAll('[data-offer-id]'));
    const at = rows.findIndex((row) => row.contains(element)) + 1;
    return `${element?.getAttribute('data-testid')} of ${at}`;
  });
}

/** Presses Tab until this has the focus. @returns how often */
async function tabs(panel: Page, wanted: string): Promise<number> {
  for (let pressed = 1; pressed <= 80; pressed += 1) {
    await panel.keyboard.press('Tab');
    if ((await place(panel)) === wanted) return pressed;
  }
  throw new Error(`Tab does not come to ${wanted}`);
}

type Way = (panel: Page) => Promise<number>;

/** The first offer is pinned, the second one unfolded, and the third one opened on 1688. @returns presses */
const byLetters: Way = async (panel) => {
  const keys = ['j', 'p', 'j', 'd', 'j', 'o'];
  for (const key of keys) {
    await panel.keyboard.press(key);
    await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return keys.length;
};

const byTab: Way = async (panel) => {
  let presses = 0;
  for (const control of ['pin of 1', 'details of 2', 'offer-link of 3']) {
    presses += (await tabs(panel, control)) + 1;
    await panel.keyboard.press('Enter');
  }
  return presses;
};

/** Each takes as many presses as the one before: more of them prove no more. */
const LOOKED_AT = 5;

/** Some products one after the other, with what has become of each. @returns presses */
async function lookThrough(way: Way): Promise<number> {
  let opened = 0;
  const close = (page: Page) => {
    opened += 1;
    void page.close();
  };
  let presses = 0;
  for (let index = 0; index < LOOKED_AT; index += 1) {
    const panel = await search(index);
    if (index === 0) await panel.evaluate(() => chrome.storage.local.remove('pins'));
    scene.browser.context.on('page', close);
    presses += await way(panel);
    await expect.poll(() => opened).toBe(index + 1);
    scene.browser.context.off('page', close);
    await panel.getByTestId('offer').nth(1).getByTestId('offer-details').waitFor();
    expect(await panel.getByTestId('tray').getAttribute('data-count')).toBe(`${index + 1}`);
  }
  return presses;
}

test('letters look through products with a third of the presses that Tab and Enter need', async () => {
  const letters = await lookThrough(byLetters);
  const tab = await lookThrough(byTab);
  const figures = `${letters} presses by letters, ${tab} by Tab`;
  console.log(LOOKED_AT, 'products:', figures); // the figure is what the journey is for
  expect(letters).toBeLessThan(tab / 3);
}, 120_000);

test.each(['light', 'dark'] as const)(
  'the keys are named in a dialog that fits into 252 pixels, without accessibility violations in %s',
  async (scheme) => {
    const panel = await search();
    await panel.emulateMedia({ colorScheme: scheme });
    await panel.setViewportSize({ width: 252, height: 640 });
    await panel.keyboard.press('j');
    await panel.keyboard.press('?');
    await panel.getByTestId('list-keys').waitFor();
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(252);
    expect(await violations(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
    await panel.getByTestId('list-keys').waitFor({ state: 'detached' });
    expect(await focused(panel)).toBe('offer-link');
  },
);
