/** Judges every offer of the catalogue and compares with the truth. */
import { productSheet, sizeTerm } from '../../demo/catalogue/draft';
import { plannedOffers } from '../../demo/catalogue/offers';
import { catalogueTruth, type OfferTruth } from '../../demo/catalogue/truth';
import { STUDIO_PRODUCTS } from '../../demo/studio/products';
import { judge, type Judgement } from '@/utils/pricing/misleading';
import type { RuleId } from '@/utils/model/rule-ids';
import { unitPriceAt } from '@/utils/pricing/unit-price';
import type { FoundOffer } from '@/utils/model/compared-offer';

const QUANTITY = 200;
/** Rules that apply in direct mode. */
const DIRECT_RULES: ReadonlySet<RuleId | undefined> = new Set([
  'dropship-price',
  'dropship-free-shipping',
]);

export interface Verdict {
  truth: OfferTruth;
  title: string;
  /** Rules that marked, corrected or noted it. */
  mark: RuleId | undefined;
  corrections: readonly RuleId[];
  notes: readonly RuleId[];
  /** Price and median in fen a piece. */
  price: number | undefined;
  median: number | undefined;
}

/** How the catalogue is split into lists and groups. */
export interface Listing {
  name: string;
  listOf: (truth: OfferTruth) => string;
  groupOf: (truth: OfferTruth) => string;
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
const categoryOf = ({ offerId }: OfferTruth) => categories.get(offerId) ?? '';

export const LISTINGS = {
  products: {
    name: 'true groups, one product a list',
    listOf: ({ product }) => product,
    groupOf: ({ group }) => group,
  },
  page: {
    name: 'true groups, from a page with a title',
    listOf: ({ product }) => product,
    groupOf: ({ group }) => group,
    pageTitleOf: (product) => pageTitles.get(product) ?? '',
  },
  category: {
    name: 'a plain list: all of one category as one group',
    listOf: categoryOf,
    groupOf: () => 'all',
  },
  ungrouped: {
    name: 'a plain list: all of one category, each a group of its own',
    listOf: categoryOf,
    groupOf: ({ offerId }) => offerId,
  },
} as const satisfies Record<string, Listing>;

export function judgeCatalogue(
  offers: ReadonlyMap<string, FoundOffer>,
  listing: Listing,
): Verdict[] {
  const lists = new Map<string, OfferTruth[]>();
  for (const truth of catalogueTruth()) {
    const key = listing.listOf(truth);
    lists.set(key, [...(lists.get(key) ?? []), truth]);
  }
  return [...lists.values()].flatMap((list) => judgeList(list, offers, listing));
}

function judgeList(
  list: readonly OfferTruth[],
  offers: ReadonlyMap<string, FoundOffer>,
  { groupOf, pageTitleOf }: Listing,
): Verdict[] {
  const [first] = list;
  const pageTitle = first && pageTitleOf?.(first.product);
  const judged = list.map((truth) => {
    const offer = offers.get(truth.offerId);
    if (!offer) throw new Error(`The gateway did not answer ${truth.offerId}`);
    const mode = DIRECT_RULES.has(truth.rule) ? 'direct' : 'stock';
    const unitPrice = unitPriceAt(offer, QUANTITY, mode, pageTitle);
    return { truth, key: truth.offerId, offer, unitPrice, group: groupOf(truth) };
  });
  const wanted = { quantity: QUANTITY, mode: 'stock', pageTitle } as const;
  const judgements = judge(judged, { ...wanted, cleared: new Set() });
  return judged.map(({ truth, key, offer, unitPrice: asked }) => {
    const judgement: Judgement = judgements.get(key) ?? { notes: [] };
    const unitPrice = judgement.unitPrice ?? asked;
    return {
      truth,
      title: offer.title,
      mark: judgement.mark?.rule,
      corrections: unitPrice?.corrections ?? [],
      notes: judgement.notes.map(({ rule }) => rule),
      price: unitPrice?.perPiece,
      median: judgement.median,
    };
  });
}

/** Treated by the right rule, and not marked for another reason. */
export function isRight({ truth, mark, corrections, notes }: Verdict): boolean {
  const { rule, treatment } = truth;
  if (rule === undefined || mark === rule) return rule !== undefined;
  if (mark !== undefined || treatment === 'mark') return false;
  return corrections.includes(rule) || (treatment === 'note' && notes.includes(rule));
}

/** Marked, corrected, or noted if a note is the right treatment. */
export function isFound({ truth, mark, corrections, notes }: Verdict): boolean {
  if (mark !== undefined) return true;
  return truth.treatment === 'note'
    ? notes.length + corrections.length > 0
    : truth.treatment === 'correct' && corrections.length > 0;
}

export const isWronglyMarked = ({ truth, mark }: Verdict) =>
  truth.rule === undefined && mark !== undefined;
