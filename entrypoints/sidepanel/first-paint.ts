/** A page that is not in sight paints nothing, and what waits for that begins all the same. */
const AT_MOST_MS = 1000;

/**
 * Resolves once something is on the screen: what no first card needs begins then. The callbacks of a frame come
 * before it is drawn, and whatever they do delays it (Chromium 156, two cores).
 */
export const firstPaint = new Promise<void>((resolve) => {
  const painting = new PerformanceObserver(() => {
    painting.disconnect();
    resolve();
  });
  painting.observe({ type: 'paint', buffered: true });
  setTimeout(resolve, AT_MOST_MS);
});
