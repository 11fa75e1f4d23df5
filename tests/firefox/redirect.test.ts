import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { listen } from '../support/browser/listen';
import { acceptPrompt } from '../support/firefox/prompt';
import { openScene } from '../support/firefox/scene';

declare const browser: { declarativeNetRequest: typeof chrome.declarativeNetRequest };

const scene = await openScene();
const png = await firstProduct.mosaic.png();

/** Who asks: an element of the page accepts pictures, the extension's `fetch` anything. */
let askedBy: ('page' | 'extension')[] = [];
const router = await listen(
  (request, response) => {
    askedBy.push(request.headers.accept?.startsWith('image/') ? 'page' : 'extension');
    response.writeHead(200, { 'Content-Type': 'image/png' });
    response.end(png);
  },
  { host: '::' }, // IPv6, and IPv4 with it
);
/** `/STATUS/HOST` leads to that host. */
let visits = 0;
const redirect = await listen((request, response) => {
  visits += 1;
  const [, status, host] = (request.url ?? '').split('/');
  const target = `http://${host}:${router.port}/`;
  response.writeHead(Number(status), { 'Access-Control-Allow-Origin': '*', Location: target });
  response.end();
});
afterAll(async () => {
  await scene.close();
  await Promise.all([router.close(), redirect.close()]);
});
beforeEach(() => {
  askedBy = [];
  visits = 0;
});

/** A request that is let through arrives by then. */
const ARRIVES_MS = 500;

/** Searches for a picture of the page that leads to this host; answers the way to it. */
async function search(host: string, status = 302): Promise<string | undefined> {
  await scene.show(`<img src="http://pictures.test:${redirect.port}/${status}/${host}">`);
  await scene.click();
  // The page's own request, and those of the extension, which tries several ways.
  await expect.poll(() => visits).toBeGreaterThanOrEqual(2);
  await pause(ARRIVES_MS);
  return (await scene.sidebar.waitFor('done')).picture?.way;
}

/** Limits that SECURITY.md names: the rule holds where the extension has access to the address. */
test('a redirect reaches the device without access, but its answer does not leave it', async () => {
  expect(await search('127.0.0.1')).toBe('crop');
  expect(askedBy).toEqual(['page', 'extension']);
});

describe('access to all sites', () => {
  beforeAll(async () => {
    await scene.options.press('left', 'nav a[href="#access"]');
    await scene.options.press('left', '[data-testid=all-sites]');
    await acceptPrompt(scene.marionette);
  });

  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    'localhost',
    'x.localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '127.0.0.1.',
    'localhost.',
    'printer.local',
    'router',
    'x@127.0.0.1',
    'x:y@127.0.0.1',
    ':@0x7f.1',
    'a%40b@localhost',
    'x@[::1]',
    'x:y@[::ffff:7f00:1]',
    'x@router',
  ])(
    'a public picture that redirects into the own network is not followed there: %s',
    async (host) => {
      expect(await search(host)).toBe('crop');
      expect(askedBy).toEqual(['page']);
    },
  );

  test.each([301, 303, 307, 308])(
    'is no way to the device by a redirect of status %i',
    async (status) => {
      expect(await search('x@127.0.0.1', status)).toBe('crop');
      expect(askedBy).toEqual(['page']);
    },
  );

  test('the rule is set before the first request of a background that has just started', async () => {
    await scene.options.evaluate(forgetRules);
    await scene.extension.endBackground();
    expect(await search('x@127.0.0.1')).toBe('crop');
    expect(askedBy).toEqual(['page']);
  });

  test('a page on a local host gets a crop of its own picture', async () => {
    await scene.show(`<img src="http://127.0.0.1:${router.port}/">`, '127.0.0.1');
    await scene.click();
    await pause(ARRIVES_MS); // until then the sidebar shows the search before, and the next test would start too early
    expect((await scene.sidebar.waitFor('done')).picture?.way).toBe('crop');
    expect(askedBy).toEqual(['page']);
  });

  /** A limit that SECURITY.md names. */
  test('a name that leads there is followed', async () => {
    expect(await search('a.test')).toBe('fetch');
    expect(askedBy).toEqual(['page', 'extension']);
  });
});

/** Runs in a page of the extension: as when Firefox has just started. */
async function forgetRules(): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: rules.map(({ id }) => id),
  });
}
