import type { Page } from '@playwright/test';

/**
 * Hands something over as a drop on the panel, or as a paste into it.
 * @param texts by their format
 * @param files PNGs, in base64
 */
export async function handOver(
  panel: Page,
  type: 'drop' | 'paste',
  texts: Record<string, string>,
  files: string[] = [],
): Promise<void> {
  await panel.evaluate(
    ({ kind, data, pictures }) => {
      const transfer = new DataTransfer();
      for (const [format, text] of Object.entries(data)) transfer.setData(format, text);
      for (const picture of pictures) {
        const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], 'mug.png', { type: 'image/png' }));
      }
      const init = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...init, clipboardData: transfer }),
      );
    },
    { kind: type, data: texts, pictures: files },
  );
}
