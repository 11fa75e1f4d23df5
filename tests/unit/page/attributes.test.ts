import { expect, it } from 'vitest';
import { attributesOf } from '@/utils/io/page/snapshot';

function element(attributes: Record<string, string>): Element {
  const image = document.createElement('img');
  for (const [name, value] of Object.entries(attributes)) image.setAttribute(name, value);
  return image;
}

it('the snapshot of attributes keeps what may be a picture’s address, as written', () => {
  const wanted = { src: 'a.png', srcset: '/a 1x', 'data-zoom': '//b.test/c', 'data-x': 'd.webp' };
  const others = { alt: 'a/b', onclick: 'go("/")', 'data-id': '42', style: 'top:0.5px' };
  expect(attributesOf(element({ ...wanted, ...others }))).toEqual(wanted);
});

it('the snapshot of attributes leaves out what is too long, except data URLs of pictures', () => {
  const data = `data:image/png;base64,${'A'.repeat(100_000)}`;
  const long = `/${'a'.repeat(10_000)}`;
  expect(attributesOf(element({ src: data, 'data-src': long }))).toEqual({ src: data });
});

it('the attributes of an element have a limit', () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`data-${i}`, `/${i}`]));
  expect(Object.keys(attributesOf(element(many)))).toHaveLength(20);
});
