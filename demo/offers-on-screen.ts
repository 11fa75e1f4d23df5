import type { Page } from '@playwright/test';
import type { StatedOffer } from './catalogue/offer';

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
  const ended = ':is([data-status=done], [data-status=failed], [data-status=handed-off])';
  await panel.locator(`[data-testid=panel]${ended}`).waitFor({ timeout: SEARCH_MS });
  const root = panel.getByTestId('panel');
  const status = await root.getAttribute('data-status');
  if (status !== 'done') {
    const code = (await root.getAttribute('data-error')) ?? 'none';
    throw new Error(`The search is "${status}" (error ${code}):\n${await root.innerText()}`);
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

const ROWS = 10;
const UNKNOWN = '—';
const HEAD = line('#', 'match', 'price', 'MOQ', 'offer', 'title');

/** The first offers as lines of a table, with what the catalogue knows of each. */
export function offersTable(shown: ShownOffer[], catalogue: readonly StatedOffer[]): string[] {
  const known = new Map(catalogue.map((offer) => [offer.offerId, offer]));
  const rows = shown.slice(0, ROWS).map(({ offerId, price, similarity }, index) => {
    const offer = known.get(offerId);
    return line(
      `${index + 1}`,
      similarity === undefined ? UNKNOWN : `${Math.round(similarity * 100)} %`,
      price === undefined ? UNKNOWN : `¥${price}`,
      `${offer?.minOrderQuantity ?? UNKNOWN}`,
      offerId,
      offer?.titleEn ?? UNKNOWN,
    );
  });
  return [HEAD, ...rows];
}

function line(
  ...[place, match, price, moq, offerId, title]: [string, string, string, string, string, string]
): string {
  const numbers = [place.padStart(2), match.padStart(5), price.padStart(9), moq.padStart(5)];
  return [...numbers, offerId.padEnd(12), title].join('  ');
}
