import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Backbone } from './backbone';
import type { StoredPicture } from './cache-format';
import { CatalogueError, isPictureError } from './errors';
import { extractFeatures, type Features } from './features';

/** A picture of a catalogue; `file` is an absolute path. */
export interface IndexedPicture {
  id: string;
  file: string;
}

/** A picture with its features. */
export interface Collected extends StoredPicture {
  id: string;
}

export type OnProgress = (done: number, total: number) => void;

/** While the network computes one picture, sharp decodes the next on another thread. */
const LANES = 2;

/**
 * Features of every picture, in the given order. Those stored before are taken over by content, so
 * that only new and changed pictures cost time. Throws a CatalogueError that names a broken picture.
 */
export async function collectFeatures(
  backbone: Backbone,
  pictures: readonly IndexedPicture[],
  stored: readonly StoredPicture[],
  onProgress?: OnProgress,
): Promise<Collected[]> {
  const known = new Map(stored.map(({ key, features }) => [key, features]));
  const collected: Collected[] = [];
  const waiting = pictures.entries();
  let done = 0;
  const work = async () => {
    for (const [position, picture] of waiting) {
      collected[position] = await collectOne(backbone, picture, known);
      onProgress?.(++done, pictures.length);
    }
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return collected;
}

async function collectOne(
  backbone: Backbone,
  { id, file }: IndexedPicture,
  known: ReadonlyMap<string, Features>,
): Promise<Collected> {
  const bytes = await readFile(file);
  const key = createHash('sha256').update(bytes).digest('hex');
  try {
    return { id, key, features: known.get(key) ?? (await extractFeatures(backbone, bytes)) };
  } catch (cause) {
    if (!isPictureError(cause)) throw cause;
    throw new CatalogueError(`${file} cannot be indexed. ${cause.message}`, { cause });
  }
}
