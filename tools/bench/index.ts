/**
 * `npm run bench`: the product against the bare way of doing the same, in turn, in one run. Prints a row as
 * soon as it is measured, and ends with 1 where a ratio or a budget is missed. Figures of two runs are not
 * comparable. `npm run bench -- click list`: only these of `PARTS`.
 */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { OUTPUT } from '../../demo/build';
import { type ExtensionBrowser, launchBrowser } from '../../demo/browser/launch';
import { closeOnSignals, createClosers } from '../../demo/closers';
import { runProgram } from '../../demo/program';
import { installPrograms } from '../../demo/programs';
import { MODULES, ROOT } from '../../tests/support/places';
import { openSite, type Site } from '../../tests/support/browser/site';
import { measureBytesSent } from './bytes-sent';
import { addPaintProbe } from './build-extension';
import { measureFirstCard } from './click-to-card';
import { measureCold, measureWarm } from './click-to-post';
import { measureGrouping } from './grouping';
import { openRace } from './open-race';
import { openPostServer } from './post-server';
import { measurePreparation } from './preparation';
import { measureOfferList } from './offer-list';
import { loadProbe } from './probe';
import { telling } from './progress';
import { isReached, printHead, printRow, type Row } from './report';
import { measureSizes } from './sizes';
import { openFolder } from './temporary-folder';
import { measureWorkerToPanel } from './worker-to-panel';

interface Bench {
  /** Where parts build what they need. */
  folder: string;
  /** The product as the browser has it. */
  product: string;
  browser: ExtensionBrowser;
  site: Site;
}

/** In the order of their rows. */
const PARTS: Readonly<Record<string, (bench: Bench) => AsyncIterable<Row>>> = {
  sizes: measureSizes,
  click: measureClicks,
  work: measureWork,
  list: ({ browser, folder }) => measureOfferList(browser.context, path.join(folder, 'offer-list')),
};

const closers = createClosers();
closeOnSignals(closers);

async function openBench(): Promise<Bench> {
  await installPrograms('chromium');
  const wxt = path.join(MODULES, 'wxt', 'bin', 'wxt.mjs');
  await runProgram(process.execPath, [wxt, 'zip', ROOT], { quiet: true });
  const { path: folder } = await closers.keep(openFolder());
  const product = path.join(folder, 'product');
  await cp(path.join(OUTPUT, 'chrome-mv3'), product, { recursive: true });
  await addPaintProbe(product, 'sidepanel.html');
  const site = await closers.keep(openSite());
  const browser = await closers.keep(
    launchBrowser({ extension: product, headless: true, publicPorts: site.ports }),
  );
  return { folder, product, browser, site };
}

/** What a user waits for after a click. */
async function* measureClicks({ folder, ...bench }: Bench): AsyncGenerator<Row> {
  const service = await closers.keep(openPostServer());
  const race = await openRace({ ...bench, service, folder: path.join(folder, 'bare') });
  yield* measureFirstCard(race); // it forgets the last search, which the next ones need
  yield measureWarm(race);
  yield measureCold(race);
}

/** What worker and panel do meanwhile, each by itself. */
async function* measureWork({ browser, site, folder }: Bench): AsyncGenerator<Row> {
  const probe = await loadProbe(browser, 'probe-extension', path.join(folder, 'probe'));
  yield* measureWorkerToPanel(probe.page);
  yield* measureGrouping(probe.page, site);
  yield* measureBytesSent(probe.worker, site);
  yield* measurePreparation(probe.worker, site);
}

try {
  const names = Object.keys(PARTS);
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new RangeError(`${unknown.join()}: not of ${names.join()}`);
  const bench = await telling(() => 'building the package', openBench);
  printHead();
  for (const [name, measure] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for await (const row of measure(bench)) {
      printRow(row);
      if (!isReached(row)) process.exitCode = 1;
    }
  }
} finally {
  await closers.closeAll();
}
