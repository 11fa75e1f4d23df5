import { expect, it } from 'vitest';
import { firstImage } from '@/utils/core/picture/find/image-urls';

it.each([
  [
    '<p><img class="a" src="/a.png" alt=\'"x" > y\'></p>',
    { class: 'a', src: '/a.png', alt: '"x" > y' },
  ],
  ['<IMG SRC=/a.png><img src="/b.png">', { src: '/a.png' }],
  ['<img src="/a.png?b=1&amp;c=&quot;&#x41;&#66;&nope;">', { src: '/a.png?b=1&c="AB&nope;' }],
  ['<img src = "a b.png" />', { src: 'a b.png' }],
  ['<image src="a.png"><imgx src="b.png">', {}],
  ['<img src="a.png', {}],
  ['', {}],
])('%s', (html, attributes) => {
  expect(firstImage(html)).toEqual(attributes);
});

// A text with a `data:` URL in it may be megabytes.
it.each(['<img "', '<img ', '<img a', '&', 'a', '= '])(
  'the noscript parser reads many %j in time',
  (piece) => {
    const begun = performance.now();
    firstImage(`<img ${piece.repeat(100_000)}>`);
    firstImage(piece.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(2_000);
  },
);
