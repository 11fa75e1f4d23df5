/** The services that take a key, as their cards in the options are filled in for the gateway. */
import type { Page } from '@playwright/test';
import { extensionWorker, openExtensionPage } from '../../../demo/browser/extension';
import { DEMO_AK } from '../../../demo/gateway/accounts';
import type { ServiceId } from '../../../utils/core/model/settings';
import { firstProduct } from './gateway';
import { openAdvanced } from './options';
import type { Scene } from './scene';

/** Access that a headless browser, which shows no prompt, must have from the start. */
export const SERVICE_HOSTS = ['http://127.0.0.1/*', 'https://*.alicdn.com/*'];

const APP = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };

/** Each with its path below the gateway and what its card asks for. */
export type Keyed = readonly [service: ServiceId, path: string, key: Record<string, string>];

export const OPEN_PLATFORM: Keyed = ['open-platform', '', APP];
export const CROSS_BORDER: Keyed = ['cross-border', '', APP];
export const SIMILAR_OFFER: Keyed = ['similar-offer', '', APP];
export const AK: Keyed = ['ak', '/ak', { ak: DEMO_AK }];
export const ONEBOUND: Keyed = [
  'onebound',
  '/onebound',
  { appKey: 'demo-key', secret: 'demo-secret' },
];
const TMAPI: Keyed = ['tmapi', '/tmapi', { token: 'demo-token' }];

export const KEYED = [OPEN_PLATFORM, CROSS_BORDER, SIMILAR_OFFER, AK, ONEBOUND, TMAPI];

/** Opens the options with the service's card filled in. @param origin of the service */
export async function fillIn(
  scene: Scene,
  [service, path, key]: Keyed,
  origin = scene.gateway.url,
): Promise<Page> {
  const options = await openExtensionPage(scene.browser, 'options.html');
  const card = options.locator(`[data-service=${service}]`);
  await card.getByRole('radio').check();
  await openAdvanced(card);
  const fields = Object.entries({ ...key, baseUrl: `${origin}${path}` });
  for (const [name, value] of fields) await card.locator(`#${name}`).fill(value);
  return options;
}

/** Fills in the service's card, tests the connection and saves. */
export async function chooseService(scene: Scene, service: Keyed, origin?: string): Promise<void> {
  const options = await fillIn(scene, service, origin);
  await options.getByTestId('test').click();
  await options.locator('[data-testid=test-connection][data-verdict=ok]').waitFor();
  await save(options);
}

/**
 * The same without a test.
 * @param changed fields with other values than the gateway knows
 * @param origin of the service, where that is not the gateway
 */
export async function setUpService(
  scene: Scene,
  id: ServiceId,
  changed: Record<string, string> = {},
  origin?: string,
): Promise<void> {
  const [, path, key] = KEYED.find(([known]) => known === id) ?? OPEN_PLATFORM;
  await save(await fillIn(scene, [id, path, { ...key, ...changed }], origin));
}

async function save(options: Page): Promise<void> {
  await options.getByTestId('save').click();
  await options.locator('[data-testid=verdict][data-verdict=saved]').waitFor();
  await options.close();
}

/** A shop whose pictures the gateway can load as well: it knows none of the browser's names. */
export async function showPublicPicture(scene: Scene): Promise<void> {
  const body = await firstProduct.mosaic.png();
  const src = scene.site.picture({ body, cors: true }, '127.0.0.1');
  await scene.show(`<img src="${src}" style="margin: 90px auto">`, '127.0.0.1');
}

/** Chooses the cross-border API at this address, with a key of one's own, as its card would. */
export async function useCrossBorder(scene: Scene, baseUrl: string): Promise<void> {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate((stored) => chrome.storage.local.set(stored), {
    settings: {
      service: 'cross-border',
      connections: { 'cross-border': { baseUrl, titleLanguage: 'en' } },
    },
    credentials: { 'open-platform': { [new URL(baseUrl).origin]: APP } },
  });
}
