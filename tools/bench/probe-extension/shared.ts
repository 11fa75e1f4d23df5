/** What the scripts of both extensions share. */
export interface EncodeRule {
  /** Pixels of the longest side at most. */
  longest: number;
  /** 0 to 1. */
  quality: number;
}

export interface Size {
  width: number;
  height: number;
}

/** A picture that a server hands to everybody. */
export interface ServedPicture extends Size {
  url: string;
}

/** The window that offers are stored for. */
export const WINDOW_ID = 1;

/** Whose way of doing something is timed. */
export type Who = 'ours' | 'bare';

/** Milliseconds. */
export async function stopwatch(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What anybody would write: decode at the wanted size, draw, encode. */
export async function encodeBare(
  picture: Blob,
  { width, height }: Size,
  { longest, quality }: EncodeRule,
): Promise<Blob> {
  const scale = Math.min(1, longest / Math.max(width, height));
  const bitmap = await createImageBitmap(picture, {
    resizeWidth: Math.round(width * scale),
    resizeHeight: Math.round(height * scale),
    resizeQuality: 'medium',
  });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d', { alpha: false })?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
