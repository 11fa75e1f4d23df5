/** The bare way of embedding pictures: a page that shows nothing, and a worker. */
import type { EmbedderTimes } from '../embedder-probe';
import type { Pixels } from '../../../utils/core/likeness/framed';

let worker: Worker | undefined;

/** Ends the worker: the next one begins with nothing. */
export function endEmbedder(): void {
  worker?.terminate();
  worker = undefined;
}

/**
 * Embeds pictures that have been loaded.
 * @param urls the searched picture first, which no likeness can be without
 */
export async function embedAll(urls: readonly string[]): Promise<EmbedderTimes> {
  const loaded = await Promise.all(urls.map(async (url) => (await fetch(url)).blob()));
  const tasks: PerformanceEntry[] = [];
  const watching = new PerformanceObserver((list) => void tasks.push(...list.getEntries()));
  watching.observe({ type: 'longtask' });
  const start = performance.now();
  const running = (worker ??= new Worker('/embedder-worker.js', { type: 'module' }));
  const moments: number[] = [];
  const end = new AbortController();
  const all = new Promise<void>((resolve, reject) => {
    const options = { signal: end.signal };
    running.addEventListener('error', ({ message }) => reject(new Error(message)), options);
    running.addEventListener(
      'message',
      () => {
        moments.push(performance.now() - start);
        if (moments.length === loaded.length) resolve();
      },
      options,
    );
  });
  for (const blob of loaded) {
    const pixels = await pixelsOf(blob);
    running.postMessage(pixels, [pixels.data.buffer]);
  }
  await all;
  end.abort();
  watching.disconnect();
  return {
    first: moments[1] ?? Number.NaN,
    all: moments.at(-1) ?? Number.NaN,
    longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
  };
}

async function pixelsOf(blob: Blob): Promise<Pixels & { data: { buffer: ArrayBuffer } }> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('No canvas');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  return { data: new Uint8ClampedArray(data), width, height };
}
