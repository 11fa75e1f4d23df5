/** Copies pictures and texts to the system clipboard. */
import { fromBase64 } from '@/utils/core/bytes';
import type { CropArea } from '@/utils/core/model/rectangle';
import type { StoredPicture } from '@/utils/core/model/search';
import { SEARCHED } from '@/utils/core/picture/limits';
import { openPicture } from '@/utils/io/picture/open';

/**
 * Must be called inside the click. The values are promises, because the browser refuses after an `await`.
 * Rejects if it refuses.
 */
export function writeClipboard(formats: Readonly<Record<string, Promise<Blob>>>): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ ...formats })]);
}

/**
 * The searched picture as PNG, the only format the clipboard accepts. Must be called inside the click.
 * @param area the part that is searched; absent: all of the picture
 */
export function copyPicture(picture: StoredPicture, area?: CropArea): Promise<void> {
  return writeClipboard({ 'image/png': toPng(picture, area) });
}

async function toPng({ mime, base64 }: StoredPicture, area: CropArea | undefined): Promise<Blob> {
  const { preparePicture } = await import('@/utils/io/picture/prepare');
  const whole = { mime, bytes: fromBase64(base64) };
  const sent = area ? await preparePicture(whole.bytes, () => area) : whole;
  if (sent.mime === 'image/png') return new Blob([sent.bytes], { type: sent.mime });
  const bitmap = await openPicture(sent.bytes, SEARCHED).decode();
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
