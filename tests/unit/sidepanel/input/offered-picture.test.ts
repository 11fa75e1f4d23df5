import { describe, expect, it } from 'vitest';
import { offeredBy, pictureUrl } from '@/entrypoints/sidepanel/input/offered-picture';

const PICTURE = 'https://cdn.shop.example/p/1.jpg';

function offered(types: Record<string, string>, files: File[] = []) {
  return offeredBy({ files, getData: (type) => types[type] ?? '' });
}
const file = (name: string, type: string) => new File(['x'], name, { type });

describe('a drop or a paste', () => {
  it('is the first picture among its files, otherwise the first file', () => {
    const picture = file('mug.png', 'image/png');
    expect(offered({}, [file('offer.pdf', 'application/pdf'), picture])).toEqual({ file: picture });
    const page = file('offer.pdf', 'application/pdf');
    expect(offered({}, [page])).toEqual({ file: page });
  });

  it('is the picture itself rather than its address', () => {
    const picture = file('mug.png', 'image/png');
    expect(offered({ 'text/uri-list': PICTURE }, [picture])).toEqual({ file: picture });
  });

  it('is the picture inside a link, and not the linked page', () => {
    const types = {
      'text/uri-list': 'https://www.shop.example/product/1',
      'text/html': `<meta charset="utf-8"><a href="/product/1"><img alt="Mug" src="${PICTURE}"></a>`,
    };
    expect(offered(types)).toEqual({ url: PICTURE });
  });

  it('is the first address of a list, after any comments', () => {
    const list = `# a comment\r\n${PICTURE}\r\nhttps://other.example/`;
    expect(offered({ 'text/uri-list': list })).toEqual({ url: PICTURE });
  });

  it('is an address that was copied as text', () => {
    expect(offered({ 'text/plain': `  ${PICTURE}\n` })).toEqual({ url: PICTURE });
  });

  it.each([
    ['text', { 'text/plain': 'a mug, https://shop.example/1.jpg' }],
    ['a picture that only its page can read', { 'text/uri-list': 'blob:https://shop.example/1' }],
    ['a script', { 'text/uri-list': 'javascript:alert(1)' }],
    ['a file of this computer', { 'text/uri-list': 'file:///home/me/mug.png' }],
    ['a picture without an address', { 'text/html': '<img alt="Mug">' }],
    ['nothing', {}],
  ])('is undefined for %s', (_, types) => {
    expect(offered(types)).toBeUndefined();
  });
});

describe('a picture in HTML', () => {
  it.each([
    ['single quotes', `<img src='${PICTURE}'>`],
    ['no quotes', `<img class=p src=${PICTURE}>`],
    ['capitals', `<IMG SRC="${PICTURE}">`],
    ['a lazy address before', `<img data-src="https://x.example/lazy" src="${PICTURE}">`],
    ['tags in another attribute', `<img alt="a > b <i> src=x" src="${PICTURE}">`],
    ['line breaks', `<img\n  width="3"\n  src = "${PICTURE}"\n/>`],
    ['text before', `<p>1 < 2</p><img src="${PICTURE}">`],
  ])('is read with %s', (_, html) => {
    expect(offered({ 'text/html': html })).toEqual({ url: PICTURE });
  });

  it('is read with escaped characters', () => {
    const html = `<img src="${PICTURE}?a=1&amp;b=2&amp;amp;">`;
    expect(offered({ 'text/html': html })).toEqual({ url: `${PICTURE}?a=1&b=2&amp;` });
  });

  it('may be inside the address itself', () => {
    const data = 'data:image/png;base64,iVBORw0KGgo=';
    expect(offered({ 'text/html': `<img src="${data}">` })).toEqual({ url: data });
  });
});

describe('an address', () => {
  it.each([
    ['HTTPS://CDN.shop.example/ä.jpg', 'https://cdn.shop.example/%C3%A4.jpg'],
    ['http://shop.example/1.jpg', 'http://shop.example/1.jpg'],
    ['data:image/svg+xml,<svg></svg>', 'data:image/svg+xml,<svg></svg>'],
  ])('%s is accepted', (text, url) => {
    expect(pictureUrl(text)).toBe(url);
  });

  it.each([
    '',
    'mug',
    '//shop.example/1.jpg',
    'https://',
    'data:text/html,x',
    'https://a b.example',
  ])('"%s" is rejected', (text) => {
    expect(pictureUrl(text)).toBeUndefined();
  });
});
