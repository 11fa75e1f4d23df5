import { formatNumber } from '../i18n/format';
import { t, uiLanguage } from '../i18n/words';
import type { Mark, OfferGroup } from '../model/compared-offer';

/** What can be said of an offer, a column each (`offer-columns.ts`). */
export const OFFER_COLUMNS = [
  'rank',
  'title',
  'translated',
  'offerId',
  'link',
  'rawLink',
  'picture',
  'seller',
  'factory',
  'years',
  'place',
  'unitPrice',
  'basis',
  'unit',
  'piecesPerUnit',
  'pieces',
  'moq',
  'lot',
  'landed',
  'atLeast',
  'estimated',
  'profit',
  'margin',
  'roi',
  'cash',
  'sold',
  'repurchase',
  'rating',
  'stock',
  'similarity',
  'dispatch',
  'listed',
  'patent',
  'group',
  'groupSellers',
  'groupMedian',
  'mark',
  'notes',
  'remark',
  'found',
] as const;
export type OfferColumnId = (typeof OFFER_COLUMNS)[number];

/** In which form offers leave the panel. */
export type ExportKind = 'copy' | 'markdown' | 'csv' | 'xlsx' | 'json' | 'html' | 'evidence';

/** What an export says besides the offers, and by what their numbers were made. */
export interface ExportContext {
  /** Epoch milliseconds of the search. */
  at: number;
  /** By key of an offer: when it was found, where that was not in this search. */
  foundAt: ReadonlyMap<string, number>;
  pageTitle?: string;
  pageUrl?: string;
  host?: string;
  /** Data URL of what was searched. */
  picture?: string;
  /** What the page sells once, as read there or typed. */
  pagePrice?: { amount: string; currency?: string; pieces?: number };
  /** Pieces that the user wants. */
  quantity: number;
  /** ISO 4217: of landed costs and cash. */
  currency: string;
  /** Major units of `currency` for one yuan, and the day that it is of (`2026-11-25`). */
  rate?: { value: number; date: string };
  /** What people want to see, in this order; files for machines have all columns. */
  columns: readonly OfferColumnId[];
  groups: readonly OfferGroup[];
  /** By key of an offer: what the user has written about it. */
  remarks: ReadonlyMap<string, string>;
  /** By key of an offer: its picture as a data URL, where the file is at hand. */
  pictures: ReadonlyMap<string, string>;
  /** By key of a marked offer: the median that it was judged by, in fen a piece. */
  medians: ReadonlyMap<string, number>;
  /** What a rule says of an offer. */
  markWords: (mark: Mark) => string;
  /** What people call an input that is estimated (`LandedCost.estimated`). */
  estimateWords: (input: string) => string;
}

/** What an export is based on, in words. */

/** `1 CNY = 0.1412 USD, 25 Nov 2026`; absent where the currency is the yuan itself. */
export function rateText({ rate, currency }: ExportContext): string | undefined {
  if (!rate) return undefined;
  const value = new Intl.NumberFormat(uiLanguage(), { maximumSignificantDigits: 6 });
  return t('export.rateOf', [value.format(rate.value), currency, rate.date]);
}

/** The amount as the page has it, its currency, and how many pieces it is for. */
export function pagePriceText({ pagePrice }: ExportContext): string | undefined {
  if (!pagePrice) return undefined;
  const { amount, currency, pieces = 1 } = pagePrice;
  const price = [amount, currency].filter(Boolean).join(' ');
  return pieces === 1 ? price : t('export.priceOfPieces', [price, formatNumber(pieces)]);
}
