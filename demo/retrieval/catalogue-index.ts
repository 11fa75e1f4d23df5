import type { Backbone } from './backbone';
import { readIndex, writeIndex } from './cache';
import type { StoredIndex, StoredPicture } from './cache-format';
import { collectFeatures, type IndexedPicture, type OnProgress } from './collect';
import { CatalogueError } from './errors';
import { vectorOf, type Entry } from './gallery';
import type { Projection } from '../../utils/core/likeness/projection';
import { MIN_PICTURES_TO_FIT, fitProjection } from './projection';

export interface IndexOptions {
  /** Where the index is kept between starts. */
  cacheFile: string;
  /**
   * Gives the projection for a catalogue of fewer than 300 pictures; a larger one has
   * its own and does not ask. Without it a small catalogue is refused with a CatalogueError.
   */
  fallbackProjection?: () => Promise<Projection>;
  /** Called after each picture, cached or not. */
  onProgress?: OnProgress;
}

export interface CatalogueIndex {
  gallery: readonly Entry[];
  projection: Projection;
}

/** The index of a catalogue. What the cache file holds of it by content is not computed again. */
export async function openIndex(
  backbone: Backbone,
  pictures: readonly IndexedPicture[],
  { cacheFile, fallbackProjection, onProgress }: IndexOptions,
): Promise<CatalogueIndex> {
  const stored = await readIndex(cacheFile);
  const collected = await collectFeatures(backbone, pictures, stored.pictures, onProgress);
  const index = haveSameKeys(stored.pictures, collected) ? stored : fitIndex(collected);
  if (index !== stored) await writeIndex(cacheFile, index);
  const projection = index.projection ?? (await fallback(pictures.length, fallbackProjection));
  return {
    gallery: collected.map(({ id, features }) => ({ id, vector: vectorOf(features, projection) })),
    projection,
  };
}

function haveSameKeys(a: readonly StoredPicture[], b: readonly StoredPicture[]): boolean {
  return a.length === b.length && a.every(({ key }, i) => key === b[i]?.key);
}

function fitIndex(pictures: readonly StoredPicture[]): StoredIndex {
  if (pictures.length < MIN_PICTURES_TO_FIT) return { pictures };
  return { pictures, projection: fitProjection(pictures.map(({ features }) => features.pooled)) };
}

async function fallback(
  size: number,
  projection: (() => Promise<Projection>) | undefined,
): Promise<Projection> {
  if (projection !== undefined) return projection();
  throw new CatalogueError(
    `${size} pictures are too few: a projection of their own needs ` +
      `${MIN_PICTURES_TO_FIT}, and none was given to use instead.`,
  );
}
