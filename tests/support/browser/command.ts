import { extensionWorker } from '../../../demo/browser/extension';
import type { ExtensionBrowser } from '../../../demo/browser/launch';

/**
 * Tells the extension that one of its shortcuts was pressed. No gesture: the panel is not opened by
 * it, and `activeTab` must have been given before.
 */
export async function dispatchCommand(browser: ExtensionBrowser, command: string): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event: object = chrome.commands.onCommand;
    if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
      throw new Error('This browser cannot dispatch events to its own extension');
    }
    event.dispatch(name, tab);
  }, command);
}
