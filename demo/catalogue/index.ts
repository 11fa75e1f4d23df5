import { STUDIO_PICTURES, STUDIO_PRODUCTS } from '../pictures/products';
import type { CatalogueOffer } from './offer';
import { plannedOffers, type PlannedOffer } from './offers';
import { drawSupplierPicture } from './supplier-pictures';

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
