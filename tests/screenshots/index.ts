/**
 * `npm run screenshots`: every view of the extension in every state, width, scheme and language, in
 * `.output/screenshots`, and contact sheets of them. Prints what axe objects to and what does not fit, and
 * ends with 1 then. `npm run screenshots batch`: those whose names begin so. `npm run screenshots --
 * --store`: instead, pictures of the demo for the stores and the README.
 */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../demo/browser/launch';
import { closeOnSignals, createClosers } from '../../demo/closers';
import { installPrograms } from '../../demo/programs';
import { ALL_SITES, openBuild } from '../support/browser/build';
import { openGateway } from '../support/browser/gateway';
import { openScene } from '../support/browser/scene';
import { openSiteAccess } from '../support/browser/extensions-page';
import { prepare } from '../run/prepare';
import { readThumbnails } from './batch-material';
import { captureAll, FOLDER } from './capture';
import { compareViews } from './compare-views';
import { makeContactSheets } from './contact-sheets';
import { readQueryPicture } from './material';
import { optionsViews } from './options-views';
import { panelViews } from './panel-views';
import { openPictureServer } from './picture-server';
import type { Problem } from './problems';
import { captureRegions } from './region';
import { captureStill, captureZoomed } from './special';
import { takeStorePictures } from './store-pictures';
import { showView, type View } from './view';
import { welcomeViews } from './welcome-views';

/** Must stand a zoom of 200 %. */
const ZOOMED = new Set(['done', 'idle', 'posting', 'batch-ended', 'options-own-key', 'welcome']);
/** Has something that moves. */
const STILL = new Set(['posting']);

const { values, positionals } = parseArgs({
  options: { store: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [wanted = ''] = positionals;

type Language = 'en' | 'zh-CN';

const closers = createClosers();
closeOnSignals(closers);

async function run(): Promise<Problem[]> {
  await installPrograms('chromium', 'chromium-languages', 'chinese-font');
  await prepare({ builds: true });
  if (wanted === '') await rm(FOLDER, { recursive: true, force: true });
  const pictures = await closers.keep(openPictureServer());
  const gateway = await closers.keep(openGateway());
  const material = {
    baseUrl: pictures.url,
    picture: await readQueryPicture(),
    thumbnails: await readThumbnails(),
  };
  const views = [
    ...panelViews(material),
    ...compareViews({ ...material, gatewayUrl: gateway.url }),
    ...optionsViews(gateway.url, pictures.url),
    ...welcomeViews(gateway.url),
  ].filter(({ name }) => name.startsWith(wanted));
  const hasRegions = 'region'.startsWith(wanted);
  if (views.length === 0 && !hasRegions) throw new Error(`No view begins with "${wanted}"`);
  const problems: Problem[] = [];
  for (const language of ['en', 'zh-CN'] as const) {
    const withAccess = views.filter(({ granted }) => granted);
    const others = views.filter(({ granted }) => !granted);
    problems.push(...(await captureLanguage(others, language)));
    if (withAccess.length > 0) problems.push(...(await captureLanguage(withAccess, language)));
    if (hasRegions) await captureRegionsIn(language);
  }
  for (const sheet of await makeContactSheets(wanted)) console.log(sheet);
  return problems;
}

async function captureRegionsIn(language: Language): Promise<void> {
  const scene = await closers.keep(openScene({ language }));
  await captureRegions(scene, language);
  await scene.close();
}

/** Views with access need a build whose manifest names it: no headless browser shows a prompt. */
async function captureLanguage(views: View[], language: Language): Promise<Problem[]> {
  const hosts = views.some(({ granted }) => granted) ? [ALL_SITES] : [];
  const { folder } = await closers.keep(openBuild(hosts));
  const browser = await closers.keep(
    launchBrowser({ extension: folder, headless: true, language }),
  );
  const access = hosts.length > 0 ? await openSiteAccess(browser) : undefined;
  const page = await browser.context.newPage();
  const problems: Problem[] = [];
  for (const view of views) {
    for (const pattern of view.granted ?? []) await access?.give(pattern);
    await showView(page, browser.extensionId, view);
    problems.push(...(await captureAll(page, view.name, language, view.open)));
    if (STILL.has(view.name)) problems.push(...(await captureStill(page, view.name, language)));
    if (ZOOMED.has(view.name)) problems.push(...(await captureZoomed(page, view.name, language)));
    for (const pattern of view.granted ?? []) await access?.take(pattern);
  }
  await browser.close();
  return problems;
}

/** The screen in memory is one of X11. */
async function takeStore(): Promise<void> {
  await installPrograms('chromium', 'xvfb', 'xdotool', 'imagemagick', 'chinese-font');
  console.log(`Pictures for the stores in ${await takeStorePictures(closers)}`);
}

async function takeViews(): Promise<void> {
  const problems = await run();
  for (const { picture, what } of problems) console.log(`${picture}: ${what}`);
  console.log(`${problems.length} problems; pictures in ${FOLDER}`);
  if (problems.length > 0) process.exitCode = 1;
}

try {
  await (values.store ? takeStore() : takeViews());
} finally {
  await closers.closeAll();
}
