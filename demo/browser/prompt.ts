import type { Display } from './display';
import { pressKeys } from './right-click';

/** The prompt takes its time to open. */
const OPENS_MS = 1_500;

/** Answers the browser's permission prompt, which has its focus on "Deny" (Chromium 156). */
export const allow = (display: Display) => answer(display, 'Tab', 'Return');
export const refuse = (display: Display) => answer(display, 'Return');

async function answer(display: Display, ...keys: string[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, OPENS_MS));
  await pressKeys(display, ...keys);
}
