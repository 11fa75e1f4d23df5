import { inRuleOrder } from '../../model/rule-ids';
import type { Range, UnitPrice, FoundOffer } from '../../model/compared-offer';
import { unitPriceAt } from '../unit-price';
import { unitKind, writtenUnit } from '../units';
import { type Examined, byLook, examine } from './examine';
import type { FoundWord } from './find-words';
import { type MedianOf, type PricedMember, createMedians } from './medians';
import { BOTH_OF_PAIR, ONE_OF_PAIR } from './words';
import type { Mode } from '../../model/mode';
import type { Glossary } from '../../glossary/glossary';
import { sellerKeys } from '../../sellers/identity';

/** An offer to be judged. */
export interface OfferToJudge {
  key: string;
  offer: FoundOffer;
  /** Unit price at the user's quantity, as `unitPriceAt` returns it. */
  unitPrice?: UnitPrice | undefined;
  /** Id of the offers that look alike, whatever they cost. */
  look: string;
  /** The larger look that it is most like. */
  nearestLook?: string | undefined;
  /** Name of the wanted SKU, if the user chose one. */
  sku?: string | undefined;
}

/** An offer with everything that does not depend on other prices. */
export interface JudgedOffer extends Examined {
  key: string;
  offer: FoundOffer;
  look: string;
  nearestLook: string | undefined;
  sellerKey: string;
  /** Converted to what most of its look count as one piece (single or pair). */
  unitPrice: UnitPrice | undefined;
}

/** The terms that prices are for, and the words that titles are read by. */
export interface PriceTerms {
  glossary: Glossary;
  /** Pieces that the user wants. */
  quantity: number;
  mode: Mode;
  pageTitle?: string | undefined;
  /** Surcharge of an invoice as a share; absent if none is wanted. */
  invoice?: Range | undefined;
}

/**
 * Reads titles and units of all offers and converts single and pair prices to the majority of each
 * look.
 */
export function toJudgedOffers(offers: readonly OfferToJudge[], asked: PriceTerms): JudgedOffer[] {
  const examined = offers.map((judged) => {
    const { offer, unitPrice, sku } = judged;
    const facts = examine(offer, sku, asked);
    return {
      judged,
      facts,
      unitPrice,
      look: judged.look,
      pairing: pairingOf(offer, facts.words),
    };
  });
  const sellerKey = sellerKeys(offers.map(({ offer }) => offer));
  const majority = new Map(
    [...byLook(examined)].map(([look, members]) => [
      look,
      majorityOf(members.map(({ pairing }) => pairing)),
    ]),
  );
  return examined.map(({ judged: { key, offer, look, nearestLook }, facts, unitPrice, pairing }) =>
    Object.assign(facts, {
      key,
      offer,
      look,
      nearestLook,
      sellerKey: sellerKey(offer) ?? key,
      unitPrice:
        priceInMajorityUnit(offer, pairFactor(pairing, majority.get(look)), asked) ?? unitPrice,
    }),
  );
}

/** Pairs are twice as many singles, whose price may be that of another tier. */
function priceInMajorityUnit(
  offer: FoundOffer,
  factor: 2 | 0.5 | undefined,
  { quantity, mode, pageTitle }: PriceTerms,
): UnitPrice | undefined {
  const price = factor && unitPriceAt(offer, quantity * factor, mode, pageTitle);
  return price && convertPairPrice(price, factor);
}

/**
 * Medians of all offers except the excluded ones, and of looks most of which are excluded and that are
 * like a larger one: among many parts, one whose title says nothing is no product.
 */
export function mediansWithout(
  candidates: readonly JudgedOffer[],
  left: readonly JudgedOffer[],
): (candidate: JudgedOffer) => ReturnType<MedianOf> {
  const out = new Set(left.map(({ key }) => key));
  const leftOf = byLook(left);
  const doubtful = new Set(
    [...byLook(candidates)].flatMap(([look, members]) =>
      members[0]?.nearestLook !== undefined && (leftOf.get(look)?.length ?? 0) * 2 > members.length
        ? [look]
        : [],
    ),
  );
  const unmarked = candidates.filter(({ key, look }) => !out.has(key) && !doubtful.has(look));
  const medianOf = createMedians(unmarked.flatMap((candidate) => toPriced(candidate) ?? []));
  return (candidate) => {
    const own = toPriced(candidate);
    return own && medianOf(own);
  };
}

function toPriced({ unitPrice, ...offer }: JudgedOffer): PricedMember | undefined {
  if (!unitPrice || unitPrice.perPiece <= 0) return undefined;
  const { key, look, nearestLook, sellerKey, sizes } = offer;
  const { perPiece: price, basis } = unitPrice;
  return { key, look, nearestLook, sellerKey, sizes, price, basis };
}

type Pairing = 'single' | 'pair' | undefined;

/** 只 and 支 mean one of two; 个 and 件 may mean anything. */
const SINGLES: ReadonlySet<string> = new Set(['只', '支']);

/**
 * Whether an offer's unit is one of a pair or a pair, by its words and unit; undefined if unclear.
 */
function pairingOf(offer: FoundOffer, words: readonly FoundWord[]): Pairing {
  if (words.some(({ list }) => list === ONE_OF_PAIR)) return 'single';
  if (words.some(({ list }) => list === BOTH_OF_PAIR)) return 'pair';
  const unit = writtenUnit(offer);
  if (unitKind(unit) === 'pair') return 'pair';
  return unit !== undefined && SINGLES.has(unit) ? 'single' : undefined;
}

/** The pairing of more than half of a look. */
function majorityOf(pairings: readonly Pairing[]): Pairing {
  const most = (kind: Pairing) =>
    pairings.filter((pairing) => pairing === kind).length * 2 > pairings.length;
  return (['single', 'pair'] as const).find((kind) => most(kind));
}

/** Own units per unit of the majority; undefined if no conversion applies. */
function pairFactor(own: Pairing, majority: Pairing): 2 | 0.5 | undefined {
  if (own === undefined || majority === undefined || own === majority) return undefined;
  return majority === 'pair' ? 2 : 0.5;
}

/** Shares of the median at which a price may be the product's. */
const FAIR = { from: 0.6, to: 1.6 };

/**
 * A price of a piece that was divided by the pieces of a pack, where only the undivided one is near the
 * median: 4顶一箱 says how they are sent, unless they are sold by the box.
 */
export function withLots(
  candidate: JudgedOffer,
  medianOf: ReturnType<typeof mediansWithout>,
): UnitPrice | undefined {
  const { unitPrice, offer } = candidate;
  const isPack = unitPrice?.corrections.includes('pack-of-several') === true;
  if (!isPack || unitKind(writtenUnit(offer)) === 'group') return unitPrice;
  const median = medianOf(candidate)?.value;
  if (median === undefined) return unitPrice;
  const { perPiece, piecesPerUnit, pieces, corrections } = unitPrice;
  const share = (perPiece * piecesPerUnit) / median;
  if (perPiece / median >= FAIR.from || share < FAIR.from || share > FAIR.to) return unitPrice;
  return {
    ...unitPrice,
    perPiece: perPiece * piecesPerUnit,
    piecesPerUnit: 1,
    pieces: pieces / piecesPerUnit,
    corrections: corrections.filter((rule) => rule !== 'pack-of-several'),
  };
}

/** The unit price per unit of the majority, noted as correction `one-of-a-pair`. */
function convertPairPrice(price: UnitPrice, factor: number): UnitPrice {
  return {
    ...price,
    perPiece: price.perPiece * factor,
    piecesPerUnit: price.piecesPerUnit / factor,
    pieces: price.pieces / factor,
    corrections: inRuleOrder([...price.corrections, 'one-of-a-pair']),
  };
}
