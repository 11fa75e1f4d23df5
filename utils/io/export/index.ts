/** All exports, loaded on demand (`import('@/utils/io/export')`). Pure. */
export { toCopied, type Copied } from './text-formats';
export type { ClientChoice } from './sheet';
export type { ExportContext } from './context';
export {
  clientFile,
  evidenceFiles,
  OFFER_FILES,
  offersFile,
  orderFile,
  HISTORY_FILES,
  historyFile,
  type ExportFile,
  type OfferFile,
  type HistoryFile,
} from './files';
export { OFFER_COLUMNS, type OfferColumnId } from './context';
export { makeHistorySheet } from './history-sheet';
export { makeSheet, profileColumns } from './sheet';
export type { WorkbookCosts } from './workbook/costs';
export { workbookCosts } from './workbook/costs';
export { makeOrder } from '../../core/order/order';
