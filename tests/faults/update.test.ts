import { afterAll } from 'vitest';
import { launchBrowser } from '../../demo/browser/launch';
import { createClosers } from '../../demo/closers';
import { ALL_SITES, openBuild } from '../support/browser/build';
import { enterDeveloperMode } from '../support/browser/extensions-page';
import { openSite } from '../support/browser/site';
import { updateExtension } from '../support/browser/update';
import { endingRows } from './mid-search';

const closers = createClosers();
afterAll(() => closers.closeAll());
const [site, build] = await Promise.all([
  closers.keep(openSite()),
  closers.keep(openBuild([ALL_SITES])),
]);

await endingRows({
  item: 'update',
  site,
  closers,
  open: async () => {
    const options = { extension: build.folder, headless: true, publicPorts: site.ports };
    const browser = await closers.keep(launchBrowser(options));
    await enterDeveloperMode(browser);
    return browser;
  },
  end: async (browser) => {
    await updateExtension(browser, build.folder);
    return browser;
  },
});
