import type { Page } from '@playwright/test';
import type Axe from 'axe-core';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What the source leaves behind in the page. */
declare const axe: typeof Axe;

const source = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe objects to: rule and element, a line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source); // a script tag is refused by the page's policy
  return page.evaluate(async () => {
    const { violations: found } = await axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** More presses of Tab than any view has controls on the way. */
const MAX_STEPS = 40;

/** What has the focus: its hook, or else its name. */
export async function focused(view: Page): Promise<string> {
  return view.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    return element.dataset['testid'] ?? element.ariaLabel ?? element.textContent;
  });
}

/** Presses Tab until this has the focus; throws with the way that it took where it never does. */
export async function tabTo(view: Page, wanted: string): Promise<void> {
  const way: string[] = [];
  for (let step = 0; step < MAX_STEPS; step += 1) {
    await view.keyboard.press('Tab');
    const at = await focused(view);
    if (at === wanted) return;
    way.push(at);
  }
  throw new Error(`Tab does not come to ${wanted}: ${way.join(', ')}`);
}

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

/** Gives an offer the focus by its key, which is listened to a moment after the first offers are painted. */
export async function goToOffer(panel: Page): Promise<void> {
  do await panel.keyboard.press('j');
  while ((await focused(panel)) !== 'offer-link');
}
