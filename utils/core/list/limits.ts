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
  /** Characters of all cells and addresses: the same text may stand in many cells. */
  characters: 20_000_000,
  /** Rows with something wrong that are named. */
  problems: 2000,
  /** Bytes of the picture of a row, in the file or beside it. */
  pictureBytes: 20 * 1024 * 1024,
  /** Bytes of all pictures that are kept with a list. */
  picturesBytes: 2 * 1024 * 1024 * 1024,
} as const;
