import path from 'node:path';
import type { Page } from '@playwright/test';
import { OUTPUT } from '../../demo/build';
import { violations } from '../../tests/support/browser/accessibility';
import { findProblems, type Problem } from './problems';

export const FOLDER = path.join(OUTPUT, 'screenshots');

/** Firefox's sidebar, Chrome's panel, a wide one, and a tab. CSS pixels. */
const WIDTHS = [252, 360, 420, 1000];
const HEIGHT = 800;
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];
export const isScheme = (word: string): word is Scheme => SCHEMES.some((one) => one === word);

/** What is taken of a view. Words of other languages have no scheme of their own. */
export interface Extent {
  widths: readonly number[];
  schemes: readonly Scheme[];
}
export const EVERYTHING: Extent = { widths: WIDTHS, schemes: SCHEMES };
export const ALL_WIDTHS: Extent = { widths: WIDTHS, schemes: ['light'] };
export const USUAL: Extent = { widths: [360], schemes: ['light'] };

/** The width at which axe looks: what it finds does not depend on it. */
const AXE_WIDTH = 360;

export function pathOf(picture: string): string {
  return path.join(FOLDER, `${picture}.png`);
}

/**
 * Takes what the page shows. Answers what is wrong with it.
 * @param open opens what closes when the width changes
 */
export async function captureAll(
  page: Page,
  name: string,
  language: string,
  { widths, schemes }: Extent,
  open?: (page: Page) => Promise<void>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      const picture = `${name}-${width}-${colorScheme}-${language}`;
      await capture(page, picture, width, open);
      problems.push(...(await findProblems(page, picture)));
      if (width !== AXE_WIDTH) continue;
      problems.push(...(await violations(page)).map((what) => ({ picture, what })));
    }
  }
  return problems;
}

/** The whole page at once: what sticks to an edge of the window stays out of its middle. */
export async function capture(
  page: Page,
  picture: string,
  width: number,
  open?: (page: Page) => Promise<void>,
): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  const height = await page.evaluate(settle);
  await page.setViewportSize({ width, height: Math.max(HEIGHT, height) });
  await page.evaluate(settle); // those of results load once they are near the screen
  await open?.(page);
  await page.screenshot({ path: pathOf(picture), animations: 'disabled' });
}

/**
 * Runs in the page: waits for its pictures; one that does not load is part of the view. Answers the
 * height of everything.
 */
async function settle(): Promise<number> {
  await Promise.allSettled(Array.from(document.images, (image) => image.decode()));
  return document.documentElement.scrollHeight;
}
