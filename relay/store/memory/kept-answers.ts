/** Answers of the last hour, as many as fit: the oldest give way. */
import type { StoredAnswer } from '../store';

export const KEPT_MS = 60 * 60 * 1000;
/** Of bodies, in UTF-16 units. An answer is at most 4 MB. */
const MAX_SIZE = 64 * 1024 * 1024;

export interface KeptAnswers {
  read: (key: string) => StoredAnswer | undefined;
  keep: (key: string, answer: StoredAnswer) => void;
}

export function createKeptAnswers(
  monotonic: () => number = () => performance.now(),
  maxSize = MAX_SIZE,
): KeptAnswers {
  /** The oldest first, as all are kept equally long. */
  const kept = new Map<string, { answer: StoredAnswer; until: number }>();
  let size = 0;

  const drop = (key: string): void => {
    size -= kept.get(key)?.answer.body.length ?? 0;
    kept.delete(key);
  };

  return {
    read: (key) => {
      const found = kept.get(key);
      return found !== undefined && found.until > monotonic() ? found.answer : undefined;
    },
    keep: (key, answer) => {
      drop(key);
      kept.set(key, { answer, until: monotonic() + KEPT_MS });
      size += answer.body.length;
      for (const [oldest, { until }] of kept) {
        if (size <= maxSize && until > monotonic()) return;
        drop(oldest);
      }
    },
  };
}
