/** Layout shifts of the panel's offers, as the browser reports them, from its first paint on. */
import type { JSHandle, Page } from '@playwright/test';

export interface Shift {
  /** What has moved, with the beginning of its text. */
  what: string;
  /** The offer that it is a part of. */
  offer: string | undefined;
  from: number;
  to: number;
}

/** Shifts up and down that no action of the user explains. */
export async function watchShifts(panel: Page): Promise<JSHandle<Shift[]>> {
  return panel.evaluateHandle(() => {
    const shifts: Shift[] = [];
    // Chromium's alone, and not in TypeScript's library.
    const sourcesOf = (entry: PerformanceEntry): unknown[] => {
      const sources: unknown = Reflect.get(entry, 'sources');
      return Array.isArray(sources) && Reflect.get(entry, 'hadRecentInput') === false
        ? sources
        : [];
    };
    new PerformanceObserver((list) => {
      for (const source of list.getEntries().flatMap(sourcesOf)) {
        if (typeof source !== 'object' || source === null) continue;
        const node: unknown = Reflect.get(source, 'node');
        const element =
          node instanceof Element ? node : node instanceof Text ? node.parentElement : null;
        const topOf = (rect: unknown) => (rect instanceof DOMRectReadOnly ? rect.top : NaN);
        const from = topOf(Reflect.get(source, 'previousRect'));
        const to = topOf(Reflect.get(source, 'currentRect'));
        if (from === to) continue; // a word beside a number that has more digits now
        // The foot may grow: it stands above the offers, and moves none.
        const ofOffers = '[data-testid=offers], [data-testid=skeleton]';
        if (element && !element.closest(ofOffers) && !element.querySelector(ofOffers)) continue;
        shifts.push({
          what: `${element?.tagName} ${element?.className} ${element?.textContent.slice(0, 40)}`,
          offer:
            element?.closest('[data-testid=offer]')?.getAttribute('data-offer-id') ?? undefined,
          from,
          to,
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    return shifts;
  });
}
