/** What stands where in the panel, in CSS pixels. */
import type { Page } from '@playwright/test';

export interface Room {
  /** Top edge of the first offer. */
  firstTop: number;
  /** Offers that are wholly in sight, above what covers the lower edge. */
  inSight: number;
  /** Heights of the offers in sight, by their ids. */
  heights: Record<string, number>;
  /** Hooks of what can be operated above the offers, without the line of the first use. */
  controls: string[];
  /** Font sizes and weights of all visible text. */
  sizes: number[];
  weights: number[];
}

export function roomOf(panel: Page): Promise<Room> {
  return panel.evaluate(() => {
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && boxOf(element).width > 1;
    const all = [...document.body.querySelectorAll('*')];
    const covers = all.filter((element) => {
      const { position, bottom } = getComputedStyle(element);
      return position === 'sticky' && bottom === '0px' && boxOf(element).height > 0;
    });
    const end = Math.min(innerHeight, ...covers.map((element) => boxOf(element).top));
    const offers = [...document.querySelectorAll('[data-testid=offer]')];
    const firstTop = Math.min(...offers.map((offer) => boxOf(offer).top));
    const inSight = offers.filter((offer) => boxOf(offer).bottom <= end);
    const operated = all.filter(
      (element) =>
        element.matches('button, a[href], input, select, textarea, summary, [tabindex]') &&
        isShown(element) &&
        boxOf(element).bottom <= firstTop &&
        !element.closest('[data-testid=first-use]'),
    );
    const styles = all
      .filter(
        (element) =>
          isShown(element) &&
          (element.matches('input, select') ||
            [...element.childNodes].some(
              (node) => node instanceof Text && node.data.trim() !== '',
            )),
      )
      .map((element) => getComputedStyle(element));
    const distinct = (values: readonly string[]) =>
      [...new Set(values.map(Number.parseFloat))].toSorted((a, b) => a - b);
    return {
      firstTop,
      inSight: inSight.length,
      heights: Object.fromEntries(
        inSight.map((offer) => [offer.getAttribute('data-offer-id') ?? '', boxOf(offer).height]),
      ),
      controls: operated.map((element) => element.getAttribute('data-testid') ?? element.outerHTML),
      sizes: distinct(styles.map(({ fontSize }) => fontSize)),
      weights: distinct(styles.map(({ fontWeight }) => fontWeight)),
    };
  });
}
