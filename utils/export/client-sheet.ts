/** The offers as one file to send to a client. */
import type { ComparedOffer } from '../compare/compared';
import { t } from '../words';
import { dateText } from './cell-text';
import type { ExportContext } from './context';
import { factList, linkMarkup, pictureMarkup, tableMarkup, toDocument } from './document';
import { html } from './markup';
import type { OfferColumnId } from './offer-columns';
import { pagePriceText, rateText } from './context-words';
import { makeSheet } from './sheet';
import { withoutEmpty } from './table';

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
