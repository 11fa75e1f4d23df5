import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { launchBrowser } from '../../demo/browser/launch';
import { createClosers } from '../../demo/closers';
import { ALL_SITES, openBuild } from '../e2e/harness/build';
import { openSite } from '../e2e/harness/site';
import { endingRows } from './mid-search';

const closers = createClosers();
afterAll(() => closers.closeAll());
const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-ended-'));
void closers.keep(
  Promise.resolve({ close: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }) }),
);
const [site, build] = await Promise.all([
  closers.keep(openSite()),
  closers.keep(openBuild([ALL_SITES])),
]);

const open = () =>
  closers.keep(
    launchBrowser({ extension: build.folder, headless: true, publicPorts: site.ports, profile }),
  );

await endingRows({
  item: 'browser restart',
  site,
  closers,
  open,
  end: async (browser) => {
    await browser.close();
    return open();
  },
});
