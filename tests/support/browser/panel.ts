import type { Page } from '@playwright/test';

/** The stable hooks of the panel, read as they are on screen. */

export async function waitForStatus(panel: Page, status: string, timeout = 15_000): Promise<void> {
  const states = `[data-testid=panel][data-status=${status}]`;
  try {
    await panel.locator(states).waitFor({ timeout });
  } catch (cause) {
    throw new Error(`The panel is not "${status}" but ${await describePanel(panel)}`, { cause });
  }
}

async function describePanel(panel: Page): Promise<string> {
  return panel.evaluate(() => {
    const root = document.querySelector('[data-testid=panel]');
    const state = `"${root?.getAttribute('data-status')}", error ${root?.getAttribute('data-error')}`;
    return `${state}:\n${document.body.innerText}`;
  });
}

/** Waits for the end of a search that fails, and says with which code. */
export async function errorCode(panel: Page, timeout?: number): Promise<string | null> {
  await waitForStatus(panel, 'failed', timeout);
  return panel.getByTestId('panel').getAttribute('data-error');
}

/** What the panel says of a failure in its first sentence, without ports: they are others each time. */
export async function failureSentence(panel: Page): Promise<string> {
  return firstSentence(await panel.getByTestId('panel').locator('h2').innerText());
}

export function firstSentence(text: string): string {
  return text.replaceAll(/(?<=[a-z\d]):\d+/g, '').split('. ', 1)[0] ?? '';
}

export interface QueryImage {
  way: string | null;
  width: number;
  height: number;
}

export async function queryImage(panel: Page): Promise<QueryImage> {
  const image = panel.getByTestId('query-image');
  return {
    way: await image.getAttribute('data-way'),
    width: Number(await image.getAttribute('data-width')),
    height: Number(await image.getAttribute('data-height')),
  };
}

/** Ids of the offers, from the top: read at once, because a list may shrink between two reads. */
export async function offerIds(panel: Page): Promise<string[]> {
  return panel
    .getByTestId('offer')
    .evaluateAll((offers) => offers.flatMap((offer) => offer.getAttribute('data-offer-id') ?? []));
}

/**
 * Presses "Show more" where it stands: a click that scrolls to it first would bring the next page by
 * the scrolling alone.
 */
export async function showMore(panel: Page): Promise<void> {
  await panel.getByTestId('more').dispatchEvent('click');
}
