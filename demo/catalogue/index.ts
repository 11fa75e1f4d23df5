import { STUDIO_PICTURES, STUDIO_PRODUCTS } from '../pictures/products';
import type { CatalogueOffer, StatedOffer } from './offer';
import { drawSupplierPicture } from './supplier-pictures';
import { makeListings } from './listings';
import type { PhotoPlan } from './photo-plan';

/** The demo catalogue: about 1,200 offers, each with a picture that is drawn when it is first asked for. */
export function openCatalogue(): CatalogueOffer[] {
  return plannedOffers().map((planned) =>
    Object.assign({}, planned.offer, { picture: drawOnce(planned) }),
  );
}

const PRODUCTS = new Map(STUDIO_PRODUCTS.map((product) => [product.id, product]));

function drawOnce({ offer, photo }: PlannedOffer): () => Promise<Buffer> {
  let drawn: Promise<Buffer> | undefined;
  return () => {
    const product = PRODUCTS.get(offer.product);
    if (!product) throw new Error(`Offer ${offer.offerId} is of no product of the studio`);
    drawn ??= drawSupplierPicture(photo, product, STUDIO_PICTURES);
    return drawn;
  };
}

/** An offer as published, and how its supplier took the picture. */
export interface PlannedOffer {
  offer: StatedOffer;
  photo: PhotoPlan;
}

/** Every offer of the catalogue, without a word on which of them mislead. */
export function plannedOffers(): readonly PlannedOffer[] {
  return makeListings().map(({ offer, photo }) => ({ offer, photo }));
}
