/** The price of the product that a page sells. Pure: reads the document and changes nothing. */
import { currencyOfHost } from '../money-text/currencies';
import type { Candidate, Sighting } from './candidates';
import { choose } from './choose';
import { fromJsonLd } from './json-ld';
import { fromData, fromMeta, fromMicrodata, fromRdfa } from './markup';
import { surroundingsOf, titleOf } from './surroundings';
import { fromShown } from './visible';
import { piecesInTitle } from './words';
import { PRICE_SOURCES, type PriceSource } from '../model/page-script';

interface PriceCandidate {
  /** A decimal with a point. */
  amount: string;
  /** ISO 4217. */
  currency?: string;
  from: PriceSource;
}

export interface PagePrice extends Partial<PriceCandidate> {
  /** Pieces sold as one; absent: unclear. */
  pieces?: number;
  /** At least nine of ten such prices are right. */
  isSure: boolean;
  /** The next candidates, the likeliest first. */
  others: PriceCandidate[];
}

/**
 * The price that a buyer pays now, without an amount where none is likely enough. Undefined if the page
 * names none.
 * @param at clicked picture; prices near it count more
 * @param preferred kind of source that the user has preferred on this host
 */
export function readPagePrice(
  document: Document,
  at?: Element,
  preferred?: PriceSource,
): PagePrice | undefined {
  const choice = choose(collect(document, at), preferred);
  if (!choice) return undefined;
  const { price, isSure, others } = choice;
  const { hostname } = document.location ?? { hostname: '' };
  const pieces = piecesInTitle(titleOf(document)?.textContent ?? document.title);
  return {
    ...(price && describe(price, hostname)),
    ...(price && pieces !== undefined && { pieces }),
    isSure,
    others: others.map((other) => describe(other, hostname)),
  };
}

/** The first known currency: markup comes first, as it has codes, where a sign may be ambiguous. */
function describe({ sightings }: Candidate, hostname: string): PriceCandidate {
  const [first] = sightings;
  const currency =
    sightings.find((one) => one.currency !== undefined)?.currency ?? currencyOfHost(hostname);
  return {
    amount: first?.amount ?? '',
    ...(currency !== undefined && { currency }),
    from:
      PRICE_SOURCES.find((source) => sightings.some(({ from }) => from === source)) ?? 'visible',
  };
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
