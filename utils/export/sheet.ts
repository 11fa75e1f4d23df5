/** Offers as a table, for every text and file that leaves the panel. */
import { t } from '../i18n/words';
import type { ComparedOffer } from '../model/compared-offer';
import { dateText } from './cell';
import {
  OFFER_COLUMNS,
  type ExportContext,
  type OfferColumnId,
  pagePriceText,
  rateText,
} from './context';
import { factList, html, linkMarkup, pictureMarkup, tableMarkup, toDocument } from './document';
import { offerColumns } from './offer-columns';
import { type Table, makeTable, withoutEmpty } from './table';

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

/** The offers as one file to send to a client. */

/** What the user earns, and has written for himself, is no business of a client unless he says so. */
export interface ClientChoice {
  withEarnings?: boolean;
  withRemarks?: boolean;
}
const EARNINGS: ReadonlySet<OfferColumnId> = new Set(['margin', 'profit', 'roi', 'cash']);
/** The address as it came may pay somebody for each click. */
const NEVER: ReadonlySet<OfferColumnId> = new Set(['rawLink', 'picture']);

/** HTML of one file. Titles stand in both languages where a translation is known. */
export function toClientSheet(
  offers: readonly ComparedOffer[],
  context: ExportContext,
  { withEarnings = false, withRemarks = false }: ClientChoice = {},
): string {
  const columns = context.columns.filter(
    (id) =>
      !NEVER.has(id) && (withEarnings || !EARNINGS.has(id)) && (withRemarks || id !== 'remark'),
  );
  const table = withoutEmpty(makeSheet(offers, context, columns));
  const pictures = offers.map(({ key }) => context.pictures.get(key));
  const title = context.pageTitle ?? t('export.offers');
  const isLanded = columns.includes('landed') || withEarnings;
  const facts = factList([
    [t('export.page'), linkMarkup(context.pageUrl)],
    [t('export.pagePrice'), withEarnings ? pagePriceText(context) : undefined],
    [t('export.quantity'), String(context.quantity)],
    [t('export.date'), dateText(context.at)],
    [t('export.rate'), isLanded ? rateText(context) : undefined],
  ]);
  const body = html`<header>
      ${pictureMarkup(context.picture, 160)}
      <div>
        <h1>${title}</h1>
        ${facts}
      </div>
    </header>
    ${tableMarkup(table, pictures.some(Boolean) ? pictures : undefined)}
    <footer>${t('export.pricesOf', [dateText(context.at)])}</footer>`;
  return toDocument(title, body);
}
