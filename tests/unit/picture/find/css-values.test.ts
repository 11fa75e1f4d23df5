import { describe, expect, it } from 'vitest';
import { imagesOf, splitLayers, splitWords } from '@/utils/core/picture/find/css';

describe('layers of a CSS value', () => {
  it('are split at commas outside of strings, brackets and unquoted URLs', () => {
    expect(
      splitLayers(
        'linear-gradient(red, rgb(0, 0, 0)), url("a,b.png"), url(data:image/png;base64,AA)',
      ),
    ).toEqual([
      'linear-gradient(red, rgb(0, 0, 0))',
      'url("a,b.png")',
      'url(data:image/png;base64,AA)',
    ]);
  });

  it.each([
    ['an escaped quote', String.raw`url("a\"),b.png"), none`, 2],
    ['a quote in an unquoted URL', "url(it's,one.png), none", 2],
    ['an escaped bracket in an unquoted URL', String.raw`url(a\),b.png), none`, 2],
    ['a string that does not end', 'url("a, b', 1],
    ['a bracket that does not end', 'url(a, b', 1],
  ])('survive %s', (_, value, count) => {
    expect(splitLayers(value)).toHaveLength(count);
  });

  it('are split into words', () => {
    expect(splitWords('calc(100% - 4px)  0px')).toEqual(['calc(100% - 4px)', '0px']);
  });
});

describe('pictures of a layer', () => {
  it.each([
    ['url("a.png")', 'a.png'],
    ["url( 'a b.png' )", 'a b.png'],
    ['url(a.png)', 'a.png'],
    [String.raw`url(a\ b\).png)`, 'a b).png'],
    [String.raw`url("a\22 b\5c .png")`, 'a"b\\.png'],
    [
      String.raw`url("data:image/svg+xml,<svg fill='rgb(1,2,3)' id=\"a\"/>")`,
      `data:image/svg+xml,<svg fill='rgb(1,2,3)' id="a"/>`,
    ],
  ])('%s', (layer, url) => {
    expect(imagesOf(layer)).toEqual([{ url }]);
  });

  it('are not found in a gradient, in none, or in a string', () => {
    expect(['linear-gradient(red, blue)', 'none', '"url(a.png)"', ''].flatMap(imagesOf)).toEqual(
      [],
    );
  });

  it.each(['image-set', '-webkit-image-set'])('have densities in %s', (name) => {
    const layer = `${name}(url("a.png") 1x, "b,c.png" 2dppx type("image/png"), url(d.png) 192dpi, linear-gradient(red, blue) 3x)`;
    expect(imagesOf(layer)).toEqual([
      { url: 'a.png', density: 1 },
      { url: 'b,c.png', density: 2 },
      { url: 'd.png', density: 2 },
    ]);
  });
});
