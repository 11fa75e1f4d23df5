import type { Page } from '@playwright/test';

export interface Problem {
  picture: string;
  what: string;
}

/** Elements wider than the page. */
export async function findProblems(page: Page, picture: string): Promise<Problem[]> {
  const found = await page.evaluate(whatDoesNotFit);
  return found.map((what) => ({ picture, what }));
}

/** Runs in the page. Must not use anything from outside its own body. */
function whatDoesNotFit(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const problems: string[] = [];
  if (scrollWidth > clientWidth) {
    problems.push(`scrolls sideways: ${scrollWidth} px in ${clientWidth} px`);
  }
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const around = node.parentElement;
    const isForEars = (around?.getBoundingClientRect().width ?? 0) <= 1;
    if (text === '' || isForEars || around?.closest('select')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
    const words = Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike);
    if (lines.size > Math.max(1, words.length)) {
      problems.push(`crushed to ${lines.size} lines: ${text}`);
    }
  }
  const MIN_CHOICE = 56; // a word and the arrow
  for (const choice of document.querySelectorAll('select')) {
    const { width } = choice.getBoundingClientRect();
    // One in a closed sheet has no width.
    if (choice.checkVisibility() && width < MIN_CHOICE)
      problems.push(`a choice of ${Math.round(width)} px`);
  }
  return problems;
}
