import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import type { Display } from './display';

const run = promisify(execFile);

const MOVE_ARRIVES_MS = 100;
const MENU_OPENS_MS = 350;
/** Upwards from below: "Inspect" is the last item, extensions' items stand above it. */
const KEYS_TO_ITEM = ['Up', 'Up'];

/** Middle of the element in CSS pixels of the window. */
async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  await element.scrollIntoViewIfNeeded();
  return element.evaluate((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/** Presses keys of the display's keyboard, one after the other. */
export async function pressKeys(display: Display, ...keys: string[]): Promise<void> {
  await xdotool(display, 'key', ...keys);
}

/** Moves the pointer to where it points at nothing: the lower right corner of the screen. */
export async function parkPointer(display: Display): Promise<void> {
  const FAR = '10000';
  await xdotool(display, 'mousemove', FAR, FAR);
}

interface Point {
  x: number;
  y: number;
}

/** Presses the first button at a place of the screen, and releases it at another. */
export async function dragPointer(display: Display, from: Point, to: Point): Promise<void> {
  const move = ({ x, y }: Point) => ['mousemove', String(Math.round(x)), String(Math.round(y))];
  await xdotool(display, ...move(from), 'mousedown', '1');
  await new Promise((resolve) => setTimeout(resolve, MOVE_ARRIVES_MS));
  await xdotool(display, ...move(to));
  await new Promise((resolve) => setTimeout(resolve, MOVE_ARRIVES_MS));
  await xdotool(display, 'mouseup', '1');
}

function xdotool(display: Display, ...args: string[]): Promise<unknown> {
  return run('xdotool', args, { env: { ...process.env, DISPLAY: display.name } });
}

/**
 * A real right click, and the browser's own menu, open.
 * @param point in CSS pixels of the window
 */
export async function openMenuAt(
  display: Display,
  page: Page,
  point: { x: number; y: number },
): Promise<void> {
  await page.bringToFront();
  const [x, y] = await page.evaluate((at) => {
    const top = window.screenY + (window.outerHeight - window.innerHeight);
    return [window.screenX + at.x, top + at.y].map((place) =>
      String(Math.round(place * window.devicePixelRatio)),
    );
  }, point);
  await xdotool(display, 'mousemove', x ?? '', y ?? '');
  // A cross-process frame receives a press only after the browser has handled the move.
  await new Promise((resolve) => setTimeout(resolve, MOVE_ARRIVES_MS));
  await xdotool(display, 'click', '3');
  await new Promise((resolve) => setTimeout(resolve, MENU_OPENS_MS));
}

/** Opens the browser's own menu on what has the focus, and chooses the extension's item. */
export async function chooseByKeys(display: Display, page: Page): Promise<void> {
  await page.bringToFront();
  await pressKeys(display, 'shift+F10');
  await new Promise((resolve) => setTimeout(resolve, MENU_OPENS_MS));
  await pressKeys(display, ...KEYS_TO_ITEM, 'Return');
}

/** A real right click on the element: the browser's own menu is open, with the extension's item marked. */
export async function pointAtItem(display: Display, page: Page, element: Locator): Promise<void> {
  await openMenuAt(display, page, await middleOf(element));
  await pressKeys(display, ...KEYS_TO_ITEM);
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
  await pointAtItem(display, page, element);
  await pressKeys(display, 'Return');
}
