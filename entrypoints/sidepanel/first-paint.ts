/** Milliseconds after which what waits for that begins all the same: a page that is not in sight paints nothing. */
const AT_MOST_MS = 1000;

let painted: Promise<void> | undefined;

/**
 * Resolves once something is on the screen: what no first card needs begins then. The callbacks of a frame come
 * before it is drawn, and whatever they do delays it (Chromium 156, two cores).
 */
export function firstPaint(): Promise<void> {
  painted ??= new Promise((resolve) => {
    const painting = new PerformanceObserver((entries) => {
      // The page's ground alone is painted before.
      if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
      painting.disconnect();
      resolve();
    });
    painting.observe({ type: 'paint', buffered: true });
    setTimeout(resolve, AT_MOST_MS);
  });
  return painted;
}
