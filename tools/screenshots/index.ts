/**
 * `npm run screenshots`: every view of the extension in every state, width, scheme and language, in
 * `.output/screenshots`. Prints what axe objects to and what does not fit, and
 * ends with 1 then. `npm run screenshots batch order`: those whose names begin so; `-- --language ar --language ko
 * --theme dark --width 360`: these alone; `-- --built`: of the build that is there. `npm run screenshots -- --store`: instead, pictures of the demo for the stores and the README;
 * `-- --store ko ar`: in these languages.
 */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../demo/browser/launch';
import { closeOnSignals, createClosers } from '../../demo/closers';
import { installPrograms } from '../../demo/programs';
import { ALL_SITES, openBuild } from '../../tests/support/browser/build';
import { openScene } from '../../tests/support/browser/scene';
import { openSiteAccess } from '../../tests/support/browser/extensions-page';
import { buildExtension } from '../../tests/run/build';
import { type Language, LANGUAGES } from '../../utils/core/model/languages';
import { openViews } from './all-views';
import {
  ALL_WIDTHS,
  captureAll,
  EVERYTHING,
  type Extent,
  FOLDER,
  isScheme,
  USUAL,
  type Problem,
  captureStill,
  captureZoomed,
} from './capture';
import { pseudo } from './pseudo';
import { captureRegions } from './region';
import { takeStorePictures } from './store-pictures';
import { showView, type View } from './view';

/** Must stand a zoom of 200 %. */
const ZOOMED = new Set(['done', 'idle', 'posting', 'batch-ended', 'options-own-key', 'welcome']);
/** Has something that moves. */
const STILL = new Set(['posting']);

const { values, positionals } = parseArgs({
  options: {
    store: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    language: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true },
    width: { type: 'string', multiple: true },
  },
  allowPositionals: true,
});
const isWanted = (name: string) =>
  positionals.length === 0 || positionals.some((start) => name.startsWith(start));

/** `en-XA` is English with longer words (`pseudo.ts`). */
type Shown = Language | 'en-XA';
const EXTENTS: Readonly<Partial<Record<Shown, Extent>>> = {
  en: EVERYTHING,
  'zh-CN': EVERYTHING,
  ar: ALL_WIDTHS,
  de: ALL_WIDTHS,
  ja: ALL_WIDTHS,
  'en-XA': ALL_WIDTHS,
};
const SHOWN: readonly Shown[] = [...LANGUAGES, 'en-XA'];

const closers = createClosers();
closeOnSignals(closers);

async function run(): Promise<Problem[]> {
  await installPrograms('chromium', 'chromium-languages', 'chinese-font');
  if (!values.built) await buildExtension();
  if (positionals.length === 0) await rm(FOLDER, { recursive: true, force: true });
  const views = (await openViews(closers)).filter(({ name }) => isWanted(name));
  const hasRegions = isWanted('region');
  if (views.length === 0 && !hasRegions)
    throw new Error(`No view begins with "${positionals.join('" or "')}"`);
  const problems: Problem[] = [];
  for (const language of SHOWN.filter((one) => values.language?.includes(one) ?? true)) {
    const withAccess = views.filter(({ granted }) => granted);
    const others = views.filter(({ granted }) => !granted);
    problems.push(...(await captureLanguage(others, language)));
    if (withAccess.length > 0) problems.push(...(await captureLanguage(withAccess, language)));
    if (hasRegions && language !== 'en-XA') await captureRegionsIn(language);
  }
  return problems;
}

/** What is taken in a language: what it usually is, or what was asked for. */
function extentIn(language: Shown): Extent {
  const usual = EXTENTS[language] ?? USUAL;
  return {
    widths: values.width?.map(Number) ?? usual.widths,
    schemes: values.theme?.filter(isScheme) ?? usual.schemes,
  };
}

async function captureRegionsIn(language: Language): Promise<void> {
  const scene = await closers.keep(openScene({ language }));
  await captureRegions(scene, language);
  await scene.close();
}

/** Views with access need a build whose manifest names it: no headless browser shows a prompt. */
async function captureLanguage(views: View[], language: Shown): Promise<Problem[]> {
  const hosts = views.some(({ granted }) => granted) ? [ALL_SITES] : [];
  const rewrite = language === 'en-XA' ? pseudo : undefined;
  const { folder } = await closers.keep(openBuild(hosts, { rewrite }));
  const browser = await closers.keep(
    launchBrowser({
      extension: folder,
      headless: true,
      language: language === 'en-XA' ? 'en' : language,
    }),
  );
  const access = hosts.length > 0 ? await openSiteAccess(browser) : undefined;
  const page = await browser.context.newPage();
  const problems: Problem[] = [];
  for (const view of views) {
    for (const pattern of view.granted ?? []) await access?.give(pattern);
    await showView(page, browser.extensionId, view);
    problems.push(...(await captureAll(page, view.name, language, extentIn(language), view.open)));
    if (STILL.has(view.name)) problems.push(...(await captureStill(page, view.name, language)));
    if (ZOOMED.has(view.name)) problems.push(...(await captureZoomed(page, view.name, language)));
    for (const pattern of view.granted ?? []) await access?.take(pattern);
  }
  await browser.close();
  return problems;
}

/** The screen in memory is one of X11. */
async function takeStore(): Promise<void> {
  await installPrograms(
    'chromium',
    'chromium-languages',
    'xvfb',
    'xdotool',
    'imagemagick',
    'chinese-font',
  );
  console.log(`Pictures for the stores in ${await takeStorePictures(closers, positionals)}`);
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
