import { STUDIO_PICTURES } from '../pictures/products';
import type { CatalogueOffer } from './offer';
import { plannedOffers, type PlannedOffer } from './offers';
import { ensurePictures, pictureFile, type Progress } from './picture-cache';

export type { CatalogueOffer } from './offer';

export interface CatalogueOptions {
  /** Where the suppliers' pictures are kept between starts. */
  cacheDir: string;
  /** The studio's pictures; by default those of this repository. */
  pictures?: string;
  onProgress?: Progress;
}

/**
 * The demo catalogue: about 1,200 offers, each with its supplier's picture on disk. The first call
 * draws the pictures, later ones find them. Rejects when a studio picture is missing or unreadable.
 */
export async function openCatalogue(options: CatalogueOptions): Promise<CatalogueOffer[]> {
  const { cacheDir, pictures = STUDIO_PICTURES, onProgress } = options;
  const planned = plannedOffers();
  const folder = await ensurePictures(planned, pictures, cacheDir, onProgress);
  const withFile = ({ offer }: PlannedOffer): CatalogueOffer => ({
    ...offer,
    file: pictureFile(folder, offer.offerId),
  });
  return planned.map(withFile);
}
