/** A second host, which speaks every service's protocol as well, is given none of the keys of the first. */
import { afterAll } from 'vitest';
import type { Page } from '@playwright/test';
import { openExtensionPage } from '../../demo/browser/extension';
import { CANARY_AK } from '../../demo/gateway/ak/keys';
import { CANARY } from '../../demo/gateway/canary';
import { firstProduct } from '../support/browser/gateway';
import { leaksIn } from '../support/browser/leaks';
import { openRecordingProxy, type RecordingProxy } from '../support/browser/network';
import { errorCode, waitForStatus } from '../support/browser/panel';
import { addressOf, PLANTED, type Planted, plantedFor } from '../support/browser/planted-keys';
import { openScene } from '../support/browser/scene';
import { SERVICE_HOSTS } from '../support/browser/services';
import { security } from '../support/tables/row';

const scene = await openScene({ hosts: SERVICE_HOSTS });
const first = await openRecordingProxy(scene.gateway.port);
const second = await openRecordingProxy(scene.gateway.port);
afterAll(async () => {
  await scene.close();
  await first.close();
  await second.close();
});

const { app, ak, onebound, tmapi } = CANARY;
const REFRESH_TOKEN = 'canary-refresh-token-Pd6';
const SECRETS = {
  appKey: app.key,
  appSecret: app.secret,
  appToken: app.token,
  refreshToken: REFRESH_TOKEN,
  ak: CANARY_AK,
  akId: ak.id,
  akSecret: ak.secret,
  oneboundKey: onebound.key,
  oneboundSecret: onebound.secret,
  tmapiToken: tmapi.token,
};

/** All that the second host was sent of the keys, over all rows. */
const leaks = () =>
  leaksIn(
    second.requests.map(({ path, url, rest }) => ({ name: path, text: `${url}\n${rest}` })),
    SECRETS,
  );

async function onCard<T>(service: Planted, work: (options: Page) => Promise<T>): Promise<T> {
  const options = await openExtensionPage(scene.browser, 'options.html');
  await options.locator(`[data-service=${service.id}]`).getByRole('radio').check();
  try {
    return await work(options);
  } finally {
    await options.close();
  }
}

async function fill(options: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await options.locator(`#${name}`).fill(value);
}

async function save(options: Page): Promise<void> {
  await options.getByTestId('save').click();
  await options.locator('[data-testid=verdict][data-verdict=saved]').waitFor();
}

async function test(options: Page): Promise<string | null> {
  await options.getByTestId('test').click();
  const verdict = options.locator('[data-testid=test-connection][data-verdict]');
  await verdict.waitFor();
  return verdict.getAttribute('data-verdict');
}

/** @param fields other than the planted key */
const enter = (service: Planted, host: RecordingProxy, fields = service.fields) =>
  onCard(service, async (options) => {
    await fill(options, { ...fields, baseUrl: addressOf(service, host) });
    await save(options);
  });

async function search(): Promise<string> {
  const body = await firstProduct.mosaic.png();
  const src = scene.site.picture({ body, cors: true }, '127.0.0.1');
  await scene.show(`<img src="${src}">`, '127.0.0.1');
  const panel = await scene.click(scene.page.locator('img'));
  await panel.locator('[data-status=done], [data-status=failed], [data-status=setup]').waitFor();
  const status = await panel.getByTestId('panel').getAttribute('data-status');
  if (status !== 'done') return (await errorCode(panel)) ?? 'failed';
  await waitForStatus(panel, 'done');
  return 'done';
}

const MOVED = { before: 'done', tested: 'key-missing', searched: 'key-missing', asked: 0 };

for (const service of PLANTED) {
  security('secret', `${service.id} moves to another host, without a key`, MOVED, async () => {
    await enter(service, first);
    const before = await search();
    const known = second.requests.length;
    const tested = await onCard(service, async (options) => {
      await fill(options, { baseUrl: addressOf(service, second) });
      const verdict = await test(options); // not saved yet
      await save(options);
      return verdict;
    });
    const searched = await search();
    const asked = second.requests.length - known;
    await enter(service, first);
    return { before, tested, searched, asked };
  });
}

const [own, other] = [plantedFor('open-platform'), plantedFor('cross-border')];
const AGAIN = { own: 'done', other: 'key-missing', asked: 0 };

security(
  'secret',
  'the shared key is entered again, where the host is the same',
  AGAIN,
  async () => {
    const known = second.requests.length;
    await onCard(other, async (options) => {
      await fill(options, { baseUrl: addressOf(other, second) });
      await save(options);
    });
    await enter(own, first, { ...own.fields, refreshToken: REFRESH_TOKEN });
    const ownSearch = await search();
    await onCard(other, save);
    const otherSearch = await search();
    return { own: ownSearch, other: otherSearch, asked: second.requests.length - known };
  },
);

const REFUSED = { tested: 'token-expired', searched: 'token-expired', own: 'done', leaks: [] };

security(
  'secret',
  'the second host refuses the token that was entered for it',
  REFUSED,
  async () => {
    const theirs = { appKey: '1000000', secret: 'demo-secret', token: 'never-issued-token' };
    await enter(other, second, theirs);
    const tested = await onCard(other, test);
    const searched = await search();
    await onCard(own, save);
    return { tested, searched, own: await search(), leaks: leaks() };
  },
);

security('secret', 'all that the second host was sent', { isAsked: true, leaks: [] }, async () => ({
  isAsked: second.requests.length > 0,
  leaks: leaks(),
}));
