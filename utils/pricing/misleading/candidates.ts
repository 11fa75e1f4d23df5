import { inRuleOrder } from '../../model/rule-ids';
import type { Range, UnitPrice, FoundOffer } from '../../model/compared-offer';
import { unitPriceAt } from '../unit-price';
import { unitKind, writtenUnit } from '../units';
import { type Examined, byGroup, examine } from './examine';
import type { FoundWord } from './find-words';
import { type MedianOf, type PricedMember, createMedians } from './medians';
import { BOTH_OF_PAIR, ONE_OF_PAIR } from './words';
import type { Mode } from '../../model/destinations';

/** An offer to be judged. */
export interface OfferToJudge {
  key: string;
  offer: FoundOffer;
  /** At the user's quantity, as `unitPriceAt` returns it. */
  unitPrice?: UnitPrice | undefined;
  /** Id of its group of the same product. */
  group: string;
  /** Name of the wanted SKU, if the user chose one. */
  sku?: string | undefined;
}

/** An offer with everything that does not depend on other prices. */
export interface JudgedOffer extends Examined {
  key: string;
  offer: FoundOffer;
  group: string;
  sellerKey: string;
  /** Converted to what most of its group count as one piece (single or pair). */
  unitPrice: UnitPrice | undefined;
}

/** The terms that prices are for. */
export interface PriceTerms {
  /** Pieces that the user wants. */
  quantity: number;
  mode: Mode;
  pageTitle?: string | undefined;
  /** Surcharge of an invoice as a share; absent if none is wanted. */
  invoice?: Range | undefined;
}

/**
 * Reads titles and units of all offers and converts single and pair prices to the majority of each
 * group.
 */
export function toJudgedOffers(offers: readonly OfferToJudge[], asked: PriceTerms): JudgedOffer[] {
  const examined = offers.map((judged) => {
    const { offer, unitPrice, sku } = judged;
    const facts = examine(offer, sku, asked.pageTitle);
    return {
      judged,
      facts,
      unitPrice,
      group: judged.group,
      pairing: pairingOf(offer, facts.words),
    };
  });
  const majority = new Map(
    [...byGroup(examined)].map(([group, members]) => [
      group,
      majorityOf(members.map(({ pairing }) => pairing)),
    ]),
  );
  return examined.map(({ judged: { key, offer, group }, facts, unitPrice, pairing }) =>
    Object.assign(facts, {
      key,
      offer,
      group,
      sellerKey: offer.seller?.id ?? offer.seller?.name ?? key,
      unitPrice:
        priceInMajorityUnit(offer, pairFactor(pairing, majority.get(group)), asked) ?? unitPrice,
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

/** Medians of all offers except the excluded ones. */
export function mediansWithout(
  candidates: readonly JudgedOffer[],
  left: readonly JudgedOffer[],
): (candidate: JudgedOffer) => ReturnType<MedianOf> {
  const out = new Set(left.map(({ key }) => key));
  const unmarked = candidates.filter(({ key }) => !out.has(key));
  const medianOf = createMedians(unmarked.flatMap((candidate) => toPriced(candidate) ?? []));
  return (candidate) => {
    const own = toPriced(candidate);
    return own && medianOf(own);
  };
}

function toPriced({ key, group, sellerKey, unitPrice }: JudgedOffer): PricedMember | undefined {
  if (!unitPrice || unitPrice.perPiece <= 0) return undefined;
  return { key, group, sellerKey, price: unitPrice.perPiece, basis: unitPrice.basis };
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

/** The pairing of more than half of a group. */
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
