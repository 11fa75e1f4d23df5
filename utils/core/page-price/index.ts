/** The price of the product that a page sells. Pure: reads the document and changes nothing. */
import { currencyOfHost } from '../money-text/currencies';
import { type PagePrice, type Sighting, choose } from './choose';
import { fromJsonLd } from './json-ld';
import { fromData, fromMeta, fromMicrodata, fromRdfa } from './markup';
import { surroundingsOf, titleOf } from './surroundings';
import { fromShown } from './visible';
import { piecesInTitle } from './words';
import { PRICE_SOURCES, type PriceSource } from '../model/page-script';

export type { PagePrice } from './choose';

/**
 * The price that a buyer pays now: a decimal with a point, its currency (ISO 4217) and pieces, if
 * known. Undefined if the page names none.
 * @param at clicked picture; prices near it count more
 * @param _preferred what the user preferred on this host; not read yet
 */
export function readPagePrice(
  document: Document,
  at?: Element,
  _preferred?: PriceSource,
): (PagePrice & { isSure: boolean; others: PagePrice[] }) | undefined {
  const sightings = collect(document, at);
  const chosen = choose(sightings);
  if (!chosen) return undefined;
  const alike = sightings.filter(({ amount }) => Number(amount) === Number(chosen.amount));
  const currency = currencyAmong(alike) ?? currencyOfHost(document.location?.hostname ?? '');
  const pieces = piecesInTitle(titleOf(document)?.textContent ?? document.title);
  return {
    amount: chosen.amount,
    ...(currency !== undefined && { currency }),
    ...(pieces !== undefined && { pieces }),
    from: PRICE_SOURCES.find((source) => alike.some(({ from }) => from === source)) ?? chosen.from,
    isSure: true,
    others: [],
  };
}

/** The first known currency. Markup comes first: it has codes, where a sign may be ambiguous. */
function currencyAmong(alike: readonly Sighting[]): string | undefined {
  return alike.find(({ currency }) => currency !== undefined)?.currency;
}

/** All prices on the page, by source and in document order. */
export function collect(document: Document, at?: Element): Sighting[] {
  const { hostname, href } = document.location ?? { hostname: '', href: '' };
  const lang = document.documentElement.lang || undefined;
  const surroundings = surroundingsOf(document, { lang, host: hostname }, at);
  const title = `${document.title} ${surroundings.title?.textContent ?? ''}`.toLowerCase();
  const markup = [
    ...fromJsonLd(document, { url: href, title }),
    ...fromMicrodata(document, surroundings),
    ...fromRdfa(document, surroundings),
    ...fromMeta(document),
    ...fromData(document, surroundings),
  ];
  return [...markup, ...fromShown(document, surroundings, markup)];
}
