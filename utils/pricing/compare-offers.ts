/** Offers → what the panel, the exports and the history say of them. The one order of its steps. */
import type { CostInputs } from '../model/cost-inputs';
import type { Rates } from '../model/rates';
import type { ComparedOffer, OfferGroup, UnitPrice, FoundOffer } from '../model/compared-offer';
import {
  type GroupEdits,
  type GroupMember,
  type OfferGroupKeys,
  describeGroups,
  groupOffers,
} from './groups';
import type { PictureHash } from './groups/picture-hash';
import { offerKey } from './merge-offers';
import { type Judgement, judge } from './misleading';
import { unitPriceAt } from './unit-price';
import { type PagePriceTerms, earningOf } from './landed-cost/earning';
import { cashOf, landedCost } from './landed-cost/landed';

export interface CompareContext {
  inputs: CostInputs;
  rates: Rates;
  /** Absent: the page's price is not known, and nothing is earned. */
  page?: PagePriceTerms | undefined;
  /** Of the page's product: tells a word of the product from a sign. */
  pageTitle?: string | undefined;
  /** Keys of offers that the user has said not to be misleading. */
  cleared: ReadonlySet<string>;
  /** Keys of offers whose details are known. */
  detailed: ReadonlySet<string>;
}

export interface Comparison {
  /** In the order in which they came. */
  offers: readonly ComparedOffer[];
  groups: readonly OfferGroup[];
  /** By key: the median, in fen a piece, by which a marked offer was judged. */
  medians: ReadonlyMap<string, number>;
}

/**
 * Which offers are the same product. By the price of the list, whatever the quantity: no group falls
 * apart because somebody orders more. The slowest of the steps: 1,000 offers take half a second.
 */
export function groupFound(
  offers: readonly FoundOffer[],
  byHand: GroupEdits,
  hashes: ReadonlyMap<string, PictureHash>,
): OfferGroupKeys[] {
  const groupable = offers.map((offer) => {
    const key = offerKey(offer);
    const hash = hashes.get(key);
    const price = unitPriceAt(offer, 1, 'stock')?.perPiece;
    const sellerKey = sellerKeyOf(offer);
    return {
      key,
      title: offer.title,
      ...(price !== undefined && { price }),
      ...(hash && { hash }),
      ...(sellerKey !== undefined && { sellerKey }),
    };
  });
  return groupOffers(groupable, byHand);
}

/**
 * Unit price → marks and corrections → landed cost → what is earned.
 * @param groups of these offers; one that is in none stands alone
 */
export function compareOffers(
  offers: readonly FoundOffer[],
  groups: readonly OfferGroupKeys[],
  context: CompareContext,
): Comparison {
  const { inputs, pageTitle, cleared } = context;
  const { quantity, mode, switches, values } = inputs;
  const invoice = switches.withInvoice ? values.invoice : undefined;
  const groupOf = new Map(groups.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)));
  const priced = offers.map((offer): Grouped => {
    const key = offerKey(offer);
    const unitPrice = unitPriceAt(offer, quantity, mode, pageTitle);
    return { key, offer, ...(unitPrice && { unitPrice }), group: groupOf.get(key) ?? key };
  });
  const judgements = judge(priced, { pageTitle, quantity, mode, cleared, invoice });
  const compared = priced.map((each) => costed(each, judgements.get(each.key), context));
  return {
    offers: compared,
    groups: describeGroups(groups, compared.map(described)),
    medians: new Map(
      [...judgements].flatMap(([key, { median }]) => (median === undefined ? [] : [[key, median]])),
    ),
  };
}

interface Grouped {
  key: string;
  offer: FoundOffer;
  unitPrice?: UnitPrice;
  group: string;
}

function costed(
  { key, offer, group, ...priced }: Grouped,
  judgement: Judgement | undefined,
  { inputs, rates, page, detailed }: CompareContext,
): ComparedOffer {
  const unitPrice = judgement?.unitPrice ?? priced.unitPrice;
  const notes = judgement?.notes ?? [];
  const landed = unitPrice && landedCost(offer, unitPrice, inputs, rates, notes);
  const earning = landed && page && earningOf(landed, page, inputs, rates);
  return {
    key,
    offer,
    hasDetails: detailed.has(key),
    ...(unitPrice && { unitPrice }),
    ...(landed && { landed }),
    ...(earning && { earning }),
    ...(landed && unitPrice && { cash: cashOf(landed, unitPrice) }),
    group,
    ...(judgement?.mark && { mark: judgement.mark }),
    notes,
  };
}

function described({ key, offer, unitPrice, mark }: ComparedOffer): GroupMember {
  const sellerKey = sellerKeyOf(offer);
  return {
    key,
    ...(sellerKey !== undefined && { sellerKey }),
    ...(unitPrice && { unitPrice }),
    isMarked: mark !== undefined,
  };
}

/** Whose offer it is; absent where the service does not say. */
function sellerKeyOf({ seller }: FoundOffer): string | undefined {
  return seller?.id ?? seller?.name;
}

/**
 * An offer that nothing has been computed for: its price is that of the list, whatever the quantity,
 * and it is a group of its own.
 */
export function toCompared(offer: FoundOffer): ComparedOffer {
  const key = offerKey(offer);
  const { price, priceBasis = 'list', moq = 1 } = offer;
  return {
    key,
    offer,
    hasDetails: false,
    ...(price !== undefined && {
      unitPrice: {
        perPiece: price,
        perUnit: price,
        piecesPerUnit: 1,
        pieces: moq,
        basis: priceBasis,
        isListOnly: true,
        corrections: [],
      },
    }),
    group: key,
    notes: [],
  };
}
