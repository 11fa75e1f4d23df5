/** Before a list is refused. A file is told by its size before it is read. */
export const LIST_LIMITS = {
  rows: 2000,
  bytes: 20 * 1024 * 1024,
  /** Spreadsheets have 16,384; the rest is for what is added. */
  columns: 16_000,
  /** Columns that are shown and recognised; what is right of them is carried along unread. */
  shownColumns: 200,
  /** Characters that Excel takes in a cell. */
  cellLength: 32_767,
} as const;
