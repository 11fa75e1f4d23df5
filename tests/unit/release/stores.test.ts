import { describe, expect, it } from 'vitest';
import { checkKeys, readWantedKeys, STORES, submit } from '@/build/release/stores';

const packages = { chrome: '/out/c.zip', firefox: '/out/f.zip', sources: '/out/s.zip' };
const [chrome] = STORES;
if (!chrome) throw new Error('No store');

/**
 * The time for npm and `wxt` to start, three at a time, on a computer that does other work: 2 s of
 * processor each.
 */
const START_MS = 120_000;

describe.concurrent.each(STORES)('$name', (store) => {
  it(
    'wants the keys that "wxt submit" asks for, and says what would be sent',
    async () => {
      const outcome = await submit(store, { packages, env: {}, isDryRun: true });
      expect(outcome.kind).toBe('done');
      for (const key of store.keys) expect(outcome.said).toContain(key);
      expect(outcome.said).toMatch(store.name === 'firefox' ? /f\.zip and s\.zip$/ : / c\.zip$/);
    },
    START_MS,
  );

  it('is sent nothing without any key', async () => {
    const outcome = await submit(store, { packages, env: {}, isDryRun: false });
    expect(outcome.kind).toBe('left');
    expect(outcome.said).toMatch(/no keys: upload .*zip by hand/);
  });
});

it('a forgotten key stops everything, in a dry run as well', async () => {
  const env = { CHROME_EXTENSION_ID: 'a', CHROME_PUBLISHER_ID: '' };
  for (const isDryRun of [true, false]) {
    await expect(submit(chrome, { packages, env, isDryRun })).rejects.toThrow(
      /^CHROME_PUBLISHER_ID, CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL, .*missing/,
    );
  }
});

it('keys that are half set stop a release before anything is sent to another store', () => {
  const ofChrome = Object.fromEntries(chrome.keys.map((key) => [key, 'a']));
  expect(checkKeys(STORES, ofChrome)).toEqual({
    kind: 'done',
    said: 'of chrome, each with all that it wants',
  });
  expect(checkKeys(STORES, {}).said).toMatch(/^of no store/);
  expect(() => checkKeys(STORES, { ...ofChrome, EDGE_CLIENT_ID: 'a', EDGE_API_KEY: '' })).toThrow(
    /^EDGE_PRODUCT_ID, EDGE_API_KEY missing/,
  );
});

it('the release reads what "wxt submit" lacks', () => {
  const printed =
    'ERROR Invalid config:\n  - edge.apiKey: Expected a string, but received: undefined\n' +
    '  - `edge.productId`: Expected a string, but received: undefined\n   at - other.thing';
  expect(readWantedKeys(printed)).toEqual(['EDGE_API_KEY', 'EDGE_PRODUCT_ID']);
});
