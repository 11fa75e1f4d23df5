import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followHashes } from '@/entrypoints/sidepanel/store/pictures/picture-hashes';
import type { PictureHash } from '@/utils/core/pricing/groups/picture-hash';
import type { ThumbnailOptions } from '@/utils/io/picture/read-results';
import { panelContext } from '../../../support/panel/context';
import { offer, PICTURE_ORIGINS } from '../../../support/panel/fixtures';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import { live } from '../../../support/panel/live';

const hash = (high: number): PictureHash => ({
  shape: { high, low: 0 },
  mirrored: { high, low: 1 },
  colours: [],
});
const imageUrl = (name: string) => `https://cbu01.alicdn.com/${name}.jpg`;
const shown = (...ids: string[]) =>
  ids.map((offerId) => offer({ offerId, imageUrl: imageUrl(offerId) }));

let calls: { urls: (string | undefined)[]; options: ThumbnailOptions; end: () => void }[] = [];

async function open(first: FoundOffer[], isGranted = true) {
  const offers = signal<readonly FoundOffer[] | undefined>(first);
  const origins = signal(PICTURE_ORIGINS);
  const context = await panelContext();
  const { contains } = context.permissions;
  contains.mockResolvedValue(isGranted);
  context.pictures.readThumbnails.mockImplementation((read, options) => {
    const urls = read.map((one) => one.imageUrl);
    return new Promise<void>((resolve) => calls.push({ urls, options, end: resolve }));
  });
  const hashes = live(() => followHashes(context, offers, origins, signal(undefined)));
  return { ...hashes, offers, contains };
}

const soon = () => vi.advanceTimersByTimeAsync(0);
const found = (name: string, high: number, call = calls.at(-1)) =>
  call?.options.onHash(imageUrl(name), hash(high));

beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
});
afterEach(() => {
  vi.useRealTimers();
});

it('hashes are read from granted hosts only, and stored by offer key', async () => {
  const { hashes, areMissing, contains } = await open(shown('1', '2'));
  await soon();
  expect(contains).toHaveBeenCalledWith({ origins: ['https://*.alicdn.com/*'] });
  expect(calls).toMatchObject([
    { urls: [imageUrl('1'), imageUrl('2')], options: { origins: PICTURE_ORIGINS } },
  ]);
  found('1', 7);
  calls[0]?.end();
  await soon();
  expect([...hashes.value]).toEqual([['1688 1', hash(7)]]);
  expect(areMissing.value).toBe(false);
});

it('arrive in batches: groups are computed once for several of them', async () => {
  const { hashes } = await open(shown('1', '2', '3'));
  await soon();
  found('1', 1);
  found('2', 2);
  expect(hashes.value.size).toBe(0);
  await vi.advanceTimersByTimeAsync(400);
  expect(hashes.value.size).toBe(2);
  const before = hashes.value;
  await vi.advanceTimersByTimeAsync(4000);
  expect(hashes.value).toBe(before); // unchanged
  found('3', 3);
  calls[0]?.end();
  await soon();
  expect(hashes.value.size).toBe(3);
});

it('hashes are reported as missing if no host is granted, but not for an empty list', async () => {
  const { areMissing, offers } = await open(shown('1'), false);
  await soon();
  expect(areMissing.value).toBe(true);
  offers.value = undefined;
  await soon();
  expect(areMissing.value).toBe(false);
});

it('hashes are kept when the next page arrives and aborts the reading of the first', async () => {
  const { hashes, offers } = await open(shown('1'));
  await soon();
  found('1', 1);
  await vi.advanceTimersByTimeAsync(400);
  offers.value = shown('1', '2');
  expect(calls[0]?.options.signal.aborted).toBe(true);
  await soon();
  expect(calls[1]?.urls).toEqual([imageUrl('1'), imageUrl('2')]);
  expect(hashes.value.size).toBe(1);
});

it('hashes of offers that are no longer shown are left out', async () => {
  const { hashes, offers } = await open(shown('1', '2'));
  await soon();
  found('1', 1);
  found('2', 2);
  await vi.advanceTimersByTimeAsync(400);
  offers.value = shown('2');
  expect([...hashes.value.keys()]).toEqual(['1688 2']);
});

it('hashes are not read again while the pictures are the same', async () => {
  const { offers, contains } = await open(shown('1'));
  await soon();
  offers.value = [offer({ offerId: '1', imageUrl: imageUrl('1'), price: 5 })];
  await soon();
  expect(contains).toHaveBeenCalledOnce();
});

it('hashes are not read if there are no pictures', async () => {
  const { contains, offers } = await open([]);
  offers.value = [offer({ imageUrl: undefined })];
  await soon();
  expect(contains).not.toHaveBeenCalled();
});

it('hashes from one service are not given to an offer of another that names the same picture', async () => {
  const other = offer({ offerId: '2', provider: 'onebound', imageUrl: imageUrl('1') });
  const { hashes } = await open([...shown('1'), other]);
  await soon();
  found('1', 7);
  calls[0]?.end();
  await soon();
  expect([...hashes.value.keys()]).toEqual(['1688 1']);
});
