import { createClosers } from '../../../demo/closers';
import type { Settings } from '../../../utils/core/model/settings';
import { type GatewayOptions, openGateway, type TestGateway } from '../browser/gateway';
import { openSite, type Site } from '../browser/site';
import { installExtension, type Extension } from './extension';
import { launchFirefox, type LaunchOptions } from './firefox';
import { useLanguage, type Language } from './language';
import type { Marionette } from './marionette';
import { chooseItem } from './menu';
import { createSidebar, type Sidebar } from './sidebar';
import { firstTab, openTab, type Tab } from './tab';

declare const browser: { storage: { local: { set(items: object): Promise<void> } } };

export const MENU_ITEM = { en: 'Find on 1688', 'zh-CN': '在 1688 找同款' } as const;

export interface SceneOptions extends LaunchOptions {
  /** Default: `en`. */
  language?: Language;
  /** The extension may run in private windows too. Default: false, as for every user at first. */
  allowPrivate?: boolean;
  gateway?: GatewayOptions;
  /** Folder of the extension. Default: the build. */
  folder?: string;
}

/** One Firefox with the extension, a shop and a gateway; the demo service is chosen. */
export interface Scene {
  marionette: Marionette;
  extension: Extension;
  site: Site;
  gateway: TestGateway;
  /** The tab with the shop. */
  shop: Tab;
  /** A tab with the extension's options. */
  options: Tab;
  sidebar: Sidebar;
  /** Chooses the service `demo` at this address. */
  useService(url: string): Promise<void>;
  /** Shows a page of the shop with this body. */
  show(body: string, host?: string): Promise<void>;
  /** Right-clicks the page's picture and chooses the extension's item of the browser's own menu. */
  click(): Promise<void>;
  close(): Promise<void>;
}

export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const closers = createClosers();
  try {
    const [site, gateway, firefox] = await Promise.all([
      closers.keep(openSite()),
      closers.keep(openGateway(options.gateway)),
      closers.keep(launchFirefox(options)),
    ]);
    const { language = 'en', allowPrivate, folder } = options;
    const { marionette } = firefox;
    return {
      ...(await setScene({ site, gateway, marionette, language, allowPrivate, folder })),
      close: () => closers.closeAll(),
    };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

interface SceneParts extends Pick<Scene, 'site' | 'gateway' | 'marionette'> {
  language: Language;
  allowPrivate: boolean | undefined;
  folder: string | undefined;
}

async function setScene(parts: SceneParts): Promise<Omit<Scene, 'close'>> {
  const { site, gateway, marionette, language, allowPrivate, folder } = parts;
  await useLanguage(marionette, language);
  const extension = await installExtension(marionette, { allowPrivate, folder });
  const shop = await firstTab(marionette);
  const options = await openTab(marionette);
  await options.goTo(`${extension.origin}/options.html`);
  await options.evaluate(untilRendered);
  const useService = async (url: string) => {
    await options.evaluate(storeSettings, settingsFor(url));
  };
  await useService(gateway.url);
  return {
    marionette,
    extension,
    site,
    gateway,
    shop,
    options,
    sidebar: createSidebar(marionette, options),
    useService,
    show: (body, host) => shop.goTo(site.page(body, host)),
    click: async () => {
      await shop.press('right', 'img');
      await chooseItem(marionette, MENU_ITEM[language]);
    },
  };
}

/** Runs in a page of the extension, as does the next one. */
async function untilRendered(): Promise<void> {
  while (!document.querySelector('main')) await new Promise(requestAnimationFrame);
}

async function storeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ settings });
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
