/** What offers and pins can be written as (`io/export`). */

/** Output formats for offers. */
export type ExportKind = 'copy' | 'csv' | 'xlsx' | 'json' | 'html' | 'evidence';

/** Made of pins alone. */
export const ORDER_KINDS = ['order', 'orderCsv', 'orderPrint'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];
export type TrayKind = ExportKind | OrderKind;
