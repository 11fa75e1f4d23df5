import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listPictures } from '@/utils/io/page/pictures';

const [SMALL, LARGE] = ['https://c.test/a,w_300.jpg', 'https://c.test/b,w_600.jpg'];

beforeEach(() => {
  vi.stubGlobal('chrome', {
    dom: { openOrClosedShadowRoot: ({ shadowRoot }: Element) => shadowRoot },
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 300, 300));
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true);
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it.each([
  [`${SMALL} 300w, ${LARGE} 600w`, LARGE],
  [`${SMALL} 300w,${LARGE} 600w`, LARGE],
  [`${LARGE} 600w ,\n${SMALL} 300w,`, LARGE],
  [`${SMALL} 1x,${LARGE} 2x`, SMALL],
])('the widest picture of the srcset "%s" is listed', (srcset, url) => {
  const image = document.createElement('img');
  Object.assign(image, { src: SMALL, srcset });
  document.body.append(image);
  expect(listPictures().map((picture) => picture.url)).toEqual([url]);
});
