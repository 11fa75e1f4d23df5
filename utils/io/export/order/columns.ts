/** The columns of an order's lines and of its sellers, for all of its files. */
import { t } from '../../i18n/words';
import type { Range } from '../../../core/model/compared-offer';
import type { OrderSeller } from '../../../core/order/sellers';
import { linkCell, moneyCell, numberCell, textCell } from '../cell';
import type { Column } from '../table';
import { type OrderRow, type OrderSheet, questionOf, sellerName } from './rows';

type OrderColumn = Column<OrderRow>;
type Of<T> = (row: OrderRow) => T | undefined;

const text = (id: string, title: string, of: Of<string>): OrderColumn => ({
  id,
  title,
  kind: 'text',
  value: (row) => textCell(of(row)),
});
const number = (id: string, title: string, of: Of<number>): OrderColumn => ({
  id,
  title,
  kind: 'number',
  value: (row) => numberCell(of(row)),
});
const yuan = (id: string, title: string, of: Of<number>): OrderColumn => ({
  id,
  title,
  kind: 'money',
  value: (row) => moneyCell(of(row), 'CNY'),
});

export function orderColumns(sheet: OrderSheet): OrderColumn[] {
  const { order, currency, markWords, skuOf } = sheet;
  const own = (id: string, title: string, of: Of<Range>): OrderColumn => ({
    id,
    title,
    kind: 'money',
    isRange: true,
    value: (row) => moneyCell(of(row), currency),
  });
  const offerOf = ({ ordered }: OrderRow) => ordered.compared.offer;
  const missing = ({ ordered, isMain }: OrderRow) => (isMain ? ordered.missing : undefined);
  const landed = ({ line }: OrderRow) => order.costs?.perPiece.get(line);
  return [
    number('rank', t('export.rank'), ({ item }) => item),
    text('seller', t('export.seller'), (row) => sellerName(offerOf(row))),
    text('title', t('export.name'), (row) => offerOf(row).title),
    text('translated', t('export.translated'), (row) => offerOf(row).titleTranslated),
    // The seller's own name, by which it is ordered, and what it means.
    text('variant', t('export.order.variant'), ({ line: { sku } }) =>
      sku?.name === undefined
        ? undefined
        : [sku.name, skuOf?.(sku.name)].filter(Boolean).join(' · '),
    ),
    { id: 'link', title: t('export.link'), kind: 'link', value: (row) => linkCell(offerOf(row)) },
    {
      ...number('units', t('export.order.units'), ({ line }) => line.units),
      isInput: true,
    },
    text('unit', t('export.unit'), (row) => offerOf(row).unitAsWritten ?? offerOf(row).unit),
    number('perUnit', t('export.piecesPerUnit'), ({ line }) => line.piecesPerUnit),
    number('pieces', t('export.pieces'), ({ line }) => line.pieces),
    yuan('price', t('export.order.pricePerUnit'), ({ line }) => line.unitPrice?.perUnit),
    yuan('amount', t('export.order.amount'), ({ line }) => line.fen),
    number('least', t('export.leastUnits'), ({ ordered }) => ordered.terms.least),
    number('lot', `${t('export.lot')} (${t('export.unit')})`, ({ ordered }) => ordered.terms.lot),
    number('short', t('export.order.short'), (row) => missing(row)?.units),
    yuan('shortAmount', t('export.order.shortAmount'), (row) => missing(row)?.fen),
    own('landed', t('export.landed', [currency]), landed),
    own('total', t('export.order.lineTotal', [currency]), (row) =>
      times(landed(row), row.line.pieces),
    ),
    text('mark', t('export.mark'), ({ ordered: { compared }, isMain }) =>
      isMain && compared.mark ? markWords(compared.mark) : undefined,
    ),
  ];
}

const times = (range: Range | undefined, count: number): Range | undefined =>
  range && { low: range.low * count, high: range.high * count };

export function sellerColumns(sheet: OrderSheet): Column<OrderSeller>[] {
  const { order, currency } = sheet;
  const paid = (fen: number, value: Range | undefined) => (fen > 0 ? value : undefined);
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
      id: 'freight',
      title: `${t('export.line.domestic')} (${currency})`,
      kind: 'money',
      isRange: true,
      value: ({ key, fen }) =>
        moneyCell(paid(fen, order.costs?.freightBySeller.get(key)), currency),
    },
    {
      id: 'paid',
      title: t('export.order.paid', [currency]),
      kind: 'money',
      isRange: true,
      value: ({ key, fen }) => moneyCell(paid(fen, order.costs?.bySeller.get(key)), currency),
    },
    {
      id: 'question',
      title: t('export.order.question'),
      kind: 'text',
      value: (seller) => textCell(questionOf(seller, sheet)?.zh),
    },
    {
      id: 'meaning',
      title: t('export.order.meaning'),
      kind: 'text',
      value: (seller) => textCell(questionOf(seller, sheet)?.meaning),
    },
  ];
}
