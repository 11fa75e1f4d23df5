import { afterAll, expect, test } from 'vitest';
import { ALL_SITES } from './harness/build';
import { openConstructionScene } from './harness/construction-scene';
import { HOSTILE } from './pages/hostile';

const scene = await openConstructionScene({ hosts: [ALL_SITES] });
afterAll(() => scene.close());

/** What the page's own script has. */
declare const polls: { tried: number; read: string[] };

test('a page that hears of every click first keeps no picture from the user', async () => {
  const found = await scene.find(HOSTILE);
  expect(found).toMatchObject({ middle: 'red', way: 'fetch', width: 400, height: 400 });
});

test('such a page reads nothing of another origin, before, while and after it is searched', async () => {
  await scene.find(HOSTILE);
  const { tried, read } = await scene.page.evaluate(() => polls);
  expect(tried).toBeGreaterThan(10);
  expect(read).toEqual([]);
});

test('such a page sees nothing of the extension', async () => {
  await scene.find(HOSTILE);
  const seen = await scene.page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(globalThis).filter((name) => /1688/.test(name)),
    text: document.documentElement.outerHTML.match(/chrome-extension:|1688/g),
    loaded: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith('chrome-extension:')),
  }));
  expect(seen).toEqual({ globals: [], text: null, loaded: [] });
});
