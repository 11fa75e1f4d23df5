/** Offers as a table, for every text and file that leaves the panel. */
import type { ComparedOffer } from '../compare/compared';
import type { ExportContext } from './context';
import { OFFER_COLUMNS, offerColumns, type OfferColumnId } from './offer-columns';
import { makeTable, type Table } from './table';

/** What each profile looks at, first things first. */
export const PROFILE_COLUMNS = {
  stock: [
    'rank',
    'title',
    'translated',
    'margin',
    'unitPrice',
    'landed',
    'moq',
    'cash',
    'repurchase',
    'seller',
    'mark',
    'remark',
    'link',
  ],
  client: [
    'rank',
    'title',
    'translated',
    'unitPrice',
    'seller',
    'factory',
    'place',
    'repurchase',
    'moq',
    'mark',
    'remark',
    'link',
  ],
  dropship: [
    'rank',
    'title',
    'translated',
    'landed',
    'dispatch',
    'unitPrice',
    'basis',
    'stock',
    'seller',
    'mark',
    'remark',
    'link',
  ],
  brand: [
    'rank',
    'title',
    'translated',
    'similarity',
    'seller',
    'listed',
    'sold',
    'patent',
    'unitPrice',
    'remark',
    'link',
    'rawLink',
  ],
} as const satisfies Record<string, readonly OfferColumnId[]>;

/** The profile's, and what is said only where it holds of one of these offers. */
export function profileColumns(
  profile: keyof typeof PROFILE_COLUMNS,
  offers: readonly ComparedOffer[],
  { foundAt }: Pick<ExportContext, 'foundAt'>,
): OfferColumnId[] {
  const isAtLeast = offers.some(({ landed }) => landed?.isAtLeast);
  const columns = PROFILE_COLUMNS[profile].flatMap((id): OfferColumnId[] =>
    id === 'landed' && isAtLeast ? ['landed', 'atLeast'] : [id],
  );
  return foundAt.size > 0 ? [...columns, 'found'] : columns;
}

/**
 * @param offers in the order that the user sees
 * @param columns in their order; absent: all
 */
export function makeSheet(
  offers: readonly ComparedOffer[],
  context: ExportContext,
  columns: readonly OfferColumnId[] = OFFER_COLUMNS,
): Table {
  const byId = new Map(offerColumns(context).map((column) => [column.id, column]));
  const chosen = columns.flatMap((id) => byId.get(id) ?? []);
  return makeTable(
    chosen,
    offers.map((compared, at) => ({ rank: at + 1, compared })),
  );
}
