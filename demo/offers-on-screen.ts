import type { Page } from '@playwright/test';

/** A row of the panel. What it does not show is absent. */
export interface ShownOffer {
  offerId: string;
  price?: string;
  similarity?: number;
}

export interface ShownSearch {
  /** How the picture was acquired: `fetch`, `crop`, … */
  way: string;
  offers: ShownOffer[];
}

const SEARCH_MS = 45_000;

/** Waits for the end of the search and reads the panel. Throws with what the panel says instead. */
export async function readPanel(panel: Page): Promise<ShownSearch> {
  const ended = '[data-testid=panel][data-status=done], [data-testid=panel][data-status=failed]';
  await panel.locator(ended).waitFor({ timeout: SEARCH_MS });
  const root = panel.getByTestId('panel');
  if ((await root.getAttribute('data-status')) === 'failed') {
    const code = await root.getAttribute('data-error');
    throw new Error(`The search failed (${code}):\n${await root.innerText()}`);
  }
  return {
    way: (await panel.getByTestId('query-image').getAttribute('data-way')) ?? 'unknown',
    offers: await panel.getByTestId('offer').evaluateAll((rows) =>
      rows.map((row) => {
        const price = row.getAttribute('data-unit-price');
        const similarity = row.getAttribute('data-similarity');
        return {
          offerId: row.getAttribute('data-offer-id') ?? '',
          ...(price === null ? {} : { price }),
          ...(similarity === null ? {} : { similarity: Number(similarity) }),
        };
      }),
    ),
  };
}
