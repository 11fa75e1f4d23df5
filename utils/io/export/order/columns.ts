/** The columns of an order's lines and of its sellers, for all of its files. */
import { t } from '../../i18n/words';
import type { Range } from '../../../core/model/compared-offer';
import type { OrderSeller } from '../../../core/order/sellers';
import { columnsOf, link, money, moneyRange, number, text } from '../columns';
import type { Column } from '../table';
import { type OrderRow, type OrderSheet, questionOf, sellerName } from './rows';

export function orderColumns(sheet: OrderSheet): Column<OrderRow>[] {
  const { order, currency, markWords, skuOf } = sheet;
  const offerOf = ({ ordered }: OrderRow) => ordered.compared.offer;
  const missing = ({ ordered, isMain }: OrderRow) => (isMain ? ordered.missing : undefined);
  const landed = ({ line }: OrderRow) => order.costs?.perPiece.get(line);
  return columnsOf<OrderRow>({
    rank: number(t('export.rank'), ({ item }) => item),
    seller: text(t('export.seller'), (row) => sellerName(offerOf(row))),
    title: text(t('export.name'), (row) => offerOf(row).title),
    translated: text(t('export.translated'), (row) => offerOf(row).titleTranslated),
    // The seller's own name, by which it is ordered, and what it means.
    variant: text(t('export.order.variant'), ({ line: { sku } }) =>
      sku?.name === undefined
        ? undefined
        : [sku.name, skuOf?.(sku.name)].filter(Boolean).join(' · '),
    ),
    link: link(t('export.link'), offerOf),
    units: {
      ...number(t('export.order.units'), ({ line }: OrderRow) => line.units),
      isInput: true,
    },
    unit: text(t('export.unit'), (row) => offerOf(row).unitAsWritten ?? offerOf(row).unit),
    perUnit: number(t('export.piecesPerUnit'), ({ line }) => line.piecesPerUnit),
    pieces: number(t('export.pieces'), ({ line }) => line.pieces),
    price: money(t('export.order.pricePerUnit'), 'CNY', ({ line }) => line.unitPrice?.perUnit),
    amount: money(t('export.order.amount'), 'CNY', ({ line }) => line.fen),
    least: number(t('export.leastUnits'), ({ ordered }) => ordered.terms.least),
    lot: number(`${t('export.lot')} (${t('export.unit')})`, ({ ordered }) => ordered.terms.lot),
    short: number(t('export.order.short'), (row) => missing(row)?.units),
    shortAmount: money(t('export.order.shortAmount'), 'CNY', (row) => missing(row)?.fen),
    landed: moneyRange(t('export.landed', [currency]), currency, landed),
    total: moneyRange(t('export.order.lineTotal', [currency]), currency, (row) =>
      times(landed(row), row.line.pieces),
    ),
    mark: text(t('export.mark'), ({ ordered: { compared }, isMain }) =>
      isMain && compared.mark ? markWords(compared.mark) : undefined,
    ),
  });
}

const times = (range: Range | undefined, count: number): Range | undefined =>
  range && { low: range.low * count, high: range.high * count };

export function sellerColumns(sheet: OrderSheet): Column<OrderSeller>[] {
  const { order, currency } = sheet;
  const paid = (fen: number, value: Range | undefined) => (fen > 0 ? value : undefined);
  return columnsOf<OrderSeller>({
    seller: text(t('export.seller'), sellerName),
    pieces: number(t('export.pieces'), ({ pieces }) => pieces),
    amount: money(t('export.order.amount'), 'CNY', ({ fen }) => (fen > 0 ? fen : undefined)),
    freight: moneyRange(`${t('export.line.domestic')} (${currency})`, currency, ({ key, fen }) =>
      paid(fen, order.costs?.freightBySeller.get(key)),
    ),
    paid: moneyRange(t('export.order.paid', [currency]), currency, ({ key, fen }) =>
      paid(fen, order.costs?.bySeller.get(key)),
    ),
    question: text(t('export.order.question'), (seller) => questionOf(seller, sheet)?.zh),
    meaning: text(t('export.order.meaning'), (seller) => questionOf(seller, sheet)?.meaning),
  });
}
