import type { Range, UnitPrice } from '../compared';
import type { FoundOffer } from '../merge';
import { unitPriceAt, type Mode } from '../unit-price';
import { examine, type Examined } from './examine';
import { byGroup } from './by-group';
import { createMedians, type MedianOf, type Priced } from './medians';
import { majorityOf, paired, pairFactor, pairingOf } from './pairs';

/** An offer as it is judged. */
export interface Judged {
  key: string;
  offer: FoundOffer;
  /** At the user's quantity; see `unitPriceAt`. */
  unitPrice?: UnitPrice | undefined;
  /** Offers of the same product share it. */
  group: string;
  /** Name of the kind that is meant, where the user has said so. */
  sku?: string | undefined;
}

/** With all that is known before prices are compared. */
export interface Candidate extends Examined {
  key: string;
  offer: FoundOffer;
  group: string;
  sellerKey: string;
  /** For what most of its group call one piece. */
  unitPrice: UnitPrice | undefined;
}

/** What prices were asked for. */
export interface Asked {
  /** Pieces that the user wants. */
  quantity: number;
  mode: Mode;
  pageTitle?: string | undefined;
  /** What an invoice adds to prices, as a share; absent where none is wanted. */
  invoice?: Range | undefined;
}

export function toCandidates(offers: readonly Judged[], asked: Asked): Candidate[] {
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
      unitPrice: pairedPrice(offer, pairFactor(pairing, majority.get(group)), asked) ?? unitPrice,
    }),
  );
}

/** So many pairs are twice as many single pieces, whose price may be that of another tier. */
function pairedPrice(
  offer: FoundOffer,
  factor: 2 | 0.5 | undefined,
  { quantity, mode, pageTitle }: Asked,
): UnitPrice | undefined {
  const price = factor && unitPriceAt(offer, quantity * factor, mode, pageTitle);
  return price && paired(price, factor);
}

/** What the others are judged by, without those that are left out. */
export function mediansWithout(
  candidates: readonly Candidate[],
  left: readonly Candidate[],
): (candidate: Candidate) => ReturnType<MedianOf> {
  const out = new Set(left.map(({ key }) => key));
  const unmarked = candidates.filter(({ key }) => !out.has(key));
  const medianOf = createMedians(unmarked.flatMap((candidate) => toPriced(candidate) ?? []));
  return (candidate) => {
    const own = toPriced(candidate);
    return own && medianOf(own);
  };
}

function toPriced({ key, group, sellerKey, unitPrice }: Candidate): Priced | undefined {
  if (!unitPrice || unitPrice.perPiece <= 0) return undefined;
  return { key, group, sellerKey, price: unitPrice.perPiece, basis: unitPrice.basis };
}
