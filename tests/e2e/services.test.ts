import { afterAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { DEMO_AK } from '../../demo/gateway/ak/keys';
import type { ServiceId } from '../../utils/model/settings';
import { errorCode, offerIds, waitForStatus } from './harness/panel';
import { firstProduct } from './harness/gateway';
import { openScene } from './harness/scene';

/** A headless browser shows no prompt: what the options ask for is there already. */
const scene = await openScene({ hosts: ['http://127.0.0.1/*', 'https://*.alicdn.com/*'] });
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();
const APP = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };

/** Each with its path below the gateway and what its card asks for. */
const SERVICES: [ServiceId, string, Record<string, string>][] = [
  ['open-platform', '', APP],
  ['cross-border', '', APP],
  ['similar-offer', '', APP],
  ['ak', '/ak', { ak: DEMO_AK }],
  ['onebound', '/onebound', { appKey: 'demo-key', secret: 'demo-secret' }],
  ['tmapi', '/tmapi', { token: 'demo-token' }],
];

/** Fills in the service's card, tests the connection and saves. */
async function choose(service: ServiceId, path: string, key: Record<string, string>) {
  const options = await openExtensionPage(scene.browser, 'options.html');
  const card = options.locator(`[data-service=${service}]`);
  await card.getByRole('radio').check();
  const fields = Object.entries({ ...key, baseUrl: `${scene.gateway.url}${path}` });
  for (const [name, value] of fields) await card.locator(`#${name}`).fill(value);
  await options.getByTestId('test').click();
  await options.locator('[data-testid=test-connection][data-verdict=ok]').waitFor();
  await options.getByTestId('save').click();
  await options.locator('[data-testid=verdict][data-verdict=saved]').waitFor();
  await options.close();
}

/** A shop whose pictures the gateway can load as well: it knows none of the browser's names. */
const showPicture = () => {
  const src = scene.site.picture({ body: png, cors: true }, '127.0.0.1');
  return scene.show(`<img src="${src}">`, '127.0.0.1');
};

test.each(SERVICES)('%s is set up in the options and finds the picture', async (...service) => {
  await choose(...service);
  await showPicture();
  const panel = await scene.click(scene.page.locator('img'));

  await waitForStatus(panel, 'done');
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
  expect(await panel.getByTestId('service').inputValue()).toBe(service[0]);
});

test('another service is chosen on the panel, and searches for the same picture', async () => {
  const [first, second] = [SERVICES[3], SERVICES[4]];
  if (!first || !second) throw new Error('There are no such services.');
  await choose(...first);
  await choose(...second);
  await showPicture();
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  const withoutSimilarity = panel.locator('[data-testid=offer]:not([data-similarity])');
  await withoutSimilarity.first().waitFor();

  await panel.getByTestId('service').selectOption('ak');
  await panel.locator('[data-testid=offer][data-similarity]').first().waitFor();
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
});

test('a service that loads pictures itself says where it cannot, and is sent nothing', async () => {
  await choose('similar-offer', '', APP);
  const before = { ...scene.gateway.stats.calls };
  const src = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  await scene.show(`<img src="${src}">`, '127.0.0.1');
  const panel = await scene.click(scene.page.locator('img'));
  expect(await errorCode(panel)).toBe('picture-private');
  expect(scene.gateway.stats.calls).toEqual(before);
});
