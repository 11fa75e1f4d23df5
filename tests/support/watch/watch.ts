import type { Observation, Watch, WatchChange } from '../../../utils/core/model/watch';

const AT = 1_800_000_000_000;
const BASELINE: Observation = { at: AT, state: 'found', price: 820, basis: 'list' };

interface Differences extends Omit<Partial<Watch>, 'offer'> {
  offer?: Partial<Watch['offer']>;
}

/** A watch of an offer of the demo, due at once. */
export function watch({ offer, ...rest }: Differences = {}): Watch {
  const offerId = offer?.offerId ?? '7';
  return {
    id: `demo 1688 ${offerId}`, // `watchIdOf`
    createdAt: AT,
    offer: { key: `1688 ${offerId}`, offerId, title: '陶瓷杯', ...offer },
    service: 'demo',
    quantity: 100,
    mode: 'stock',
    hasPicture: false,
    known: BASELINE,
    last: BASELINE,
    prices: [],
    changes: [],
    dueAt: AT,
    ...rest,
  };
}

/** A change: ¥12.40 to ¥11.40. */
export function priceChange(
  at: number,
  changed: Partial<Omit<WatchChange & { kind: 'price' }, 'kind'>> = {},
): WatchChange {
  return { at, isRead: false, kind: 'price', before: 1240, after: 1140, ...changed };
}
