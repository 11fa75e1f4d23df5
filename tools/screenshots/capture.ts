import path from 'node:path';
import type { Page } from '@playwright/test';
import { OUTPUT } from '../../demo/build';
import { violations } from '../../tests/support/browser/accessibility';
import { writeFile } from 'node:fs/promises';

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
async function capture(
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

export interface Problem {
  picture: string;
  what: string;
}

/** Elements wider than the page. */
async function findProblems(page: Page, picture: string): Promise<Problem[]> {
  const found = await page.evaluate(whatDoesNotFit);
  return found.map((what) => ({ picture, what }));
}

/** Runs in the page. Must not use anything from outside its own body. */
function whatDoesNotFit(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const problems: string[] = [];
  if (scrollWidth > clientWidth) {
    problems.push(`scrolls sideways: ${scrollWidth} px in ${clientWidth} px`);
  }
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const around = node.parentElement;
    const isForEars = (around?.getBoundingClientRect().width ?? 0) <= 1;
    if (text === '' || isForEars || around?.closest('select')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
    const words = Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike);
    if (lines.size > Math.max(1, words.length)) {
      problems.push(`crushed to ${lines.size} lines: ${text}`);
    }
  }
  const MIN_CHOICE = 56; // a word and the arrow
  for (const choice of document.querySelectorAll('select')) {
    const { width } = choice.getBoundingClientRect();
    // One in a closed sheet has no width.
    if (choice.checkVisibility() && width < MIN_CHOICE)
      problems.push(`a choice of ${Math.round(width)} px`);
  }
  return problems;
}

/** Ways of looking that are taken once and not at every width. */

/** A panel of 420 px at 200 %: half as many CSS pixels, each of two. */
export async function captureZoomed(
  page: Page,
  name: string,
  language: string,
): Promise<Problem[]> {
  const picture = `${name}-420@200-light-${language}`;
  await page.emulateMedia({ colorScheme: 'light' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 210,
    height: 700,
    deviceScaleFactor: 2,
    mobile: false,
  });
  // Not by Playwright, which would bring its own size back.
  const { data } = await session.send('Page.captureScreenshot');
  await writeFile(pathOf(picture), Buffer.from(data, 'base64'));
  const problems = await findProblems(page, picture);
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.detach();
  return problems;
}

/** With reduced motion requested, nothing may be animated. */
export async function captureStill(page: Page, name: string, language: string): Promise<Problem[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const picture = `${name}-360-still-${language}`;
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(
        (animation) => `moves: ${animation instanceof CSSAnimation ? animation.animationName : ''}`,
      ),
  );
  await capture(page, picture, 360);
  await page.emulateMedia({ reducedMotion: null });
  return moving.map((what) => ({ picture, what }));
}
