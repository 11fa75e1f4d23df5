import { describe, expect, it } from 'vitest';
import { providedPictureSchema } from '@/utils/core/model/search';
import { parseAs } from '@/utils/core/parse';

const JPEG = '/9j/4AAQSkZJRgABAQAAAQABAAA=';
const given = {
  way: 'file',
  mime: 'image/jpeg',
  base64: JPEG,
  width: 1200,
  height: 900,
  enlarged: false,
};
const isTaken = (change: object) =>
  parseAs(providedPictureSchema, { ...given, ...change }) !== undefined;

describe('a picture that the panel provides', () => {
  it('is a JPEG or a PNG, by its first bytes', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({ mime: 'image/png', base64: 'iVBORw0KGgoAAAAN' })).toBe(true);
    expect(isTaken({ base64: 'PHN2Zz48L3N2Zz4=' })).toBe(false); // <svg></svg>
    expect(isTaken({ mime: 'image/svg+xml' })).toBe(false);
  });

  it('is base64 and nothing else', () => {
    expect(isTaken({ base64: `${JPEG}"><script>` })).toBe(false);
    expect(isTaken({ base64: '' })).toBe(false);
  });

  it('is at most as large as services accept', () => {
    expect(isTaken({ base64: JPEG.slice(0, 20) + 'A'.repeat(1_399_980) })).toBe(true);
    expect(isTaken({ base64: JPEG.slice(0, 20) + 'A'.repeat(1_399_984) })).toBe(false);
  });

  it('may name the page where it was searched before', () => {
    expect(isTaken({ pageUrl: 'https://www.shop.example/1', pageTitle: 'Tumbler' })).toBe(true);
    expect(isTaken({ pageUrl: 7 })).toBe(false);
  });

  it.each([{ width: 0 }, { height: -1 }, { width: 1.5 }, { way: 'fetch' }, { tabId: 1 }])(
    'is refused with %o',
    (change) => {
      expect(isTaken(change)).toBe(false);
    },
  );
});
