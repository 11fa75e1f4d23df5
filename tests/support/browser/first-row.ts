import type { Page } from '@playwright/test';

/** From the first row on the user is at work in the panel: no row follows what comes later. */
export async function touchAtFirstRow(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    const touch = () => {
      if (!document.querySelector('[data-testid=offer]')) return;
      seen.disconnect();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    };
    const seen = new MutationObserver(touch);
    seen.observe(document, { childList: true, subtree: true });
  });
}

/** A key that the user presses in the panel: the rows that stand there stay where they are. */
export const holdRows = (panel: Page): Promise<void> => panel.keyboard.press('Shift');
