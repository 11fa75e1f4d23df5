import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect } from 'vitest';

import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { CANARY_AK, CANARY } from '../../demo/gateway/accounts';
import { accountsSchema } from '../../utils/core/model/accounts';
import { listPictures, pageOf, waitForBatch } from '../support/browser/batch';
import { firstProduct } from '../support/browser/gateway';
import { domOf, leaksIn, storesOf, type Place } from '../support/browser/leaks';
import { errorCode, waitForStatus } from '../support/browser/panel';
import { downloads } from '../support/browser/download';
import { openRecordingProxy } from '../support/browser/network';
import { openAdvanced } from '../support/browser/options';
import { addressOf, PLANTED, type Planted, plantedFor } from '../support/browser/planted-keys';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';

const scene = await openScene({ hosts: ['http://127.0.0.1/*', 'https://*.alicdn.com/*'] });
const proxy = await openRecordingProxy(scene.gateway.port);
afterAll(async () => {
  await scene.close();
  await proxy.close();
});

const { app, ak, onebound, tmapi } = CANARY;

/** Whose requests may carry it; filled in further while tokens are given out. */
const OWNERS: Record<string, { secret: string; path: string; inUrl?: boolean }> = {
  appKey: { secret: app.key, path: '/o', inUrl: true }, // names the app: no secret by itself
  appSecret: { secret: app.secret, path: '/openapi' },
  appToken: { secret: app.token, path: '/openapi' },
  ak: { secret: CANARY_AK, path: '/ak' },
  akSecret: { secret: ak.secret, path: '/ak' },
  oneboundKey: { secret: onebound.key, path: '/onebound', inUrl: true },
  oneboundSecret: { secret: onebound.secret, path: '/onebound', inUrl: true },
  tmapiToken: { secret: tmapi.token, path: '/tmapi', inUrl: true },
};
const secrets = () =>
  Object.fromEntries(Object.entries(OWNERS).map(([name, { secret }]) => [name, secret]));

const logged: Place[] = [];
const asked: Place[] = [];
const seen: Place[] = [];

function listenTo(name: string, page: Page): void {
  page.on('console', (message) =>
    logged.push({ name: `console of ${name}`, text: message.text() }),
  );
  page.on('pageerror', (error) =>
    logged.push({ name: `error of ${name}`, text: String(error.stack) }),
  );
  page.on('request', (request) => asked.push({ name: `request of ${name}`, text: request.url() }));
}

beforeAll(async () => {
  const worker = await extensionWorker(scene.browser);
  worker.on('console', (message) =>
    logged.push({ name: 'console of the worker', text: message.text() }),
  );
});

const setFaults = (faults: object[]) =>
  fetch(`${scene.gateway.url}/__faults`, { method: 'POST', body: JSON.stringify(faults) });

async function openOptions(service: Planted) {
  const options = await openExtensionPage(scene.browser, 'options.html');
  listenTo('the options', options);
  const card = options.locator(`[data-service=${service.id}]`);
  await card.getByRole('radio').check();
  const end = async () => {
    seen.push(await domOf('options', options));
    await options.close();
  };
  return { options, card, end };
}

const pressAndWait = async (options: Page, testId: string, hook: string) => {
  await options.getByTestId(testId).click();
  await options.locator(hook).waitFor();
};

async function setUp(service: Planted): Promise<void> {
  const { options, card, end } = await openOptions(service);
  const fields = { ...service.fields, baseUrl: addressOf(service, proxy) };
  await openAdvanced(card);
  for (const [name, value] of Object.entries(fields)) await card.locator(`#${name}`).fill(value);
  await pressAndWait(options, 'save', '[data-testid=verdict][data-verdict=saved]');
  await pressAndWait(options, 'test', '[data-testid=test-connection][data-verdict=ok]');
  await setFaults([{ kind: 'html', path: service.path, times: 2 }]);
  await pressAndWait(options, 'test', '[data-testid=test-connection][data-verdict=bad-answer]');
  await setFaults([]);
  await end();
}

async function showPicture(): Promise<void> {
  const png = await firstProduct.mosaic.png();
  const src = scene.site.picture({ body: png, cors: true }, '127.0.0.1');
  await scene.show(`<img src="${src}">`, '127.0.0.1');
}

async function lookEverywhere(panel: Page): Promise<void> {
  seen.push(await domOf('panel', panel), ...(await storesOf(await extensionWorker(scene.browser))));
}

/** Occurrences of a secret so far, outside of the place where it belongs. */
const leaks = () => leaksIn([...seen, ...logged], secrets());

const SEARCHED = { searched: 'done', failed: 2, leaks: [] };

for (const service of PLANTED) {
  security('secret', `${service.id} is set up, searches, and fails`, SEARCHED, async () => {
    await setUp(service);
    await showPicture();
    const panel = await scene.click(scene.page.locator('img'));
    listenTo('the panel', panel);
    await waitForStatus(panel, 'done');
    const searched = await panel.getByTestId('panel').getAttribute('data-status');
    await lookEverywhere(panel);

    let failed = 0;
    for (const kind of ['html', 'charset']) {
      await setFaults([{ kind, path: service.path, times: 9 }]);
      const next = await scene.click(scene.page.locator('img'));
      if ((await errorCode(next)) !== 'not-set-up') failed += 1;
      await lookEverywhere(next);
      await setFaults([]);
    }
    return { searched, failed, leaks: leaks() };
  });
}

const SIGNED_IN = { renewals: 1, leaks: [] };

security('secret', 'a code brings tokens, which are renewed', SIGNED_IN, async () => {
  const { options, end } = await openOptions(plantedFor('open-platform'));
  const opening = scene.browser.context.waitForEvent('page');
  await options.getByTestId('start-sign-in').click();
  const consent = await opening;
  await consent.waitForURL(/oauth/);
  const { searchParams } = new URL(consent.url());
  const allowed = await fetch(`${scene.gateway.url}/oauth/authorize`, {
    method: 'POST', // its page in the browser allows no origin but its own, which is not the proxy's
    body: searchParams,
    redirect: 'manual',
  });
  const answer = new URL(allowed.headers.get('location') ?? '');
  const code = answer.searchParams.get('code') ?? '';
  await consent.goto(answer.href).catch(() => undefined); // the browser takes it, and closes the window
  await options.locator('[data-testid=sign-in-verdict][data-verdict=ok]').waitFor();
  await end();
  OWNERS['code'] = { secret: code, path: '/openapi' };
  await addTokens('given');

  await setFaults([{ kind: 'expire-tokens', after: 1 }, { kind: 'single-use-refresh-tokens' }]);
  await showPicture();
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  await addTokens('renewed');
  await lookEverywhere(panel);
  return { renewals: scene.gateway.stats.tokenRefreshes, leaks: leaks() };
});

async function addTokens(which: string): Promise<void> {
  const worker = await extensionWorker(scene.browser);
  const { credentials } = await worker.evaluate(() => chrome.storage.local.get('credentials'));
  const { [proxy.url]: own = {} } = accountsSchema.parse(credentials)['open-platform'];
  const { token = '', refreshToken = '' } = own;
  OWNERS[`${which} token`] = { secret: token, path: '/openapi' };
  OWNERS[`${which} refresh token`] = { secret: refreshToken, path: '/openapi' };
}

security('secret', 'a batch of pictures is searched', [], async () => {
  await scene.show(pageOf(scene, [await firstProduct.mosaic.png()]), '127.0.0.1');
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear()); // no search is shown
  const panel = await scene.openPanel();
  await listPictures(panel);
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'ended');
  await lookEverywhere(panel);
  return leaks();
});

const FORMATS = ['csv', 'xlsx', 'json', 'html'] as const;

security('secret', 'what is exported', { files: FORMATS.length, leaks: [] }, async () => {
  await showPicture();
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  const places: Place[] = [];
  for (const format of FORMATS) {
    const [file] = await downloads(panel, async () => {
      await panel.getByTestId('list-export').click();
      await panel.getByTestId(`export-${format}`).click();
    });
    if (!file) throw new Error('Nothing was saved');
    const parts = format === 'xlsx' ? Object.values(unzipSync(file.bytes)) : [file.bytes];
    const text = parts.map((part) => new TextDecoder('latin1').decode(part)).join('\n');
    places.push({ name: file.name, text });
  }
  return { files: places.length, leaks: leaksIn(places, secrets()) };
});

/** Each is long enough to be known by sight, and was in use. */
const KNOWN = { tooShort: [], unused: [] };

security('secret', 'the canaries of this table', KNOWN, async () => {
  const sent = proxy.requests.map(({ url, rest }) => url + rest).join('\n');
  const isNeverSent = (name: string) => /^ak|^renewed refresh/.test(name);
  const owners = Object.entries(OWNERS);
  expect(owners.length).toBeGreaterThan(0);
  const namesOf = (isMeant: (name: string, secret: string) => boolean) =>
    owners.flatMap(([name, { secret }]) => (isMeant(name, secret) ? [name] : []));
  return {
    tooShort: namesOf((_name, secret) => secret.length <= 9),
    unused: namesOf((name, secret) => !isNeverSent(name) && !sent.includes(secret)),
  };
});

security('secret', 'stores, pages and the console, all places together', [], async () => {
  expect(seen.length).toBeGreaterThan(40);
  return leaks();
});

security('secret', 'addresses that a page asks', [], async () => {
  const { appKey: _named, ...others } = secrets();
  const mayBeInUrl = (name: string) => OWNERS[name]?.inUrl === true;
  const kept = Object.fromEntries(Object.entries(others).filter(([name]) => !mayBeInUrl(name)));
  return leaksIn(asked, kept);
});

security('secret', 'requests to another service, and addresses that need none', [], async () =>
  Object.entries(OWNERS).flatMap(([name, { secret, path, inUrl = false }]) => {
    const places = proxy.requests.flatMap((request) => {
      const isOwn = request.path.startsWith(path);
      const body = { name: `body for ${request.path}`, text: request.rest };
      const address = { name: `address ${request.path}`, text: request.url };
      if (!isOwn) return [body, address];
      return inUrl ? [] : [address];
    });
    return leaksIn(places, { [name]: secret });
  }),
);
