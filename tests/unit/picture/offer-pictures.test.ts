import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { offerPictures } from '@/utils/io/picture/read-results';
import { DOT, withOffer } from '../../support/offers/exported';
import { PICTURE_ORIGINS } from '../../support/panel/fixtures';

const PNG = Uint8Array.from(atob(DOT.slice(DOT.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
const fetched = vi.fn<typeof fetch>();

const offer = (offerId: string, imageUrl?: string) =>
  withOffer({ offerId, imageUrl: imageUrl ?? `https://cbu01.alicdn.com/img/${offerId}.jpg` });
const load = (offers: ReturnType<typeof offer>[], isWhole = true) =>
  offerPictures(offers, {
    origins: PICTURE_ORIGINS,
    isWhole,
    signal: new AbortController().signal,
  });

beforeEach(() => {
  fetched.mockReset().mockImplementation(async () => new Response(PNG));
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => vi.unstubAllGlobals());

it('the loader of pictures keeps the original file, typed by its bytes and not by its name', async () => {
  expect(await load([offer('1')])).toEqual(new Map([['1688 1', DOT]]));
  expect(fetched.mock.lastCall?.[0]).toBe('https://cbu01.alicdn.com/img/1.jpg');
  expect(fetched.mock.lastCall?.[1]).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });
});

it('the loader of pictures uses a small version if sufficient', async () => {
  await load([offer('1')], false);
  expect(fetched.mock.lastCall?.[0]).toBe('https://cbu01.alicdn.com/img/1.jpg_220x220.jpg');
});

it('requests no host without permission', async () => {
  expect(await load([offer('1', 'https://elsewhere.test/1.jpg')])).toEqual(new Map());
  expect(fetched).not.toHaveBeenCalled();
});

it('the loader of pictures skips files that are too large, no picture or unavailable, and keeps the others', async () => {
  const answers = [
    new Response(new Uint8Array(1024 * 1024 + 1)),
    new Response('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    new Response('gone', { status: 404 }),
    new Response(PNG),
  ];
  fetched.mockImplementation(async () => answers.shift() ?? Response.error());
  const loaded = await load(['1', '2', '3', '4'].map((id) => offer(id)));
  expect([...loaded.keys()]).toEqual(['1688 4']);
});
