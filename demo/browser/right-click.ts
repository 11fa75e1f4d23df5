import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import type { Display } from './display';

const run = promisify(execFile);

const MENU_OPENS_MS = 350;
/** Upwards from below: "Inspect" is the last item, extensions' items stand above it. */
const KEYS_TO_ITEM = ['Up', 'Up', 'Return'];

/** Middle of the element in device pixels of the screen. */
async function screenPoint(element: Locator): Promise<{ x: number; y: number }> {
  await element.scrollIntoViewIfNeeded();
  return element.evaluate((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    const top = window.screenY + (window.outerHeight - window.innerHeight);
    return {
      x: Math.round((window.screenX + x + width / 2) * window.devicePixelRatio),
      y: Math.round((top + y + height / 2) * window.devicePixelRatio),
    };
  });
}

function xdotool(display: Display, ...args: string[]): Promise<unknown> {
  return run('xdotool', args, { env: { ...process.env, DISPLAY: display.name } });
}

/**
 * A real right click on the element, and the extension's item of the browser's own menu chosen by
 * keyboard. The item is found by its place, which is the same in every language.
 */
export async function chooseFromMenu(
  display: Display,
  page: Page,
  element: Locator,
): Promise<void> {
  await page.bringToFront();
  const { x, y } = await screenPoint(element);
  await xdotool(display, 'mousemove', `${x}`, `${y}`, 'click', '3');
  await new Promise((resolve) => setTimeout(resolve, MENU_OPENS_MS));
  await xdotool(display, 'key', ...KEYS_TO_ITEM);
}
