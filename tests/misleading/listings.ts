/** The demo catalogue as lists of searches. */
import { productSheet, sizeTerm } from '../../demo/catalogue/draft';
import { plannedOffers } from '../../demo/catalogue';
import { catalogueTruth, type OfferTruth } from '../../demo/catalogue/truth';
import { STUDIO_PRODUCTS } from '../../demo/pictures/products';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { ListWithTruth } from './judge-list';

/** How the catalogue is split into lists. */
interface Listing {
  name: string;
  listOf: (truth: OfferTruth) => string;
  /** Title of the page that was searched from, by the studio's product id. */
  pageTitleOf?: (product: string) => string;
}

const pageTitles = new Map(
  STUDIO_PRODUCTS.map((product) => {
    const { facts, size } = productSheet(product);
    const [, name = ''] = facts.names[0] ?? [];
    return [product.id, `${product.trimName.en} ${name} ${sizeTerm(size)[1]}`];
  }),
);
const categories = new Map(plannedOffers().map(({ offer }) => [offer.offerId, offer.categoryId]));

export const LISTINGS = {
  products: { name: 'one product a list', listOf: ({ product }) => product },
  page: {
    name: 'one product a list, from a page with a title',
    listOf: ({ product }) => product,
    pageTitleOf: (product) => pageTitles.get(product) ?? '',
  },
  category: {
    name: 'all of one category as a list',
    listOf: ({ offerId }) => categories.get(offerId) ?? '',
  },
} as const satisfies Record<string, Listing>;

export function catalogueLists(
  offers: ReadonlyMap<string, FoundOffer>,
  { listOf, pageTitleOf }: Listing,
): ListWithTruth[] {
  const lists = new Map<string, OfferTruth[]>();
  for (const truth of catalogueTruth()) {
    const key = listOf(truth);
    lists.set(key, [...(lists.get(key) ?? []), truth]);
  }
  return [...lists.values()].map((truths) => ({
    pageTitle: truths[0] && pageTitleOf?.(truths[0].product),
    offers: truths.map((truth) => {
      const offer = offers.get(truth.offerId);
      if (!offer) throw new Error(`The gateway did not answer ${truth.offerId}`);
      return { offer, product: truth.product, truth };
    }),
  }));
}
