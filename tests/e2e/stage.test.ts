import { afterAll, expect, test } from 'vitest';
import { openConstructionScene } from '../support/browser/construction-scene';
import { PLACE, RED, type Construction } from '../support/pages/construction';

// No site access is given, and the server sends no CORS headers.
const scene = await openConstructionScene();
afterAll(() => scene.close());

const PAGES: Construction[] = [
  {
    id: 'a picture that was hidden since the click',
    html: ({ image }) => `
      <img src="${image('red')}" style="${PLACE}">
      <script>
        addEventListener('contextmenu', ({ target }) => setTimeout(() => (target.style.visibility = 'hidden'), 50))
      </script>`,
    want: RED,
  },
  {
    id: 'a badge on the picture',
    html: ({ image }) => `
      <img src="${image('red')}" style="${PLACE}">
      <b style="position:absolute;left:150px;top:150px;width:100px;height:100px;background:#00f">SALE</b>`,
    says: ({ image }) => image('red'),
    shows: 'blue',
    want: RED,
  },
  {
    id: 'a stand-in for a picture that comes later',
    html: ({ image }) =>
      `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
        data-src="${image('red', 'w=400&h=400')}" style="${PLACE}">`,
    shows: 'white',
    want: RED,
  },
];

test.each(PAGES)('$id: the picture is moved above the page for the screenshot', async (page) => {
  const found = await scene.find(page);
  expect(found).toMatchObject({ middle: 'red', way: 'crop' });
  expect(found.share).toBeGreaterThanOrEqual(0.95);
  // Nothing of it stays.
  expect(await scene.page.locator('html > *').count()).toBe(2);
});
