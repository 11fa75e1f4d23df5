import { vi } from 'vitest';
import * as z from 'zod/mini';
import { evaluate } from './evaluate';
import type { Marionette } from './marionette';

/** Firefox's own element. */
interface MenuPopup extends Element {
  state: 'closed' | 'showing' | 'open' | 'hiding';
  activateItem(item: Element): void;
  hidePopup(): void;
}

const labelsSchema = z.array(z.string());

/** Labels of the page's own menu, once it is open. */
export function menuLabels(marionette: Marionette): Promise<string[]> {
  return vi.waitFor(async () => labelsSchema.parse(await evaluate(marionette, 'chrome', labels)), {
    timeout: 5_000,
  });
}

/** Closes the menu without a choice: the next right click would find it open. */
export async function closeMenu(marionette: Marionette): Promise<void> {
  await evaluate(marionette, 'chrome', close);
}

/** Chooses an item of the open menu: the browser takes it for the user's own gesture. */
export async function chooseItem(marionette: Marionette, label: string): Promise<void> {
  const all = await menuLabels(marionette);
  if (!all.includes(label)) {
    await closeMenu(marionette);
    throw new Error(`No "${label}" among ${all.join(', ')}`);
  }
  await evaluate(marionette, 'chrome', activate, label);
}

/** Runs in the browser's window. Null until the menu is open. */
function labels(): string[] | null {
  const menu = document.querySelector<MenuPopup>('#contentAreaContextMenu');
  if (menu?.state !== 'open') return null;
  return Array.from(
    menu.querySelectorAll('menuitem[label]:not([hidden])'),
    (item) => item.getAttribute('label') ?? '',
  );
}

/** Runs in the browser's window. */
function activate(label: string): void {
  const menu = document.querySelector<MenuPopup>('#contentAreaContextMenu');
  const item = menu?.querySelector(`menuitem[label=${JSON.stringify(label)}]`);
  if (menu && item) menu.activateItem(item);
}

/** Runs in the browser's window. */
function close(): void {
  document.querySelector<MenuPopup>('#contentAreaContextMenu')?.hidePopup();
}
