import { beforeEach, expect, test, vi } from 'vitest';
import { type Way, tryWays, waysToOriginal } from '@/utils/io/picture/acquire/originals';
import { browser } from '@/utils/io/browser';
import { AppError } from '@/utils/core/errors';
import type { Candidate } from '@/utils/core/model/snapshot';
import type { Target } from '@/utils/core/model/search';
import * as fetching from '@/utils/io/picture/acquire/fetch';
import * as inPage from '@/utils/io/picture/acquire/in-page';
import * as prepare from '@/utils/io/picture/prepare';

const fetchPicture = vi.spyOn(fetching, 'fetchPicture');

const PAGE = 'http://shop.test/products/1';
const LARGE = 'http://cdn.test/large.jpg';
const SHOWN = 'http://cdn.test/shown.jpg';
const UNTIL = Date.now() + 60_000;

let asked: string[] = [];
let hasAccess = true;

beforeEach(() => {
  asked = [];
  hasAccess = true;
  fetchPicture.mockImplementation(async ({ url, referer }) => {
    asked.push(`fetch ${url} as ${referer ?? 'nobody'}`);
    throw new AppError('picture-blocked');
  });
  vi.spyOn(inPage, 'askPage').mockImplementation(async (_frame, name, [request]) => {
    asked.push(`${name} ${JSON.stringify(request)}`);
    return null;
  });
  Object.assign(browser, {
    declarativeNetRequest: {},
    permissions: { contains: async () => hasAccess },
  });
});

const target: Target = { tabId: 1, frameId: 0, kind: 'image', pageUrl: PAGE };

async function waysTo(change: Partial<Candidate>, clicked: Partial<Target> = {}) {
  const candidate: Candidate = {
    item: 2,
    look: 5,
    kind: 'image',
    urls: [LARGE, SHOWN],
    box: { left: 0, top: 0, width: 9, height: 9 },
    referrerPolicy: '',
    ...change,
  };
  const at = { ...target, ...clicked };
  const options = { until: UNTIL, signal: new AbortController().signal };
  const groups = await waysToOriginal(at, candidate);
  return { groups, run: (way: Way) => tryWays([[way]], at, candidate, options) };
}

/** Groups of the attempted requests when all of them fail. */
async function order(change: Partial<Candidate>, clicked: Partial<Target> = {}) {
  const { groups, run } = await waysTo(change, clicked);
  const seen: string[][] = [];
  for (const group of groups) {
    asked = [];
    for (const way of group) await run(way);
    seen.push(asked);
  }
  return seen;
}

const extract = (url?: string, origin: string | undefined = 'http://shop.test') =>
  `extract ${JSON.stringify({ item: 2, look: 5, until: UNTIL, url, origin })}`;

test('the search for an original tries the largest first, each with and without the Referer of its page, then inside the page', async () => {
  expect(await order({})).toEqual([
    [`fetch ${LARGE} as http://shop.test/`, `fetch ${LARGE} as nobody`],
    [`fetch ${SHOWN} as http://shop.test/`, `fetch ${SHOWN} as nobody`],
    [extract(LARGE), extract(SHOWN)],
  ]);
});

test('requests each address once if no Referer can be sent', async () => {
  const once = [
    [`fetch ${LARGE} as nobody`],
    [`fetch ${SHOWN} as nobody`],
    [extract(LARGE), extract(SHOWN)],
  ];
  expect(await order({ referrerPolicy: 'no-referrer' })).toEqual(once);
  hasAccess = false;
  expect(await order({})).toEqual(once);
});

test('a picture in a frame has the frame’s Referer', async () => {
  const [first] = await order(
    { urls: [SHOWN] },
    { frameId: 3, frameUrl: 'http://frame.test/inner?id=1' },
  );
  expect(first?.[0]).toBe(`fetch ${SHOWN} as http://frame.test/`);
});

test.each([
  'about:srcdoc',
  'about:blank',
  'data:text/html,<img>',
  'blob:http://shop.test/0f1e2d3c',
  undefined,
])('a picture in a frame at %s has no Referer, nor the page’s', async (frameUrl) => {
  const [first] = await order({ urls: [SHOWN] }, { frameId: 3, frameUrl });
  expect(first).toEqual([`fetch ${SHOWN} as nobody`]);
});

test('pictures inside the page come before addresses', async () => {
  const urls = ['blob:http://shop.test/1', LARGE];
  expect((await order({ urls }))[0]).toEqual([extract('blob:http://shop.test/1')]);
});

test.each(['canvas', 'video'] as const)(
  'a %s is drawn by its page, whatever its URLs',
  async (kind) => {
    expect(await order({ kind })).toEqual([[extract()]]);
  },
);

test('no page is made to request addresses in the user’s local network', async () => {
  expect(await order({ urls: ['http://192.168.1.1/a.jpg'] })).toHaveLength(1);
  const own = { pageUrl: 'http://192.168.1.1/' };
  expect(await order({ urls: ['http://192.168.1.1/a.jpg'] }, own)).toHaveLength(2);
});

test.each(['', 'no url', 'chrome://favicon/1'])(
  'an address like %j throws nothing',
  async (url) => {
    await expect(order({ urls: [url] })).resolves.toHaveLength(url.includes(':') ? 2 : 1);
  },
);

test('no picture but a completely fetched one has an address for a service', async () => {
  const picture = { mime: 'image/jpeg', width: 9, height: 9, enlarged: false } as const;
  fetchPicture.mockResolvedValue(new Uint8Array());
  vi.spyOn(prepare, 'preparePicture').mockResolvedValue({ ...picture, bytes: new Uint8Array() });
  const first = async (change: Partial<Candidate>) => {
    const { groups, run } = await waysTo(change);
    const [way] = groups[0] ?? [];
    return way && (await run(way)).tried;
  };
  expect(await first({})).toMatchObject({ way: 'fetch', publicUrl: LARGE });
  const ofPage = await first({ urls: ['data:image/png;base64,AAAA'] });
  expect(ofPage).toEqual({ way: 'data', picture: expect.anything(), publicUrl: undefined });
  const box = { width: 9, height: 9 };
  const sprite = { position: '0 0', size: 'auto', repeat: 'repeat', box, density: 1 };
  const part = await first({ sprite });
  expect(part).toEqual({ way: 'fetch', picture: expect.anything(), publicUrl: undefined });
});
