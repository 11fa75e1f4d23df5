/** What is kept for an hour, as much as fits: the oldest gives way. */

export const KEPT_MS = 60 * 60 * 1000;
/** Size of all answers together: an answer is at most 1 MB. */
export const KEPT_SIZE = 64 * 1024 * 1024;

export interface Kept<Value> {
  read: (key: string) => Value | undefined;
  /** The keys of what gave way before its hour was over. */
  keep: (key: string, value: Value, size: number) => string[];
}

export function createKept<Value>(
  maxSize = KEPT_SIZE,
  monotonic: () => number = () => performance.now(),
): Kept<Value> {
  /** The oldest first, as all are kept equally long. */
  const kept = new Map<string, { value: Value; size: number; until: number }>();
  let total = 0;

  const drop = (key: string): void => {
    total -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };

  return {
    read: (key) => {
      const found = kept.get(key);
      return found !== undefined && found.until > monotonic() ? found.value : undefined;
    },
    keep: (key, value, size) => {
      drop(key);
      kept.set(key, { value, size, until: monotonic() + KEPT_MS });
      total += size;
      const gaveWay: string[] = [];
      for (const [oldest, { until }] of kept) {
        const isOver = until <= monotonic();
        if (total <= maxSize && !isOver) break;
        drop(oldest);
        if (!isOver) gaveWay.push(oldest);
      }
      return gaveWay;
    },
  };
}
