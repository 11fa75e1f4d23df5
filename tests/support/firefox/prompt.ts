import { vi } from 'vitest';
import * as z from 'zod/mini';
import { evaluate } from './evaluate';
import type { Marionette } from './marionette';

/** Firefox's own elements and global. */
interface Popup extends Element {
  state: 'closed' | 'showing' | 'open' | 'hiding';
}
interface Notification extends Element {
  button: HTMLElement;
}
declare const PopupNotifications: { panel: Popup };

/** Waits for the permission prompt and allows what it asks for. Returns its text. */
export function acceptPrompt(marionette: Marionette): Promise<string> {
  return vi.waitFor(async () => z.string().parse(await evaluate(marionette, 'chrome', accept)), {
    timeout: 5_000,
  });
}

/** Runs in the browser's window. Null until the prompt is open. */
function accept(): string | null {
  const { panel } = PopupNotifications;
  const prompt = panel.querySelector<Notification>('popupnotification');
  if (panel.state !== 'open' || !prompt) return null;
  const text = prompt.textContent;
  prompt.button.click();
  return text;
}
