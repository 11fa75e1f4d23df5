import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPictures } from '@/utils/core/picture/find';
import type { Item } from '@/utils/core/model/snapshot';
import { background, BASE, image, item, sized, snapshot } from './snapshots';

const RED = `${BASE}red.png`;
const BLUE = `${BASE}blue.png`;

/** Shown address, or kind, of each candidate. */
const found = (items: readonly Item[]) =>
  findPictures(snapshot(items)).map(({ urls, kind }) => urls.at(-1) ?? kind);

describe('the clicked picture', () => {
  it('is the topmost, followed by those below', () => {
    expect(found([image('red.png'), image('blue.png')])).toEqual([RED, BLUE]);
  });

  it('is not one that is hidden or cut off', () => {
    const cutOff = image('blue.png', sized(0, 200));
    expect(found([image('blue.png', { visible: false }), cutOff, image('red.png')])).toEqual([RED]);
  });

  it('is below an icon, a sign and a transparent spacer', () => {
    const icon = image('icon.png', sized(32));
    const mask = item({ styles: [{ pseudo: '', values: { 'mask-image': 'url("sign.svg")' } }] });
    const spacer = image('spacer.gif', { natural: { width: 1, height: 1 } });
    expect(found([icon, mask, spacer, image('red.png')])[0]).toBe(RED);
  });

  it('may have an address that was too long to be stored', () => {
    const natural = { width: 300, height: 300 };
    expect(found([item({ tag: 'img', complete: true, natural })])).toEqual(['image']);
    expect(found([item({ tag: 'img', complete: true })])).toEqual([]);
  });

  it('is an icon if there is nothing else', () => {
    expect(found([image('red.png', sized(32))])).toEqual([RED]);
  });

  it('is before one that covers the whole page, even if it is small', () => {
    const backdrop = item({ ...sized(1280, 900), styles: [background('url("blue.png")')] });
    const body = item({ tag: 'body', styles: [background('url("green.png")')] });
    expect(found([image('red.png', sized(48)), backdrop, body])[0]).toBe(RED);
    expect(found([backdrop])).toEqual([BLUE]);
  });

  it('is the image, not its placeholder, unless the image is broken', () => {
    const skeleton = { styles: [background('url("blue.png")')] };
    expect(found([image('red.png', skeleton)])).toEqual([RED, BLUE]);
    const broken = { ...skeleton, natural: { width: 0, height: 0 } };
    expect(found([image('red.png', broken)])).toEqual([BLUE, RED]);
  });

  it('is a loaded one, not one on top that is still loading', () => {
    const loading = image('blue.png', { complete: false, natural: { width: 0, height: 0 } });
    expect(found([loading, image('red.png')])).toEqual([RED, BLUE]);
    expect(found([image('icon.png', sized(24)), loading])[0]).toBe(BLUE);
  });

  it('is below a button that CSS draws over it', () => {
    const button = item({
      styles: [
        background('url("play.png")', {
          'background-repeat': 'no-repeat',
          'background-size': 'auto',
        }),
      ],
    });
    expect(found([button, image('red.png')])[0]).toBe(RED);
    expect(found([button])).toEqual([`${BASE}play.png`]);
  });

  it('is below a shape of SVG, unless there is only the shape', () => {
    expect(found([item({ tag: 'svg' }), image('red.png')])).toEqual([RED, 'svg']);
    expect(found([item({ tag: 'svg' })])).toEqual(['svg']);
  });

  it('is what a video shows: its frame or its poster', () => {
    const attributes = { poster: 'red.png' };
    expect(found([item({ tag: 'video', playing: true, attributes })])).toEqual(['video']);
    expect(found([item({ tag: 'video', playing: false, attributes })])).toEqual([RED]);
  });

  it('is listed once, however it is drawn', () => {
    const again = item({ styles: [background('url("red.png?w=50")')] });
    expect(found([image('red.png'), again, image('red.png')])).toEqual([RED]);
  });

  it('is the whole picture, in the size of the lens, if a lens shows a part of it', () => {
    const lens = item({
      ...sized(300),
      styles: [
        background('url("red_large.png")', {
          'background-size': '1000px',
          'background-position': '-20px 0px',
        }),
      ],
    });
    const [first, ...others] = findPictures(snapshot([lens, image('red_small.png')]));
    expect(first?.urls).toEqual([`${BASE}red_large.png`, `${BASE}red_small.png`]);
    expect(first?.sprite).toBeUndefined();
    expect(first?.item).toBe(1);
    expect(others).toEqual([]);
  });

  it('has the values for cropping it from a sprite sheet', () => {
    const values = {
      'background-position': '-200px 0px',
      'background-size': 'auto',
      'background-repeat': 'repeat',
    };
    const [first] = findPictures(
      snapshot([item({ styles: [background('url("red.png")', values)] })]),
    );
    expect(first?.sprite).toEqual({
      position: '-200px 0px',
      size: 'auto',
      repeat: 'repeat',
      box: { width: 200, height: 200 },
      density: 1,
    });
  });

  it('has each layer with its own position, without gradients', () => {
    const layers = background('linear-gradient(red, blue), url("red.png"), url("blue.png")', {
      'background-position': '0px 0px, 1px 1px',
    });
    const candidates = findPictures(snapshot([item({ styles: [layers] })]));
    expect(candidates.map(({ sprite }) => sprite?.position)).toEqual(['1px 1px', '0px 0px']);
  });
});

describe('a pseudo element', () => {
  const pseudo = (content: string, others: Record<string, string> = {}) =>
    item({
      styles: [
        {
          pseudo: '::before',
          values: { 'background-image': 'url("red.png")', content, ...others },
        },
      ],
    });

  it('counts only if it is drawn', () => {
    expect(found([pseudo('""')])).toEqual([RED]);
    expect(found([pseudo('none'), pseudo('normal')])).toEqual([]);
  });

  it('has the size from its styles', () => {
    expect(found([pseudo('""', { width: '24px', height: '24px' }), image('blue.png')])).toEqual([
      BLUE,
      RED,
    ]);
    expect(found([pseudo('""', { width: '180px', height: '180px' }), image('blue.png')])).toEqual([
      RED,
      BLUE,
    ]);
  });
});

describe('addresses without a picture', () => {
  it.each([
    'javascript:alert(1)',
    'chrome://settings',
    'file:///etc/passwd',
    '#id',
    '',
    'http://[',
  ])('are left out: %s', (url) => {
    const drawn = item({ styles: [background(`url("${url}")`)] });
    const written = item({ tag: 'input', attributes: { src: url } });
    expect(found([drawn, written])).toEqual([]);
  });
});

it('the picture finder throws for no snapshot of a page', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom('url("', 'image-set(url(a', 'data:,', '\\'),
  );
  fc.assert(
    fc.property(
      hostile,
      hostile,
      fc.constantFrom('img', 'svg', 'video', 'object', 'div'),
      (a, b, tag) => {
        const facts = { tag, images: [a], noscript: `<img src="${a}" srcset=${b}>`, link: b };
        const attributes = {
          src: a,
          srcset: b,
          'data-src': b,
          'data-srcset': a,
          'data-a-dynamic-image': a,
        };
        const styles = [
          background(a + b, { 'background-size': b, content: a, 'background-position': a }),
        ];
        const urls = findPictures(
          snapshot([item({ ...facts, attributes, styles, currentSrc: b })]),
        ).flatMap((candidate) => candidate.urls);
        expect(urls.filter((url) => !/^(https?|data|blob):/.test(url))).toEqual([]);
      },
    ),
  );
});
