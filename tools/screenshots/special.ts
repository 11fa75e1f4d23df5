/** Ways of looking that are taken once and not at every width. */
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { capture, pathOf } from './capture';
import { findProblems, type Problem } from './problems';

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
