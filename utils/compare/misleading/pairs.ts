/** One of a pair, or a pair among single pieces: counted as most of the group count. */
import { inRuleOrder } from '../../model/rule-ids';
import type { UnitPrice } from '../compared';
import { unitKind, writtenUnit } from '../unit-price/units';
import type { FoundOffer } from '../merge';
import type { FoundWord } from './find-words';
import { BOTH_OF_PAIR, ONE_OF_PAIR } from './words';

export type Pairing = 'single' | 'pair' | undefined;

/** 只 and 支 are one of two; 个 and 件 may be anything. */
const SINGLES: ReadonlySet<string> = new Set(['只', '支']);

export function pairingOf(offer: FoundOffer, words: readonly FoundWord[]): Pairing {
  if (words.some(({ list }) => list === ONE_OF_PAIR)) return 'single';
  if (words.some(({ list }) => list === BOTH_OF_PAIR)) return 'pair';
  const unit = writtenUnit(offer);
  if (unitKind(unit) === 'pair') return 'pair';
  return unit !== undefined && SINGLES.has(unit) ? 'single' : undefined;
}

/** What more than half of a group are. */
export function majorityOf(pairings: readonly Pairing[]): Pairing {
  const most = (kind: Pairing) =>
    pairings.filter((pairing) => pairing === kind).length * 2 > pairings.length;
  return (['single', 'pair'] as const).find((kind) => most(kind));
}

/** Own pieces in what most of the group call one; undefined where it is counted as they are. */
export function pairFactor(own: Pairing, majority: Pairing): 2 | 0.5 | undefined {
  if (own === undefined || majority === undefined || own === majority) return undefined;
  return majority === 'pair' ? 2 : 0.5;
}

/** The price of what most of the group call one piece, where so many own pieces are bought. */
export function paired(price: UnitPrice, factor: number): UnitPrice {
  return {
    ...price,
    perPiece: price.perPiece * factor,
    piecesPerUnit: price.piecesPerUnit / factor,
    pieces: price.pieces / factor,
    corrections: inRuleOrder([...price.corrections, 'one-of-a-pair']),
  };
}
