/** What an export needs in addition to the offers, and the text of its basis. */
import { formatNumber } from '../i18n/format';
import { t } from '../i18n/words';
import type { Agent } from '../../core/model/agents';
import type { Mark, OfferGroup } from '../../core/model/compared-offer';
import type { SectionId } from '../../core/pricing/sections';

/** All columns that an export of offers can have (`offer-columns.ts`); `agents` are one for each agent. */
export const OFFER_COLUMNS = [
  'rank',
  'title',
  'translated',
  'offerId',
  'link',
  'rawLink',
  'agents',
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
  'priceDoubtful',
  'cash',
  'sold',
  'repurchase',
  'rating',
  'stock',
  'similarity',
  'similarityBy',
  'dispatch',
  'listed',
  'patent',
  'advertisement',
  'section',
  'group',
  'groupSellers',
  'groupMedian',
  'mark',
  'notes',
  'remark',
  'found',
] as const;
export type OfferColumnId = (typeof OFFER_COLUMNS)[number];

/** What an export contains in addition to the offers, and the inputs of their numbers. */
export interface ExportContext {
  /** Epoch milliseconds of the search. */
  at: number;
  /** Times when offers were found, by offer key, if not in this search. */
  foundAt: ReadonlyMap<string, number>;
  pageTitle?: string;
  pageUrl?: string;
  host?: string;
  /** Data URL of the searched picture. */
  picture?: string;
  /** The selling price of one item on the page, read there or entered by the user. */
  pagePrice?: { amount: string; currency?: string; pieces?: number; isDoubtful?: boolean };
  /** Pieces the user wants. */
  quantity: number;
  /** ISO 4217: currency of landed costs and cash. */
  currency: string;
  /** Major units of `currency` for one yuan, and the day of the rate (`2026-11-25`). */
  rate?: { value: number; date: string };
  /** Columns for people, in this order; files for machines have all columns. */
  columns: readonly OfferColumnId[];
  groups: readonly OfferGroup[];
  /** Sections of the list by offer key; none for offers of other searches. */
  sections: ReadonlyMap<string, SectionId>;
  /** The user's remarks by offer key. */
  remarks: ReadonlyMap<string, string>;
  /** Where the user orders. */
  agents: readonly Agent[];
  /** Pictures as data URLs by offer key, if available. */
  pictures: ReadonlyMap<string, string>;
  /** Medians that marked offers were compared with, by offer key, in fen per piece. */
  medians: ReadonlyMap<string, number>;
  /** Describes the mark of a rule. */
  markWords: (mark: Mark) => string;
  /** Name of an estimated input (`LandedCost.estimated`). */
  estimateWords: (input: string) => string;
}

/** The amount as shown on the page, its currency, its number of pieces, and that it is not certain. */
export function pagePriceText({ pagePrice }: ExportContext): string | undefined {
  if (!pagePrice) return undefined;
  const { amount, currency, pieces = 1, isDoubtful } = pagePrice;
  const price = [amount, currency].filter(Boolean).join(' ');
  const whole = pieces === 1 ? price : t('export.priceOfPieces', [price, formatNumber(pieces)]);
  return isDoubtful ? t('export.notCertain', [whole]) : whole;
}
