import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  KEPT_THUMBNAIL,
  RESULT,
  SEARCHED,
  THUMBNAIL,
  maxPixels,
  shownThumbnail,
} from '@/utils/core/picture/limits';
import { openPicture } from '@/utils/io/picture/open';
import { readThumbnails, offerPictures } from '@/utils/io/picture/read-results';
import { shownPicture } from '@/utils/io/picture/result-pictures';
import { BOMBS, bmp } from '../../support/browser/huge-headers';
import { hugePng } from '../../support/browser/pictures';
import { compared } from '../../support/offers/saved';
import { PICTURE_ORIGINS } from '../../support/panel/fixtures';

const bytesOf = async (made: Uint8Array | Promise<Uint8Array>) => new Uint8Array(await made);
const flat = (width: number, height = width) =>
  sharp({ create: { width, height, channels: 3, background: '#c52' } });

const decoded = vi.fn<typeof createImageBitmap>();
const shown = vi.fn<typeof URL.createObjectURL>();

beforeEach(() => {
  decoded.mockReset().mockRejectedValue(new DOMException('broken', 'InvalidStateError'));
  shown.mockReset().mockReturnValue('blob:shown');
  vi.stubGlobal('createImageBitmap', decoded);
  vi.spyOn(URL, 'createObjectURL').mockImplementation(shown);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const LIMITS = { SEARCHED, RESULT, THUMBNAIL, KEPT_THUMBNAIL };

describe.each(BOMBS)('a bomb: %s', (name, make) => {
  const code = name === 'SVG' ? 'picture-undecodable' : 'picture-too-large';

  it.each(Object.entries(LIMITS))('is not opened within the limits %s', async (_name, limits) => {
    const bytes = await bytesOf(make(16_000));
    expect(() => openPicture(bytes, limits)).toThrow(expect.objectContaining({ code }));
  });

  it('is neither decoded nor shown as the picture of a result', async () => {
    const bytes = await bytesOf(make(16_000));
    const asked = vi.fn<typeof fetch>().mockImplementation(async () => new Response(bytes));
    vi.stubGlobal('fetch', asked);
    const url = `https://cbu01.alicdn.com/${encodeURIComponent(name)}.jpg`;
    const { signal } = new AbortController();
    const onHash = vi.fn<() => void>();
    const offers = [compared({ offer: { imageUrl: url } })];
    const origins = PICTURE_ORIGINS;
    const hashed = offers.map(({ offer }) => offer);
    await readThumbnails(hashed, { origins, signal, onHash });
    const saved = await offerPictures(offers, { origins, signal, isWhole: true });
    expect(await shownPicture(url)).toBeUndefined();
    expect(asked.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(saved.size).toBe(0);
    for (const one of [decoded, shown, onHash]) expect(one).not.toHaveBeenCalled();
  });

  it('is not shown as a kept thumbnail', async () => {
    const base64 = Buffer.from(await make(2_000)).toString('base64');
    expect(shownThumbnail(`data:image/png;base64,${base64}`)).toBeUndefined();
  });
});

describe('the limits', () => {
  it('are much smaller for thumbnails than for the searched picture', () => {
    expect(THUMBNAIL.pixels).toBeLessThan(SEARCHED.pixels / 20);
    expect(KEPT_THUMBNAIL.pixels).toBeLessThan(THUMBNAIL.pixels / 10);
  });

  it.each(Object.entries(LIMITS))('hold exactly: %s', (_name, limits) => {
    const side = Math.floor(Math.sqrt(limits.pixels));
    expect(openPicture(new Uint8Array(bmp(side)), limits).header.width).toBe(side);
    expect(() => openPicture(new Uint8Array(bmp(side + 1)), limits)).toThrow(/./);
  });

  it.each(Object.entries(LIMITS))('hold for the bytes as well: %s', (_name, limits) => {
    const bytes = new Uint8Array(limits.bytes + 1);
    bytes.set(bmp(16));
    expect(() => openPicture(bytes, limits)).toThrow(
      expect.objectContaining({ code: 'picture-too-large' }),
    );
    expect(openPicture(bytes.subarray(0, -1), limits).header.width).toBe(16);
  });

  it('are half as many pixels for formats that take twice the memory', async () => {
    const side = Math.floor(Math.sqrt(maxPixels(THUMBNAIL, true))) + 1;
    const [plain, costly] = await Promise.all(
      [false, true].map((progressive) => bytesOf(flat(side).jpeg({ progressive }).toBuffer())),
    );
    expect(openPicture(plain ?? new Uint8Array(), THUMBNAIL).header.costly).toBe(false);
    expect(() => openPicture(costly ?? new Uint8Array(), THUMBNAIL)).toThrow(/./);
  });
});

describe('a picture within the limits', () => {
  it('is decoded with the type of its own bytes', async () => {
    const bytes = await bytesOf(flat(96).jpeg().toBuffer());
    await expect(openPicture(bytes, THUMBNAIL).decode()).rejects.toMatchObject({
      code: 'picture-undecodable',
    });
    expect(decoded.mock.calls[0]?.[0]).toMatchObject({ type: 'image/jpeg', size: bytes.length });
  });

  it('is shown, and stands in documents', async () => {
    const bytes = await bytesOf(flat(96).webp().toBuffer());
    const opened = openPicture(bytes, THUMBNAIL);
    expect(opened.toBlobUrl()).toBe('blob:shown');
    expect(opened.toDataUrl()).toBe(
      `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`,
    );
  });

  it('is shown as a kept thumbnail', async () => {
    const url = `data:image/jpeg;base64,${(await flat(96, 64).jpeg().toBuffer()).toString('base64')}`;
    expect(shownThumbnail(url)).toBe(url);
    expect(shownThumbnail('data:image/jpeg;base64,AAAA')).toBeUndefined();
    expect(shownThumbnail('data:image/jpeg;base64,%')).toBeUndefined();
    expect(shownThumbnail('https://shop.example/1.jpg')).toBeUndefined();
    expect(shownThumbnail(undefined)).toBeUndefined();
  });
});

it('a result whose whole picture is above the limits is shown by its small one', async () => {
  const small = await bytesOf(flat(220).jpeg().toBuffer());
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response(url.includes('_220x220') ? small : new Uint8Array(hugePng(5000, 5000)));
  });
  expect(await shownPicture('https://cbu01.alicdn.com/large.jpg')).toBe('blob:shown');
  expect(asked).toHaveLength(2);
  expect(shown.mock.calls[0]?.[0]).toMatchObject({ size: small.length });
});
