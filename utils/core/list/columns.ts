/** What columns of a list are for. Without the schemas of `table.ts`, which the worker that reads lists does not need. */

/** Roles that the name of a column can tell. `picture` and `page` are addresses, of a page that sells or shows the product. */
export const NAMED_ROLES = [
  'picture',
  'sku',
  'title',
  'quantity',
  'price',
  'page',
  'note',
] as const;
/** What a column says of a product. `none`: carried along, as everything else is. */
export const COLUMN_ROLES = [...NAMED_ROLES, 'fileName', 'none'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Rows among which the names of columns are looked for. */
export const HEAD_ROWS = 10;

/** Columns of each seller that is written beside the rows. Their titles begin with its place: `1. Seller`. */
export const SELLER_COLUMNS = [
  'seller',
  'offerId',
  'link',
  'unitPrice',
  'landed',
  'margin',
  'moq',
  'similarity',
  'notes',
] as const;
