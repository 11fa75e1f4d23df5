import { browser } from '@/utils/browser';
import { failureOf } from '@/utils/errors';
import { showPanel } from '@/utils/platform';
import { panelInstead } from './panel-instead';

/**
 * Must be called synchronously in the listener of the user's gesture. Where the browser shows no
 * panel, what is found stands elsewhere.
 */
export function openPanel(windowId: number): void {
  showPanel(windowId)
    // In a popup it says that it has, and shows nothing (Chromium 156).
    .then(async () => (await browser.windows.get(windowId)).type === 'normal')
    .catch(() => false)
    .then(async (isShown) => isShown || panelInstead(windowId))
    .catch(failureOf);
}
