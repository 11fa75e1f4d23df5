import { vi } from 'vitest';
import * as z from 'zod/mini';
import { evaluate } from './evaluate';
import type { Marionette } from './marionette';
import { press } from './mouse';
import { panelSchema, readPanel, type Panel } from './panel';
import type { Tab } from './tab';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: { extension: { getViews(filter: { type: 'sidebar' }): Window[] } };
declare const SidebarController: { browser: HTMLIFrameElement };

const pointSchema = z.object({ x: z.number(), y: z.number() });

/** A search, from the click on. Without a key it may wait twice for 8 s, and twice as long on a slow machine. */
const SEARCH_MS = 40_000;

/** The sidebar of the window. */
export interface Sidebar {
  isOpen(): Promise<boolean>;
  read(): Promise<Panel>;
  /** Waits until the panel shows this status. */
  waitFor(status: string): Promise<Panel>;
  /** A real press of the mouse on the element with this hook. */
  press(testId: string): Promise<void>;
}

/** @param desk any page of the extension: Marionette reaches the sidebar's document through it only */
export function createSidebar(marionette: Marionette, desk: Tab): Sidebar {
  const read = async () => panelSchema.parse(await desk.evaluate(readPanel));
  return {
    isOpen: async () => z.boolean().parse(await desk.evaluate(hasSidebar)),
    read,
    waitFor: (status) =>
      vi.waitFor(
        async () => {
          const panel = await read();
          if (panel.status === status) return panel;
          throw new Error(`Not "${status}" but "${panel.status}", ${panel.error}:\n${panel.text}`);
        },
        { timeout: SEARCH_MS, interval: 100 },
      ),
    press: async (testId) => {
      const inside = pointSchema.parse(await desk.evaluate(middleOf, testId));
      const corner = pointSchema.parse(await evaluate(marionette, 'chrome', sidebarCorner));
      await press(marionette, 'left', {
        x: Math.round(corner.x + inside.x),
        y: Math.round(corner.y + inside.y),
      });
    },
  };
}

/** Runs in the desk's page, as does the next. */
function hasSidebar(): boolean {
  return browser.extension.getViews({ type: 'sidebar' }).length > 0;
}

function middleOf(testId: string) {
  const [view] = browser.extension.getViews({ type: 'sidebar' });
  const box = view?.document.querySelector(`[data-testid=${testId}]`)?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Runs in the browser's window. The extension's page stands in a frame of the sidebar's own. */
function sidebarCorner() {
  const outer = SidebarController.browser.getBoundingClientRect();
  const inner = SidebarController.browser.contentDocument
    ?.querySelector('browser')
    ?.getBoundingClientRect();
  return inner && { x: outer.x + inner.x, y: outer.y + inner.y };
}
