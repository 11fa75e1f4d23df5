import * as z from 'zod/mini';
import { evaluate } from './evaluate';
import type { Marionette } from './marionette';
import { press } from './mouse';

/** Firefox's own. */
declare const CustomizableUI: { addWidgetToArea(id: string, area: 'nav-bar'): void };

const pointSchema = z.object({ x: z.number(), y: z.number() });

/** Pins the extension's button to the toolbar and presses it. */
export async function pressToolbarButton(
  marionette: Marionette,
  extensionId: string,
): Promise<void> {
  const widget = extensionId.toLowerCase().replaceAll(/[^\w-]/g, '_'); // as Firefox names it
  const middle = await evaluate(marionette, 'chrome', pin, `${widget}-browser-action`);
  await press(marionette, 'left', pointSchema.parse(middle));
}

/** Runs in the browser's window. Answers the middle of the button. */
function pin(widget: string) {
  CustomizableUI.addWidgetToArea(widget, 'nav-bar');
  const box = document.getElementById(widget)?.getBoundingClientRect();
  return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
