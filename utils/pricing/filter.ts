import { profileOf, type ProfileFilter, type ProfileId } from '../model/profiles';
import type { ComparedOffer } from '../model/compared-offer';
import { FACTS } from './offer-fields';

/** What is left out; absent or false: nothing, for that reason. */
export interface Filters {
  isSameOnly?: boolean | undefined;
  /** Fen a piece. */
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
  isMoqWithin?: boolean | undefined;
  isFactory?: boolean | undefined;
  isFast?: boolean | undefined;
  isOnePiece?: boolean | undefined;
  /** 0 to 1. */
  minSimilarity?: number | undefined;
  hidesMarked?: boolean | undefined;
}

export interface FilterContext {
  /** Pieces. */
  quantity: number;
  /** Ids of the groups that show the page's product; empty: nobody knows which do. */
  same: ReadonlySet<string>;
}

export interface Filtered {
  offers: ComparedOffer[];
  /** How many of them are kept only because it is not known whether they pass. */
  unknown: number;
}

/** A dispatch within two days is what a buyer of one piece waits for. */
const FAST_HOURS = 48;

type Verdict = boolean | undefined;
type Rule = (offer: ComparedOffer, filters: Filters, context: FilterContext) => Verdict;

/** One for each filter: whether an offer passes; undefined where that is not known. */
const RULES: Record<keyof Filters, Rule> = {
  isSameOnly: ({ group }, _, { same }) => (same.size === 0 ? undefined : same.has(group)),
  minPrice: (offer, { minPrice = 0 }) => holds(FACTS.price(offer), (price) => price >= minPrice),
  maxPrice: (offer, { maxPrice = Infinity }) =>
    holds(FACTS.price(offer), (price) => price <= maxPrice),
  isMoqWithin: (offer, _, { quantity }) => holds(FACTS.moq(offer), (moq) => moq <= quantity),
  isFactory: (offer) => FACTS.factory(offer),
  isFast: (offer) => holds(FACTS.dispatch(offer), (hours) => hours <= FAST_HOURS),
  isOnePiece: ({ offer }) => offer.isOnePieceSale ?? (offer.dropship ? true : undefined),
  minSimilarity: (offer, { minSimilarity = 0 }) =>
    holds(FACTS.similarity(offer), (similarity) => similarity >= minSimilarity),
  hidesMarked: ({ mark }) => mark === undefined,
};
const NAMES = [
  'isSameOnly',
  'minPrice',
  'maxPrice',
  'isMoqWithin',
  'isFactory',
  'isFast',
  'isOnePiece',
  'minSimilarity',
  'hidesMarked',
] as const satisfies readonly (keyof Filters)[];

const OF_PROFILE = {
  sameProduct: 'isSameOnly',
  moqWithin: 'isMoqWithin',
  onePiece: 'isOnePiece',
  within48Hours: 'isFast',
} as const satisfies Record<ProfileFilter, keyof Filters>;

/** What a profile starts with. */
export function filtersOf(profile: ProfileId): Filters {
  return Object.fromEntries(profileOf(profile).filters.map((name) => [OF_PROFILE[name], true]));
}

/** Those that are on. */
export function activeFilters(filters: Filters): (keyof Filters)[] {
  return NAMES.filter((name) => filters[name] !== undefined && filters[name] !== false);
}

/** The offers that pass, in their order, and with them those of which it is not known. */
export function filterOffers(
  offers: readonly ComparedOffer[],
  filters: Filters,
  context: FilterContext,
): Filtered {
  const active = activeFilters(filters);
  const judged = offers.map((offer) => ({
    offer,
    verdicts: active.map((name) => RULES[name](offer, filters, context)),
  }));
  const kept = judged.filter(({ verdicts }) => !verdicts.includes(false));
  return {
    offers: kept.map(({ offer }) => offer),
    unknown: kept.filter(({ verdicts }) => verdicts.includes(undefined)).length,
  };
}

function holds<T>(value: T | undefined, test: (value: T) => boolean): Verdict {
  return value === undefined ? undefined : test(value);
}
