import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from '@playwright/test';

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
