import { describe, expect, it } from 'vitest';
import { chooseSize, parseSrcset } from '@/utils/core/picture/find/srcset';

describe('a srcset', () => {
  it('has widths and densities', () => {
    expect(parseSrcset('a.png 200w, b.png 800w 600h,c.png 1.5x, d.png')).toEqual([
      { url: 'a.png', width: 200 },
      { url: 'b.png', width: 800 },
      { url: 'c.png', density: 1.5 },
      { url: 'd.png', density: 1 },
    ]);
  });

  it('keeps commas inside of URLs', () => {
    expect(parseSrcset('/w_200,h_200/a.png 1x, data:image/png;base64,AA== 2x,, b.png,')).toEqual([
      { url: '/w_200,h_200/a.png', density: 1 },
      { url: 'data:image/png;base64,AA==', density: 2 },
      { url: 'b.png', density: 1 },
    ]);
  });

  it('drops candidates that the standard drops', () => {
    expect(
      parseSrcset('a.png 0w, b.png -1x, c.png 1x 2x, d.png huge, e.png (1x, 2x), f.png 3x'),
    ).toEqual([{ url: 'f.png', density: 3 }]);
  });

  it.each([
    ['commas', `a${','.repeat(100_000)}b 1x`],
    ['digits', `a ${'1'.repeat(100_000)}z`],
    ['brackets', `a ${'('.repeat(100_000)}`],
    ['candidates', 'a 1w, '.repeat(20_000)],
  ])('is read in time with many %s', (_what, srcset) => {
    const begun = performance.now();
    parseSrcset(srcset);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('may be empty', () => {
    expect([...parseSrcset(''), ...parseSrcset(' ,, ')]).toEqual([]);
  });
});

describe('the chosen size', () => {
  const widths = (...sizes: number[]) => sizes.map((width) => ({ url: `${width}`, width }));

  it('is the smallest that is wide enough', () => {
    expect(chooseSize(widths(2_000, 200, 800, 1_200), 200)).toBe('800');
  });

  it('is the widest if none is wide enough', () => {
    expect(chooseSize(widths(300, 200, 799), 200)).toBe('799');
  });

  it('counts densities from the shown width', () => {
    const densities = [1, 2, 3].map((density) => ({ url: `${density}x`, density }));
    expect(chooseSize(densities, 400)).toBe('2x');
    expect(chooseSize(densities, 100)).toBe('3x');
  });

  it('is undefined for an empty list', () => {
    expect(chooseSize([], 200)).toBeUndefined();
  });
});
