/**
 * `npm run screenshots`: every view of the extension in every state, width, scheme and language, in
 * `.output/screenshots`. Prints what axe objects to and what does not fit, and ends with 1 then.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { OUTPUT } from '../../demo/build';
import { launchBrowser } from '../../demo/browser/launch';
import { closeOnSignals, createClosers } from '../../demo/closers';
import { openGateway } from '../e2e/harness/gateway';
import { prepare } from '../run/prepare';
import { captureAll, FOLDER } from './capture';
import { readQueryPicture } from './material';
import { optionsViews } from './options-views';
import { panelViews } from './panel-views';
import { openPictureServer } from './picture-server';
import type { Problem } from './problems';
import { captureStill, captureZoomed } from './special';
import { showView, type View } from './view';

/** Must stand a zoom of 200 %. */
const ZOOMED = new Set(['done', 'posting', 'options-own-key']);
/** Has something that moves. */
const STILL = new Set(['posting']);

const closers = createClosers();
closeOnSignals(closers);

async function run(): Promise<Problem[]> {
  await prepare({ builds: true });
  await rm(FOLDER, { recursive: true, force: true });
  const pictures = await closers.keep(openPictureServer());
  const gateway = await closers.keep(openGateway());
  const views = [
    ...panelViews({ baseUrl: pictures.url, picture: await readQueryPicture() }),
    ...optionsViews(gateway.url, pictures.url),
  ];
  return [...(await captureLanguage(views, 'en')), ...(await captureLanguage(views, 'zh-CN'))];
}

async function captureLanguage(views: View[], language: 'en' | 'zh-CN'): Promise<Problem[]> {
  const browser = await closers.keep(
    launchBrowser({ extension: path.join(OUTPUT, 'chrome-mv3'), headless: true, language }),
  );
  const page = await browser.context.newPage();
  const problems: Problem[] = [];
  for (const view of views) {
    await showView(page, browser.extensionId, view);
    problems.push(...(await captureAll(page, view.name, language)));
    if (STILL.has(view.name)) problems.push(...(await captureStill(page, view.name, language)));
    if (ZOOMED.has(view.name)) problems.push(...(await captureZoomed(page, view.name, language)));
  }
  await browser.close();
  return problems;
}

try {
  const problems = await run();
  for (const { picture, what } of problems) console.log(`${picture}: ${what}`);
  console.log(`${problems.length} problems; pictures in ${FOLDER}`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  await closers.closeAll();
}
