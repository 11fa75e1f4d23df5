import type { Failure } from '../../utils/core/errors';
import type { Offer } from '../../utils/core/model/offer';
import type { StoredPicture } from '../../utils/core/model/search';
import { batchViews } from './batch-views';
import { detailsViews, pictureViews, textViews, type Searched } from './offer-views';
import { makeMeter, makeOffers, makeRecord, makeSettings, running, type Record } from './material';
import { marketViews, refineViews } from './added-views';
import type { View } from './view';
import { wayViews } from './way-views';
import type { Page } from '@playwright/test';
import { openPanelMenu } from '../../tests/support/browser/panel-controls';

interface Material {
  /** Origin of the offers' pictures, and of the service. */
  baseUrl: string;
  picture: StoredPicture;
  /** Data URLs of pictures of a page. */
  thumbnails: readonly string[];
}

const WAIT_MS = 95_000;

const NOTHING_YET = { pages: 0, total: undefined, next: undefined };

/** Of the picture: there is none, then. */
const PICTURE_FAILURES: Failure[] = [
  { code: 'no-picture' },
  { code: 'picture-blocked', detail: { host: 'cdn.shop.example' } },
  { code: 'picture-too-small' },
];

/** Of the service, with a key of one's own. */
const SERVICE_FAILURES: Failure[] = [
  { code: 'access-missing', detail: { host: 'gw.open.1688.com' } },
  { code: 'token-expired' },
  { code: 'secret-wrong' },
  { code: 'limit-reached' },
  { code: 'rate-limited', detail: { retryAfterMs: 300_000 } },
  { code: 'clock-wrong', detail: { offMinutes: -42 } },
  {
    code: 'service-refused',
    detail: {
      host: 'gw.open.1688.com',
      serviceCode: 'isv.image-illegal',
      serviceMessage: '图片内容不合规，请更换图片后重试 (isv.image-illegal)',
    },
  },
  { code: 'service-down', detail: { host: 'gw.open.1688.com' } },
  { code: 'bad-answer', detail: { host: 'relay.company.example' } },
  { code: 'timed-out', detail: { host: 'gw.open.1688.com' } },
  { code: 'offline' },
  { code: 'interrupted' },
  { code: 'cancelled' },
  { code: 'storage-full' },
];

/** Every state of the panel. */
export function panelViews({ baseUrl, picture, thumbnails }: Material): View[] {
  const panel = { file: 'sidepanel.html' as const, settings: makeSettings(baseUrl) };
  const offers = makeOffers(baseUrl);
  const searched: Searched = (name, change, shown) => ({
    ...panel,
    name,
    picture,
    record: () => makeRecord(shown ? change() : { ...NOTHING_YET, ...change() }),
    ...(shown && { offers: shown }),
  });
  const withOwnKey = (view: View): View => ({
    ...view,
    settings: makeSettings(baseUrl, 'open-platform'),
  });

  const atWeb = (view: View): View => ({ ...view, settings: makeSettings(baseUrl, 'web') });

  const idle: View = { ...panel, name: 'idle' };
  return [
    { name: 'setup', file: 'sidepanel.html' },
    idle,
    ...inputViews(
      idle,
      searched('done', () => ({}), offers),
      thumbnails,
    ),
    ...batchViews(baseUrl, thumbnails),
    searched('acquiring', () => ({ state: running('acquiring'), picture: undefined })),
    ...runningViews(searched),
    ...resultViews(searched, offers),
    searched('failed-demo-down', () => failed({ code: 'service-down' })),
    searched('failed-site-access', () => ({
      ...failed({ code: 'access-missing', detail: { host: 'cdn.shop.example' } }),
      picture: undefined,
    })),
    ...PICTURE_FAILURES.map((failure) =>
      searched(`failed-${failure.code}`, () => ({ ...failed(failure), picture: undefined })),
    ),
    ...SERVICE_FAILURES.map((failure) =>
      withOwnKey(
        searched(`failed-${failure.code}`, () => ({
          ...failed(failure),
          service: 'open-platform',
        })),
      ),
    ),
    searched('failed-web-page', () => ({
      ...failed({
        code: 'bad-answer',
        detail: { host: 'relay.a-company-with-a-long-name.example', isWebPage: true },
      }),
      service: 'open-platform',
    })),
    ...wayViews(searched, offers).map(atWeb),
    ...pictureViews(searched, { offers, picture }),
    ...refineViews(searched, { baseUrl, offers }),
    ...marketViews(searched, { baseUrl, offers, picture }),
    ...textViews(searched, offers),
    ...detailsViews(
      searched('details', () => ({}), offers),
      offers,
    ),
  ];
}

function runningViews(searched: Searched): View[] {
  const waiting = (failure: Failure) => () => {
    const wait = { until: Date.now() + WAIT_MS, retries: 1, failure };
    return { state: { ...running('waiting'), wait } };
  };
  return [
    searched('ready', () => ({ state: running('ready') })),
    searched('posting', () => ({ state: running('posting') })),
    searched('waiting', waiting({ code: 'service-down' })),
    searched('waiting-limited', waiting({ code: 'rate-limited' })),
  ];
}

function resultViews(searched: Searched, offers: Offer[]): View[] {
  const { length } = offers;
  return [
    searched('done', () => ({}), offers),
    searched('stored-answer', () => ({ answeredAt: Date.now() - 600_000 }), offers),
    searched(
      'stored-answer-none',
      () => ({ answeredAt: Date.now(), total: 0, next: undefined }),
      [],
    ),
    {
      ...searched('near-limit', () => ({ answeredAt: Date.now() }), offers),
      calls: () => ({ meter: makeMeter('demo', 1940), terms: { demo: { perDay: 2000 } } }),
    },
    searched('all-shown', () => ({ total: length, next: undefined }), offers),
    searched('loading-more', () => ({ state: running('posting') }), offers),
    searched('failed-more', () => failed({ code: 'offline' }), offers),
    searched('no-match', () => ({ total: 0, next: undefined }), []),
  ];
}

function failed(failure: Failure): Partial<Record> {
  return { state: { status: 'failed', failure } };
}

/**
 * Ways to another picture.
 * @param idle the view before the first search
 * @param done the view of a search with offers
 * @param thumbnails of other pictures at the clicked point
 */
function inputViews(idle: View, done: View, thumbnails: readonly string[]): View[] {
  const [first = null, second = null] = thumbnails;
  return [
    {
      ...done,
      name: 'alternatives',
      alternatives: [first, second, null, first],
      act: openPicture,
    },
    {
      ...done,
      name: 'focus-alternative',
      alternatives: [first, second],
      act: async (page) => {
        await openPicture(page);
        await page.getByTestId('alternative').last().focus();
      },
    },
    {
      ...idle,
      name: 'focus-file',
      act: (page) => page.getByTestId('choose-file').focus(),
    },
    { ...done, name: 'panel-menu', act: (page) => openPanelMenu(page) },
    { ...done, name: 'other-picture', act: openMenu },
    { ...done, name: 'terms', act: (page) => page.getByTestId('terms').click() },
    { ...idle, name: 'drop-hint', act: dragOver },
    { ...done, name: 'drop-hint-offers', act: dragOver },
    { ...done, name: 'input-nothing', act: pasteNonsense },
    { ...idle, name: 'input-no-page', act: selectRegion },
    { ...idle, name: 'input-damaged', act: chooseDamaged },
  ];
}

async function openMenu(page: Page): Promise<void> {
  await openPanelMenu(page, 'other-picture');
  await page.getByTestId('picture-address').waitFor();
}

async function openPicture(page: Page): Promise<void> {
  await page.getByTestId('choose-area').click();
  await page.getByTestId('alternative').first().waitFor();
}

/** Tells it again and again, as a browser does: the panel listens once it has loaded what no card needs. */
async function dragOver(page: Page): Promise<void> {
  const isHinted = () => {
    document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }));
    return document.querySelector('[data-testid="drop-hint"]') !== null;
  };
  await page.waitForFunction(isHinted, undefined, { polling: 100 });
}

async function pasteNonsense(page: Page): Promise<void> {
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'a blue mug');
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
  });
  await page.getByTestId('input-problem').waitFor();
}

/** No script may run in this tab, which is the extension's own. */
async function selectRegion(page: Page): Promise<void> {
  await page.getByTestId('select-region').click();
  await page.getByTestId('input-problem').waitFor();
}

async function chooseDamaged(page: Page): Promise<void> {
  const file = { name: 'mug.png', mimeType: 'image/png', buffer: Buffer.from('no picture') };
  await page.getByTestId('choose-file').setInputFiles(file);
  await page.getByTestId('input-problem').waitFor();
}
