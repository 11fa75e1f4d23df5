/** Prices of schema.org products in JSON-LD (https://schema.org/Offer). */
import { currencyOfSign } from '../money-text/currencies';
import { parseMachinePrice } from '../money-text/parse-price';
import type { Sighting } from './candidates';

type Node = Record<string, unknown>;

const PRODUCT =
  /(?:^|[/:])(?:Product|ProductGroup|ProductModel|IndividualProduct|SomeProducts|Vehicle|Car|Book|Movie|MusicAlbum|VideoGame|SoftwareApplication)$/u;
/** Properties that lead to other products or sums. */
const OTHER_PRODUCTS = new Set([
  'isRelatedTo',
  'isSimilarTo',
  'isAccessoryOrSparePartFor',
  'isConsumableFor',
  'itemListElement',
  'review',
  'reviews',
  'breadcrumb',
  'addOn',
  'shippingDetails',
  'hasMerchantReturnPolicy',
]);
const LIST_PRICE = /ListPrice|SRP|StrikethroughPrice|MSRP|MinimumAdvertisedPrice|RegularPrice/u;

/** Characters of a product's name and of the page's title, in which each of its words is looked up. */
const MAX_NAME = 300;
const MAX_TITLE = 1000;
/** Characters of a query in the page's URL, which is looked for in the URLs of all variants. */
const MAX_QUERY = 1000;

/** Identity of the page, to match products with. */
export interface PageIdentity {
  url: string;
  /** Words of its title, in lower case. */
  title: string;
}

/** The identity as products are compared with it. */
interface PageFacts {
  path: string;
  query: string;
  title: string;
}

/** Prices of the products that match the page; if none matches, of the first product. */
export function fromJsonLd(document: Document, { url, title }: PageIdentity): Sighting[] {
  const { search } = new URL(url, 'https://host.invalid');
  const query = search.length <= MAX_QUERY ? search : '';
  const facts = { path: pathOf(url), query, title: title.slice(0, MAX_TITLE) };
  const scripts = document.querySelectorAll('script[type*="ld+json" i]');
  const products = [...scripts].flatMap((script) => productsIn(parseTolerant(script.textContent)));
  const fitting = products.filter((product) => fits(product, facts));
  const meant = fitting.length > 0 ? fitting : products.slice(0, 1);
  return meant.flatMap((product) => offersOf(product, facts));
}

/** Characters of hand-written JSON that is mended. */
const MAX_MENDED = 400_000;

/** Accepts hand-written JSON: comments around it, raw line breaks, trailing commas. */
function parseTolerant(text: string): unknown {
  const mended = (json: string) => json.replace(/\s+/gu, ' ').replace(/, ?(?=[\]}])/gu, '');
  const bare = withoutComments(text);
  const attempts = [() => text, () => bare];
  if (bare.length <= MAX_MENDED) attempts.push(() => mended(bare));
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt());
    } catch {
      continue; // the next attempt, or no markup
    }
  }
  return undefined;
}

/** Cut at brackets: a pattern for the end would be retried at every space. */
function withoutComments(text: string): string {
  const begun = text.replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/.*?\n)?\s*(?:<!\[CDATA\[)?/u, '');
  const own = begun.replaceAll(']]>', '');
  return own.slice(0, Math.max(own.lastIndexOf('}'), own.lastIndexOf(']')) + 1);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : [value].flat();
}

const nodes = (value: unknown): Node[] => list(value).filter(isNode);
const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '';

function productsIn(value: unknown, depth = 0): Node[] {
  if (depth > 8) return [];
  if (Array.isArray(value)) return value.flatMap((item) => productsIn(item, depth + 1));
  if (!isNode(value)) return [];
  if (
    list(value['@type']).some((type) => PRODUCT.test(text(type))) ||
    (value['offers'] && value['name'])
  )
    return [value];
  return Object.entries(value).flatMap(([key, inner]) =>
    OTHER_PRODUCTS.has(key) ? [] : productsIn(inner, depth + 1),
  );
}

const pathOf = (address: string) => address.replace(/^https?:\/\/[^/]*|[?#][^]*/gu, '');

/** Matches by URL, or by most words of its name. */
function fits({ name, url, '@id': id }: Node, { path, title }: PageFacts): boolean {
  if (path.length > 1 && [url, id].some((address) => pathOf(text(address)) === path)) return true;
  const words =
    text(name)
      .slice(0, MAX_NAME)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  const known = words.filter((word) => title.includes(word)).length;
  return words.length > 0 && known / words.length > 0.6;
}

function offersOf(product: Node, facts: PageFacts): Sighting[] {
  const own = nodes(product['offers']).flatMap((offer) => pricesOf(offer));
  const variants = nodes(product['hasVariant']);
  const chosen = variants.filter((variant) => isChosen(variant, facts));
  const ofVariants = (chosen.length > 0 ? chosen : variants)
    .flatMap((variant) => nodes(variant['offers']))
    .flatMap((offer) => pricesOf(offer));
  const found = own.length > 0 && chosen.length === 0 ? own : ofVariants;
  const shown = nodes(product['offers'])
    .filter((offer) => isChosen(offer, facts))
    .flatMap((offer) => pricesOf(offer));
  const all = shown.length > 0 && shown.length < found.length ? shown : found;
  return all;
}

/** The page's URL contains the variant's SKU or URL. */
function isChosen({ url, sku, '@id': id }: Node, { query }: PageFacts): boolean {
  const named = text(sku);
  const isNamed = named.length > 3 && query.includes(named);
  return isNamed || [url, id].some((address) => query.length > 1 && text(address).includes(query));
}

function pricesOf(offer: Node, depth = 0): Sighting[] {
  const currency = text(offer['priceCurrency'] ?? offer['currency']);
  const specs = nodes(offer['priceSpecification']);
  const now = specs.filter(
    (spec) => !LIST_PRICE.test(text(spec['priceType'])) && !spec['referenceQuantity'],
  );
  const isSale = specs.length > now.length && now.length > 0;
  const plain = isSale ? undefined : (offer['price'] ?? offer['lowPrice']);
  const values =
    plain === undefined || plain === '' ? now : [{ price: plain, priceCurrency: currency }];
  const found = values.flatMap((spec) => {
    const price = spec['price'] ?? ('minPrice' in spec ? spec['minPrice'] : undefined);
    const parsed = parseMachinePrice(
      price,
      currencyOfSign(text(spec['priceCurrency']) || currency),
    );
    return parsed && Number(parsed.amount) > 0
      ? [{ ...parsed, from: 'json-ld' as const, rules: [] }]
      : [];
  });
  if (found.length > 0 || depth > 2) return found;
  return nodes(offer['offers']).flatMap((inner) => {
    return pricesOf({ priceCurrency: currency, ...inner }, depth + 1);
  });
}
