/** What anybody would write: decode at the wanted size, draw, encode. */
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
