import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { requireProgram } from '../programs';
import { SCREEN, type ScreenSize } from './display';

export interface LaunchOptions {
  /** Folder of a build, such as `.output/chrome-mv3`. */
  extension: string;
  /** X display, such as `:1`; absent: the desktop's own. Ignored when headless. */
  display?: string;
  headless?: boolean;
  /** Language of the browser's own interface, by its name in BCP 47. Default: `en`. */
  language?: string;
  /** Device pixels per CSS pixel. Default: 1. */
  scale?: number;
  /** The extension may run in private windows too. Default: false, as for every user at first. */
  allowPrivate?: boolean;
  /** Ports of loopback that count as the public internet, as a shop's pictures do. */
  publicPorts?: number[];
  /** Other addresses of this computer that count so, such as `[::1]:8080`. */
  publicEndpoints?: readonly string[];
  /** Origins of plain http that are sent what only https is, such as `Sec-Fetch-Dest`. */
  secureOrigins?: readonly string[];
  /** Rules of `--host-resolver-rules` for hosts of the web whose place a local server takes. */
  standIns?: readonly string[] | undefined;
  /**
   * SHA-256 of the public key of the one self-signed certificate that is accepted. Absent: every certificate is, since
   * a test's browser reaches no site but stand-ins.
   */
  publicKeyHash?: string;
  /** Program that starts Chromium with its sandbox. Default: as root there is none. */
  sandboxed?: string | undefined;
  /** Folder of a profile that is kept when the browser ends. Default: a temporary one, deleted at the end. */
  profile?: string;
  /** Default: all of the screen in memory. */
  window?: ScreenSize;
  /** Leaves the page open that opens at the installation, in front. Default: it is closed. */
  keepWelcome?: boolean;
}

/** A browser with a profile that has the extension and nothing else. */
export interface ExtensionBrowser {
  context: BrowserContext;
  /** The whole browser over the debugging pipe. */
  session: CDPSession;
  extensionId: string;
  /** Where a second client reaches the browser: `http://127.0.0.1:PORT`. */
  endpoint: string;
  /** Pages know when their tab is hidden: clients leave that as it is. */
  hasRealTabs?: boolean;
  /** Ends the browser and removes its profile, if that is its own. */
  close(): Promise<void>;
}

export function browserFlags(options: LaunchOptions): string[] {
  const {
    language = 'en',
    scale = 1,
    publicPorts = [],
    publicEndpoints = [],
    secureOrigins = [],
    standIns = [],
    window = SCREEN,
  } = options;
  return [
    ...(hasSandbox(options) ? [] : ['--no-sandbox']),
    '--test-type', // without it --no-sandbox shows a bar over the page
    '--disable-gpu',
    '--disable-quic',
    '--remote-debugging-port=0',
    '--enable-unsafe-extension-debugging', // Extensions.loadUnpacked, Extensions.triggerAction
    `--lang=${language}`,
    `--force-device-scale-factor=${scale}`,
    '--window-position=0,0',
    `--window-size=${window.width},${window.height}`,
    `--host-resolver-rules=${['MAP *.test 127.0.0.1', ...standIns].join(', ')}`,
    ...(standIns.length > 0 ? [acceptedCertificates(options)] : []),
    ...publicAddresses([...publicPorts.map((port) => `127.0.0.1:${port}`), ...publicEndpoints]),
    ...secureOrigins.map((origin) => `--unsafely-treat-insecure-origin-as-secure=${origin}`),
  ];
}

/** The flag that accepts the certificates of stand-ins, which are self-signed. */
function acceptedCertificates({ publicKeyHash }: LaunchOptions): string {
  if (publicKeyHash === undefined) return '--ignore-certificate-errors';
  return `--ignore-certificate-errors-spki-list=${publicKeyHash}`;
}

function hasSandbox({ sandboxed }: LaunchOptions): boolean {
  return sandboxed !== undefined || process.getuid?.() !== 0;
}

function publicAddresses(endpoints: readonly string[]): string[] {
  if (endpoints.length === 0) return [];
  return [`--ip-address-space-overrides=${endpoints.map((end) => `${end}=public`).join(',')}`];
}

export function environment({ display, language = 'en' }: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(inherited),
    LANGUAGE: language.replace('-', '_'), // Linux ignores --lang
    ...(display === undefined ? {} : { DISPLAY: display }),
  };
}

/** The port that the browser chose for itself is the first line of a file in its profile. */
export async function readEndpoint(profile: string): Promise<string> {
  const [port] = (await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `http://127.0.0.1:${port}`;
}

async function start(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: options.sandboxed ?? (await requireProgram('chromium')),
    headless: options.headless ?? false,
    chromiumSandbox: hasSandbox(options),
    viewport: null, // a fixed viewport would not move when the panel opens
    ignoreDefaultArgs: ['--disable-extensions'],
    args: browserFlags(options),
    env: environment(options),
    handleSIGINT: false, // who launches also ends; a handler here would exit before that
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * Starts the browser and loads the extension over the debugging pipe: branded Chrome since 137
 * ignores `--load-extension`, and one way for all is simpler.
 */
export async function launchBrowser(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'find-on-1688-')));
  const removeProfile = async () => {
    if (options.profile !== undefined) return;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const context = await start(profile, options);
    const close = async () => {
      await context.close();
      await removeProfile();
    };
    try {
      return { context, close, ...(await loadExtension(context, profile, options)) };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    await removeProfile();
    throw error;
  }
}

async function loadExtension(context: BrowserContext, profile: string, options: LaunchOptions) {
  const browser = context.browser();
  if (!browser) throw new Error('The browser has ended');
  const session = await browser.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', {
    path: path.resolve(options.extension),
    enableInIncognito: options.allowPrivate ?? false,
  });
  if (!options.keepWelcome && existsSync(path.join(options.extension, WELCOME_FILE))) {
    await closeWelcome(context, id);
  }
  return { session, extensionId: id, endpoint: await readEndpoint(profile) };
}

const WELCOME_FILE = 'welcome.html';
const WELCOME_MS = 10_000;

/**
 * The extension is installed anew at each start, also on a kept profile (Chromium 156), and opens its
 * welcome page in front of the tab that the caller uses.
 */
export async function closeWelcome(context: BrowserContext, extensionId: string): Promise<void> {
  const url = `chrome-extension://${extensionId}/${WELCOME_FILE}`;
  const predicate = (page: Page) => page.url() === url;
  const welcome =
    context.pages().find(predicate) ??
    (await context.waitForEvent('page', { predicate, timeout: WELCOME_MS }));
  // Where the first page is closed while it asks for its words, none of the later ones gets any
  // (Chromium 156).
  await welcome.locator('main').waitFor();
  await welcome.close();
}
