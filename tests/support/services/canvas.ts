import { vi } from 'vitest';

/** The browser's way to encode, which Node has not. Answers the sizes that were drawn. */
export function stubCanvas(
  encoded: Uint8Array<ArrayBuffer>,
  source = { width: 640, height: 600 },
): string[] {
  const drawn: string[] = [];
  vi.stubGlobal('createImageBitmap', async () => ({ ...source, close: () => undefined }));
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      constructor(width: number, height: number) {
        drawn.push(`${width}×${height}`);
      }
      getContext = () => ({
        canvas: this,
        fillRect: () => undefined,
        drawImage: () => undefined,
      });
      convertToBlob = async () => new Blob([encoded]);
    },
  );
  return drawn;
}
