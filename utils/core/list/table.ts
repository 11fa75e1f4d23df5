/** A list of products to find, as it was read from a file, a clipboard or a folder. */
import * as z from 'zod/mini';
import { failureSchema } from '../model/fields';
import { COLUMN_ROLES } from './columns';

const cellSchema = z.object({
  /** Text as in the file, numbers with a point; a day as ISO 8601; empty for none. */
  text: z.string(),
  /** Text of digits is text: leading zeros belong to it. */
  type: z.enum(['text', 'number', 'date', 'boolean', 'error']),
  /** Sign or code of the currency in which the file shows a number. */
  sign: z.optional(z.string()),
});
export type ListCell = z.infer<typeof cellSchema>;

const rowSchema = z.object({
  /** The file's own number of the row, from 1, as a spreadsheet counts. */
  number: z.number(),
  /** One for each column. */
  cells: z.array(cellSchema),
  /** A picture that stands in the row, and in no cell's text. */
  picture: z.optional(
    z.object({
      /** Key of a picture in the file (`embeddedPictures`), or the path of a chosen one. */
      key: z.optional(z.string()),
      /** Address in a formula that shows it. */
      url: z.optional(z.string()),
    }),
  ),
});
export type ListRow = z.infer<typeof rowSchema>;

export const listTableSchema = z.object({
  kind: z.enum(['csv', 'xlsx', 'pasted', 'pictures']),
  /** The sheet of a workbook that was read: its first one that is shown and has rows. */
  sheet: z.optional(z.string()),
  /** Number of the row with the names of the columns; absent where there is none. */
  headAt: z.optional(z.number()),
  columns: z.array(z.object({ name: z.string(), role: z.enum(COLUMN_ROLES) })),
  /** Number of all columns of the file: what is added stands right of them. */
  width: z.number(),
  rows: z.array(rowSchema),
  /** What is wrong with single rows (`detail.row`); the others go on. */
  problems: z.array(failureSchema),
});
export type ListTable = z.infer<typeof listTableSchema>;

/**
 * How certain it is that the offers found are a row's product. `sure`: written down without a look; `none`: no offer has
 * a price at the row's quantity.
 */
export const CERTAINTIES = ['sure', 'likely', 'doubtful', 'none'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What is written beside the rows, one cell for each title. */
export interface AddedColumns {
  titles: readonly string[];
  /** Cells in the order of the table's rows. */
  rows: readonly (readonly (string | number | undefined)[])[];
}
