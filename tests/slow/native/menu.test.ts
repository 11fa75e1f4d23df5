import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL_SITES } from '../../support/browser/build';
import type { Colour } from '../../support/browser/flat-picture';
import { CONSTRUCTIONS } from '../../support/pages';
import { loadImageCases } from '../../support/pages/image-cases';
import { ROOT } from '../../support/places';
import { needs } from '../../support/needs';
import { withShared } from '../../support/shared';
import {
  openNativeScene,
  type NativeClick,
  type NativeScene,
} from '../../support/native/native-scene';

const LIST = path.join(ROOT, '.output', 'native-menu.json');

/** A screenshot of a turned picture shows as much of the page. */
const MIN_SHARE_OF_CROP = 0.5;

/**
 * The browser's word for the picture is all there is without access: the pointer itself is not known.
 * Chromium 156 names the thumbnail some pixels below the pointer.
 */
const NAMED_OTHERWISE: Record<string, Colour> = { '29 gallery with a zoom lens': 'blue' };

/** Another picture comes up every second, also while the menu is open: no look tells which was seen. */
const NEVER_STILL = 'slow-seq';

/** Chromium 156 opens no menu at all there: a shortcut or a region on the page is left. */
const WITHOUT_MENU = 'object';

const cases = await loadImageCases();
const pages = [...CONSTRUCTIONS, ...cases];

test('the shared image cases are among the pages', withShared, () => {
  expect(cases.length).toBeGreaterThanOrEqual(36);
});

const hand = await needs('xvfb', 'xdotool');

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('the browser’s own menu', hand, () => {
  describe('without access to any site', () => {
    const scene = openAround([]);
    const list: NativeClick[] = [];
    afterAll(() => writeList(list));

    const still = pages.filter(({ id }) => id !== NEVER_STILL);
    test.each(still)('finds the right picture if it has the item: $id', async (page) => {
      const click = await scene().click(page);
      list.push(click);
      if (!click.chosen) return;
      const colour = NAMED_OTHERWISE[page.id] ?? page.want.colour;
      expect(click).toMatchObject({ middle: colour });
      expect(click.share).toBeGreaterThanOrEqual(MIN_SHARE_OF_CROP);
    });

    test('has the item on pictures and videos, and not on a shape', () => {
      const ids = list.filter(({ chosen }) => chosen).map(({ id }) => id);
      expect(ids).toContain('1 picture under an empty div');
      expect(ids).toContain('18 paused video of another origin');
      expect(ids).not.toContain('19 plain shape');
    });
  });

  describe('with access to all sites', () => {
    const scene = openAround([ALL_SITES]);

    test.each(pages.filter(({ id }) => id !== WITHOUT_MENU))(
      'has the item and finds the right picture: $id',
      async (page) => {
        const { colour, ...size } = page.want;
        const click = await scene().click(page);
        expect(click.chosen).not.toBeNull();
        expect(click).toMatchObject({ middle: colour, ...size });
        expect(click.share).toBeGreaterThanOrEqual(0.95);
      },
    );
  });
});

/** One browser for all tests of the block. */
function openAround(hosts: readonly string[]): () => NativeScene {
  let scene: NativeScene | undefined;
  beforeAll(async () => {
    scene = await openNativeScene(hosts);
  });
  afterAll(() => scene?.close());
  return () => {
    if (!scene) throw new Error('The browser did not start');
    return scene;
  };
}

async function writeList(list: NativeClick[]): Promise<void> {
  await mkdir(path.dirname(LIST), { recursive: true });
  await writeFile(LIST, `${JSON.stringify(list, null, 2)}\n`);
  const offered = list.filter(({ chosen }) => chosen);
  const lines = list.map(({ id, chosen, middle, way, error }) => {
    const result = error ?? `${middle} by ${way}`;
    return `${chosen ? result : '-'}\t${id}`;
  });
  console.log(`The item is there on ${offered.length} of ${list.length} pages:`);
  console.log(lines.join('\n'));
}
