import { openExtensionPage } from '../../demo/browser/extension';
import type { ExtensionBrowser } from '../../demo/browser/launch';
import { closePanel, pressToolbarButton } from '../../demo/browser/panel';
import type { Settings } from '../../utils/core/model/settings';
import type { Site } from '../../tests/support/browser/site';
import type { BareClick } from './bare-extension/worker';
import type { ClickRace } from './click';
import { loadOwn, workerOf } from './own-extensions';
import { servePicture, texturedPicture } from './pictures';
import type { PostServer } from './post-server';

/** Pixels along a side of the picture: what shops show. */
const SIDE = 1200;

interface Setting {
  browser: ExtensionBrowser;
  site: Site;
  service: PostServer;
  /** Where the bare extension is built. */
  folder: string;
}

/**
 * A shop page in front, and both extensions ready to search for the picture on it. The product has
 * `activeTab`, as after a real click: it also takes its screenshot.
 */
export async function openRace({ browser, site, service, folder }: Setting): Promise<ClickRace> {
  const picture = await texturedPicture({ width: SIDE, height: SIDE }, 'jpeg');
  const { url: srcUrl, width, height } = servePicture(site, picture);
  const page = await browser.context.newPage();
  await page.goto(site.page(`<img src="${srcUrl}" width="400">`));
  await pressToolbarButton(browser, page);
  await closePanel(browser);

  const ours = await workerOf(browser, browser.extensionId);
  await ours.evaluate(
    (settings) => chrome.storage.local.set({ settings }),
    settingsFor(service.url),
  );
  const oursPage = await openExtensionPage(browser, 'options.html');
  const bare = await loadOwn(browser, 'bare-extension', folder);
  const bareClick: BareClick = { srcUrl, width, height, service: service.url };
  await bare.worker.evaluate((click) => chrome.storage.session.set({ click }), bareClick);

  await page.bringToFront();
  const tab = await ours.evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (!active) throw new Error('No tab in front');
    return active;
  });
  return {
    browser,
    service,
    tab,
    shop: page,
    ours: {
      id: browser.extensionId,
      worker: ours,
      page: oursPage,
      click: { menuItemId: 'find', mediaType: 'image', frameId: 0, pageUrl: page.url(), srcUrl },
      message: commandFor(tab.windowId),
    },
    bare: { ...bare, click: bareClick, message: {} },
  };
}

/** "Again from the click", as the panel says it (`utils/io/messages.ts`). */
function commandFor(windowId: number): object {
  return { type: 'reacquire', data: { windowId } };
}

function settingsFor(baseUrl: string): Settings {
  const connection = { baseUrl, form: 'signed' as const };
  return { service: 'demo', connections: { demo: connection, 'open-platform': connection } };
}
