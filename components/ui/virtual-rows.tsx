import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useFocusedKey } from './focus';
import type { RowPlace } from './row-place';
import { useGridColumns, useWindowLines } from './virtual';

export interface VirtualRowsProps<Row> {
  rows: readonly Row[];
  /** Key of a row, which its element has as `data-key`. */
  keyOf: (row: Row) => string;
  renderRow: (row: Row, place: RowPlace) => ComponentChildren;
  /** Pixels of a row that has not been measured. */
  estimate: number;
  /** Rows of the lists above. Default: none. */
  above?: number;
  class?: string | undefined;
  /** Id of the list's heading. */
  labelledBy?: string;
}

/** Renders only the rows near the screen, and the one that has the focus. */
export function VirtualRows<Row>(props: VirtualRowsProps<Row>) {
  const { rows, keyOf, renderRow, estimate, above = 0, labelledBy } = props;
  const list = useRef<HTMLUListElement>(null);
  const columns = useGridColumns(list);
  const { key: focused, ...focus } = useFocusedKey();
  const focusedPlace = focused === undefined ? -1 : rows.findIndex((row) => keyOf(row) === focused);
  const { items, total, measure } = useWindowLines(list, {
    count: Math.ceil(rows.length / columns),
    estimate,
    above: Math.ceil(above / columns),
    layout: String(columns),
    kept: focusedPlace < 0 ? undefined : Math.floor(focusedPlace / columns),
  });
  const end = items.at(-1)?.end ?? 0;
  return (
    <ul
      ref={list}
      class={props.class}
      aria-labelledby={labelledBy}
      {...focus}
      style={{ paddingBlockEnd: `${total - end}px` }}
    >
      {items.flatMap(({ index: line, start }, at) => {
        const gap = start - (items[at - 1]?.end ?? 0);
        return rows.slice(line * columns, (line + 1) * columns).map((row, column) =>
          renderRow(row, {
            position: line * columns + column + 1,
            size: rows.length,
            line,
            gap,
            measure: column === 0 ? measure : noMeasure,
          }),
        );
      })}
    </ul>
  );
}

/** A line is as high as its first row, which the grid stretches. */
const noMeasure = () => undefined;
