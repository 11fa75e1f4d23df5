import type { Page } from '@playwright/test';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { listen } from '../support/browser/listen';
import { openScene } from '../support/browser/scene';
import { fillIn, OPEN_PLATFORM, SERVICE_HOSTS } from '../support/browser/services';

const MINUTE = 60_000;

/** The gateway's clock is so far behind this computer's. */
let behindMs = 0;
const scene = await openScene({
  hosts: SERVICE_HOSTS,
  gateway: { now: () => Date.now() - behindMs, callsPerSecond: 100 },
});
const options = await fillIn(scene, OPEN_PLATFORM);
const silent = await listen(() => undefined);
await silent.close();
afterAll(() => scene.close());

const [, , KEY] = OPEN_PLATFORM;
const { url } = scene.gateway;
const UNSUBSCRIBED = {
  appKey: '1000001',
  secret: 'unsubscribed-secret',
  token: 'unsubscribed-token',
};

beforeEach(async () => {
  behindMs = 0;
  await setFaults();
});

async function setFaults(...faults: object[]): Promise<void> {
  await fetch(`${url}/__faults`, { method: 'POST', body: JSON.stringify(faults) });
}

/** What the options say of these fields, with the code. */
async function verdictOf(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries({ ...KEY, baseUrl: url, ...fields })) {
    await page.locator(`#${name}`).fill(value);
  }
  await page.getByTestId('test').click();
  await page.locator('[data-testid=test-connection][data-verdict]').waitFor();
  const code = await page.getByTestId('test-connection').getAttribute('data-verdict');
  return { code, words: await page.getByTestId('verdict').innerText() };
}

/** Messages shown before, to find one that is shown twice. */
const shown: string[] = [];

test.each<[string, RegExp, Record<string, string>, (() => Promise<void> | void)?]>([
  ['key-unknown', /does not know this key/, { appKey: '42' }],
  ['secret-wrong', /key and secret belong together/, { secret: 'wrong' }],
  ['token-expired', /token is no longer valid/, { token: 'ended' }],
  ['not-subscribed', /has no access to image search yet/, UNSUBSCRIBED],
  ['clock-wrong', /off by 61 min/, {}, () => void (behindMs = 61 * MINUTE)],
  ['service-down', /does not answer/, { baseUrl: `http://127.0.0.1:${silent.port}` }],
  ['bad-answer', /answered with a web page/, {}, () => setFaults({ kind: 'html' })],
  [
    'service-down',
    /is not working at the moment/,
    {},
    () => setFaults({ kind: 'status', status: 503 }),
  ],
  ['ok', /Image search works/, {}],
])('a connection is tested: %s, %s', async (code, words, fields, befall) => {
  await befall?.();
  const verdict = await verdictOf(options, fields);
  expect(verdict.code).toBe(code);
  expect(verdict.words).toMatch(words);
  expect(shown).not.toContain(verdict.words);
  shown.push(verdict.words);
});
