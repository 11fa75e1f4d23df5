/** One table of searched pictures. */
import type { Agent } from '../../core/model/agents';
import type { HistoryRow } from '../../core/model/history';
import { serviceName } from '../i18n/search-words';
import { t } from '../i18n/words';
import { shownThumbnail } from '../../core/picture/limits';
import {
  address,
  agentColumns,
  columnsOf,
  date,
  link,
  money,
  moneyRange,
  number,
  percentRange,
  text,
} from './columns';
import { pictureMarkup, tableMarkup, toDocument } from './document';
import { html } from './markup';
import { yesNo } from './offer-columns';
import { makeTable, withoutEmpty, type Column, type Table } from './table';

/** One row per search, each in its own currency. @param agents where the user orders */
export function makeHistorySheet(
  rows: readonly HistoryRow[],
  agents: readonly Agent[] = [],
): Table {
  return makeTable(historyColumns(agents), rows);
}

/** Includes the pictures, which a text table cannot hold. */
export function toHistoryDocument(
  rows: readonly HistoryRow[],
  agents: readonly Agent[] = [],
): string {
  const title = t('export.searches');
  const pictures = rows.map(({ thumbnail }) => shownThumbnail(thumbnail));
  const shown = pictures.some((picture) => pictureMarkup(picture, 96)) ? pictures : undefined;
  const table = withoutEmpty(makeHistorySheet(rows, agents));
  return toDocument(
    title,
    html`<h1>${title}</h1>
      ${tableMarkup(table, shown)}`,
  );
}

export function historyColumns(agents: readonly Agent[]): Column<HistoryRow>[] {
  return columnsOf<HistoryRow>({
    at: date(t('export.date'), ({ at }) => at),
    pageTitle: text(t('export.pageTitle'), ({ pageTitle }) => pageTitle),
    pageUrl: address(t('export.page'), ({ pageUrl }) => pageUrl),
    host: text(t('export.site'), ({ host }) => host),
    sourcePrice: text(t('export.pagePrice'), ({ sourcePrice }) => sourcePrice?.amount),
    sourceCurrency: text(t('export.pageCurrency'), ({ sourcePrice }) => sourcePrice?.currency),
    sourcePieces: number(t('export.pagePieces'), ({ sourcePrice }) => sourcePrice?.pieces),
    sourceDoubtful: text(t('export.priceDoubtful'), ({ sourcePrice }) =>
      yesNo(sourcePrice?.isDoubtful),
    ),
    service: text(t('export.service'), ({ service }) => service && serviceName(service)),
    offers: number(t('export.offersRead'), ({ offers }) => offers),
    total: number(t('export.offersTotal'), ({ total }) => total),
    best: text(t('export.best'), ({ best }) => best?.title),
    seller: text(t('export.seller'), ({ best }) => best?.seller),
    link: link(t('export.link'), ({ best }) => best),
    rawLink: address(t('export.rawLink'), ({ best }) => best?.detailUrl),
    ...agentColumns<HistoryRow>(agents, ({ best }) => best),
    quantity: number(t('export.quantity'), ({ quantity }) => quantity),
    unitPrice: money(t('export.unitPrice'), 'CNY', ({ best }) => best?.perPiece),
    landed: moneyRange(
      t('export.landedOwn'),
      ({ currency }) => currency,
      ({ best }) => best?.landed,
    ),
    atLeast: text(t('export.atLeast'), ({ best }) => yesNo(best?.isAtLeast)),
    currency: text(t('export.currency'), ({ currency }) => currency),
    margin: percentRange(t('export.margin'), ({ best }) => best?.margin),
    verdict: text(t('export.verdict'), ({ verdict }) => verdict && VERDICT_WORDS[verdict]()),
  });
}

const VERDICT_WORDS = {
  worth: () => t('export.worth'),
  maybe: () => t('export.maybe'),
  not: () => t('export.notWorth'),
  unknown: () => t('export.undecided'),
};
