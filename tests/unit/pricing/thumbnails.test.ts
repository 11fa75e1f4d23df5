import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PictureHash } from '@/utils/pricing/groups/picture-hash';
import { hashThumbnails, thumbnailAddress } from '@/utils/picture/result-pictures';
import { offer, PICTURE_ORIGINS } from '../../support/panel/fixtures';

const HASH: PictureHash = {
  shape: { high: 1, low: 2 },
  mirrored: { high: 3, low: 4 },
  colours: [],
};
vi.mock('@/utils/picture/draw', () => ({
  hashEncoded: async (bytes: Uint8Array) => {
    if (bytes[0] === 0) throw new Error('no picture');
    return HASH;
  },
}));

const fetched = vi.fn<typeof fetch>();
let made = 0;
/** A URL that no other test has loaded. */
const address = () => `https://cbu01.alicdn.com/img/${(made += 1)}.jpg`;
const picture = (length = 10) => new Response(new Uint8Array(length).fill(1));

async function hash(
  urls: string[],
  signal = new AbortController().signal,
  origins = PICTURE_ORIGINS,
) {
  const found: string[] = [];
  const offers = urls.map((imageUrl) => offer({ imageUrl }));
  await hashThumbnails(offers, { origins, signal, onHash: (url) => found.push(url) });
  return found;
}

beforeEach(() => {
  fetched.mockReset().mockImplementation(async () => picture());
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => vi.unstubAllGlobals());

describe('the hashes of results’ pictures', () => {
  it('use small versions, loaded without cookies, referrer or redirect', async () => {
    const url = address();
    expect(await hash([url, url])).toEqual([url]);
    expect(fetched).toHaveBeenCalledOnce();
    expect(fetched.mock.lastCall?.[0]).toBe(`${url}_220x220.jpg`);
    expect(fetched.mock.lastCall?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  });

  it('are loaded once', async () => {
    const url = address();
    await hash([url]);
    expect(await hash([url])).toEqual([url]);
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('are made for permitted hosts only', async () => {
    expect(await hash(['https://elsewhere.test/1.jpg', 'javascript:1', 'nonsense'])).toEqual([]);
    expect(await hash([address()], undefined, new Map())).toEqual([]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    ['is missing', async () => new Response('', { status: 404 })],
    ['is no picture', async () => new Response(new Uint8Array(10))],
    ['is larger than 512 kB', async () => picture(512 * 1024 + 1)],
    ['cannot be reached', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('leave out one that %s, and go on', async (_what, answer: () => Promise<Response>) => {
    const [bad, good] = [address(), address()];
    fetched.mockImplementation(async (url) =>
      url === thumbnailAddress(bad) ? answer() : picture(),
    );
    expect(await hash([bad, good])).toEqual([good]);
  });

  it('are loaded four at a time', async () => {
    let [running, most] = [0, 0];
    fetched.mockImplementation(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      return picture();
    });
    expect(await hash(Array.from({ length: 12 }, address))).toHaveLength(12);
    expect(most).toBe(4);
  });

  it('are cancelled if no longer needed', async () => {
    const controller = new AbortController();
    fetched.mockImplementation(async (_url, init) => {
      controller.abort();
      return Promise.reject(init?.signal?.reason);
    });
    expect(await hash(Array.from({ length: 12 }, address), controller.signal)).toEqual([]);
    expect(fetched.mock.calls.length).toBeLessThanOrEqual(4);
  });
});

describe('the URL of a thumbnail', () => {
  it.each([
    ['https://cbu01.alicdn.com/a.jpg', 'https://cbu01.alicdn.com/a.jpg_220x220.jpg'],
    ['https://cbu01.alicdn.com/a.jpg?v=1', 'https://cbu01.alicdn.com/a.jpg_220x220.jpg?v=1'],
    ['https://cbu01.alicdn.com/a.jpg_400x400.jpg', 'https://cbu01.alicdn.com/a.jpg_400x400.jpg'],
    ['https://cbu01.alicdn.com/picture', 'https://cbu01.alicdn.com/picture'],
  ])('%s is %s', (url, thumbnail) => expect(thumbnailAddress(url)).toBe(thumbnail));
});
