/** Exported files and their names. */
import type { Agent } from '../../core/model/agents';
import type { ComparedOffer } from '../../core/model/compared-offer';
import type { HistoryRow } from '../../core/model/history';
import { t } from '../i18n/words';
import { type ClientChoice, makeSheet, toClientSheet } from './sheet';
import type { OrderKind } from '../../core/model/export-kinds';
import type { ExportContext } from './context';
import { tableJson, toCsv, toJson } from './text-formats';
import { makeEvidence } from './evidence';
import type { OrderSheet } from './order/rows';
import { makeOrderTable, toOrderDocument } from './order/table';
import { toOrderWorkbook } from './order/workbook';
import { historyColumns, makeHistorySheet, toHistoryDocument } from './history-sheet';
import { type WorkbookCosts, toPlainWorkbook, toWorkbook } from './workbook';

export interface ExportFile {
  name: string;
  blob: Blob;
}

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
type Extension = keyof typeof TYPES;

export const OFFER_FILES = ['csv', 'xlsx', 'json'] as const;
export type OfferFile = (typeof OFFER_FILES)[number];

/** All columns of the offers, in the given order. */
export async function offersFile(
  type: OfferFile,
  offers: readonly ComparedOffer[],
  context: ExportContext,
  costs?: WorkbookCosts,
): Promise<ExportFile> {
  const name = nameOf('offers', context.at, type);
  if (type === 'xlsx') return { name, blob: await toWorkbook(offers, context, costs) };
  const text = type === 'csv' ? toCsv(makeSheet(offers, context)) : toJson(offers, context);
  return textFile(name, type, text);
}

/** File of an order: with live formulas, as a table of values, or to print. */
export async function orderFile(kind: OrderKind, sheet: OrderSheet): Promise<ExportFile> {
  const name = (type: Extension) => nameOf('order', sheet.at, type);
  switch (kind) {
    case 'order':
      return { name: name('xlsx'), blob: await toOrderWorkbook(sheet) };
    case 'orderCsv':
      return textFile(name('csv'), 'csv', toCsv(makeOrderTable(sheet)));
    case 'orderPrint':
      return textFile(name('html'), 'html', toOrderDocument(sheet));
  }
}

export function clientFile(
  offers: readonly ComparedOffer[],
  context: ExportContext,
  choice?: ClientChoice,
): ExportFile {
  const name = nameOf('client', context.at, 'html');
  return textFile(name, 'html', toClientSheet(offers, context, choice));
}

/** The document and its table, which belong together. @param timeZone IANA name */
export async function evidenceFiles(
  offers: readonly ComparedOffer[],
  context: ExportContext,
  timeZone: string,
): Promise<ExportFile[]> {
  const { html, csv } = await makeEvidence(offers, context, timeZone);
  return [
    textFile(nameOf('evidence', context.at, 'html'), 'html', html),
    textFile(nameOf('evidence', context.at, 'csv'), 'csv', csv),
  ];
}

export const HISTORY_FILES = ['csv', 'xlsx', 'html', 'json'] as const;
export type HistoryFile = (typeof HISTORY_FILES)[number];

/** One row per searched picture. @param at current time in epoch milliseconds @param agents where the user orders */
export async function historyFile(
  type: HistoryFile,
  rows: readonly HistoryRow[],
  { at, agents }: { at: number; agents: readonly Agent[] },
): Promise<ExportFile> {
  const name = nameOf('history', at, type);
  if (type === 'html') return textFile(name, type, toHistoryDocument(rows, agents));
  const table = makeHistorySheet(rows, agents);
  if (type === 'xlsx')
    return {
      name,
      blob: await toPlainWorkbook(t('export.searches'), historyColumns(agents), rows),
    };
  const text = type === 'csv' ? toCsv(table) : tableJson('find-on-1688/history', table);
  return textFile(name, type, text);
}

function textFile(name: string, type: Extension, text: string): ExportFile {
  return { name, blob: new Blob([text], { type: TYPES[type] }) };
}

/** `1688-offers-2026-11-25-1420.csv`, in local time; the same in every language. */
function nameOf(what: string, at: number, extension: Extension): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString();
  return `1688-${what}-${local.slice(0, 10)}-${local.slice(11, 16).replace(':', '')}.${extension}`;
}
