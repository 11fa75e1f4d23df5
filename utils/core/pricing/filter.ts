import { profileOf, type ProfileFilter, type ProfileId } from '../model/profiles';
import type { ComparedOffer } from '../model/compared-offer';
import { NO_OPINIONS, type SellerOpinions } from '../sellers/recognise';
import { OFFER_FIELDS } from './offer-fields';

/** Active filters; absent or false: off. */
export interface Filters {
  isSameOnly?: boolean | undefined;
  /** Fen a piece; bounds are inclusive. */
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
  isMoqWithin?: boolean | undefined;
  isFactory?: boolean | undefined;
  isFast?: boolean | undefined;
  isOnePiece?: boolean | undefined;
  /** 0 to 1. */
  minSimilarity?: number | undefined;
  hidesMarked?: boolean | undefined;
  hidesAdvertisements?: boolean | undefined;
  hidesAvoided?: boolean | undefined;
  isPreferredOnly?: boolean | undefined;
}

export interface FilterContext {
  /** Pieces. */
  quantity: number;
  /** Ids of groups of the page's product; empty: unknown. */
  same: ReadonlySet<string>;
  /** Absent: of no seller. */
  opinions?: SellerOpinions | undefined;
}

export interface FilteredOffers {
  offers: ComparedOffer[];
  /** Offers that are kept because it is unknown whether they pass. */
  unknown: number;
}

/** What a buyer of one piece accepts. */
const FAST_HOURS = 48;

type Passes = boolean | undefined;
type FilterTest = (offer: ComparedOffer, filters: Filters, context: FilterContext) => Passes;

/** Whether an offer passes each filter; undefined if unknown. */
const FILTER_TESTS: Record<keyof Filters, FilterTest> = {
  isSameOnly: ({ group }, _, { same }) => (same.size === 0 ? undefined : same.has(group)),
  minPrice: (offer, { minPrice = 0 }) =>
    passesIfKnown(OFFER_FIELDS.price(offer), (price) => price >= minPrice),
  maxPrice: (offer, { maxPrice = Infinity }) =>
    passesIfKnown(OFFER_FIELDS.price(offer), (price) => price <= maxPrice),
  isMoqWithin: (offer, _, { quantity }) =>
    passesIfKnown(OFFER_FIELDS.moq(offer), (moq) => moq <= quantity),
  isFactory: (offer) => OFFER_FIELDS.factory(offer),
  isFast: (offer) => passesIfKnown(OFFER_FIELDS.dispatch(offer), (hours) => hours <= FAST_HOURS),
  isOnePiece: ({ offer }) => offer.isOnePieceSale ?? (offer.dropship ? true : undefined),
  minSimilarity: (offer, { minSimilarity = 0 }) =>
    passesIfKnown(OFFER_FIELDS.similarity(offer), (similarity) => similarity >= minSimilarity),
  hidesMarked: ({ mark }) => mark === undefined,
  hidesAdvertisements: ({ offer }) => passesIfKnown(offer.isAdvertisement, (isPaid) => !isPaid),
  hidesAvoided: ({ key }, _, { opinions = NO_OPINIONS }) => !opinions.avoided.has(key),
  isPreferredOnly: ({ key }, _, { opinions = NO_OPINIONS }) => opinions.preferred.has(key),
};
const FILTER_NAMES = [
  'isSameOnly',
  'minPrice',
  'maxPrice',
  'isMoqWithin',
  'isFactory',
  'isFast',
  'isOnePiece',
  'minSimilarity',
  'hidesMarked',
  'hidesAdvertisements',
  'hidesAvoided',
  'isPreferredOnly',
] as const satisfies readonly (keyof Filters)[];

const FILTER_OF_PROFILE = {
  moqWithin: 'isMoqWithin',
  onePiece: 'isOnePiece',
  within48Hours: 'isFast',
} as const satisfies Record<ProfileFilter, keyof Filters>;

/** Default filters of a profile. */
export function filtersOf(profile: ProfileId): Filters {
  return Object.fromEntries(
    profileOf(profile).filters.map((name) => [FILTER_OF_PROFILE[name], true]),
  );
}

/** Names of the active filters. */
export function activeFilters(filters: Filters): (keyof Filters)[] {
  return FILTER_NAMES.filter((name) => filters[name] !== undefined && filters[name] !== false);
}

/** Offers that pass or may pass, in their order. */
export function filterOffers(
  offers: readonly ComparedOffer[],
  filters: Filters,
  context: FilterContext,
): FilteredOffers {
  const active = activeFilters(filters);
  const judged = offers.map((offer) => ({
    offer,
    verdicts: active.map((name) => FILTER_TESTS[name](offer, filters, context)),
  }));
  const kept = judged.filter(({ verdicts }) => !verdicts.includes(false));
  return {
    offers: kept.map(({ offer }) => offer),
    unknown: kept.filter(({ verdicts }) => verdicts.includes(undefined)).length,
  };
}

function passesIfKnown<T>(value: T | undefined, test: (value: T) => boolean): Passes {
  return value === undefined ? undefined : test(value);
}
