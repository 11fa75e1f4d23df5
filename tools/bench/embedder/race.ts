import { extensionWorker } from '../../../demo/browser/extension';
import { launchBrowser, type ExtensionBrowser } from '../../../demo/browser/launch';
import { createClosers } from '../../../demo/closers';
import type { Page } from '@playwright/test';
import type { Settings } from '../../../utils/core/model/settings';
import { openBuild } from '../../../tests/support/browser/build';
import { SERVICE_HOSTS } from '../../../tests/support/browser/services';
import { openSite } from '../../../tests/support/browser/site';
import { smallPictures, thumbnails } from '../pictures';
import { addProbe } from '../build-extension';
import { loadProbe, type Probe } from '../probe';
import {
  type EmbedderService,
  OFFERS,
  openEmbedderService,
} from '../../../tests/support/embedder-service';

/** A shop page in front, the product with access to its service's pictures, and the bare page. */
export interface EmbedderRace {
  browser: ExtensionBrowser;
  shop: Page;
  service: EmbedderService;
  /** Address of the picture that is searched for. */
  searched: string;
  probe: Probe;
  close(): Promise<void>;
}

/** @param folder where the probe is built */
export async function openEmbedderRace(folder: string): Promise<EmbedderRace> {
  const closers = createClosers();
  try {
    const build = await closers.keep(openBuild(SERVICE_HOSTS));
    await addProbe(build.folder, 'sidepanel.html', 'embedder-probe');
    const site = await closers.keep(openSite());
    const service = await closers.keep(openEmbedderService(await thumbnails(OFFERS)));
    const browser = await closers.keep(
      launchBrowser({ extension: build.folder, headless: true, publicPorts: site.ports }),
    );
    const worker = await extensionWorker(browser);
    await worker.evaluate(
      (settings) => chrome.storage.local.set({ settings }),
      settingsFor(service.url),
    );
    const probe = await loadProbe(browser, 'probe-extension', folder);
    const [picture] = await smallPictures(1);
    if (!picture) throw new RangeError('No picture');
    const searched = site.picture({ body: picture.bytes, type: 'image/jpeg', cors: true });
    const shop = await browser.context.newPage();
    await shop.goto(site.page(`<img src="${searched}" width="400">`));
    return { browser, shop, service, searched, probe, close: () => closers.closeAll() };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

function settingsFor(baseUrl: string): Settings {
  const connection = { baseUrl, form: 'signed' as const };
  return { service: 'demo', connections: { demo: connection, 'open-platform': connection } };
}
