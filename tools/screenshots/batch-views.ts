/** The pictures of a page, as a batch leaves them. */
import path from 'node:path';
import sharp from 'sharp';
import { readFile } from 'node:fs/promises';
import type { Failure } from '../../utils/core/errors';
import type { BatchSummary, BatchItem, ItemState } from '../../utils/core/model/batch';
import { STUDIO, makeSettings } from './material';
import type { ShownBatch, View } from './view';

const PICTURES = [
  ['mug-navy-front', 'Stoneware Mug, Navy, 350 ml'],
  ['mug-ivory-front', 'Stoneware Mug, Ivory, 350 ml'],
  ['teapot-ivory-front', 'Teapot with Bamboo Handle and Infuser, Ivory, 900 ml, Dishwasher-safe'],
  ['bowl-navy-front', '深海蓝窑变釉面饭碗家用餐具套装微波炉可用北欧风礼盒装'],
  ['plant-pot-slate-front', 'IMG_20260411_183022_ORIGINAL_2048x2048_crop_center@2x.progressive'],
  ['vase-ivory-front', ''],
  ['mug-terracotta-front', 'كوب قهوة خزفي 350 مل'],
  ['mug-navy-turned', 'Stoneware Mug, Navy, from the side'],
] as const;

const DONE: Extract<ItemState, { status: 'done' }> = {
  status: 'done',
  summary: { best: 980, low: 980, high: 3100, sellers: 12 },
  service: 'demo',
  total: 47,
};
const failed = (failure: Failure): ItemState => ({ status: 'failed', failure });

/** Everything that a row can be. */
const ALL_STATES: ItemState[] = [
  DONE,
  { ...DONE, summary: { best: 123_456_789, low: 123_456_789, high: 234_567_890, sellers: 1 } },
  { ...DONE, summary: {} },
  { ...DONE, summary: {}, total: 0 },
  failed({ code: 'access-missing', detail: { host: 'cdn.shop.example' } }),
  failed({ code: 'timed-out', detail: { host: 'gw.open.1688.com' } }),
  { status: 'posting' },
  { status: 'acquiring' },
];

/** @param states of the items, in order; the rest waits */
function makeItems(states: readonly ItemState[]): BatchItem[] {
  return PICTURES.map(([name, label], index) => {
    const state = states[index] ?? { status: 'waiting' };
    const isSent = state.status === 'done' || state.status === 'posting';
    return {
      frameId: 0,
      url: `https://cdn.shop.example/${name}.webp`,
      label,
      size: { width: 1200, height: index % 2 === 0 ? 1200 : 900 },
      posts: isSent || index === 5 ? 1 : 0, // the sixth failed at the service
      state,
    };
  });
}

function makeHead(changes: Partial<BatchSummary>): BatchSummary {
  return {
    id: 'view',
    createdAt: Date.now(),
    page: {
      tabId: 1,
      url: 'https://www.shop.example/mugs',
      title: 'Mugs, Bowls and Teapots from Small Potteries | Shop Example',
    },
    count: PICTURES.length,
    status: 'ended',
    ...changes,
  };
}

export async function readThumbnails(): Promise<string[]> {
  return Promise.all(
    PICTURES.map(async ([name]) => {
      const source = await readFile(path.join(STUDIO, `${name}.webp`));
      const jpeg = await sharp(source).resize(96, 96, { fit: 'inside' }).jpeg().toBuffer();
      return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
    }),
  );
}

const WAIT_MS = 300_000;
const ENDED = ALL_STATES.filter(({ status }) => status === 'done' || status === 'failed');
const ALL_ENDED = [...ENDED, ...ENDED.slice(0, 2)];

/** Every state of the pictures of a page. */
export function batchViews(baseUrl: string, thumbnails: readonly string[]): View[] {
  const view = (
    name: string,
    head: () => Partial<BatchSummary>,
    states: readonly ItemState[],
    more: Partial<ShownBatch> = {},
  ): View => ({
    name: `batch-${name}`,
    file: 'sidepanel.html',
    settings: makeSettings(baseUrl),
    batch: () => ({
      head: makeHead(head()),
      items: makeItems(states),
      thumbnails: thumbnails.slice(0, states.length),
      ...more,
    }),
  });
  const empty = (name: string, reason?: Failure) =>
    view(name, () => ({ count: 0, status: 'listed', ...(reason && { reason }) }), [], {
      items: [],
    });
  const paused = (name: string, reason?: Failure) =>
    view(name, () => ({ status: 'paused', ...(reason && { reason }) }), ENDED.slice(0, 4));
  const limited: Failure = { code: 'rate-limited' };

  return [
    view('listing', () => ({ status: 'listed' }), [], { isListing: true }),
    view('listed', () => ({ status: 'listed' }), []),
    view('running', () => ({ status: 'running' }), ALL_STATES.slice(0, 7)),
    view(
      'waiting',
      () => ({
        status: 'running',
        wait: { until: Date.now() + WAIT_MS, retries: 1, reason: limited },
      }),
      ENDED.slice(0, 4),
    ),
    paused('paused'),
    paused('paused-quota', { code: 'quota-used-up' }),
    paused('paused-access', { code: 'access-missing', detail: { host: 'gw.open.1688.com' } }),
    paused('paused-offline', { code: 'offline' }),
    view('ended', () => ({}), ALL_ENDED),
    {
      ...view('focus', () => ({}), ALL_ENDED),
      act: (page) => page.getByTestId('batch-row').nth(1).getByRole('button').focus(),
    },
    empty('none'),
    empty('no-access', { code: 'access-missing' }),
    view('left', () => ({ status: 'paused' }), ENDED.slice(0, 4), { isLeft: true }),
    view('left-ended', () => ({}), ALL_ENDED, { isLeft: true }),
  ];
}
