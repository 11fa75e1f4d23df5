import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { extensionWorker } from '../../../demo/browser/extension';
import { launchBrowser, type ExtensionBrowser } from '../../../demo/browser/launch';
import { dispatchMenuClick } from '../../../demo/browser/menu-event';
import { closePanel, panelPage, pressToolbarButton } from '../../../demo/browser/panel';
import type { Settings } from '../../../utils/model/settings';
import { openGateway, type TestGateway } from './gateway';
import { openSite, type Site } from './site';

const BUILD = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

export interface SceneOptions {
  language?: 'en' | 'zh-CN';
  /** Device pixels per CSS pixel. */
  scale?: number;
  /** X display for a browser with a window; absent: headless. */
  display?: string;
}

/** One browser with the extension, a shop and a gateway; the demo service is chosen. */
export interface Scene {
  browser: ExtensionBrowser;
  page: Page;
  site: Site;
  gateway: TestGateway;
  /** Chooses the service `demo` at this address. */
  useService(url: string): Promise<void>;
  /** Forgets the settings: no service is chosen. */
  forgetService(): Promise<void>;
  /** Shows a page of the shop with this body. */
  show(body: string, host?: string): Promise<void>;
  /** Opens the panel by the toolbar button. */
  openPanel(): Promise<Page>;
  /** With the panel open: chooses the menu item on the element. */
  click(element: Locator): Promise<Page>;
  /** With the panel closed: chooses the menu item, upon which the panel opens and moves the page. */
  clickWithClosedPanel(element: Locator): Promise<Page>;
  close(): Promise<void>;
}

export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  if (!existsSync(BUILD)) throw new Error(`No build in ${BUILD}: run "npm run build" first`);
  const [site, gateway] = await Promise.all([openSite(), openGateway()]);
  const closeServers = async () => {
    await Promise.all([site.close(), gateway.close()]);
  };
  try {
    const browser = await launchBrowser({
      ...options,
      extension: BUILD,
      headless: options.display === undefined,
      publicPorts: site.ports,
    });
    const scene = await createScene(browser, { site, gateway, scale: options.scale ?? 1 });
    return {
      ...scene,
      close: async () => {
        await browser.close();
        await closeServers();
      },
    };
  } catch (error) {
    await closeServers();
    throw error;
  }
}

async function createScene(
  browser: ExtensionBrowser,
  { site, gateway, scale }: { site: Site; gateway: TestGateway; scale: number },
): Promise<Omit<Scene, 'close'>> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const worker = await extensionWorker(browser);
  const useService = async (baseUrl: string) => {
    await worker.evaluate(
      (settings) => chrome.storage.local.set({ settings }),
      settingsFor(baseUrl),
    );
  };
  await useService(gateway.url);

  async function openPanel(): Promise<Page> {
    await pressToolbarButton(browser, page);
    return panelPage(browser);
  }

  /** An earlier search's end must not be taken for the next one's. */
  const forgetSearch = () => worker.evaluate(() => chrome.storage.session.clear());

  return {
    browser,
    page,
    site,
    gateway,
    useService,
    openPanel,
    forgetService: () => worker.evaluate(() => chrome.storage.local.remove('settings')),
    show: async (body, host) => {
      await page.goto(site.page(body, host));
    },
    click: async (element) => {
      await forgetSearch();
      const panel = await openPanel();
      await panel.locator('[data-status=idle], [data-status=setup]').waitFor();
      await dispatchMenuClick(browser, page, element);
      return panel;
    },
    clickWithClosedPanel: async (element) => {
      await openPanel(); // gives activeTab, which stays
      await closePanel(browser);
      await page.waitForFunction(fillsWindow, scale);
      await forgetSearch();
      await pressToolbarButton(browser, page); // the page moves about 400 ms later (Chromium 156)
      await dispatchMenuClick(browser, page, element);
      return panelPage(browser);
    },
  };
}

/** Runs in the page: true where no panel stands beside it, whatever the page's zoom. */
function fillsWindow(scale: number): boolean {
  const zoom = window.devicePixelRatio / scale;
  return window.innerWidth * zoom > window.outerWidth - 100;
}

function settingsFor(baseUrl: string): Settings {
  return {
    service: 'demo',
    connections: {
      demo: { baseUrl, form: 'signed' },
      'open-platform': { baseUrl: 'https://gw.open.1688.com', form: 'signed' },
    },
  };
}
