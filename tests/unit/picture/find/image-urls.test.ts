import { describe, expect, it } from 'vitest';
import { imageUrls } from '@/utils/core/picture/find/image-urls';
import type { Item, OtherPicture } from '@/utils/core/model/snapshot';
import { BASE, image, snapshot } from './snapshots';

const SPACER = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const at = (path: string) => BASE + path;
const urlsOf = (item: Item, others: OtherPicture[] = []) =>
  imageUrls(item, snapshot([item], { others })).urls;
const lazy = (attributes: Record<string, string>, facts: Partial<Item> = {}) =>
  image(SPACER, { natural: { width: 1, height: 1 }, attributes, ...facts });

describe('the requested address of an image', () => {
  it('is only the shown one if it is wide enough', () => {
    const attributes = { src: 'a.png', 'data-zoom-image': 'a-4000.png' };
    expect(urlsOf(image('a.png', { natural: { width: 900, height: 900 }, attributes }))).toEqual([
      at('a.png'),
    ]);
  });

  it('is the best of the set that the browser chose from, then the shown one', () => {
    const attributes = { srcset: 'a-200.png 200w, a-800.png 800w, a-1600.png 1600w' };
    expect(urlsOf(image('a-200.png', { attributes }))).toEqual([at('a-800.png'), at('a-200.png')]);
    // 200 pixels drawn at 1280 count as 1280 unless the srcset has a larger candidate.
    const stretched = { attributes, natural: { width: 1280, height: 1280 } };
    expect(urlsOf(image('a-200.png', stretched))[0]).toBe(at('a-800.png'));
  });

  it('is of the source that the browser chose', () => {
    const sources = [
      { srcset: 'phone-1.webp 1x, phone-4.webp 4x' },
      { srcset: 'desk-1.webp 1x, desk-4.webp 4x' },
    ];
    expect(urlsOf(image('desk-1.webp', { sources }))).toEqual([
      at('desk-4.webp'),
      at('desk-1.webp'),
    ]);
  });

  it('is first that of a zoom or a link', () => {
    const attributes = { src: 'a.png', 'data-large_image': 'a-big.png' };
    const link = 'https://shop.test/full/a.jpg';
    expect(urlsOf(image('a.png', { attributes, link }))).toEqual([
      at('a-big.png'),
      link,
      at('a.png'),
    ]);
    expect(urlsOf(image('a.png', { link: 'https://shop.test/product' }))).toEqual([at('a.png')]);
  });

  it('is first a larger version elsewhere on the page', () => {
    const others = [
      { url: at('b.png?w=2000'), width: 2000, height: 2000 },
      { url: at('a.png?w=1000'), width: 1000, height: 1000 },
    ];
    expect(urlsOf(image('a.png?w=200'), others)).toEqual([at('a.png?w=1000'), at('a.png?w=200')]);
  });

  it('is first the larger size of a known server', () => {
    const src = 'https://cbu01.alicdn.com/a.jpg_220x220.jpg';
    expect(urlsOf(image(src))).toEqual(['https://cbu01.alicdn.com/a.jpg', src]);
  });

  it('is the largest that Amazon lists', () => {
    const sizes =
      '{"https://m.media-amazon.com/a1.jpg":[300,300],"https://m.media-amazon.com/a2.jpg":[900,900]}';
    const attributes = { src: 'a.png', 'data-a-dynamic-image': sizes };
    expect(urlsOf(image('a.png', { attributes }))[0]).toBe('https://m.media-amazon.com/a2.jpg');
  });

  it('is not an old lazy attribute after a script has changed the picture', () => {
    const attributes = { src: 'blue.png', 'data-src': 'red.png' };
    expect(urlsOf(image('blue.png', { attributes }))).toEqual([at('blue.png')]);
  });
});

describe('a picture behind a placeholder', () => {
  it.each([
    ['data-src', 'red.png'],
    ['data-original', 'red.png'],
    ['data-lazy-src', 'red.png'],
    ['data-lazy', 'red.png'],
    ['data-hi-res', 'red.png'],
    ['data-unheard-of', 'red.png'],
    ['data-srcset', 'blue.png 200w, red.png 800w'],
    ['data-lazy-srcset', 'blue.png 1x, red.png 2x'],
  ])('is the address in %s', (name, value) => {
    expect(urlsOf(lazy({ [name]: value }))).toEqual([at('red.png')]);
  });

  it('is the address in the sources or the noscript', () => {
    expect(urlsOf(lazy({}, { sources: [{ 'data-srcset': 'red.webp' }] }))).toEqual([
      at('red.webp'),
    ]);
    expect(urlsOf(lazy({}, { noscript: '<img src="red.png?a=1&amp;b=2">' }))).toEqual([
      at('red.png?a=1&b=2'),
    ]);
  });

  it('is requested before the blurred version that is shown', () => {
    const attributes = { src: 'blurred.png', 'data-src': 'red.png' };
    const blurred = image('blurred.png', { attributes, natural: { width: 20, height: 20 } });
    expect(urlsOf(blurred)).toEqual([at('red.png'), at('blurred.png')]);
  });

  it('is never an address of something other than a picture', () => {
    expect(urlsOf(lazy({ 'data-href': '/product', 'data-price': '12.50' }))).toEqual([SPACER]);
  });

  it('counts as a picture only if it has an address', () => {
    const named = lazy({ 'data-src': 'red.png' });
    expect(imageUrls(named, snapshot([named])).hasPicture).toBe(true);
    expect(imageUrls(lazy({}), snapshot([])).hasPicture).toBe(false);
  });
});
