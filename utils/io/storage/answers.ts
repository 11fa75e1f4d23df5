/**
 * Caches answers of the services for one hour in IndexedDB: it has enough room, and private windows of
 * Chrome have a separate one, which is removed with them.
 */
import { parseAs } from '../../core/parse';
import { results } from './results';
import { storedAnswerSchema } from './schemas';

const HOUR_MS = 3_600_000;
/** Most answers: with `MAX_CHARACTERS` a total of at most 12 MB; the oldest are dropped first. */
const MAX_ANSWERS = 60;
const MAX_CHARACTERS = 200_000;

export interface StoredAnswer {
  at: number;
  answer: unknown;
}

/** Undefined where the answer is missing, too old or unreadable. */
export async function readAnswer(key: string, now: number): Promise<StoredAnswer | undefined> {
  const entry = parseAs(storedAnswerSchema, await results.use((db) => db.get('answers', key)));
  if (!entry || !isFresh(entry.at, now)) return undefined;
  try {
    return { at: entry.at, answer: JSON.parse(entry.answer) };
  } catch {
    return undefined; // requested again
  }
}

/** Replaces an older answer of the key, and removes the expired ones. */
export async function writeAnswer(key: string, { at, answer }: StoredAnswer): Promise<void> {
  const text = JSON.stringify(answer);
  if (text.length > MAX_CHARACTERS) return;
  await results.change(['answers'], async (transaction) => {
    const store = transaction.objectStore('answers');
    await store.put({ at, answer: text }, key);
    let left = await store.count();
    let cursor = await store.index('at').openCursor();
    while (cursor) {
      if (left <= MAX_ANSWERS && isFresh(cursor.key, at)) break;
      await cursor.delete();
      left -= 1;
      cursor = await cursor.continue();
    }
  });
}

export async function dropAnswer(key: string): Promise<void> {
  await results.use((db) => db.delete('answers', key));
}

/** False also for an answer from the future, which was written before the clock was set back. */
function isFresh(at: number, now: number): boolean {
  return at <= now && now - at < HOUR_MS;
}
