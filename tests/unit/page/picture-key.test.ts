import { expect, it } from 'vitest';
import { pictureKey } from '@/utils/io/page/pictures';

const SAME: [string, string][] = [
  ['https://a.test/p/1.jpg', 'https://a.test/p/1.jpg?w=200&h=200&q=80'],
  ['https://a.test/p/1.jpg', 'https://a.test/p/1_400x400.jpg'],
  ['https://a.test/p/1.jpg', 'https://a.test/p/1-150x150.jpg'],
  ['https://a.test/p/1.jpg', 'https://a.test/p/1_400x.jpg#zoom'],
  ['https://a.test/p/1.png', 'https://a.test/p/1@2x.png'],
  ['https://cbu01.alicdn.com/i/1.jpg', 'https://cbu01.alicdn.com/i/1.jpg_220x220.jpg_.webp'],
  ['https://m.test/I/71a.jpg', 'https://m.test/I/71a._AC_SX300_.jpg'],
];

it.each(SAME)('%s is %s', (full, sized) => {
  expect(pictureKey(sized)).toBe(pictureKey(full));
});

const OTHERS: [string, string][] = [
  ['https://a.test/p/1.jpg', 'https://a.test/p/2.jpg'],
  ['https://a.test/p/1.jpg', 'https://b.test/p/1.jpg'],
  ['https://a.test/p?id=1&w=9', 'https://a.test/p?id=2&w=9'],
  ['https://a.test/p/1_2.jpg', 'https://a.test/p/1_3.jpg'],
  ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAB'],
];

it.each(OTHERS)('%s is not %s', (one, other) => {
  expect(pictureKey(one)).not.toBe(pictureKey(other));
});
