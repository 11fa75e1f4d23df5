import type { Page } from '@playwright/test';

/**
 * Words of ours, beside text of others, that do not stand as they were written: whose characters run
 * backwards, or which stand before what precedes them in their own line.
 */
export function misplacedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const FOREIGN = /[^\p{Script=Latin}\p{N}\p{P}\p{S}\s]/u;
    const LINE = 3;
    const isShown = (rect: DOMRect | undefined) => rect !== undefined && rect.width > 0;
    const blockOf = (node: Node) => {
      let element = node.parentElement;
      while (element && getComputedStyle(element).display === 'inline')
        element = element.parentElement;
      return element;
    };
    const rectsOf = (node: Text) =>
      Array.from({ length: node.data.length }, (_, at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      }).filter(isShown);

    const misplaced: string[] = [];
    let last: { block: Element | null; rect: DOMRect | undefined } | undefined;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || node.data.trim() === '' || FOREIGN.test(node.data)) continue;
      const rects = rectsOf(node);
      const isBackwards = rects.some((rect, at) => {
        const before = rects[at - 1];
        return before && Math.abs(before.top - rect.top) < LINE && rect.left < before.left - 1;
      });
      const block = blockOf(node);
      const [rect] = rects;
      const before = last?.block === block ? last?.rect : undefined;
      const isBefore =
        before && rect && Math.abs(before.top - rect.top) < LINE && rect.left < before.left - 1;
      if (isBackwards || isBefore) misplaced.push(node.data);
      last = { block, rect: rects.at(-1) };
    }
    return misplaced;
  });
}
