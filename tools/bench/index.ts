/**
 * `npm run bench`: the product against the bare way of doing the same, in turn, in one run. Prints a row as
 * soon as it is measured, and ends with 1 where a ratio is missed. Figures of two runs are not
 * comparable. `npm run bench -- click list`: only these of `PARTS`.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OUTPUT } from '../../demo/build';
import { type ExtensionBrowser, launchBrowser } from '../../demo/browser/launch';
import { closeOnSignals, createClosers } from '../../demo/closers';
import { runProgram } from '../../demo/program';
import { installPrograms } from '../../demo/programs';
import { MODULES, ROOT } from '../../tests/support/places';
import { openSite, type Site } from '../../tests/support/browser/site';
import { measureCold, measureFirstCard, measureWarm } from './click';
import { isReached, printHead, printRow, type Row, telling } from './measure';
import { openRace } from './open-race';
import { addPaintProbe, loadOwn } from './own-extensions';
import { openPostServer } from './post-server';
import { measureSizes } from './sizes';
import {
  measureBytesSent,
  measureHashes,
  measureOfferList,
  measurePreparation,
  measureWorkerToPanel,
} from './work';

interface Bench {
  /** Where parts build what they need. */
  folder: string;
  browser: ExtensionBrowser;
  site: Site;
}

/** In the order of their rows. */
const PARTS: Readonly<Record<string, (bench: Bench) => AsyncIterable<Row>>> = {
  sizes: measureSizes,
  click: measureClicks,
  work: measureWork,
  list: measureList,
};

const closers = createClosers();
closeOnSignals(closers);

async function openBench(): Promise<Bench> {
  await installPrograms('chromium');
  const wxt = path.join(MODULES, 'wxt', 'bin', 'wxt.mjs');
  await runProgram(process.execPath, [wxt, 'zip', ROOT], { quiet: true });
  const { folder } = await closers.keep(openFolder());
  const product = path.join(folder, 'product');
  await cp(path.join(OUTPUT, 'chrome-mv3'), product, { recursive: true });
  await addPaintProbe(product, 'sidepanel.html');
  const site = await closers.keep(openSite());
  const browser = await closers.keep(
    launchBrowser({ extension: product, headless: true, publicPorts: site.ports }),
  );
  return { folder, browser, site };
}

async function openFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-bench-'));
  return { folder, close: () => rm(folder, { recursive: true, force: true }) };
}

/** What a user waits for after a click. */
async function* measureClicks({ folder, ...bench }: Bench): AsyncGenerator<Row> {
  const service = await closers.keep(openPostServer());
  const race = await openRace({ ...bench, service, folder: path.join(folder, 'bare') });
  yield measureFirstCard(race); // it forgets the last search, which the next ones need
  yield measureWarm(race);
  yield measureCold(race);
}

/** What worker and panel do meanwhile, each by itself. */
async function* measureWork({ browser, site, folder }: Bench): AsyncGenerator<Row> {
  const probe = await loadOwn(browser, 'probe-extension', path.join(folder, 'probe'));
  yield measureWorkerToPanel(probe);
  yield measureHashes(probe, site);
  yield measureBytesSent(probe, site);
  yield* measurePreparation(probe, site);
}

async function* measureList({ browser, folder }: Bench): AsyncGenerator<Row> {
  yield* measureOfferList(await loadOwn(browser, 'probe-extension', path.join(folder, 'list')));
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
