import type { Failure } from '../../utils/core/errors';
import type { Offer } from '../../utils/core/model/offer';
import type { RunningState, StoredPicture } from '../../utils/core/model/search';
import { batchViews } from './batch-views';
import { detailsViews } from './details-views';
import { pictureViews, textViews, type Searched } from './hard-views';
import { makeMeter, makeOffers, makeRecord, makeSettings, type Record } from './material';
import { inputViews } from './input-views';
import { marketViews } from './market-views';
import { refineViews } from './refine-views';
import type { View } from './view';
import { wayViews } from './way-views';

interface Material {
  /** Origin of the offers' pictures, and of the service. */
  baseUrl: string;
  picture: StoredPicture;
  /** Data URLs of pictures of a page. */
  thumbnails: readonly string[];
}

/** Far enough for every picture to be taken. */
const DEADLINE_MS = 3_600_000;
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

function running(stage: RunningState['stage']): RunningState {
  const now = Date.now();
  return { status: 'running', stage, startedAt: now, deadline: now + DEADLINE_MS };
}

function failed(failure: Failure): Partial<Record> {
  return { state: { status: 'failed', failure } };
}
