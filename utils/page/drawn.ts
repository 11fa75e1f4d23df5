/** More pixels along a side than any service looks at. */
const LONGEST_PX = 1600;
/** Enough to see whether anything is there. */
const PROBE_PX = 16;

/** What an element shows, as a PNG; null where the page may not read it, or nothing is there. */
export function drawn(element: Element): string | null {
  const source = sourceOf(element);
  if (!source || Math.min(source.width, source.height) < 1) return null;
  const shrink = Math.min(1, LONGEST_PX / Math.max(source.width, source.height));
  const size = { width: source.width * shrink, height: source.height * shrink };
  try {
    const probe = canvasOf(source.image, { width: PROBE_PX, height: PROBE_PX });
    const pixels = probe.getContext('2d')?.getImageData(0, 0, PROBE_PX, PROBE_PX).data;
    // A WebGL canvas without `preserveDrawingBuffer` reads as nothing.
    const isEmpty = !pixels?.some((value, index) => index % 4 === 3 && value > 0);
    return isEmpty ? null : canvasOf(source.image, size).toDataURL('image/png');
  } catch {
    return null; // tainted: pixels of another origin
  }
}

function canvasOf(image: CanvasImageSource, size: { width: number; height: number }) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(size.width));
  canvas.height = Math.max(1, Math.round(size.height));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function sourceOf(element: Element) {
  if (element instanceof HTMLCanvasElement) {
    return { image: element, width: element.width, height: element.height };
  }
  if (element instanceof HTMLVideoElement) {
    return { image: element, width: element.videoWidth, height: element.videoHeight };
  }
  if (element instanceof HTMLImageElement && element.complete) {
    // An SVG without a size of its own has the size that it is shown in.
    const { naturalWidth, naturalHeight, width, height } = element;
    return { image: element, width: naturalWidth || width, height: naturalHeight || height };
  }
  return undefined;
}
