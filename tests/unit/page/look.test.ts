import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pageGlobal } from '@/utils/io/page/global';
import { look } from '@/utils/io/page/look';
import { image, item } from '../picture/find/snapshots';

const RED = 'https://shop.test/p/red.png';

beforeEach(() => {
  const openOrClosedShadowRoot = (element: Element) => element.shadowRoot;
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
  const items = [item({ index: 0 }), image('red.png', { index: 1 })];
  const elements = items.map(({ tag }) => document.createElement(tag));
  pageGlobal().last = { by: 'pointer', time: Date.now() - 1_000, items, elements };
});
afterEach(() => vi.unstubAllGlobals());

const indices = (request: Parameters<typeof look>[0]) =>
  look(request).items.map(({ index }) => index);

it('a look is the stored one of the click while that is recent', () => {
  expect(indices({ maxAgeMs: 5_000 })).toEqual([0, 1]);
  expect(look({ maxAgeMs: 5_000 }).by).toBe('pointer');
});

it('a look puts the picture that the browser reports first, and keeps the others', () => {
  expect(indices({ srcUrl: RED, maxAgeMs: 5_000 })).toEqual([1, 0]);
  expect(indices({ srcUrl: 'https://shop.test/other.png', maxAgeMs: 5_000 })).toEqual([0, 1]);
});

it('a look is a new one if the click is too old', () => {
  expect(look({ srcUrl: RED, maxAgeMs: 500 })).toMatchObject({ by: 'url', items: [] });
});

it('a look for the pointer is a new one, and is stored', () => {
  expect(look({ hover: true, maxAgeMs: 5_000 }).by).toBe('hover');
  expect(pageGlobal().last?.by).toBe('hover');
});
