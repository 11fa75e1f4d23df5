/** An order as a table of fixed values, and as a document to print. */
import { t } from '../../i18n/words';
import type { Range } from '../../../core/model/compared-offer';
import { dayInChina } from '../../../core/china-day';
import { isoOf } from '../../../core/order/calendar';
import type { OrderSeller } from '../../../core/order/sellers';
import { cellText, dateText, linkCell, moneyCell, numberCell, textCell } from '../cell';
import { type Markup, factList, html, tableMarkup, toDocument } from '../document';
import { type Column, type Table, makeTable, withoutEmpty } from '../table';
import { type OrderRow, type OrderSheet, rowsOf, variantText } from './layout';
import { sellerQuestions } from './question-sheet';
import { warningRows } from './warning-sheet';

/** Lines of which something is ordered. @param left ids of columns that are left out */
export function makeOrderTable(sheet: OrderSheet, left: readonly string[] = []): Table {
  const rows = rowsOf(sheet.order).filter(({ line }) => line.units > 0);
  const columns = orderColumns(sheet).filter(({ id }) => !left.includes(id));
  return makeTable(columns, rows);
}

/** A page is narrow, and warnings have their own list. */
const NOT_PRINTED = ['pieces', 'least', 'shortAmount', 'landed', 'warnings'];

function orderColumns({ order, currency, markWords, ...sheet }: OrderSheet): Column<OrderRow>[] {
  const warned = warningRows({ order, currency, markWords, ...sheet });
  const landed = ({ line }: OrderRow) => order.costs?.perPiece.get(line);
  const text = (id: string, title: string, of: (row: OrderRow) => string | undefined) =>
    ({ id, title, kind: 'text', value: (row: OrderRow) => textCell(of(row)) }) as const;
  const number = (id: string, title: string, of: (row: OrderRow) => number | undefined) =>
    ({ id, title, kind: 'number', value: (row: OrderRow) => numberCell(of(row)) }) as const;
  const yuan = (id: string, title: string, of: (row: OrderRow) => number | undefined) =>
    ({ id, title, kind: 'money', value: (row: OrderRow) => moneyCell(of(row), 'CNY') }) as const;
  const own = (id: string, title: string, of: (row: OrderRow) => Range | undefined) =>
    ({
      id,
      title,
      kind: 'money',
      isRange: true,
      value: (row: OrderRow) => moneyCell(of(row), currency),
    }) as const;
  return [
    number('item', t('export.rank'), ({ item }) => item),
    text('seller', t('export.seller'), ({ ordered }) => sellerName(ordered.compared.offer)),
    text('title', t('export.name'), ({ ordered }) => ordered.compared.offer.title),
    text(
      'translated',
      t('export.translated'),
      ({ ordered: { compared } }) => compared.offer.titleTranslated,
    ),
    text('variant', t('export.order.variant'), ({ line }) => variantText(sheet, line.sku?.name)),
    {
      id: 'link',
      title: t('export.link'),
      kind: 'link',
      value: ({ ordered }) => linkCell(ordered.compared.offer),
    },
    number('units', t('export.order.units'), ({ line }) => line.units),
    text('unit', t('export.unit'), ({ ordered: { compared } }) => {
      const { unit, unitAsWritten } = compared.offer;
      return unitAsWritten ?? unit;
    }),
    number('pieces', t('export.pieces'), ({ line }) => line.pieces),
    yuan('price', t('export.order.pricePerUnit'), ({ line }) => line.unitPrice?.perUnit),
    yuan('amount', t('export.order.amount'), ({ line }) => line.fen),
    number('least', t('export.leastUnits'), ({ ordered }) => ordered.terms.least),
    number('short', t('export.order.short'), (row) => missing(row)?.units),
    yuan('shortAmount', t('export.order.shortAmount'), (row) => missing(row)?.fen),
    own('landed', t('export.landed', [currency]), landed),
    own('total', t('export.order.lineTotal', [currency]), (row) =>
      times(landed(row), row.line.pieces),
    ),
    text('warnings', t('export.order.warnings'), ({ item, isMain }) =>
      isMain
        ? warned
            .filter((warning) => warning.item === item)
            .map((warning) => warning.text)
            .join(' · ')
        : undefined,
    ),
  ];
}

const sellerName = ({ seller }: Partial<Pick<OrderSeller, 'seller'>>): string | undefined =>
  seller?.name ?? seller?.id;

const missing = ({ ordered, isMain }: OrderRow) => (isMain ? ordered.missing : undefined);

function times(range: Range | undefined, count: number): Range | undefined {
  return range && { low: range.low * count, high: range.high * count };
}

/** Document to print, or to send to an agent: with what each seller is paid and asked. */
export function toOrderDocument(sheet: OrderSheet): string {
  const { order, at, day = isoOf(dayInChina(at)), currency } = sheet;
  const { costs } = order;
  const money = (range: Range | undefined) => cellText(moneyCell(range, currency));
  const facts = factList([
    [t('export.date'), dateText(at)],
    [t('export.order.day'), day],
    [t('export.order.cash'), money(costs?.cash)],
    [t('export.order.landed'), money(costs?.landed)],
    [t('export.order.refundedVat'), costs?.refundedVat.high ? money(costs.refundedVat) : undefined],
    [t('export.atLeast'), costs?.isAtLeast ? t('export.yes') : undefined],
  ]);
  const sellers = makeTable(sellerColumns(sheet), order.sellers);
  const title = t('export.order.sheet');
  return toDocument(
    title,
    html`<header>
        <div>
          <h1>${title}</h1>
          ${facts}
        </div>
      </header>
      ${tableMarkup(withoutEmpty(makeOrderTable(sheet, NOT_PRINTED)))} ${warningsMarkup(sheet)}
      <h2>${t('export.order.sellers')}</h2>
      ${tableMarkup(withoutEmpty(sellers))} ${questionsMarkup(sheet)}
      <footer>${t('export.pricesOf', [dateText(at)])}</footer>`,
  );
}

function sellerColumns({ order, currency }: OrderSheet): Column<OrderSeller>[] {
  const { costs } = order;
  return [
    {
      id: 'seller',
      title: t('export.seller'),
      kind: 'text',
      value: (one) => textCell(sellerName(one)),
    },
    {
      id: 'pieces',
      title: t('export.pieces'),
      kind: 'number',
      value: ({ pieces }) => numberCell(pieces),
    },
    {
      id: 'amount',
      title: t('export.order.amount'),
      kind: 'money',
      value: ({ fen }) => (fen > 0 ? moneyCell(fen, 'CNY') : undefined),
    },
    {
      id: 'paid',
      title: t('export.order.paid', [currency]),
      kind: 'money',
      value: ({ key, fen }) =>
        fen > 0 ? moneyCell(costs?.bySeller.get(key), currency) : undefined,
    },
  ];
}

function warningsMarkup(sheet: OrderSheet): Markup | undefined {
  const warnings = warningRows(sheet);
  if (warnings.length === 0) return undefined;
  const list = warnings.map(({ item, title, text }) => html`<p>${item}. ${title}: ${text}</p>`);
  return html`<h2>${t('export.order.warnings')}</h2>
    ${list}`;
}

function questionsMarkup(sheet: OrderSheet): Markup | undefined {
  const questions = sellerQuestions(sheet);
  if (questions.length === 0) return undefined;
  const list = questions.map(
    ({ name, zh, meaning }) =>
      html`<h3>${name}</h3>
        <p lang="zh-CN">${zh}</p>
        ${meaning === undefined ? undefined : html`<p><small>${meaning}</small></p>`}`,
  );
  return html`<h2>${t('export.order.questions')}</h2>
    ${list}`;
}
