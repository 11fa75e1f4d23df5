import type { Marionette } from './marionette';

/** Numbers in WebDriver. */
const BUTTONS = { left: 0, right: 2 } as const;

export type Button = keyof typeof BUTTONS;

/**
 * A real press of a button in the context that is current: on the middle of an element, as WebDriver
 * names it, or on a point of the viewport in CSS pixels.
 */
export async function press(
  { send }: Marionette,
  button: Button,
  at: { element: object } | { x: number; y: number },
): Promise<void> {
  const target =
    'element' in at ? { origin: at.element, x: 0, y: 0 } : { origin: 'viewport', ...at };
  const mouse = {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', ...target },
      { type: 'pointerDown', button: BUTTONS[button] },
      { type: 'pointerUp', button: BUTTONS[button] },
    ],
  };
  await send('WebDriver:PerformActions', { actions: [mouse] });
}

/** A real drag from one point of the viewport to another, in CSS pixels. */
export async function drag(
  { send }: Marionette,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  const mouse = {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', origin: 'viewport', ...from },
      { type: 'pointerDown', button: BUTTONS.left },
      { type: 'pointerMove', origin: 'viewport', duration: 100, ...to },
      { type: 'pointerUp', button: BUTTONS.left },
    ],
  };
  await send('WebDriver:PerformActions', { actions: [mouse] });
}
