import type { Observation, Watch, WatchChange } from '@/utils/core/model/watch';

const DAY_MS = 86_400_000;

/** A moment at noon, so that no time zone makes another day of it. */
export const NOON = Date.parse('2026-11-20T12:00:00Z');

export function observation(day: number, changed: Partial<Observation> = {}): Observation {
  return { at: NOON + day * DAY_MS, state: 'found', price: 1240, moq: 2, stock: 800, ...changed };
}

/** @param number tells it from others */
export function watch(number = 1, changed: Partial<Watch> = {}): Watch {
  const offerId = `61234567890${number}`;
  const key = `1688 ${offerId}`;
  return {
    id: `demo ${key}`,
    createdAt: NOON,
    offer: {
      key,
      offerId,
      title: `陶瓷杯 ${number}`,
      titleTranslated: `Ceramic mug ${number}`,
    },
    service: 'demo',
    quantity: 200,
    mode: 'stock',
    hasPicture: true,
    known: observation(0),
    last: observation(0),
    dueAt: NOON + DAY_MS,
    ...changed,
  };
}

/** A change of that watch: ¥12.40 to ¥11.40. */
export function priceChange(
  id: string,
  of: Watch,
  changed: Partial<
    Pick<WatchChange & { kind: 'price' }, 'at' | 'isRead' | 'before' | 'after'>
  > = {},
): WatchChange {
  const change = { at: NOON, isRead: false, before: 1240, after: 1140, ...changed };
  return { id, watchId: of.id, kind: 'price', ...change };
}
