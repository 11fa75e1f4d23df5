import type { Failure } from '../../utils/core/errors';
import type { BatchSummary, ItemState } from '../../utils/core/model/batch';
import { ALL_STATES, makeHead, makeItems, type ShownBatch } from './batch-material';
import { makeSettings } from './material';
import type { View } from './view';

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
