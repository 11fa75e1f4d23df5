import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { launchBrowser, type ExtensionBrowser } from '../../demo/browser/launch';
import { dispatchMenuClick } from '../../demo/browser/menu-event';
import { panelPage, pressToolbarButton } from '../../demo/browser/panel';
import { createClosers } from '../../demo/closers';
import { DEFAULT_HISTORY } from '../../utils/core/model/history';
import { openBuild } from '../support/browser/build';
import { belongingsOf } from '../support/browser/belongings';
import { firstProduct } from '../support/browser/gateway';
import { waitForStage, waitForStatus } from '../support/browser/panel';
import {
  type FakeService,
  type ServiceAnswer,
  offers,
  openService,
} from '../support/browser/service';
import { openSite } from '../support/browser/site';
import { storedKeys, storedPicture } from '../support/browser/storage';
import { fault } from '../support/tables/row';

const closers = createClosers();
afterAll(() => closers.closeAll());
const [site, build] = await Promise.all([closers.keep(openSite()), closers.keep(openBuild())]);
const body = await firstProduct.mosaic.png();
const SILENT: ServiceAnswer = {};

/** A folder whose browser counts its tabs and windows from the same number at each start. */
async function makeProfile() {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-killed-'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  await closers.keep(Promise.resolve({ close: remove }));
  const options = { extension: build.folder, headless: true, publicPorts: site.ports };
  const start = async () => {
    const counted = { session_id_generator_last_value: '1000' };
    await writeFile(path.join(folder, 'Local State'), JSON.stringify(counted));
    return closers.keep(launchBrowser({ ...options, profile: folder }));
  };
  return { folder, start };
}

async function show(browser: ExtensionBrowser, address: string) {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(address);
  const worker = await extensionWorker(browser); // else the press may be lost
  await pressToolbarButton(browser, page);
  const numbers = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return [tab?.id, tab?.windowId];
  });
  return { page, panel: await panelPage(browser), numbers };
}

/** No process of it has time to write, or to tidy up. */
async function kill(browser: ExtensionBrowser): Promise<void> {
  const { processInfo } = await browser.session.send('SystemInfo.getProcessInfo');
  const id = processInfo.find(({ type }) => type === 'browser')?.id;
  if (id === undefined) throw new Error('The browser has no process');
  const ended = browser.context.waitForEvent('close');
  process.kill(id, 'SIGKILL');
  await ended;
}

interface Killed {
  hasHistory: boolean;
  answer: ServiceAnswer;
  src: string;
  /** Waits for the moment at which it is killed. */
  until: (panel: Page, browser: ExtensionBrowser, service: FakeService) => Promise<void>;
}

/** A browser that was killed after a click, and what was in its memory. */
async function killAfterClick({ hasHistory, answer, src, until }: Killed) {
  const service = await closers.keep(openService(answer));
  const { folder, start } = await makeProfile();
  const browser = await start();
  const worker = await extensionWorker(browser);
  await worker.evaluate((local) => chrome.storage.local.set(local), {
    settings: { service: 'demo', connections: { demo: { baseUrl: service.url } } },
    history: { ...DEFAULT_HISTORY, isOn: hasHistory },
  });
  const address = site.page(`<img alt="Product" src="${src}">`);
  const { page, panel, numbers } = await show(browser, address);
  await dispatchMenuClick(browser, page, page.getByAltText('Product'));
  await until(panel, browser, service);
  const picture = await storedPicture(panel);
  await kill(browser);
  return { service, folder, start, address, numbers, picture };
}

/** Folders of a profile in which the browser keeps what is an extension's, whatever their depth. */
const OWN_FOLDERS =
  /Extension (?:Settings|State|Rules|Scripts)|IndexedDB|Service Worker|Local Storage|Session Storage|File System|blob_storage|WebStorage/;
/** Characters of a picture that are looked for at once: a file may interrupt longer runs. */
const RUN = 48;

interface Named {
  folder: string;
  address: string;
  picture: Uint8Array;
}

/** What the files of the extension in a profile name, written in one byte a character or in two. */
async function namedIn({ folder, address, picture }: Named) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => OWN_FOLDERS.test(path.relative(folder, file)));
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1')));
  const isIn = (text: string) =>
    texts.some(
      (held) =>
        held.includes(text) || held.includes(Buffer.from(text, 'utf16le').toString('latin1')),
    );
  const runsOf = (text: string) =>
    Array.from({ length: Math.floor(text.length / RUN) }, (_, at) =>
      text.slice(at * RUN, (at + 1) * RUN),
    );
  const forms = (['base64', 'latin1'] as const).map((form) => Buffer.from(picture).toString(form));
  expect(picture.length).toBeGreaterThan(RUN);
  return {
    settings: isIn('baseUrl'),
    page: isIn(address),
    picture: forms.some((form) => runsOf(form).some(isIn)),
  };
}

const NOTHING = { settings: true, page: false, picture: false };
fault('browser killed', 'no history: no file names page or picture', NOTHING, async () => {
  const killed = await killAfterClick({
    hasHistory: false,
    answer: SILENT,
    src: site.picture({ body, cors: true }),
    until: (panel) => waitForStage(panel, 'posting'),
  });
  return namedIn(killed);
});

const BOTH = { settings: true, page: true, picture: true };
fault('browser killed', 'with a history, its files name a finished search', BOTH, async () => {
  const killed = await killAfterClick({
    hasHistory: true,
    answer: offers({ count: 3, total: 3 }),
    src: site.picture({ body, cors: true }),
    until: async (panel, browser) => {
      await waitForStatus(panel, 'done');
      await expect.poll(async () => (await belongingsOf(browser)).history).toBe(1);
    },
  });
  return namedIn(killed);
});

for (const { stage, src, received } of [
  { stage: 'acquiring', src: site.slowPicture(body, 60_000), received: 0 },
  { stage: 'posting', src: site.picture({ body, cors: true }), received: 1 },
]) {
  const untouched = { isSameTab: true, panel: 'idle', searches: [], looked: 0, received };
  const name = `the same numbers of tab and window come again: nothing goes on, ${stage}`;
  fault('browser killed', name, untouched, async () => {
    const { service, start, numbers } = await killAfterClick({
      hasHistory: false,
      answer: SILENT,
      src,
      until: async (panel, _, asked) => {
        await waitForStage(panel, stage);
        await expect.poll(() => asked.searches()).toBe(received);
      },
    });
    const before = site.requestsOf(src).length;
    const { panel, numbers: again } = await show(await start(), site.page('Another page'));
    await panel.locator('[data-status]').first().waitFor();
    await panel.waitForTimeout(2_000); // a worker that took it up would have by now
    return {
      isSameTab: String(again) === String(numbers),
      panel: String(await panel.getByTestId('panel').getAttribute('data-status')),
      searches: (await storedKeys(panel)).filter((key) => key.startsWith('search:')),
      looked: site.requestsOf(src).length - before,
      received: service.searches(),
    };
  });
}
