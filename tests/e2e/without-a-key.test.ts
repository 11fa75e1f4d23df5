import type { Page } from '@playwright/test';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { STAND_IN_HOSTS, openStandIn } from '../support/stand-in-1688';

const standIn = await openStandIn();
const scene = await openScene({ hosts: STAND_IN_HOSTS, standIns: standIn.resolverRules });
afterAll(async () => {
  await scene.close();
  await standIn.close();
});
const { browser, page, site } = scene;
const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.forgetService();

let isChosen = false;

/** A right click on the picture, with 1688's pages behaving like this. The first one chooses the service. */
async function search(behaviour: Partial<Behaviour> = {}): Promise<Page> {
  standIn.behave(behaviour);
  await page.bringToFront();
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(page.locator('img'));
  if (!isChosen) await panel.getByTestId('use-web').click();
  isChosen = true;
  return panel;
}

/** The tab of 1688 that is open. */
function tabOf1688(): Page {
  const tab = browser.context.pages().find((one) => new URL(one.url()).hostname.endsWith('1688.com'));
  if (!tab) throw new Error('No tab of 1688 is open');
  return tab;
}

beforeEach(async () => {
  for (const tab of browser.context.pages()) {
    if (/\.(?:1688|taobao)\.com$/.test(new URL(tab.url()).hostname)) await tab.close();
  }
});

/** The offers on screen are those that the page showed, and one picture was uploaded. */
async function expectOffers(panel: Page, timeout = 20_000): Promise<void> {
  await waitForStatus(panel, 'done', timeout);
  await panel.getByTestId('offer').first().waitFor();
  const shown = new Set(standIn.cards.map(({ offerId }) => offerId));
  const listed = await offerIds(panel);
  expect(listed.length).toBeGreaterThan(3);
  expect(listed.filter((id) => !shown.has(id))).toEqual([]);
  expect(listed).toContain(firstProduct.offerId);
  expect(standIn.uploads).toHaveLength(1);
}

describe('a right click without a key shows the offers of 1688’s own page', () => {
  test.each<[string, Partial<Behaviour>]>([
    ['a preview waits for its button', {}],
    ['no preview is shown', { afterPicture: 'goes' }],
    ['no preview and no sign of loading is shown', { afterPicture: 'goes', loadingSign: false, goesMs: 2_500 }],
    ['the page goes on alone from its preview', { afterPicture: 'preview-goes', goesMs: 500 }],
    ['the change is ignored, and the paste is taken', { takes: ['paste'] }],
    ['the paste is ignored as well, and the drop is taken', { takes: ['drop'] }],
    ['the input is made late', { inputMs: 2_000 }],
    ['the input has another name', { input: 'renamed' }],
    ['the button is in a closed shadow root', { shadow: 'closed' }],
    ['the button listens to pointerdown', { button: 'pointerdown' }],
    ['the result opens in a new tab', { opens: 'new-tab' }],
    ['the result opens in a new tab that knows no opener', { opens: 'new-tab-noopener' }],
    ['cards are drawn only while the tab is visible', { drawnOnlyVisible: true }],
    ['recommendations stand below the results', { recommendationsBelow: true }],
    ['the cards come late', { cardsMs: 3_000 }],
    ['the upload is slow', { uploadMs: 4_000 }],
    ['the classes have unknown names', { classNames: 'unknown' }],
  ])('%s', async (_, behaviour) => {
    const panel = await search(behaviour);
    await expectOffers(panel, 25_000);
  });
});
