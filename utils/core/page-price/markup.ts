/**
 * Prices in machine-readable attributes: microdata, RDFa, meta elements and data attributes. Each
 * `from…` function returns non-zero prices in document order.
 */
import { currencyOfSign } from '../money-text/currencies';
import { parseMachinePrice, parsePrice } from '../money-text/parse-price';
import type { Sighting } from './candidates';
import type { Surroundings } from './surroundings';
import type { PriceSource } from '../model/page-script';

const META = [
  'product:sale_price:amount',
  'product:price:amount',
  'og:price:amount',
  'og:product:price:amount',
  'product:price',
  'og:price',
  'product_price',
  'price',
];
const META_CURRENCY = [
  'product:sale_price:currency',
  'product:price:currency',
  'og:price:currency',
  'og:product:price:currency',
  'product:currency',
  'og:currency',
  'priceCurrency',
];
const DATA = [
  'data-price',
  'data-product-price',
  'data-price-amount',
  'data-sale-price',
  'data-current-price',
  'data-final-price',
  'data-item-price',
  'data-offer-price',
  'data-productprice',
];

const META_KEYS = ['property', 'name', 'itemprop'];

/** The contents of the page's meta elements, by kind of name and name in small letters; of two, the first. */
function metasOf(document: Document): (name: string) => string | undefined {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    for (const key of META_KEYS) {
      const id = `${key} ${meta.getAttribute(key)?.toLowerCase()}`;
      if (!contents.has(id)) contents.set(id, meta.getAttribute('content') ?? '');
    }
  }
  return (name) =>
    META_KEYS.map((key) => contents.get(`${key} ${name.toLowerCase()}`)).find((content) => content);
}

/** Currency of the whole page: the first that a meta element names. */
export function currencyOfMeta(document: Document): string | undefined {
  return currencyIn(metasOf(document));
}

function currencyIn(metaOf: (name: string) => string | undefined): string | undefined {
  const names = META_CURRENCY.map(metaOf);
  return currencyOfSign(names.find((name) => name !== undefined) ?? '');
}

/** Price of Open Graph and product meta elements: the first readable one. */
export function fromMeta(document: Document): Sighting[] {
  const metaOf = metasOf(document);
  const currency = currencyIn(metaOf);
  for (const name of META) {
    const parsed = parseMachinePrice(metaOf(name), currency);
    if (parsed && Number(parsed.amount) > 0) return [{ ...parsed, from: 'meta', rules: [] }];
  }
  return [];
}

/** Machine-readable value of an element, and its text. */
function valueOf(element: Element): { machine?: string; text: string } {
  const machine = element.getAttribute('content') ?? element.getAttribute('value');
  return { ...(machine && { machine }), text: element.textContent };
}

function readElement(
  element: Element,
  from: PriceSource,
  currency: string | undefined,
  around: Surroundings,
): Sighting[] {
  const { machine, text } = valueOf(element);
  const parsed =
    machine === undefined
      ? parsePrice(text, { ...around.hints, currency })
      : parseMachinePrice(machine, currency);
  if (!parsed || Number(parsed.amount) === 0) return [];
  return [{ ...parsed, from, rules: around.rulesOf(element) }];
}

/** Prices in microdata (`itemprop="price"`), without shipping, unit and list prices. */
export function fromMicrodata(document: Document, around: Surroundings): Sighting[] {
  const elements = document.querySelectorAll('[itemprop~="price"], [itemprop~="lowPrice"]');
  return [...elements].flatMap((element) => {
    const scope = element.parentElement?.closest('[itemscope]');
    if (
      scope &&
      /Shipping|Delivery|UnitPrice|ListPrice/u.test(scope.getAttribute('itemtype') ?? '')
    )
      return [];
    const named = scope?.querySelector('[itemprop~="priceCurrency"]');
    const sign = named?.getAttribute('content') ?? named?.textContent.trim() ?? '';
    return readElement(element, 'microdata', currencyOfSign(sign, around.hints), around);
  });
}

/** Prices in RDFa (schema.org and GoodRelations). */
export function fromRdfa(document: Document, around: Surroundings): Sighting[] {
  const elements = document.querySelectorAll(
    '[property$="price" i]:not(meta[property*=":"]), [property$="hasCurrencyValue" i]',
  );
  return [...elements].flatMap((element) => {
    const scope = element.parentElement?.closest('[typeof]');
    const named = scope?.querySelector(
      '[property$="priceCurrency" i], [property$="hasCurrency" i]',
    );
    const sign = named?.getAttribute('content') ?? named?.textContent.trim() ?? '';
    return scope ? readElement(element, 'rdfa', currencyOfSign(sign, around.hints), around) : [];
  });
}

/** Prices in common `data-*` attributes. */
export function fromData(document: Document, around: Surroundings): Sighting[] {
  const elements = document.querySelectorAll(DATA.map((name) => `[${name}]`).join());
  return [...elements].flatMap((element) => {
    const name = DATA.find((key) => element.hasAttribute(key)) ?? '';
    const value = element.getAttribute(name) ?? '';
    const parsed = parseMachinePrice(value);
    if (!parsed || Number(parsed.amount) === 0 || value.length > 20) return [];
    return [{ ...parsed, from: 'data' as const, rules: around.rulesOf(element) }];
  });
}
