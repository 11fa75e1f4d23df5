import { loadBackbone } from './backbone';
import { openIndex, type IndexOptions } from './catalogue-index';
import type { IndexedPicture } from './collect';
import { extractFeatures } from './features';
import { rank, vectorOf, type Hit } from './gallery';
import type { Projection } from '../../utils/core/likeness/projection';

/** Searches one catalogue by picture. */
export interface Retriever {
  /** Pictures that are searched. */
  size: number;
  /** What this catalogue is compared by; serves as the fallback of a small one. */
  projection: Projection;
  /**
   * The `limit` most similar pictures, or all of them, best first. `image` is an encoded picture;
   * rejects with a PictureError when it cannot be decoded.
   */
  search(image: Uint8Array, limit?: number): Promise<Hit[]>;
}

/**
 * Indexes the pictures, or reads their index from `cacheFile`. Rejects with a CatalogueError when
 * a picture is broken, or when there are too few of them and no fallback projection.
 */
export async function openRetriever(
  pictures: readonly IndexedPicture[],
  options: IndexOptions,
): Promise<Retriever> {
  const backbone = await loadBackbone();
  const { gallery, projection } = await openIndex(backbone, pictures, options);
  return {
    size: gallery.length,
    projection,
    search: async (image, limit) => {
      const features = await extractFeatures(backbone, image);
      return rank(gallery, vectorOf(features, projection), limit);
    },
  };
}
