import { useMemo, useRef } from 'preact/hooks';
import { useFocusedKey } from './focused-row';
import { useGridColumns } from './grid-columns';
import { listAttributes } from './list-attributes';
import { OfferCard } from './offer-card';
import type { ShownListProps } from './offer-list';
import { useWindowLines } from './virtual';

/** Pixels of a card, or of a tile, of which nothing is known yet. */
const ESTIMATES = { list: 164, grid: 300 };

/** Of many cards those near the screen are on the page, and the one that has the focus. */
export function VirtualList({ rows, shared, view, columns: chosen }: ShownListProps) {
  const list = useRef<HTMLUListElement>(null);
  const columns = useGridColumns(list, true);
  const { key: focused, ...focus } = useFocusedKey();
  const focusedPlace =
    focused === undefined ? -1 : rows.findIndex(({ offer }) => offer.key === focused);
  const { items, total, measure } = useWindowLines(list, {
    count: Math.ceil(rows.length / columns),
    estimate: ESTIMATES[view],
    layout: `${view} ${columns}`,
    kept: focusedPlace < 0 ? undefined : Math.floor(focusedPlace / columns),
  });
  const end = items.at(-1)?.end ?? 0;
  const attributes = listAttributes(rows.length, view, chosen);
  return (
    <ul
      ref={list}
      {...attributes}
      {...focus}
      style={{ ...attributes.style, paddingBlockEnd: `${total - end}px` }}
    >
      {items.flatMap(({ index: line, start }, at) => {
        const gap = start - (items[at - 1]?.end ?? 0);
        return rows.slice(line * columns, (line + 1) * columns).map((row, column) => (
          <OfferCard
            key={row.offer.key}
            row={row}
            shared={shared}
            place={{
              position: line * columns + column + 1,
              size: rows.length,
              line,
              gap,
              measure: column === 0 ? measure : noMeasure,
            }}
          />
        ));
      })}
    </ul>
  );
}

/** A line is as high as its first card, which the grid stretches. */
const noMeasure = () => undefined;
