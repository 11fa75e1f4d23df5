import type { ComparedOffer } from '../compare/compared';
import type { Profile } from '../model/profiles';
import type { Search } from '../model/search';
import type { SessionRow } from '../model/session-row';
import { readable } from '../readable';
import { bestOffer } from './best-offer';
import { verdictOf } from './verdict';

/** What the numbers of a search were calculated with. */
export interface AnswerTerms {
  /** ISO code of landed costs. */
  currency: string;
  quantity: number;
  /** What the page asks; `amount` is a decimal with a point. */
  sourcePrice?: NonNullable<SessionRow['sourcePrice']> | undefined;
  /** A share: 0.3 is 30 %. */
  targetMargin?: number | undefined;
  /** By what the best offer is chosen. */
  sort: Profile['sort'];
  /** Minor units of `currency` for one fen; absent where no rate is known. */
  perFen?: number | undefined;
}

export interface RowParts {
  search: Search;
  /** Epoch milliseconds of the search. */
  at: number;
  /** Data URL; absent where none could be made. */
  thumbnail?: string | undefined;
  /** Undefined until they are compared. */
  offers: readonly ComparedOffer[] | undefined;
  /** Id of the group of what was searched. */
  group?: string | undefined;
  terms: AnswerTerms;
}

/** What a search has come to so far, in one line. */
export function toRow({ search, at, thumbnail, offers, group, terms }: RowParts): SessionRow {
  const best = offers && bestOffer(offers, { group, sort: terms.sort });
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
    ...(offers && { offers: offers.length }),
    ...(total !== undefined && { total }),
    ...(best && { best: summaryOf(best) }),
    currency: best?.landed?.currency ?? terms.currency,
    quantity: terms.quantity,
    ...(terms.sourcePrice && { sourcePrice: terms.sourcePrice }),
    verdict: verdictOf(best?.earning?.margin, terms.targetMargin),
  };
}

function summaryOf({ offer, unitPrice, landed, earning }: ComparedOffer) {
  const { market, offerId, title, titleTranslated, seller, detailUrl } = offer;
  return {
    ...(market !== undefined && { market }),
    offerId,
    title: readable(title, titleTranslated),
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
