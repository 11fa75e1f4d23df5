import { expect, it } from 'vitest';
import { pagePictureIn } from '@/utils/io/list/page-picture';

const PAGE = 'https://shop.example/lamps/7';
const head = (...tags: string[]) => `<!doctype html><html><head>${tags.join('\n')}</head>`;

it.each([
  [
    '<meta property="og:image" content="https://cdn.example/a.jpg?x=1&amp;y=2">',
    'https://cdn.example/a.jpg?x=1&y=2',
  ],
  ["<meta content='/a.jpg' name='twitter:image' />", 'https://shop.example/a.jpg'],
  [
    '<meta property="og:image:secure_url" content="//cdn.example/a.webp">',
    'https://cdn.example/a.webp',
  ],
])('a page names its picture by %s', (tag, address) => {
  expect(pagePictureIn(head('<meta charset="utf-8">', tag), PAGE)).toBe(address);
});

it.each([
  ['no such element', '<title>og:image</title>'],
  ['an empty address', '<meta property="og:image" content="">'],
  ['another description', '<meta property="og:title" content="https://cdn.example/a.jpg">'],
])('a page with %s names no picture', (_, tag) => {
  expect(pagePictureIn(head(tag), PAGE)).toBeUndefined();
});

it('a page that ends within the element names no picture', () => {
  const cut = '<head><meta property="og:image" content="https://cdn.example/a.jpg"';
  expect(pagePictureIn(cut, PAGE)).toBeUndefined();
});
