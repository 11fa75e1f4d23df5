import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PictureHash } from '@/utils/core/pricing/groups/picture-hash';
import * as draw from '@/utils/io/picture/draw';
import { type PixelTaker, readThumbnails } from '@/utils/io/picture/read-results';
import { shownPicture, thumbnailAddress } from '@/utils/io/picture/result-pictures';
import { offer, PICTURE_ORIGINS } from '../../support/panel/fixtures';

const HASH: PictureHash = {
  shape: { high: 1, low: 2 },
  mirrored: { high: 3, low: 4 },
  colours: [],
};
const PIXELS = { data: new Uint8ClampedArray(4), width: 1, height: 1 };
vi.spyOn(draw, 'readThumbnail').mockImplementation(async (bytes, isSeen) => {
  if (bytes[0] === 0) throw new Error('no picture');
  return { hash: HASH, ...(isSeen && { pixels: PIXELS }) };
});

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
  await readThumbnails(offers, { origins, signal, onHash: (url) => found.push(url) });
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

describe('the pixels of results’ pictures', () => {
  const { signal } = new AbortController();
  const read = (urls: readonly string[], pixels: PixelTaker, onHash: (url: string) => void) =>
    readThumbnails(
      urls.map((imageUrl) => offer({ imageUrl })),
      { origins: PICTURE_ORIGINS, signal, pixels, onHash },
    );

  it('come with the hashes from one request, as far as they are wanted', async () => {
    const [seen, wanted] = [address(), address()];
    const [hashed, taken]: [string[], string[]] = [[], []];
    const taker: PixelTaker = {
      wants: (url) => url === wanted,
      take: async (url) => void taken.push(url),
    };
    await read([seen, wanted], taker, (url) => hashed.push(url));
    expect(hashed).toEqual([seen, wanted]);
    expect(taken).toEqual([wanted]);
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('wait until there is room for them', async () => {
    const urls = Array.from({ length: 9 }, address);
    let free: () => void = () => undefined;
    const full = new Promise<void>((resolve) => (free = resolve));
    const reading = read(urls, { wants: () => true, take: () => full }, () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(fetched).toHaveBeenCalledTimes(4); // as many as are loaded at a time
    free();
    await reading;
    expect(fetched).toHaveBeenCalledTimes(9);
  });

  it('are those of pictures near the screen first', async () => {
    const urls = Array.from({ length: 7 }, address);
    const taken: string[] = [];
    fetched.mockImplementation(async (url) =>
      url === urls[6] ? new Promise<Response>(() => undefined) : picture(),
    );
    void shownPicture(urls[6] ?? ''); // asked for when its place is near
    await read(
      urls,
      { wants: () => true, take: async (url) => void taken.push(url) },
      () => undefined,
    );
    expect(taken[0]).toBe(urls[6]);
    expect(taken).toHaveLength(7);
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
