import type { Locator, Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { extensionWorker } from '../../../demo/browser/extension';
import { type ExtensionBrowser, launchBrowser } from '../../../demo/browser/launch';
import { dispatchMenuClick } from '../../../demo/browser/menu-event';
import { closePanel, panelPage, pressToolbarButton } from '../../../demo/browser/panel';
import { createClosers } from '../../../demo/closers';
import type { Language } from '../../../utils/core/model/languages';
import type { Credentials } from '../../../utils/core/model/accounts';
import type { ServiceId, Settings } from '../../../utils/core/model/settings';
import { openBuild } from './build';
import { type GatewayOptions, type TestGateway, firstProduct, openGateway } from './gateway';
import { type ServiceAnswer, openService } from './service';
import { type Site, openSite } from './site';
import { forgetAnswers } from './forget-answers';

export interface SceneOptions {
  language?: Language;
  /** Device pixels per CSS pixel. */
  scale?: number;
  /** X display for a browser with a window; absent: headless. */
  display?: string;
  gateway?: GatewayOptions;
  /** The extension may run in private windows too. Default: false, as for every user at first. */
  allowPrivate?: boolean;
  /** Match patterns that the extension has access to from the start. Default: none. */
  hosts?: readonly string[];
  /** Script that runs in the worker before its own. */
  prelude?: string;
  /** Statement that runs before each script of the extension. */
  everywhere?: string;
  /** A file of the package of which a byte is changed. */
  damage?: string;
  /** Ports of loopback that count as the public internet, beside those of the shop. */
  publicPorts?: readonly number[];
  /** See `LaunchOptions`. */
  publicEndpoints?: readonly string[];
  secureOrigins?: readonly string[];
  standIns?: readonly string[];
  /** Folder of a profile that is kept when the browser ends. Default: a temporary one, deleted at the end. */
  profile?: string;
  /** Answers that are stored are used. Default: every click asks the service. */
  keepAnswers?: boolean;
}

/** One browser with the extension, a shop and a gateway; the demo service is chosen. */
export interface Scene {
  browser: ExtensionBrowser;
  page: Page;
  site: Site;
  gateway: TestGateway;
  /** Chooses the service `demo` at this address. */
  useService(url: string): Promise<void>;
  /** Chooses the service `open-platform` at this address, with a key of one's own. */
  useOwnKey(url: string, credentials: Credentials): Promise<void>;
  /** Forgets the settings: no service is chosen. */
  forgetService(): Promise<void>;
  /** Shows a page of the shop with this body. */
  show(body: string, host?: string): Promise<void>;
  /** Opens the panel by the toolbar button. */
  openPanel(): Promise<Page>;
  /** The panel is open: the menu item is chosen on the element. */
  click(element: Locator): Promise<Page>;
  /** The panel is closed: the menu item is chosen on the element, upon which the panel opens and moves the page. */
  clickWithClosedPanel(element: Locator): Promise<Page>;
  close(): Promise<void>;
}

const DOUBLE_CLICK_MS = 500;

export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const closers = createClosers();
  try {
    const build = await closers.keep(openBuild(options.hosts, options));
    const site = await closers.keep(openSite());
    const isShopPicture = ({ port }: URL) => site.ports.includes(Number(port));
    const gateway = await closers.keep(openGateway({ isShopPicture, ...options.gateway }));
    const browser = await closers.keep(
      launchBrowser({
        ...options,
        extension: build.folder,
        headless: options.display === undefined,
        publicPorts: [...site.ports, ...(options.publicPorts ?? [])],
      }),
    );
    const scene = await createScene(browser, {
      site,
      gateway,
      scale: options.scale ?? 1,
      keepAnswers: options.keepAnswers ?? false,
    });
    return { ...scene, close: () => closers.closeAll() };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function createScene(
  browser: ExtensionBrowser,
  {
    site,
    gateway,
    scale,
    keepAnswers,
  }: { site: Site; gateway: TestGateway; scale: number; keepAnswers: boolean },
): Promise<Omit<Scene, 'close'>> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const worker = await extensionWorker(browser);
  const store = (values: { settings: Settings; [key: string]: unknown }) =>
    worker.evaluate((stored) => chrome.storage.local.set(stored), values);
  const useService = (baseUrl: string) => store({ settings: settingsFor('demo', baseUrl) });
  await useService(gateway.url);

  async function openPanel(): Promise<Page> {
    await pressToolbarButton(browser, page);
    return panelPage(browser);
  }

  /** An earlier search's end must not be taken for the next one's. */
  const forgetSearch = async () => {
    await worker.evaluate(() => chrome.storage.session.clear());
    if (!keepAnswers) await worker.evaluate(forgetAnswers);
  };

  /** The same picture twice within half a second is a double click, whatever a test has forgotten. */
  let clicked = 0;
  const dispatch = async (element: Locator) => {
    await pause(clicked + DOUBLE_CLICK_MS - Date.now());
    await dispatchMenuClick(browser, page, element);
    clicked = Date.now();
  };

  return {
    browser,
    page,
    site,
    gateway,
    useService,
    useOwnKey: (baseUrl, credentials) =>
      store({
        settings: settingsFor('open-platform', baseUrl),
        credentials: { 'open-platform': { [new URL(baseUrl).origin]: credentials } },
      }),
    openPanel,
    forgetService: () => worker.evaluate(() => chrome.storage.local.remove('settings')),
    show: async (body, host) => {
      await page.goto(site.page(body, host));
    },
    click: async (element) => {
      await forgetSearch();
      const panel = await openPanel();
      await panel.locator('[data-status=idle], [data-status=setup]').waitFor();
      await dispatch(element);
      return panel;
    },
    clickWithClosedPanel: async (element) => {
      await openPanel(); // gives activeTab, which stays
      await closePanel(browser);
      await page.waitForFunction(fillsWindow, scale);
      await forgetSearch();
      await pressToolbarButton(browser, page); // the page moves about 400 ms later (Chromium 156)
      await dispatch(element);
      return panelPage(browser);
    },
  };
}

/** Runs in the page: true where no panel stands beside it, whatever the page's zoom. */
function fillsWindow(scale: number): boolean {
  const zoom = window.devicePixelRatio / scale;
  return window.innerWidth * zoom > window.outerWidth - 100;
}

function settingsFor(service: ServiceId, baseUrl: string): Settings {
  const connection = { baseUrl, form: 'signed' as const };
  return { service, connections: { demo: connection, 'open-platform': connection } };
}

/** A picture, and a service whose next answer is the test's. */
export interface AnsweredScene extends Scene {
  panel: Page;
  /** Searches. What the panel shows of this answer: "3 offers", or the code of the failure. */
  ask(answer: ServiceAnswer): Promise<string>;
}

/** The time for an answer of some megabytes, on a busy computer. */
const ENDS_MS = 30_000;

export async function openAnsweredScene(): Promise<AnsweredScene> {
  const closers = createClosers();
  try {
    let answer: ServiceAnswer = {};
    const service = await closers.keep(openService(() => answer));
    const scene = await closers.keep(openScene());
    await scene.useService(service.url);
    const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
    await scene.show(`<img src="${src}">`);
    const panel = await scene.openPanel();
    return {
      ...scene,
      panel,
      ask: async (given) => {
        answer = given;
        await scene.click(scene.page.locator('img'));
        return outcomeOf(panel);
      },
      close: () => closers.closeAll(),
    };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function outcomeOf(panel: Page): Promise<string> {
  const ended = panel.locator('[data-testid=panel]:is([data-status=done],[data-status=failed])');
  await ended.waitFor({ timeout: ENDS_MS });
  const code = await ended.getAttribute('data-error');
  if (code !== null) return code;
  return `${await panel.getByTestId('offers').getAttribute('data-count')} offers`;
}
