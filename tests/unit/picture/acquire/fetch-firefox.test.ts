import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from '@/utils/io/browser';

/** What Firefox has and Chrome has not. */
let answer = (): Promise<void> => Promise.resolve();
const updateSessionRules = vi.fn(() => answer());
const request = vi.fn(async () => new Response(new Uint8Array([1, 2, 3])));

/** A background page that has just started. */
async function newBackground() {
  vi.resetModules();
  const { fetchPicture } = await import('@/utils/io/picture/acquire/fetch');
  const until = Date.now() + 5_000;
  return () =>
    fetchPicture(
      { url: 'https://shop.example/a.png', pageUrl: undefined, until },
      new AbortController().signal,
    );
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  vi.stubEnv('FIREFOX', 'true');
  vi.stubGlobal('fetch', request);
  vi.stubGlobal('location', { hostname: 'a-number-of-this-profile' });
  vi.clearAllMocks();
  answer = () => Promise.resolve();
  Object.assign(browser, {
    sidebarAction: {},
    declarativeNetRequest: { updateSessionRules },
    permissions: {
      contains: async () => true,
      onRemoved: { addListener: () => {}, removeListener: () => {} },
    },
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

it('Firefox requests no picture before the rule against local addresses is set', async () => {
  let set = () => {};
  answer = () => new Promise((resolve) => (set = resolve));
  const fetchPicture = await newBackground();
  const picture = fetchPicture();
  await turn();
  expect(updateSessionRules).toHaveBeenCalledOnce();
  expect(request).not.toHaveBeenCalled();
  set();
  expect([...(await picture)]).toEqual([1, 2, 3]);
});

it('the rule is set once for all pictures of a background', async () => {
  const fetchPicture = await newBackground();
  await Promise.all([fetchPicture(), fetchPicture()]);
  await fetchPicture();
  expect(updateSessionRules).toHaveBeenCalledOnce();
  expect(request).toHaveBeenCalledTimes(3);
});

it('no picture is requested if Firefox refuses the rule, and the next request sets it again', async () => {
  answer = () => Promise.reject(new Error('No such permission'));
  const fetchPicture = await newBackground();
  await expect(fetchPicture()).rejects.toMatchObject({ code: 'picture-blocked' });
  expect(request).not.toHaveBeenCalled();
  answer = () => Promise.resolve();
  await fetchPicture();
  expect(request).toHaveBeenCalledOnce();
});
