import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Colour } from '../../support/browser/flat-picture';
import type { NativeClick } from '../../support/native/native-scene';
import { needs } from '../../support/needs';
import { ROOT } from '../../support/places';
import { openAround, PAGES } from './menu-pages';

const LIST = path.join(ROOT, '.output', 'native-menu.json');

/** A screenshot of a turned picture shows as much of the page. */
const MIN_SHARE_OF_CROP = 0.5;

/**
 * The browser's word for the picture is all there is without access: the pointer itself is not known.
 * Chromium 156 names the thumbnail some pixels below the pointer.
 */
const NAMED_OTHERWISE: Record<string, Colour> = { '29 gallery with a zoom lens': 'blue' };

/** The page whose picture changes every second, also while the menu is open: no single picture is the right one. */
const NEVER_STILL = 'slow-seq';

const hand = await needs('xvfb', 'xdotool');

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('without access to any site', hand, () => {
  const scene = openAround([]);
  const list: NativeClick[] = [];
  afterAll(() => writeList(list));

  test.each(PAGES.filter(({ id }) => id !== NEVER_STILL))(
    'the browser’s own menu finds the right picture if it has the item: $id',
    async (page) => {
      const click = await scene().click(page);
      list.push(click);
      if (!click.chosen) return;
      const colour = NAMED_OTHERWISE[page.id] ?? page.want.colour;
      expect(click).toMatchObject({ middle: colour });
      expect(click.share).toBeGreaterThanOrEqual(MIN_SHARE_OF_CROP);
    },
  );

  test('the browser’s own menu has the item on pictures and videos, and not on a shape', () => {
    const ids = list.filter(({ chosen }) => chosen).map(({ id }) => id);
    expect(ids).toContain('1 picture under an empty div');
    expect(ids).toContain('18 paused video of another origin');
    expect(ids).not.toContain('19 plain shape');
  });
});

async function writeList(list: NativeClick[]): Promise<void> {
  await mkdir(path.dirname(LIST), { recursive: true });
  await writeFile(LIST, `${JSON.stringify(list, null, 2)}\n`);
  const offered = list.filter(({ chosen }) => chosen);
  // The figure that is quoted of a run; what became of each page is in the file.
  console.log(`The item is there on ${offered.length} of ${list.length} pages.`);
}
