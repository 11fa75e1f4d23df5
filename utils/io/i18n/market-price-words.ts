/** What is said of a market's lowest price. */
import {
  type ComparedListing,
  FIRST_RESULTS,
  isSameProduct,
} from '../../core/pricing/market/compare-listings';
import type { ListingPrice } from '../../core/pricing/market/listing-price';
import type { MarketLine } from '../../core/pricing/market/market-line';
import type { OwnMoney } from '../../core/pricing/offer-context';
import { boundText, formatNumber, moneyRangeText, moneyText, rateText } from './format';
import { t } from './words';

/** The price as the listing asks it. */
const askedText = ({ low, currency }: ListingPrice): string => moneyText({ minor: low, currency });

/** The lowest price of a market in the reader's money, or as it is asked where it cannot be converted. */
export function marketPriceText(
  { price, own: minor }: ComparedListing,
  own: OwnMoney | undefined,
): string | undefined {
  if (own && minor !== undefined) return moneyText({ minor, currency: own.currency });
  return price && askedText(price);
}

/** Why none of a market's listings gives a price. */
export function whyNoPrice({ answer }: Pick<MarketLine, 'answer'>): string {
  return answer?.basis === 'same' ? t('markets.noneSame') : t('markets.noPrice');
}

/** Tooltip of a market's lowest price: the landed cost, and of how many listings the price is the lowest. */
export function marketHint(line: MarketLine, own: OwnMoney | undefined): string | undefined {
  const { answer, compared } = line;
  const { lowest, basis } = answer ?? {};
  if (!lowest?.price) return undefined;
  const { landed, listing, price } = lowest;
  const first = Math.min(FIRST_RESULTS, compared.length);
  const same = compared.filter(isSameProduct).length;
  return [
    listing.title,
    own?.rate &&
      own.currency !== price.currency &&
      `${askedText(price)} ≈ ${marketPriceText(lowest, own)}, ${rateText(own.currency, own.rate)}`,
    landed &&
      `${t('cost.landed')} ${boundText(moneyRangeText(landed, landed.currency), landed.isAtLeast)}`,
    price.isRaised
      ? t('compare.moqOf', [formatNumber(price.pieces)])
      : t('compare.at', [formatNumber(price.pieces)]),
    basis === 'first'
      ? t('markets.firstText', first, [formatNumber(first)])
      : t('markets.sameCount', same, [formatNumber(same)]),
  ]
    .filter(Boolean)
    .join(' · ');
}
