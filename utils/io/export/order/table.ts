/** An order as a table of fixed values, and as a document to print. */
import { t } from '../../i18n/words';
import type { Range } from '../../../core/model/compared-offer';
import { cellText, dateText, moneyCell } from '../cell';
import { factList, tableMarkup, toDocument } from '../document';
import { type Markup, html } from '../markup';
import { type Table, makeTable, withoutEmpty } from '../table';
import { orderColumns, sellerColumns } from './columns';
import { type OrderSheet, questionOf, rowsOf, sellerName } from './rows';

/** Lines of which something is ordered. @param left ids of columns that are left out */
export function makeOrderTable(sheet: OrderSheet, left: readonly string[] = []): Table {
  const rows = rowsOf(sheet.order).filter(({ line }) => line.units > 0);
  const columns = orderColumns(sheet).filter(({ id }) => !left.includes(id));
  return makeTable(columns, rows);
}

/** A page is narrow. */
const NOT_PRINTED = ['perUnit', 'pieces', 'least', 'lot', 'shortAmount', 'landed'];

/** Document to print, or to send to an agent: with what each seller is paid and asked. */
export function toOrderDocument(sheet: OrderSheet): string {
  const { order, at, currency } = sheet;
  const { costs } = order;
  const money = (range: Range | undefined) => cellText(moneyCell(range, currency));
  const facts = factList([
    [t('export.date'), dateText(at)],
    [t('export.order.cash'), money(costs?.cash)],
    [t('export.order.landed'), money(costs?.landed)],
    [t('export.order.refundedVat'), costs?.refundedVat.high ? money(costs.refundedVat) : undefined],
    [t('export.atLeast'), costs?.isAtLeast ? t('export.yes') : undefined],
  ]);
  const columns = sellerColumns(sheet).filter(({ id }) => id !== 'question' && id !== 'meaning');
  const title = t('export.order.sheet');
  return toDocument(
    title,
    html`<header>
        <div>
          <h1>${title}</h1>
          ${facts}
        </div>
      </header>
      ${tableMarkup(withoutEmpty(makeOrderTable(sheet, NOT_PRINTED)))}
      <h2>${t('export.order.sellers')}</h2>
      ${tableMarkup(withoutEmpty(makeTable(columns, order.sellers)))} ${questionsMarkup(sheet)}
      <footer>${t('export.pricesOf', [dateText(at)])}</footer>`,
  );
}

function questionsMarkup(sheet: OrderSheet): Markup | undefined {
  const list = sheet.order.sellers.flatMap((seller) => {
    const question = questionOf(seller, sheet);
    if (!question) return [];
    const { zh, meaning } = question;
    return html`<h3>${sellerName(seller) ?? ''}</h3>
      <p lang="zh-CN">${zh}</p>
      ${meaning === undefined ? undefined : html`<p><small>${meaning}</small></p>`}`;
  });
  if (list.length === 0) return undefined;
  return html`<h2>${t('export.order.questions')}</h2>
    ${list}`;
}
