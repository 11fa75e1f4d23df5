import type { Failure } from '../../core/errors';
import type { Listing, OtherMarket } from '../../core/model/listing';
import type { ComparedListing } from '../../core/pricing/market/compare-listings';
import { describeExtraFailure } from './error-messages';
import { formatNumber, moneyText } from './format';
import { nameLanguage, t } from './words';

const NAMES = {
  alibaba: () => t('markets.alibaba'),
  aliexpress: () => t('markets.aliexpress'),
} satisfies Record<OtherMarket, () => string>;

export function marketName(market: OtherMarket): string {
  return NAMES[market]();
}

/** Short, as it stands in the list, above the listings that did come. */
export function marketFailureWords(market: OtherMarket, failure: Failure): string {
  return describeExtraFailure(failure, t('markets.failed', [marketName(market)]));
}

/** What is known of a listing beside its price: each with what it means, where that needs words. */
export function listingFacts({ listing, price }: ComparedListing) {
  const { moq, sold, rating, shipping, isFreeShipping, currency } = listing;
  const facts = {
    moq: moq !== undefined && moq > 1 && t('compare.moqOf', [formatNumber(moq)]),
    sold: sold !== undefined && t('compare.soldCount', [formatNumber(sold)]),
    rating: rating !== undefined && t('compare.rated', [formatNumber(rating)]),
    shipping: isFreeShipping
      ? t('compare.postFree')
      : shipping !== undefined && t('markets.shipping', [moneyText({ minor: shipping, currency })]),
  };
  return Object.entries(facts).flatMap(([id, text]) => {
    if (text === false) return [];
    const isRaised = id === 'moq' && price?.isRaised === true;
    return [{ id, text, ...(isRaised && { hint: t('compare.rule.moqAboveQuantity') }) }];
  });
}

/** A code as the name of its country; a name as the service writes it. */
export function countryName(country: NonNullable<Listing['seller']>['country']) {
  if (country === undefined || country.length !== 2) return country;
  try {
    return new Intl.DisplayNames(nameLanguage(), { type: 'region' }).of(country.toUpperCase());
  } catch {
    return country; // no code
  }
}
