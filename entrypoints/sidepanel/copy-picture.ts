import { fromBase64 } from '@/utils/bytes';
import type { StoredPicture } from '@/utils/model/search';

/**
 * Onto the clipboard, which takes PNG alone. Must be called in the click. The item is a promise,
 * because after an `await` the browser refuses.
 */
export function copyPicture(picture: StoredPicture): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': toPng(picture) })]);
}

async function toPng({ mime, base64 }: StoredPicture): Promise<Blob> {
  const picture = new Blob([fromBase64(base64)], { type: mime });
  if (mime === 'image/png') return picture;
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
