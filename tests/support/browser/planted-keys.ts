/** Keys that a search for leaks knows by sight, for every service of the registry that uses one. */
import type { Page } from '@playwright/test';
import { openExtensionPage } from '../../../demo/browser/extension';
import { CANARY_AK, CANARY } from '../../../demo/gateway/accounts';
import { accountOf, type ServiceAccountId } from '../../../utils/core/model/accounts';
import { SERVICE_IDS, type ServiceId } from '../../../utils/core/model/settings';
import { openAdvanced } from './options';
import type { Scene } from './scene';
import { showPublicPicture } from './services';

const { app, onebound, tmapi } = CANARY;

interface OfAccount {
  /** The path with which all of its requests begin. */
  path: string;
  /** What its card is filled in with. */
  fields: Record<string, string>;
}

const BY_ACCOUNT: Record<ServiceAccountId, OfAccount> = {
  'open-platform': {
    path: '/openapi',
    fields: { appKey: app.key, secret: app.secret, token: app.token },
  },
  ak: { path: '/ak', fields: { ak: CANARY_AK } },
  onebound: { path: '/onebound', fields: { appKey: onebound.key, secret: onebound.secret } },
  tmapi: { path: '/tmapi', fields: { token: tmapi.token } },
};

export interface Planted extends OfAccount {
  id: ServiceId;
}

export const PLANTED: readonly Planted[] = SERVICE_IDS.flatMap((id) => {
  const account = accountOf(id);
  return account ? [{ id, ...BY_ACCOUNT[account] }] : [];
});

export function plantedFor(id: ServiceId): Planted {
  const service = PLANTED.find((known) => known.id === id);
  if (!service) throw new Error(`${id} uses no key`);
  return service;
}

/** `/openapi` is no part of the open platform's own address. */
export function addressOf({ path }: Planted, host: { url: string }): string {
  return `${host.url}${path === '/openapi' ? '' : path}`;
}

/** Every planted secret, by a name for reports. */
export const PLANTED_SECRETS = {
  appKey: app.key,
  appSecret: app.secret,
  appToken: app.token,
  refreshToken: 'canary-refresh-token-Pd6',
  ak: CANARY_AK,
  akId: CANARY.ak.id,
  akSecret: CANARY.ak.secret,
  oneboundKey: onebound.key,
  oneboundSecret: onebound.secret,
  tmapiToken: tmapi.token,
} as const;

/** Works on the service's card in the options. */
export async function onCard<T>(
  scene: Scene,
  service: Planted,
  work: (options: Page) => Promise<T>,
): Promise<T> {
  const options = await openExtensionPage(scene.browser, 'options.html');
  await options.locator(`[data-service=${service.id}]`).getByRole('radio').check();
  try {
    return await work(options);
  } finally {
    await options.close();
  }
}

export async function fillCard(options: Page, fields: Record<string, string>): Promise<void> {
  await openAdvanced(options);
  for (const [name, value] of Object.entries(fields)) await options.locator(`#${name}`).fill(value);
}

export async function saveCard(options: Page): Promise<void> {
  await options.getByTestId('save').click();
  await options.locator('[data-testid=verdict][data-verdict=saved]').waitFor();
}

/** The code of the connection test, `ok` where it worked. */
export async function testCard(options: Page): Promise<string | null> {
  await options.getByTestId('test').click();
  const verdict = options.locator('[data-testid=test-connection][data-verdict]');
  await verdict.waitFor();
  return verdict.getAttribute('data-verdict');
}

/** Saves the service with its planted key, or with these fields. */
export const enterKey = (
  scene: Scene,
  service: Planted,
  host: { url: string },
  fields = service.fields,
): Promise<void> =>
  onCard(scene, service, async (options) => {
    await fillCard(options, { ...fields, baseUrl: addressOf(service, host) });
    await saveCard(options);
  });

/** Searches for a picture that a service can load as well. */
export async function searchPublicPicture(scene: Scene): Promise<{ panel: Page; code: string }> {
  await showPublicPicture(scene);
  const panel = await scene.click(scene.page.locator('img'));
  await panel.locator('[data-status=done], [data-status=failed], [data-status=setup]').waitFor();
  const shown = panel.getByTestId('panel');
  if ((await shown.getAttribute('data-status')) === 'done') return { panel, code: 'done' };
  return { panel, code: (await shown.getAttribute('data-error')) ?? 'failed' };
}
