/** Position of a row in a list that is rendered only in part (`virtual-rows.tsx`). */
export interface RowPlace {
  /** Position in the list, from 1. */
  position: number;
  size: number;
  /** The line of the grid, from 0. */
  line: number;
  /** Height in pixels of the rows above it that are not rendered. */
  gap: number;
  /** Measures its height. */
  measure: (row: HTMLElement | null) => void;
}

/** Attributes of the row's element. */
export function placed({ measure, gap, line, position, size }: RowPlace) {
  return {
    ref: measure,
    style: { marginBlockStart: `${gap}px` },
    'data-index': line,
    'aria-posinset': position,
    'aria-setsize': size,
  };
}
