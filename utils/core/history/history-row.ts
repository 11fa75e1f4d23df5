import type { HistoryRow, Verdict } from '../model/history';
import { readable } from '../model/languages';
import type { Profile } from '../model/profiles';
import type { Search } from '../model/search';
import type { ComparedOffer, Range } from '../model/compared-offer';
import { OFFER_FIELDS } from '../pricing/offer-fields';
import { withoutAvoided } from '../sellers/recognise';

/** What the numbers of a search were computed with. */
export interface AnswerTerms {
  /** ISO 4217 of landed costs. */
  currency: string;
  quantity: number;
  /** The page's price; `amount` is a decimal with a point. */
  sourcePrice?: NonNullable<HistoryRow['sourcePrice']> | undefined;
  /** Share: 0.3 is 30 %. */
  targetMargin?: number | undefined;
  /** Order that selects the best offer. */
  sort: Profile['sort'];
  /** Minor units of `currency` for one fen; absent without a rate. */
  perFen?: number | undefined;
}

export interface RowParts {
  search: Search;
  /** Epoch milliseconds of the search. */
  at: number;
  /** Data URL; absent if none could be made. */
  thumbnail?: string | undefined;
  offers: readonly ComparedOffer[];
  /** Id of the searched product's group. */
  group?: string | undefined;
  /** Keys of offers of avoided sellers. */
  avoided?: ReadonlySet<string> | undefined;
  terms: AnswerTerms;
  /** Language of the reader. */
  language: string;
}

/** The row of a search in its present state. */
export function toRow(parts: RowParts): HistoryRow {
  const { search, at, thumbnail, offers, group, avoided, terms, language } = parts;
  const best = bestOffer(offers, { group, avoided, sort: terms.sort });
  const { target, service, total } = search;
  const url = target.pageUrl !== undefined && /^https?:/i.test(target.pageUrl) && target.pageUrl;
  return {
    id: search.id,
    at,
    ...(url && { pageUrl: url }),
    ...(url && URL.canParse(url) && { host: new URL(url).host }),
    ...(target.pageTitle && { pageTitle: target.pageTitle }),
    ...(thumbnail !== undefined && { thumbnail }),
    ...(service !== undefined && { service }),
    offers: offers.length,
    ...(total !== undefined && { total }),
    ...(best && { best: summaryOf(best, language) }),
    currency: best?.landed?.currency ?? terms.currency,
    quantity: terms.quantity,
    ...(terms.sourcePrice && { sourcePrice: terms.sourcePrice }),
    verdict: verdictOf(best?.earning?.margin, terms.targetMargin),
  };
}

function summaryOf({ offer, unitPrice, landed, earning }: ComparedOffer, language: string) {
  const { market, offerId, titleTranslated, seller, detailUrl } = offer;
  const title = readable(offer.title, titleTranslated, language);
  return {
    ...(market !== undefined && { market }),
    offerId,
    ...(title !== undefined && { title }),
    ...(seller?.name !== undefined && { seller: seller.name }),
    ...(detailUrl !== undefined && { detailUrl }),
    ...(unitPrice && { perPiece: unitPrice.perPiece }),
    ...(landed && {
      landed: { low: landed.low, high: landed.high },
      isAtLeast: landed.isAtLeast,
    }),
    ...(earning && { margin: earning.margin }),
  };
}

export interface BestOf {
  /** Id of the searched product's group. */
  group: string | undefined;
  /** Keys of offers of avoided sellers: the best only where nothing else is there. */
  avoided?: ReadonlySet<string> | undefined;
  /** The user's order. */
  sort: Profile['sort'];
}

/** Fields to compare, in order, if the first is unknown for all offers. */
const FIELDS_OF_SORT = {
  margin: ['margin', 'landed', 'price'],
  landed: ['landed', 'price'],
  price: ['price'],
  match: ['similarity', 'price'],
} as const satisfies Record<Profile['sort'], readonly (keyof typeof IS_MORE_BETTER)[]>;

const IS_MORE_BETTER = { margin: true, landed: false, price: false, similarity: true } as const;

/**
 * The best unmarked offer of the searched product by the first known field: cheap offers of another
 * product do not count. Undefined if none has a price.
 */
export function bestOffer(
  compared: readonly ComparedOffer[],
  { group, avoided = new Set(), sort }: BestOf,
): ComparedOffer | undefined {
  const priced = compared.filter(
    ({ group: id, mark, unitPrice }) => id === group && !mark && unitPrice !== undefined,
  );
  const same = withoutAvoided(priced, { avoided });
  for (const fact of FIELDS_OF_SORT[sort]) {
    const sign = IS_MORE_BETTER[fact] ? -1 : 1;
    const best = least(same, (offer) => {
      const value = OFFER_FIELDS[fact](offer);
      return value === undefined ? undefined : sign * value;
    });
    if (best) return best;
  }
  return undefined;
}

/** The first offer with the lowest value; offers without one are skipped. */
function least(
  offers: readonly ComparedOffer[],
  valueOf: (offer: ComparedOffer) => number | undefined,
): ComparedOffer | undefined {
  let best: { offer: ComparedOffer; value: number } | undefined;
  for (const offer of offers) {
    const value = valueOf(offer);
    if (value !== undefined && (!best || value < best.value)) best = { offer, value };
  }
  return best?.offer;
}

/**
 * Whether a margin reaches the target: with all of its range, a part, or not; `unknown` if either
 * is unknown.
 * @param margin shares, like the target: 0.3 is 30 %
 */
export function verdictOf(margin: Range | undefined, target: number | undefined): Verdict {
  if (margin === undefined || target === undefined) return 'unknown';
  if (margin.low >= target) return 'worth';
  return margin.high < target ? 'not' : 'maybe';
}

/** First moment of the local day, in epoch milliseconds. */
export function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}
