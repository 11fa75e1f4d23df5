/** Text that stands on other text, or is cut without a way to read it. */
import type { Page } from '@playwright/test';

export interface TextFaults {
  overlaps: string[];
  cut: string[];
  /** Pixels by which something reaches beyond the panel. */
  beyond: number;
}

/** Faults of what is on screen; what sticks to an edge covers what scrolls below it. */
export function textFaults(panel: Page): Promise<TextFaults> {
  return panel.evaluate(() => {
    const TOLERANCE = 1.5;
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      !element.closest('[popover]:not(:popover-open)');
    const layerOf = (element: Element) => {
      let around: Element | null = element;
      while (around && !/sticky|fixed|absolute/.test(getComputedStyle(around).position)) {
        around = around.parentElement;
      }
      return around;
    };
    const clipped = (element: Element, rect: DOMRect) => {
      let { left, top, right, bottom } = rect;
      for (let around: Element | null = element; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const box = around.getBoundingClientRect();
        if (overflowX !== 'visible') {
          [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        }
        if (overflowY !== 'visible') {
          [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
        }
      }
      return { left, top, right, bottom };
    };
    const titleOf = (element: Element) =>
      element.closest('[title]')?.getAttribute('title') ??
      element.querySelector('[title]')?.getAttribute('title') ??
      '';

    const overlaps: string[] = [];
    const cut: string[] = [];
    const texts: {
      node: Node;
      text: string;
      box: ReturnType<typeof clipped>;
      layer: Element | null;
    }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (text === '' || !element || !isShown(element) || element.closest('select')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const layer = layerOf(element);
      for (const rect of range.getClientRects()) {
        const box = clipped(element, rect);
        const isIn = box.right - box.left > TOLERANCE && box.bottom - box.top > TOLERANCE;
        if (isIn && box.bottom > 0 && box.top < innerHeight) texts.push({ node, text, box, layer });
      }
    }
    for (const [at, one] of texts.entries()) {
      for (const two of texts.slice(at + 1)) {
        const wide = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
        const high = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
        // Lines of one paragraph may touch.
        const isOver = wide > TOLERANCE && high > 4;
        if (isOver && one.node !== two.node && one.layer === two.layer) {
          overlaps.push(`${one.text.slice(0, 40)} | ${two.text.slice(0, 40)}`);
        }
      }
    }
    for (const element of document.body.querySelectorAll('*')) {
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (overflowX !== 'hidden' && overflowX !== 'clip') continue;
      const isCut = element.scrollWidth > element.clientWidth + 1;
      if (!isCut || !isShown(element) || element.closest('.visually-hidden')) continue;
      const text = element.textContent.trim();
      if (text === '' || element.clientWidth <= 1) continue;
      const whole = titleOf(element).replaceAll(/\s+/g, '');
      const canBeRead = whole !== '' || element.closest('[aria-expanded]') !== null;
      if (textOverflow !== 'ellipsis' || !canBeRead) {
        cut.push(`${textOverflow} ${element.className}: ${text.slice(0, 60)}`);
      }
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    return { overlaps, cut, beyond: Math.max(0, scrollWidth - clientWidth) };
  });
}
