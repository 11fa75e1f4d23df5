import type { Page } from '@playwright/test';

export interface HandedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Hands something over as a drop on the panel, or as a paste into it. */
export async function handOver(
  panel: Page,
  how: 'drop' | 'paste',
  texts: Record<string, string>,
  files: readonly HandedFile[] = [],
): Promise<void> {
  const sent = files.map(({ bytes, ...file }) => ({
    ...file,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  await panel.evaluate(
    ({ kind, data, pictures }) => {
      const transfer = new DataTransfer();
      for (const [format, text] of Object.entries(data)) transfer.setData(format, text);
      for (const { name, type, base64 } of pictures) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      const init = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...init, clipboardData: transfer }),
      );
    },
    { kind: how, data: texts, pictures: sent },
  );
}
