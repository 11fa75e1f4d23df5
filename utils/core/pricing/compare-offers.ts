/**
 * Turns found offers into compared offers for the panel, exports and history, in the one order of
 * the steps (`docs/misleading-prices.md`).
 */
import type { CostInputs } from '../costs/cost-inputs';
import type { Glossary } from '../glossary/glossary';
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
import { offerKey } from '../model/offer';
import { type Judgement, judge } from './misleading';
import { countSellers } from './price-statistics';
import { sellerKeys } from '../sellers/identity';
import { unitPriceAt } from './unit-price';
import { type PagePriceTerms, earningOf } from './landed-cost/earning';
import { cashOf, landedCost } from './landed-cost/landed';

export interface CompareContext {
  glossary: Glossary;
  inputs: CostInputs;
  rates: Rates;
  /** Absent: the page's price is unknown, and so are margins. */
  page?: PagePriceTerms | undefined;
  /** Title of the page's product: words in it are no sign of a misleading price. */
  pageTitle?: string | undefined;
  /** Keys of offers that the user declared not misleading. */
  cleared: ReadonlySet<string>;
  /** Keys of offers whose details are known. */
  detailed: ReadonlySet<string>;
}

export interface Comparison {
  /** Offers in the order of the input. */
  offers: readonly ComparedOffer[];
  groups: readonly OfferGroup[];
  /** Medians in fen a piece, by the key of the marked offer that each judged. */
  medians: ReadonlyMap<string, number>;
}

/**
 * Groups offers of the same product by list price, so that a group does not depend on the quantity.
 * The slowest step: half a second for 1,000 offers.
 * @param edits what the user joined or split; always holds
 * @param hashes by offer key; offers without one are compared by text and price
 * @param vectors by offer key: what their pictures look like, as far as that is known
 */
export function groupFound(
  offers: readonly FoundOffer[],
  byHand: GroupEdits,
  hashes: ReadonlyMap<string, PictureHash>,
  vectors: ReadonlyMap<string, Int8Array> = new Map(),
): OfferGroupKeys[] {
  const sellerKeyOf = sellerKeys(offers);
  const groupable = offers.map((offer) => {
    const key = offerKey(offer);
    const hash = hashes.get(key);
    const vector = vectors.get(key);
    const price = unitPriceAt(offer, 1, 'stock')?.perPiece;
    const sellerKey = sellerKeyOf(offer);
    return {
      key,
      title: offer.title,
      ...(price !== undefined && { price }),
      ...(hash && { hash }),
      ...(vector && { vector }),
      ...(sellerKey !== undefined && { sellerKey }),
    };
  });
  return groupOffers(groupable, byHand);
}

/**
 * Computes unit prices (fen), marks and corrections, landed costs (minor units of the user's
 * currency) and earnings. Missing prices and rates leave fields absent; nothing throws.
 * @param groups of these offers; an offer in none is a group of its own
 */
export function compareOffers(
  offers: readonly FoundOffer[],
  groups: readonly OfferGroupKeys[],
  context: CompareContext,
): Comparison {
  const { glossary, inputs, pageTitle, cleared } = context;
  const { quantity, mode, switches, values } = inputs;
  const invoice = switches.withInvoice ? values.invoice : undefined;
  const groupOf = new Map(
    groups.flatMap((group) => group.keys.map((key) => [key, group] as const)),
  );
  const priced = offers.map((offer): Grouped => {
    const key = offerKey(offer);
    const unitPrice = unitPriceAt(offer, quantity, mode, pageTitle);
    return { key, offer, ...(unitPrice && { unitPrice }), group: groupOf.get(key) ?? alone(key) };
  });
  const judged = priced.map(({ group: { id, look = id, nearestLook }, ...each }) =>
    Object.assign(each, { look, nearestLook }),
  );
  const judgements = judge(judged, { glossary, pageTitle, quantity, mode, cleared, invoice });
  const compared = priced.map((each) => costed(each, judgements.get(each.key), context));
  return {
    offers: compared,
    groups: describeGroups(groups, described(compared)),
    medians: new Map(
      [...judgements].flatMap(([key, { median }]) => (median === undefined ? [] : [[key, median]])),
    ),
  };
}

interface Grouped {
  key: string;
  offer: FoundOffer;
  unitPrice?: UnitPrice;
  group: OfferGroupKeys;
}

const alone = (key: string): OfferGroupKeys => ({ id: key, keys: [key] });

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
    group: group.id,
    ...(judgement?.mark && { mark: judgement.mark }),
    notes,
  };
}

function described(compared: readonly ComparedOffer[]): GroupMember[] {
  const sellerKeyOf = sellerKeys(compared.map(({ offer }) => offer));
  return compared.map(({ key, offer, unitPrice, mark }) => {
    const sellerKey = sellerKeyOf(offer);
    return {
      key,
      ...(sellerKey !== undefined && { sellerKey }),
      ...(unitPrice && { unitPrice }),
      isMarked: mark !== undefined,
    };
  });
}

export interface Spread {
  sellers: number;
  /** Fen a piece; absent if none has a price. */
  min?: number;
  max?: number;
}

/** Sellers of the unmarked offers, and the range of their prices as they are shown. */
export function spreadOf(offers: readonly ComparedOffer[]): Spread {
  const unmarked = described(offers).filter(({ isMarked }) => !isMarked);
  const prices = unmarked.flatMap(({ unitPrice }) => unitPrice?.perPiece ?? []);
  return {
    sellers: countSellers(unmarked),
    ...(prices.length > 0 && { min: Math.min(...prices), max: Math.max(...prices) }),
  };
}

/**
 * A compared offer without any computation: list price in fen, whatever the quantity, and a group
 * of its own.
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
