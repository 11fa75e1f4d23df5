/**
 * Runs in the side panel, beside its own scripts: tells when offers have their likeness. The page calls it
 * before the search, by `globalThis.watchEmbedder`.
 */

/** What a page does with an embedder, in milliseconds by its own clock. */
export interface EmbedderTimes {
  /** From the arrival of the first thumbnail to the first likeness on the screen. */
  first: number;
  /** The same, to the last one. */
  all: number;
  /** The longest task of the page during it; 0 if none lasted 50 ms. */
  longest: number;
}

interface Sought {
  /** Beginning of the ids of the offers. */
  ids: string;
  /** Beginning of the paths of their pictures. */
  path: string;
}

const THUMBNAIL = /_220x220\.jpg$/;
/** The browser tells of tasks and requests a while after them. */
const SETTLE_MS = 100;

/**
 * Resolves once each card of these offers has a likeness. There may be fewer cards than offers: those whose
 * pictures are alike become one.
 */
async function watchEmbedder({ ids, path }: Sought): Promise<EmbedderTimes> {
  const tasks: PerformanceEntry[] = [];
  const watching = new PerformanceObserver((list) => void tasks.push(...list.getEntries()));
  watching.observe({ type: 'longtask' });
  performance.clearResourceTimings(); // a page keeps 250
  const card = `[data-testid=offer][data-offer-id^="${ids}"]`;
  const [first, all] = await new Promise<readonly number[]>((resolve) => {
    let firstPainted: Promise<number> | undefined;
    const changes = new MutationObserver(() => {
      if (!document.querySelector(`${card}[data-seen-here]`)) return;
      firstPainted ??= painted();
      if (document.querySelector(`${card}:not([data-seen-here])`)) return;
      changes.disconnect();
      resolve(Promise.all([firstPainted, painted()]));
    });
    changes.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  watching.disconnect();
  const arrivals = performance
    .getEntriesByType('resource')
    .map(({ name, startTime, duration }) => ({ url: new URL(name), end: startTime + duration }))
    .filter(({ url }) => url.pathname.startsWith(path) && THUMBNAIL.test(url.pathname))
    .map(({ end }) => end);
  const start = Math.min(...arrivals);
  const end = all ?? Number.NaN;
  const meanwhile = tasks.filter(({ startTime }) => startTime >= start && startTime < end);
  return {
    first: (first ?? Number.NaN) - start,
    all: end - start,
    longest: Math.max(0, ...meanwhile.map(({ duration }) => duration)),
  };
}

/** The moment after the frame that shows what has just changed. */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  });
}

export type WatchEmbedder = typeof watchEmbedder;

Object.assign(globalThis, { watchEmbedder });
