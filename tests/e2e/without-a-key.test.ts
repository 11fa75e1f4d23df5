import { afterAll, expect, test } from 'vitest';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { expectCards, openWithoutKey } from '../support/browser/without-key';

const { standIn, scene, search, searchNext, tabs, close } = await openWithoutKey();
afterAll(close);

const PRESSED = { isTrusted: false, isTaken: true };

test.each<[string, Partial<Behaviour>]>([
  ['the preview waits for its button', {}],
  ['the page shows no preview', { afterPicture: 'goes' }],
  [
    'the page shows neither a preview nor that it loads',
    { afterPicture: 'goes', loadingSign: false, goesMs: 200 },
  ],
  ['the page goes on alone from its preview', { afterPicture: 'preview-goes', goesMs: 500 }],
  ['the page ignores the change and takes the paste', { takes: ['paste'] }],
  ['the page ignores the paste as well and takes the drop', { takes: ['drop'] }],
  ['the input is made late and has another name', { inputMs: 2_000, input: 'renamed' }],
  [
    'the button is in a closed shadow root and listens to pointerdown',
    { shadow: 'closed', button: 'pointerdown' },
  ],
  ['recommendations stand below the results', { recommendationsBelow: true }],
  ['the upload is slow and the cards come late', { uploadMs: 4_000, cardsMs: 3_000 }],
  ['the classes have unknown names', { classNames: 'unknown' }],
  ['the cards are those of 2024', { layout: 'words-2024', advertisements: false }],
])(
  'a right click without a key shows the offers of 1688’s own page where %s',
  async (_, behaviour) => {
    await expectCards(await search(behaviour), standIn);
    // Nothing else was taken by the page, and nothing was pressed where it goes on alone.
    expect(standIn.taken).toEqual(behaviour.takes ?? ['change']);
    expect(standIn.presses).toEqual(behaviour.afterPicture ? [] : [PRESSED]);
  },
);

test.each<[string, Partial<Behaviour>]>([
  ['a new tab on s.1688.com', { opens: 'new-tab', address: 'search' }],
  [
    'a new tab without an opener on pages-fast.1688.com',
    { opens: 'new-tab-noopener', address: 'pages-fast' },
  ],
])(
  'results in %s, which Chromium ties to no search, are read at one press',
  async (_, behaviour) => {
    const panel = await search(behaviour);
    await panel.getByTestId('take-tab').click({ timeout: 40_000 });
    await expectCards(panel, standIn);
    expect(standIn.presses).toEqual([PRESSED]);
  },
);

test('a tab that is opened by hand with results of another picture while a search waits is only asked about', async () => {
  const panel = await search({ button: 'trusted-click' });
  await panel.getByTestId('show-tab').waitFor({ timeout: 40_000 });
  const strange = await scene.browser.context.newPage();
  await strange.goto(
    'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=999',
  );
  await panel.getByTestId('take-tab').waitFor({ timeout: 20_000 });
  expect(await panel.getByTestId('offer').count()).toBe(0);
  await strange.close();
  await expect.poll(() => panel.getByTestId('take-tab').count(), { timeout: 20_000 }).toBe(0);
});

test('a tab of ours in which the user writes a mail is neither led to the next search nor closed', async () => {
  const panel = await search();
  await expectCards(panel, standIn);
  const [own] = tabs();
  await own?.goto(scene.site.page('<textarea>Dear</textarea>'));
  await searchNext();
  await expectCards(panel, standIn, { timeout: 40_000 });
  expect(await own?.locator('textarea').inputValue()).toBe('Dear');
  expect(tabs()).toHaveLength(1);
});
