/** Scrolls a list of 1688 to its end, so that the page loads more. */
import { findList } from './find-cards';
import { rootOf, withAncestors } from './roots';

export function scroll(): void {
  const last = findList(document).drawn.at(-1);
  for (const around of last ? withAncestors(last) : []) {
    if (scrolls(around)) around.scrollTop = around.scrollHeight;
  }
  const root = rootOf(document);
  const end = root instanceof Element ? root.scrollHeight : 0;
  scrollTo({ top: end, behavior: 'instant' });
}

const scrolls = (element: Element): boolean =>
  !(element instanceof HTMLFormElement) &&
  element.scrollHeight > element.clientHeight &&
  /auto|scroll/.test(getComputedStyle(element).overflowY);
