/** Offers as a table for all export formats, and the HTML file for a client. */
import { KNOWN_AGENTS } from '../../core/agents/known';
import { rateText } from '../i18n/format';
import { t } from '../i18n/words';
import type { ComparedOffer } from '../../core/model/compared-offer';
import { dateText } from './cell';
import { OFFER_COLUMNS, type ExportContext, type OfferColumnId, pagePriceText } from './context';
import { factList, pictureMarkup, tableMarkup, toDocument } from './document';
import { html } from './markup';
import { type OfferRow, offerColumns } from './offer-columns';
import { type Column, type Table, makeTable, withoutEmpty } from './table';

/** Columns of each profile, most important first. */
export const PROFILE_COLUMNS = {
  stock: [
    'rank',
    'title',
    'translated',
    'section',
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
    'section',
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
    'section',
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
    'section',
    'similarity',
    'similarityBy',
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

/** The profile's columns, and conditional ones that apply to at least one of these offers. */
export function profileColumns(
  profile: keyof typeof PROFILE_COLUMNS,
  offers: readonly ComparedOffer[],
  { foundAt, agents }: Pick<ExportContext, 'foundAt' | 'agents'>,
): OfferColumnId[] {
  const isAtLeast = offers.some(({ landed }) => landed?.isAtLeast);
  const isDoubtful = offers.some(({ earning }) => earning?.isDoubtful);
  const isOrdering = agents.length > 0 && profile !== 'brand';
  const columns = PROFILE_COLUMNS[profile].flatMap((id): OfferColumnId[] => {
    if (id === 'landed' && isAtLeast) return ['landed', 'atLeast'];
    if (id === 'margin' && isDoubtful) return ['margin', 'priceDoubtful'];
    return id === 'link' && isOrdering ? ['link', 'agents'] : [id];
  });
  return foundAt.size > 0 ? [...columns, 'found'] : columns;
}

/**
 * @param offers in the order shown to the user
 * @param columns in their order; undefined: all
 */
export function makeSheet(
  offers: readonly ComparedOffer[],
  context: ExportContext,
  columns: readonly OfferColumnId[] = OFFER_COLUMNS,
): Table {
  return makeTable(
    sheetColumns(context, columns),
    offers.map((compared, at) => ({ rank: at + 1, compared })),
  );
}

export function sheetColumns(
  context: ExportContext,
  columns: readonly OfferColumnId[] = OFFER_COLUMNS,
): Column<OfferRow>[] {
  const all = offerColumns(context);
  return columns.flatMap((id) => all.get(id) ?? []);
}

/** Earnings and remarks are private: a client sees them only if the user chooses so. */
export interface ClientChoice {
  withEarnings?: boolean;
  withRemarks?: boolean;
}
const EARNINGS: ReadonlySet<OfferColumnId> = new Set([
  'margin',
  'profit',
  'roi',
  'priceDoubtful',
  'cash',
]);
/** The original address may be an affiliate link. */
const NEVER: ReadonlySet<OfferColumnId> = new Set(['rawLink', 'picture']);

/**
 * One HTML file. Titles are shown in Chinese too if a translation is known. Of agents' links only the well-known ones
 * are in it: one of the user's own may pay the user, to which who gets the file has not agreed.
 */
export function toClientSheet(
  offers: readonly ComparedOffer[],
  whole: ExportContext,
  { withEarnings = false, withRemarks = false }: ClientChoice = {},
): string {
  const agents = whole.agents.filter(({ template }) =>
    KNOWN_AGENTS.some((known) => known.template === template),
  );
  const context = { ...whole, agents };
  const columns = context.columns.filter(
    (id) =>
      !NEVER.has(id) && (withEarnings || !EARNINGS.has(id)) && (withRemarks || id !== 'remark'),
  );
  const table = withoutEmpty(makeSheet(offers, context, columns));
  const pictures = offers.map(({ key }) => context.pictures.get(key));
  const title = context.pageTitle ?? t('export.offers');
  const isLanded = columns.includes('landed') || withEarnings;
  const facts = factList([
    [t('export.page'), context.pageUrl],
    [t('export.pagePrice'), withEarnings ? pagePriceText(context) : undefined],
    [t('export.quantity'), String(context.quantity)],
    [t('export.date'), dateText(context.at)],
    [
      t('export.rate'),
      isLanded && context.rate ? rateText(context.currency, context.rate) : undefined,
    ],
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
