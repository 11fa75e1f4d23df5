/** Pages of 1688 that are rough or hostile: the search ends by itself, nothing is run, and the next one works. */
import type { Dialog, Page } from '@playwright/test';
import { afterAll, beforeEach, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { HOSTS } from '../../demo/gateway/web/sites';
import { openKeyless, storedOffers, tabsOf1688 } from '../support/browser/keyless';
import { inPlaceOf, listenSecurely } from '../support/browser/listen';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { readRecord } from '../support/browser/storage';
import { watch } from '../support/browser/watch';
import { STAND_IN_HOSTS, openStandIn } from '../support/stand-in-1688';
import { type HostileCard, hostileList } from '../support/pages-1688/hostile-list';
import { security } from '../support/tables/row';

const HOSTILE = 'hostile.1688.com';
let hostilePage = '';
const server = await listenSecurely((_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(hostilePage);
});
const standIn = await openStandIn();
const scene = await openScene({
  hosts: STAND_IN_HOSTS,
  standIns: [inPlaceOf(HOSTILE, server), ...standIn.resolverRules],
});
afterAll(async () => {
  await scene.close();
  await standIn.close();
  await server.close();
});
const worker = await extensionWorker(scene.browser);
await worker.evaluate(() => chrome.storage.local.set({ money: { source: 'built-in', own: {} } }));
const keyless = await openKeyless(scene);
const panel = await scene.openPanel();
const own = (url: string) => /^(?:chrome-extension|data|blob):/.test(url);
const panelWatch = await watch(panel, (url) => own(url) || new URL(url).host === HOSTS.pictures);

const dialogs: Dialog[] = [];
scene.browser.context.on('page', (page) => page.on('dialog', (dialog) => dialogs.push(dialog)));
beforeEach(() => {
  dialogs.length = 0;
});

/** A search with an ordinary page, as the user's next one. */
async function nextSearch(): Promise<string> {
  standIn.behave();
  const next = await keyless.search('done');
  await expectOffersOf(next, new Set(standIn.cards.map(({ offerId }) => offerId)));
  return 'done';
}

async function expectOffersOf(page: Page, known: ReadonlySet<string>): Promise<void> {
  await page.getByTestId('offer').first().waitFor();
  const ids = (await storedOffers(page)).map(({ offerId }) => offerId);
  expect(ids.length).toBeGreaterThan(3);
  expect(ids.filter((id) => !known.has(id))).toEqual([]);
}

const QUIET = '0 elements, 0 executions, 0 requests';

/** Goes by the stand-in as far as its results, which lead to a list of the test's own. */
function showList(cards: readonly HostileCard[], script = ''): void {
  hostilePage = hostileList(cards, script);
  const imageId = `9${Date.now()}`;
  standIn.behave({
    cardsMs: 60_000,
    roughAt: 'results',
    rough: 'leads-elsewhere',
    roughMs: 50,
    elsewhere: `https://${HOSTILE}/pc-image-search/?tab=imageSearch&imageId=${imageId}`,
  });
}

/** How a search of such a list ends. */
async function readList(cards: readonly HostileCard[], script = '') {
  showList(cards, script);
  const shown = await keyless.search('done', 30_000);
  await shown.waitForTimeout(500); // what is drawn of it has been drawn
  const { way } = await readRecord(shown);
  const offers = await storedOffers(shown);
  return { offers, unreadable: way?.unreadable, panel: await panelWatch.read() };
}

/** Cards of so many offers, with these changes by their place. */
const numbered = (count: number, change: (at: number) => HostileCard = () => ({})): HostileCard[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(700_000_000_001 + at), ...change(at) }));

const NO_OFFERS = { offers: [], unreadable: 5, panel: QUIET, next: 'done' };
security('hostile 1688', 'no card has a number', NO_OFFERS, async () => ({
  ...(await readList(numbered(5).map(() => ({})))),
  next: await nextSearch(),
}));

const WITHOUT_DOUBLE = { wrong: [], panel: QUIET, next: 'done' };
security('hostile 1688', 'a card says two numbers', WITHOUT_DOUBLE, async () => {
  const [double, ...others] = numbered(6);
  const cards = [...others, { ...double, title: 'Two', link: '/offer/799999999999.html' }];
  const { offers, panel: seen } = await readList(cards);
  const known = new Map(others.map(({ id }) => [id, `Offer ${id}`]));
  expect(offers.filter(({ offerId }) => known.has(offerId))).toHaveLength(5);
  // What is shown of it, if anything is, has no facts of another card.
  const wrong = offers.filter(({ offerId, title }) => title !== (known.get(offerId) ?? 'Two'));
  return { wrong, panel: seen, next: await nextSearch() };
});

const LONG = { offers: 500, panel: QUIET, next: 'done' };
security('hostile 1688', 'a list has 5,000 cards', LONG, async () => {
  const { offers, panel: seen } = await readList(numbered(5_000));
  return { offers: offers.length, panel: seen, next: await nextSearch() };
});

const CUT = { offers: 5, longest: 300, panel: QUIET, next: 'done' };
security('hostile 1688', 'a title has 10 kB', CUT, async () => {
  const [long, ...others] = numbered(5);
  const { offers, panel: seen } = await readList([
    { ...long, title: '杯'.repeat(10_000) },
    ...others,
  ]);
  const longest = Math.max(...offers.map(({ title }) => title.length));
  return { offers: offers.length, longest, panel: seen, next: await nextSearch() };
});

/** As an attacker would write it into a title: as text, and as markup. */
const MARKUP = [
  '&lt;img src=x onerror=alert(1)&gt;',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<img src=x onerror="document.title=1">杯',
  '<script>document.title = "2"</script>杯',
  '<style>*{display:none}</style>杯',
  '&quot;&gt;&lt;svg onload=alert(1)&gt;',
];
const PLAIN_LINKS = { offers: 6, foreign: [], panel: QUIET, next: 'done' };
security('hostile 1688', 'titles have markup, and links are javascript:', PLAIN_LINKS, async () => {
  const cards = numbered(6, (at) => ({
    title: `${MARKUP[at]} ${at}`,
    link: 'javascript:alert(document.domain)',
    picture: at % 2 === 0 ? 'javascript:alert(1)' : 'https://evil.example/track.jpg',
  }));
  const { offers, panel: seen } = await readList(cards);
  const hrefs = await panel
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const foreign = [...hrefs, ...offers.map(({ detailUrl = '' }) => detailUrl)].filter(
    (href) => !/^(?:https:\/\/[a-z]+\.1688\.com\/|#|$|chrome-extension:|\/)/.test(href),
  );
  return { offers: offers.length, foreign, panel: seen, next: await nextSearch() };
});

const WITHOUT_PRICE = { prices: [undefined, undefined, 1202, 1202], panel: QUIET, next: 'done' };
security('hostile 1688', 'prices are 面议, or larger than any', WITHOUT_PRICE, async () => {
  const prices = ['面议', `¥${'9'.repeat(400)}`, '¥12.02', '¥12.02'];
  const cards = numbered(4, (at) => ({ price: prices[at] }));
  const { offers, panel: seen } = await readList(cards);
  return { prices: offers.map(({ price }) => price), panel: seen, next: await nextSearch() };
});

/** Runs in the page: each card becomes another offer, fifty times a second. */
const CHANGING = `let at = 0;
  setInterval(() => {
    at += 1;
    for (const [index, card] of [...document.querySelectorAll('[data-renderkey]')].entries()) {
      const id = String(700000000001 + ((index + at) % 40));
      card.dataset.renderkey = '1_1_normal_b2b-1_' + id;
      card.querySelector('a').href = 'https://detail.1688.com/offer/' + id + '.html';
      card.querySelector('.name').textContent = 'Offer ' + id;
    }
  }, 20);`;
const CONSISTENT = { offers: 40, wrong: [], panel: QUIET, next: 'done' };
security('hostile 1688', 'the list changes while it is read', CONSISTENT, async () => {
  const { offers, panel: seen } = await readList(numbered(40), CHANGING);
  const wrong = offers.filter(({ offerId, title }) => title !== `Offer ${offerId}`);
  return { offers: offers.length, wrong, panel: seen, next: await nextSearch() };
});

for (const [name, behaviour] of [
  [
    'the document of the upload page never ends',
    { roughAt: 'upload', rough: 'document-never-ends' },
  ],
  ['the upload page never ends loading', { roughAt: 'upload', rough: 'load-never-ends' }],
  ['the document of the results never ends', { roughAt: 'results', rough: 'document-never-ends' }],
  ['the results never end loading', { roughAt: 'results', rough: 'load-never-ends' }],
] as const satisfies readonly [string, Partial<Behaviour>][]) {
  const DONE = { uploads: 1, panel: QUIET, next: 'done' };
  security('hostile 1688', name, DONE, async () => {
    standIn.behave(behaviour);
    const shown = await keyless.search('done');
    await expectOffersOf(shown, new Set(standIn.cards.map(({ offerId }) => offerId)));
    const uploads = standIn.uploads.length;
    return { uploads, panel: await panelWatch.read(), next: await nextSearch() };
  });
}

const LEFT = { end: 'unknown', uploads: 1, panel: QUIET, next: 'done' };
security('hostile 1688', 'the results lead elsewhere before they have cards', LEFT, async () => {
  standIn.behave({ roughAt: 'results', rough: 'leads-elsewhere', roughMs: 400, cardsMs: 5_000 });
  const shown = await keyless.search('handed-off', 40_000);
  const { way } = await readRecord(shown);
  const uploads = standIn.uploads.length;
  return {
    end: way?.state ?? '',
    uploads,
    panel: await panelWatch.read(),
    next: await nextSearch(),
  };
});

const GIVEN_ONCE = { end: 'unknown', uploads: 0, panel: QUIET, next: 'done' };
security('hostile 1688', 'the upload page leads elsewhere', GIVEN_ONCE, async () => {
  standIn.behave({ roughAt: 'upload', rough: 'leads-elsewhere', roughMs: 100 });
  const shown = await keyless.search('handed-off', 40_000);
  const { way } = await readRecord(shown);
  const uploads = standIn.uploads.length;
  return {
    end: way?.state ?? '',
    uploads,
    panel: await panelWatch.read(),
    next: await nextSearch(),
  };
});

/** The panel's client closes it, as the user would. */
const OVER = { dialogs: 1, uploads: 1, panel: QUIET, next: 'done' };
security('hostile 1688', 'a dialog opens over the results', OVER, async () => {
  standIn.behave({ roughAt: 'results', rough: 'alert', roughMs: 100, cardsMs: 1_500 });
  const shown = await keyless.search('done', 40_000);
  await expectOffersOf(shown, new Set(standIn.cards.map(({ offerId }) => offerId)));
  const uploads = standIn.uploads.length;
  const seen = { dialogs: dialogs.length, uploads, panel: await panelWatch.read() };
  return { ...seen, next: await nextSearch() };
});

/** Answers nothing, as behind a dialog, for longer than is waited for. */
const BLOCKING = 'const end = Date.now() + 24_000; while (Date.now() < end);';
const GOES_ON = { waited: 'unknown', offers: 5, uploads: 1, panel: QUIET, next: 'done' };
security(
  'hostile 1688',
  'the results answer nothing for a while, and then reading goes on by itself',
  GOES_ON,
  async () => {
    showList(numbered(5), BLOCKING);
    const shown = await keyless.search('handed-off', 40_000);
    const { way } = await readRecord(shown);
    await waitForStatus(shown, 'done', 20_000);
    const { length: offers } = await storedOffers(shown);
    const uploads = standIn.uploads.length;
    const seen = { waited: way?.state ?? '', offers, uploads, panel: await panelWatch.read() };
    return { ...seen, next: await nextSearch() };
  },
  { timeout: 120_000 },
);

const CLOSED = { error: 'tab-closed', panel: QUIET, next: 'done' };
security('hostile 1688', 'the tab is closed in the middle', CLOSED, async () => {
  standIn.behave({ cardsMs: 60_000 });
  const shown = await keyless.click();
  await expect.poll(() => standIn.uploads.length, { timeout: 15_000 }).toBe(1);
  await Promise.all(tabsOf1688(scene).map((tab) => tab.close()));
  await waitForStatus(shown, 'failed');
  const error = (await shown.getByTestId('panel').getAttribute('data-error')) ?? '';
  return { error, panel: await panelWatch.read(), next: await nextSearch() };
});

const NOT_OURS = { error: 'no-offers', offers: 0, panel: QUIET };
security(
  'hostile 1688',
  'another page is in front when its list is to be read',
  NOT_OURS,
  async () => {
    const { page } = scene;
    await scene.show(hostileList(numbered(6)));
    const shown = await scene.openPanel();
    await shown.evaluate(async () => {
      await chrome.storage.session.clear();
      const { id: windowId } = await chrome.windows.getCurrent();
      await chrome.runtime.sendMessage({ type: 'readPage', data: { windowId } });
    });
    await shown.locator('[data-status=done], [data-status=failed]').waitFor();
    const error = (await shown.getByTestId('panel').getAttribute('data-error')) ?? '';
    const { length: offers } = await storedOffers(shown);
    expect(new URL(page.url()).hostname).not.toContain('1688');
    return { error, offers, panel: await panelWatch.read() };
  },
);
