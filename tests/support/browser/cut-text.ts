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

/**
 * What ends before its end: texts wider than their boxes or longer than their lines, choices and numbers
 * wider than their fields. What is left out as a whole is not cut.
 * @param anything selector of texts that may be cut @param words selector of those that may unless they hold a digit
 */
export function cutTexts(page: Page, anything: string, words: string): Promise<string[]> {
  return page.evaluate(
    async (allowed) => {
      // What follows the size by script does so in the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      const chosenWidth = (select: HTMLSelectElement, style: CSSStyleDeclaration) => {
        if (canvas) canvas.font = style.font;
        const text = select.selectedOptions.item(0)?.text ?? '';
        const padding =
          Number.parseFloat(style.paddingInlineStart) + Number.parseFloat(style.paddingInlineEnd);
        return (canvas?.measureText(text).width ?? 0) + padding;
      };
      const isCut = (element: Element): boolean => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        if (element instanceof HTMLSelectElement) {
          return chosenWidth(element, getComputedStyle(element)) > clientWidth + 1;
        }
        if (clientWidth <= 1) return false; // for ears alone
        if (scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1) return false;
        if (element instanceof HTMLInputElement) {
          return scrollWidth > clientWidth + 1 && /^[\d.,\s]+$/.test(element.value);
        }
        const { overflowX, webkitLineClamp } = getComputedStyle(element);
        if (overflowX !== 'hidden' && overflowX !== 'clip') return false;
        return scrollWidth > clientWidth + 1 || webkitLineClamp !== 'none';
      };
      const isLeftOut = (element: Element): boolean => {
        if (!element.checkVisibility({ visibilityProperty: true })) return true;
        const { top } = element.getBoundingClientRect();
        for (let around = element.parentElement; around; around = around.parentElement) {
          const isEnd = getComputedStyle(around).overflowY === 'hidden';
          if (isEnd && top >= around.getBoundingClientRect().bottom - 1) return true;
        }
        return false;
      };
      const textOf = (element: Element) =>
        element instanceof HTMLInputElement
          ? element.value
          : element instanceof HTMLSelectElement
            ? (element.selectedOptions.item(0)?.text ?? '')
            : element.textContent.trim();
      return Array.from(document.body.querySelectorAll('*')).flatMap((element) => {
        if (!isCut(element) || element.closest(`.visually-hidden, ${allowed.anything}`)) return [];
        const text = textOf(element);
        const isHarmless = element.closest(allowed.words) !== null && !/\p{Nd}/u.test(text);
        if (text === '' || isHarmless || isLeftOut(element)) return [];
        const hook = element.closest('[data-testid]')?.getAttribute('data-testid') ?? '';
        return [`${element.tagName.toLowerCase()}.${element.className} of ${hook}: ${text}`];
      });
    },
    { anything, words },
  );
}

/**
 * Texts that are cut before their end in another place than at their end: of a run of the other direction the first
 * letters are hidden, and what is left reads as another word.
 */
export function lostBeginnings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = ({ scrollWidth, clientWidth }: Element, { overflowX }: CSSStyleDeclaration) =>
      (overflowX === 'hidden' || overflowX === 'clip') &&
      clientWidth > 1 && // not for ears alone
      scrollWidth > clientWidth + 1;
    /** The letters in the order in which they are read, and which of them are hidden. */
    const lettersOf = (element: Element) => {
      const box = element.getBoundingClientRect();
      const letters: { letter: string; isHidden: boolean }[] = [];
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (node.parentElement?.closest('.visually-hidden')) continue;
        for (const { 0: letter, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{Nd}]/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + letter.length);
          const { left, right, top } = range.getBoundingClientRect();
          const middle = (left + right) / 2;
          const isHidden = middle < box.left || middle > box.right || top >= box.bottom;
          letters.push({ letter, isHidden });
        }
      }
      return letters;
    };
    return Array.from(document.body.querySelectorAll('*')).flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return [];
      if (!isCut(element, getComputedStyle(element))) return [];
      const letters = lettersOf(element);
      const seen = letters.findLastIndex(({ isHidden }) => !isHidden);
      const isWhole = letters.findIndex(({ isHidden }) => isHidden) > seen;
      if (isWhole || seen < 0 || letters.every(({ isHidden }) => !isHidden)) return [];
      const shown = letters.map(({ letter, isHidden }) => (isHidden ? '…' : letter)).join('');
      return [`${element.textContent.trim()}: ${shown}`];
    });
  });
}
