/** One table of searched pictures. */
import type { Agent } from '../../core/model/agents';
import type { HistoryRow } from '../../core/model/history';
import { serviceName } from '../i18n/search-words';
import { t } from '../i18n/words';
import { shownThumbnail } from '../../core/picture/limits';
import type { LinkedOffer } from '../../core/model/offer-link';
import { agentColumns } from './agent-columns';
import {
  addressCell,
  dateCell,
  linkCell,
  moneyCell,
  numberCell,
  percentCell,
  textCell,
} from './cell';
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
  return [
    { id: 'at', title: t('export.date'), kind: 'date', value: ({ at }) => dateCell(at) },
    text('pageTitle', t('export.pageTitle'), ({ pageTitle }) => pageTitle),
    address('pageUrl', t('export.page'), ({ pageUrl }) => pageUrl),
    text('host', t('export.site'), ({ host }) => host),
    text('sourcePrice', t('export.pagePrice'), ({ sourcePrice }) => sourcePrice?.amount),
    text('sourceCurrency', t('export.pageCurrency'), ({ sourcePrice }) => sourcePrice?.currency),
    number('sourcePieces', t('export.pagePieces'), ({ sourcePrice }) => sourcePrice?.pieces),
    text('sourceDoubtful', t('export.priceDoubtful'), ({ sourcePrice }) =>
      yesNo(sourcePrice?.isDoubtful),
    ),
    text('service', t('export.service'), ({ service }) => service && serviceName(service)),
    number('offers', t('export.offersRead'), ({ offers }) => offers),
    number('total', t('export.offersTotal'), ({ total }) => total),
    text('best', t('export.best'), ({ best }) => best?.title),
    text('seller', t('export.seller'), ({ best }) => best?.seller),
    link('link', t('export.link'), ({ best }) => best),
    address('rawLink', t('export.rawLink'), ({ best }) => best?.detailUrl),
    ...agentColumns<HistoryRow>(agents, ({ best }) => best),
    number('quantity', t('export.quantity'), ({ quantity }) => quantity),
    {
      id: 'unitPrice',
      title: t('export.unitPrice'),
      kind: 'money',
      value: ({ best }) => moneyCell(best?.perPiece, 'CNY'),
    },
    {
      id: 'landed',
      title: t('export.landedOwn'),
      kind: 'money',
      isRange: true,
      value: ({ best, currency }) =>
        currency === undefined ? undefined : moneyCell(best?.landed, currency),
    },
    text('atLeast', t('export.atLeast'), ({ best }) => yesNo(best?.isAtLeast)),
    text('currency', t('export.currency'), ({ currency }) => currency),
    {
      id: 'margin',
      title: t('export.margin'),
      kind: 'percent',
      isRange: true,
      value: ({ best }) => percentCell(best?.margin),
    },
    text('verdict', t('export.verdict'), ({ verdict }) => verdict && VERDICT_WORDS[verdict]()),
  ];
}

const VERDICT_WORDS = {
  worth: () => t('export.worth'),
  maybe: () => t('export.maybe'),
  not: () => t('export.notWorth'),
  unknown: () => t('export.undecided'),
};

type Value<T> = (row: HistoryRow) => T | undefined;

function text(id: string, title: string, value: Value<string>): Column<HistoryRow> {
  return { id, title, kind: 'text', value: (row) => textCell(value(row)) };
}

function address(id: string, title: string, value: Value<string>): Column<HistoryRow> {
  return { id, title, kind: 'address', value: (row) => addressCell(value(row)) };
}

function link(id: string, title: string, value: Value<LinkedOffer>): Column<HistoryRow> {
  return { id, title, kind: 'link', value: (row) => linkCell(value(row)) };
}

function number(id: string, title: string, value: Value<number>): Column<HistoryRow> {
  return { id, title, kind: 'number', value: (row) => numberCell(value(row)) };
}
