export interface Size {
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
}

/** Pixels. */
interface Columns {
  count: number;
  width: number;
  gap: number;
}

/**
 * Places for cells of these heights, each in the column that ends first, so that neighbours stay near
 * each other and no column is much longer than another.
 */
export function placeInColumns(
  heights: readonly number[],
  { count, width, gap }: Columns,
): { places: Place[]; height: number } {
  const ends = Array.from({ length: count }, () => gap);
  const places = heights.map((height) => {
    const top = Math.min(...ends);
    const column = ends.indexOf(top);
    ends[column] = top + height + gap;
    return { left: gap + column * (width + gap), top };
  });
  return { places, height: Math.max(...ends) };
}
