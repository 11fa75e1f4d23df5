/**
 * `npm run bench`: the product against the bare way of doing the same, in turn, in one run. Prints a
 * table and ends with 1 where a ratio is missed. Figures of two runs are not comparable.
 * `npm run bench -- click`, `-- embedder`, `-- list`: only the rows of a click, of the panel's embedder, of the list.
 */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { OUTPUT } from '../../demo/build';
import { launchBrowser } from '../../demo/browser/launch';
import { closeOnSignals, createClosers } from '../../demo/closers';
import { runProgram } from '../../demo/program';
import { installPrograms } from '../../demo/programs';
import { MODULES, ROOT } from '../../tests/support/places';
import { openSite } from '../../tests/support/browser/site';
import { measureBytesSent } from './bytes-sent';
import { addProbe } from './build-extension';
import { measureFirstCard } from './click-to-card';
import { measureCold, measureWarm } from './click-to-post';
import { measureEmbedder } from './embedder';
import { measureGrouping } from './grouping';
import { openRace } from './open-race';
import { openPostServer } from './post-server';
import { measurePassThrough, measurePreparation } from './preparation';
import { measureOfferList } from './offer-list';
import { loadProbe } from './probe';
import { isReached, printTable, type Row } from './report';
import { measureSizes } from './sizes';
import { openFolder } from './temporary-folder';
import { measureWorkerToPanel } from './worker-to-panel';

const closers = createClosers();
closeOnSignals(closers);

async function run(): Promise<Row[]> {
  await installPrograms('chromium');
  const wxt = path.join(MODULES, 'wxt', 'bin', 'wxt.mjs');
  await runProgram(process.execPath, [wxt, 'zip', ROOT], { quiet: true });
  const folder = await closers.keep(openFolder());
  if (process.argv.includes('embedder')) return measureEmbedder(folder.path);
  const product = path.join(folder.path, 'product');
  await cp(path.join(OUTPUT, 'chrome-mv3'), product, { recursive: true });
  await addProbe(product, 'sidepanel.html', 'paint-probe');
  const site = await closers.keep(openSite());
  const service = await closers.keep(openPostServer());
  const browser = await closers.keep(
    launchBrowser({
      extension: product,
      headless: true,
      publicPorts: site.ports,
    }),
  );
  const measureList = () => measureOfferList(browser.context, path.join(folder.path, 'offer-list'));
  if (process.argv.includes('list')) return measureList();
  const race = await openRace({ browser, site, service, folder: folder.path });
  const firstCard = await measureFirstCard(race); // it forgets the last search, which the next ones need
  const warm = await measureWarm(race);
  const cold = await measureCold(race);
  if (process.argv.includes('click')) return [cold, warm, firstCard];
  const probe = await loadProbe(browser, 'probe-extension', path.join(folder.path, 'probe'));
  return [
    cold,
    warm,
    firstCard,
    ...(await measureWorkerToPanel(probe.page)),
    ...(await measureGrouping(probe.page, site)),
    await measurePassThrough(probe.worker, site),
    ...(await measureBytesSent(probe.worker, site)),
    ...(await measurePreparation(probe.worker, site)),
    ...(await measureList()),
    ...(await measureEmbedder(folder.path)),
    ...(await measureSizes()),
  ];
}

try {
  const rows = await run();
  printTable(rows);
  if (!rows.every(isReached)) process.exitCode = 1;
} finally {
  await closers.closeAll();
}
