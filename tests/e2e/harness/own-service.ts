import { openExtensionPage } from '../../../demo/browser/extension';
import { DEMO_AK } from '../../../demo/gateway/ak/keys';
import type { ServiceId } from '../../../utils/model/settings';
import type { Scene } from './scene';

/** A headless browser shows no prompt: a scene has access to all that a service asks for. */
export const SERVICE_HOSTS = ['http://127.0.0.1/*', 'https://*.alicdn.com/*'];

const APP = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };

/** Path below the gateway, and what the card of the options asks for. */
const CARDS = {
  'cross-border': { path: '', key: APP },
  ak: { path: '/ak', key: { ak: DEMO_AK } },
  onebound: { path: '/onebound', key: { appKey: 'demo-key', secret: 'demo-secret' } },
} satisfies Partial<Record<ServiceId, { path: string; key: Record<string, string> }>>;

/** Saves the service's card in the options, which chooses it. */
export async function setUpService(
  { browser, gateway }: Scene,
  service: keyof typeof CARDS,
  changed: Record<string, string> = {},
): Promise<void> {
  const { path, key } = CARDS[service];
  const options = await openExtensionPage(browser, 'options.html');
  const card = options.locator(`[data-service=${service}]`);
  await card.getByRole('radio').check();
  const fields = Object.entries({ ...key, baseUrl: `${gateway.url}${path}`, ...changed });
  for (const [name, value] of fields) await card.locator(`#${name}`).fill(value);
  await options.getByTestId('save').click();
  await options.locator('[data-testid=verdict][data-verdict=saved]').waitFor();
  await options.close();
}
