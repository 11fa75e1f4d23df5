/** Pages of 1688 that are rough or hostile: the search ends by itself, nothing is run, and the next one works. */
import type { Dialog, Page } from '@playwright/test';
import { afterAll, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { HOSTS } from '../../demo/gateway/web/sites';
import type { Offer } from '../../utils/core/model/offer';
import { inPlaceOf, listenSecurely } from '../support/browser/listen';
import { waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { watch } from '../support/browser/watch';
import { openWithoutKey, readStoredOffers } from '../support/browser/without-key';
import { type HostileCard, hostileList } from '../support/pages-1688/hostile-list';
import { security } from '../support/tables/row';

const HOSTILE = 'hostile.1688.com';
let hostilePage = '';
const server = await listenSecurely((_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(hostilePage);
});
const { standIn, scene, search, close } = await openWithoutKey({
  standIns: [inPlaceOf(HOSTILE, server)],
});
afterAll(async () => {
  await close();
  await server.close();
});
const worker = await extensionWorker(scene.browser);
await worker.evaluate(() => chrome.storage.local.set({ money: { source: 'built-in', own: {} } }));
const panel = await scene.openPanel();
const own = (url: string) => /^(?:chrome-extension|data|blob):/.test(url);
const panelWatch = await watch(panel, (url) => own(url) || new URL(url).host === HOSTS.pictures);

const dialogs: Dialog[] = [];
scene.browser.context.on('page', (page) => page.on('dialog', (dialog) => dialogs.push(dialog)));

async function searchTo(status: string, behaviour: Partial<Behaviour> = {}): Promise<Page> {
  const shown = await search(behaviour);
  await waitForStatus(shown, status, 90_000); // 5,000 cards took 43 s beside three busy loops on two cores
  return shown;
}

/** What every row ends with: nothing ran in the panel, whose next search is the next row's. */
const ended = async () => ({ uploads: standIn.uploads.length, panel: await panelWatch.read() });
const ENDED = { uploads: 1, panel: '0 elements, 0 executions, 0 requests' };

/** Offers of the page that the stand-in has shown, and no others. */
async function expectOffers(page: Page): Promise<void> {
  await page.getByTestId('offer').first().waitFor();
  const known = new Set(standIn.cards.map(({ offerId }) => offerId));
  const ids = (await readStoredOffers(page)).map(({ offerId }) => offerId);
  expect(ids.length).toBeGreaterThan(3);
  expect(ids.filter((id) => !known.has(id))).toEqual([]);
}

/** Goes by the stand-in as far as its results, which lead to a list of the test's own. */
function leadTo(cards: readonly HostileCard[], script = ''): Partial<Behaviour> {
  hostilePage = hostileList(cards, script);
  const imageId = `9${Date.now()}`;
  return {
    cardsMs: 60_000,
    roughAt: 'results',
    rough: 'leads-elsewhere',
    roughMs: 50,
    elsewhere: `https://${HOSTILE}/pc-image-search/?tab=imageSearch&imageId=${imageId}`,
  };
}

/** The offers of such a list, once the panel has drawn them. */
async function readList(cards: readonly HostileCard[], script = ''): Promise<Offer[]> {
  const shown = await searchTo('done', leadTo(cards, script));
  await shown.waitForTimeout(500);
  return readStoredOffers(shown);
}

/** Cards of so many offers, with these changes by their place. */
const numbered = (count: number, change: (at: number) => HostileCard = () => ({})): HostileCard[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(700_000_000_001 + at), ...change(at) }));

const LONG = { offers: 500, ...ENDED };
security(
  'hostile 1688',
  'a list has 5,000 cards',
  LONG,
  async () => {
    const { length: offers } = await readList(numbered(5_000));
    return { offers, ...(await ended()) };
  },
  { timeout: 120_000 },
);

/** What an attacker would write into a title, as text and as markup. */
const MARKUP = [
  '&lt;img src=x onerror=alert(1)&gt;',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<img src=x onerror="document.title=1">杯',
  '<script>document.title = "2"</script>杯',
  '<style>*{display:none}</style>杯',
  '&quot;&gt;&lt;svg onload=alert(1)&gt;',
  '杯'.repeat(10_000),
];
const PLAIN_LINKS = { offers: 7, longest: 300, foreign: [], ...ENDED };
security(
  'hostile 1688',
  'titles are long or have markup, and links are javascript:',
  PLAIN_LINKS,
  async () => {
    const cards = numbered(MARKUP.length, (at) => ({
      title: `${MARKUP[at]} ${at}`,
      link: 'javascript:alert(document.domain)',
      picture: at % 2 === 0 ? 'javascript:alert(1)' : 'https://evil.example/track.jpg',
    }));
    const offers = await readList(cards);
    const longest = Math.max(...offers.map(({ title = '' }) => title.length));
    const hrefs = await panel
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const foreign = [...hrefs, ...offers.map(({ detailUrl = '' }) => detailUrl)].filter(
      (href) => !/^(?:https:\/\/[a-z]+\.1688\.com\/|#|$|chrome-extension:|\/)/.test(href),
    );
    return { offers: offers.length, longest, foreign, ...(await ended()) };
  },
);

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
const CONSISTENT = { offers: 40, wrong: [], ...ENDED };
security('hostile 1688', 'the list changes while it is read', CONSISTENT, async () => {
  const offers = await readList(numbered(40), CHANGING);
  const wrong = offers.filter(({ offerId, title }) => title !== `Offer ${offerId}`);
  return { offers: offers.length, wrong, ...(await ended()) };
});

for (const [roughAt, rough] of [
  ['upload', 'document-never-ends'],
  ['upload', 'load-never-ends'],
  ['results', 'document-never-ends'],
  ['results', 'load-never-ends'],
] as const) {
  security(
    'hostile 1688',
    `the page of ${roughAt} is one whose ${rough.replaceAll('-', ' ')}`,
    ENDED,
    async () => {
      await expectOffers(await searchTo('done', { roughAt, rough }));
      return ended();
    },
  );
}

for (const [roughAt, uploads] of [
  ['upload', 0],
  ['results', 1],
] as const) {
  const left = { end: 'unknown', ...ENDED, uploads };
  security('hostile 1688', `the page of ${roughAt} leads elsewhere at once`, left, async () => {
    const elsewhere = { roughAt, rough: 'leads-elsewhere', roughMs: 100, cardsMs: 5_000 } as const;
    const { way } = await readRecord(await searchTo('handed-off', elsewhere));
    return { end: way?.state ?? '', ...(await ended()) };
  });
}

/** The panel's client closes it, as the user would. */
const OVER = { dialogs: 1, ...ENDED };
security('hostile 1688', 'a dialog opens over the results', OVER, async () => {
  dialogs.length = 0;
  const dialog = { roughAt: 'results', rough: 'alert', roughMs: 100, cardsMs: 1_500 } as const;
  await expectOffers(await searchTo('done', dialog));
  return { dialogs: dialogs.length, ...(await ended()) };
});

/** Answers nothing, as behind a dialog, for longer than is waited for. */
const BLOCKING = 'const end = Date.now() + 24_000; while (Date.now() < end);';
const GOES_ON = { waited: 'unknown', offers: 5, ...ENDED };
security(
  'hostile 1688',
  'the results answer nothing for a while, and then reading goes on by itself',
  GOES_ON,
  async () => {
    const shown = await searchTo('handed-off', leadTo(numbered(5), BLOCKING));
    const { way } = await readRecord(shown);
    await waitForStatus(shown, 'done', 20_000);
    const { length: offers } = await readStoredOffers(shown);
    return { waited: way?.state ?? '', offers, ...(await ended()) };
  },
  { timeout: 120_000 },
);

security('hostile 1688', 'an ordinary page is searched after all of these', ENDED, async () => {
  await expectOffers(await searchTo('done'));
  return ended();
});

security(
  'hostile 1688',
  'forty offers stand there, and none says a price or shows a picture',
  { said: 'offers-unreadable', isEmpty: false, canSee: true, ...ENDED },
  async () => {
    const bare = { price: '面议', picture: 'data:image/gif;base64,R0lGOD' };
    const shown = await searchTo('failed', leadTo(numbered(40, () => bare)));
    const said = await shown.getByTestId('panel').getAttribute('data-error');
    const isEmpty = await shown.getByTestId('no-match').isVisible();
    const tab = shown.getByTestId('show-tab');
    const canSee = (await tab.isVisible()) && (await shown.getByTestId('copy-seen').isVisible());
    await tab.click();
    return { said, isEmpty, canSee, ...(await ended()) };
  },
);

const NOT_OURS = { error: 'no-offers', offers: 0, panel: ENDED.panel };
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
    const { length: offers } = await readStoredOffers(shown);
    expect(new URL(page.url()).hostname).not.toContain('1688');
    return { error, offers, panel: await panelWatch.read() };
  },
);
