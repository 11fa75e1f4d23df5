/** The price of the product that a page sells. Pure: reads a document and changes nothing. */
import { choose } from './choose';
import { collect } from './collect';
import { currencyOfHost } from '../money-text/currencies';
import { piecesIn } from './pieces';
import { SOURCES, type PagePrice, type Sighting } from './sighting';
import { titleOf } from './surroundings';

export type { PagePrice } from './sighting';

/**
 * What a buyer pays now; undefined where the page names no such price.
 * @param at the picture that was clicked
 */
export function readPagePrice(document: Document, at?: Element): PagePrice | undefined {
  const sightings = collect(document, at);
  const chosen = choose(sightings);
  if (!chosen) return undefined;
  const alike = sightings.filter(({ amount }) => Number(amount) === Number(chosen.amount));
  const currency = currencyAmong(alike) ?? currencyOfHost(document.location?.hostname ?? '');
  const pieces = piecesIn(titleOf(document)?.textContent ?? document.title);
  return {
    amount: chosen.amount,
    ...(currency !== undefined && { currency }),
    ...(pieces !== undefined && { pieces }),
    from: SOURCES.find((source) => alike.some(({ from }) => from === source)) ?? chosen.from,
  };
}

/** Markup writes codes, where a sign may mean several currencies. */
function currencyAmong(alike: readonly Sighting[]): string | undefined {
  return alike.find(({ currency }) => currency !== undefined)?.currency;
}
