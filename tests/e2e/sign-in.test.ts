import { afterAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { openAdvanced } from '../support/browser/options';
import { openScene } from '../support/browser/scene';

/** A headless browser shows no prompt: the hosts are there already, `identity` needs none. */
const scene = await openScene({ hosts: ['http://127.0.0.1/*', 'https://*.alicdn.com/*'] });
afterAll(() => scene.close());

const { gateway, browser } = scene;

async function openCard() {
  const options = await openExtensionPage(browser, 'options.html');
  const card = options.locator('[data-service=open-platform]');
  await card.getByRole('radio').check();
  await openAdvanced(card);
  const fields = { appKey: '1000000', secret: 'demo-secret', baseUrl: gateway.url };
  for (const [name, value] of Object.entries(fields)) await card.locator(`#${name}`).fill(value);
  const verdict = (code: string) =>
    card.locator(`[data-testid=sign-in-verdict][data-verdict=${code}]`).waitFor();
  return { options, card, verdict };
}

async function search(): Promise<void> {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
}

test('consent on the platform’s page yields tokens that work for a search', async () => {
  const { options, card, verdict } = await openCard();
  const opened = browser.context.waitForEvent('page');
  await card.getByTestId('start-sign-in').click();
  const consent = await opened;
  expect(consent.url()).toContain(`${gateway.url}/oauth/authorize?client_id=1000000&site=1688`);
  await consent.getByRole('button', { name: 'Allow' }).click();
  await verdict('ok');
  const own = await options.evaluate(() => chrome.identity.getRedirectURL());
  expect(await card.getByTestId('redirect-uri').textContent()).toBe(own);
  await options.close();
  await search();
});

test('closing the consent page changes nothing, and shows a message', async () => {
  const { options, card, verdict } = await openCard();
  const opened = browser.context.waitForEvent('page');
  await card.getByTestId('start-sign-in').click();
  await (await opened).close();
  await verdict('cancelled');
  await options.close();
  await search();
});
