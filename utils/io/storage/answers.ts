/**
 * Caches answers of the services for one hour in IndexedDB: it has enough room, and private windows of
 * Chrome have a separate one, which is removed with them.
 */
import type { DBSchema } from 'idb';
import { parseAs } from '../../core/parse';
import { createDatabase } from './database';
import { REGISTRY } from './registry';

const HOUR_MS = 3_600_000;
/** Most answers: with `MAX_CHARACTERS` a total of at most 12 MB; the oldest are dropped first. */
const MAX_ANSWERS = 60;
const MAX_CHARACTERS = 200_000;

const { answers: database } = REGISTRY;

interface Schema extends DBSchema {
  answers: { key: string; value: unknown; indexes: { at: number } };
}

export interface StoredAnswer {
  at: number;
  answer: unknown;
}

/** Opens the database; may be called in advance, because opening takes longer than reading. */
export const { open: openAnswers } = createDatabase<Schema>(
  database,
  (db) => void db.createObjectStore('answers').createIndex('at', 'at'),
);

/** Undefined where the answer is missing, too old or unreadable. */
export async function readAnswer(key: string, now: number): Promise<StoredAnswer | undefined> {
  const db = await openAnswers();
  const entry = parseAs(database.schema, await db.get('answers', key));
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
  const db = await openAnswers();
  const { store, done } = db.transaction('answers', 'readwrite');
  await store.put({ at, answer: text }, key);
  let left = await store.count();
  let cursor = await store.index('at').openCursor();
  while (cursor) {
    if (left <= MAX_ANSWERS && isFresh(cursor.key, at)) break;
    await cursor.delete();
    left -= 1;
    cursor = await cursor.continue();
  }
  await done;
}

export async function dropAnswer(key: string): Promise<void> {
  await (await openAnswers()).delete('answers', key);
}

/** Removes all answers. */
export async function clearAnswers(): Promise<void> {
  await (await openAnswers()).clear('answers');
}

/** False also for an answer from the future, which was written before the clock was set back. */
function isFresh(at: number, now: number): boolean {
  return at <= now && now - at < HOUR_MS;
}
