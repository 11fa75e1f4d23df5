import { expect, test } from 'vitest';
import { policyReferer } from '@/utils/io/picture/acquire/referer';

const PAGE = 'https://user:secret@shop.test/item?id=1#reviews';
const FULL = 'https://shop.test/item?id=1';
const ORIGIN = 'https://shop.test/';

/** Addresses of its own origin, of another one, and of one without encryption. */
const URLS = ['https://shop.test/a.jpg', 'https://cdn.test/a.jpg', 'http://cdn.test/a.jpg'];

test.each([
  ['', [FULL, ORIGIN, undefined]],
  ['strict-origin-when-cross-origin', [FULL, ORIGIN, undefined]],
  ['no-such-policy', [FULL, ORIGIN, undefined]],
  ['no-referrer', [undefined, undefined, undefined]],
  ['no-referrer-when-downgrade', [FULL, FULL, undefined]],
  ['origin', [ORIGIN, ORIGIN, ORIGIN]],
  ['origin-when-cross-origin', [FULL, ORIGIN, ORIGIN]],
  ['same-origin', [FULL, undefined, undefined]],
  ['strict-origin', [ORIGIN, ORIGIN, undefined]],
  ['unsafe-url', [FULL, FULL, FULL]],
])('the policy "%s" follows the W3C recommendation', (policy, expected) => {
  expect(URLS.map((url) => policyReferer(PAGE, url, policy))).toEqual(expected);
});

test.each(['file:///home/me/page.html', 'about:blank', 'no url', 'chrome-extension://abc/x.html'])(
  'the page %s sends no Referer',
  (page) => {
    expect(policyReferer(page, 'https://cdn.test/a.jpg', 'unsafe-url')).toBeUndefined();
  },
);
