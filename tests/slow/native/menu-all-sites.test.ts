import { describe, expect, test } from 'vitest';
import { ALL_SITES } from '../../support/browser/build';
import { openConstructionScene } from '../../support/browser/construction-scene';
import { needs } from '../../support/needs';
import { withShared } from '../../support/shared';
import { IMAGE_CASES, openAround, PAGES, WITHOUT_MENU } from './menu-pages';

const hand = await needs('xvfb', 'xdotool');

test('the shared image cases are among the pages', withShared, () => {
  expect(IMAGE_CASES.length).toBeGreaterThanOrEqual(36);
});

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('with access to all sites', hand, () => {
  const scene = openAround([ALL_SITES]);

  test.each(PAGES.filter(({ id }) => id !== WITHOUT_MENU))(
    'the browser’s own menu has the item and finds the right picture: $id',
    async (page) => {
      const { colour, ...size } = page.want;
      const click = await scene().click(page);
      expect(click.chosen).not.toBeNull();
      expect(click).toMatchObject({ middle: colour, ...size });
      expect(click.share).toBeGreaterThanOrEqual(0.95);
    },
  );
});

test('the right picture is found where Chromium opens no menu, if it did', withShared, async () => {
  const scene = await openConstructionScene({ hosts: [ALL_SITES] });
  try {
    const page = PAGES.find(({ id }) => id === WITHOUT_MENU);
    if (page === undefined) throw new Error(`There is no page "${WITHOUT_MENU}".`);
    const found = await scene.find(page);
    expect(found).toMatchObject({ middle: page.want.colour });
    expect(found.share).toBeGreaterThanOrEqual(0.95);
  } finally {
    await scene.close();
  }
});
