/** The path of a price over time. Pure. */
import type { Observation } from '@/utils/core/model/watch';

interface Size {
  width: number;
  height: number;
}

/** Room for the width of the line, in units of the drawing. */
const EDGE = 2;

/**
 * Undefined without two prices. An observation without one breaks the line; one between two breaks is a dot.
 * @param observations the oldest first
 */
export function sparkPath(
  observations: readonly Observation[],
  { width, height }: Size,
): string | undefined {
  const prices = observations.flatMap(({ price }) => (price === undefined ? [] : [price]));
  if (prices.length < 2) return undefined;
  const moments = ascending(observations);
  const [first = 0, last = 0] = [moments[0], moments.at(-1)];
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const x = (at: number) =>
    last === first ? width - EDGE : EDGE + ((at - first) / (last - first)) * (width - 2 * EDGE);
  const y = (price: number) =>
    high === low
      ? height / 2
      : height - EDGE - ((price - low) / (high - low)) * (height - 2 * EDGE);
  let isDrawing = false;
  return observations
    .map(({ price }, index) => {
      if (price === undefined) {
        isDrawing = false;
        return '';
      }
      const point = `${round(x(moments[index] ?? 0))} ${round(y(price))}`;
      const hasNext = observations[index + 1]?.price !== undefined;
      const step = isDrawing ? `L${point}` : hasNext ? `M${point}` : `M${point}h0`;
      isDrawing = true;
      return step;
    })
    .join('');
}

/** A clock that was set back would draw the line backwards. */
function ascending(observations: readonly Observation[]): number[] {
  let latest = -Infinity;
  return observations.map(({ at }) => (latest = Math.max(latest, at)));
}

const round = (value: number): number => Math.round(value * 10) / 10;
