/** What a person sees of an offer on its page: told by what it says, with class names as a hint. */
import { joined, priceIn, soldIn } from '@/utils/core/pages-1688/card-texts';
import type { ReadOffer } from '@/utils/core/pages-1688/offer-page';
import {
  type PriceText,
  type ReadPrices,
  pricesIn,
  saysTerms,
  unitIn,
} from '@/utils/core/pages-1688/price-texts';
import { alicdnAddress } from './addresses';
import { isLinkToShop, textOf } from './list-parts';
import { type Root, parentOf, textIn, withAncestors } from './roots';
import type { NamedSku } from './sku-names';
import { attributeOf, classOf, offerNumberOf } from './offer-number';

const MAX_TEXTS = 5000;
const MAX_BOXES = 50;
const MAX_TEXT = 300;
const MAX_ROWS = 1000;
const MAX_IMAGES = 50;

const STRUCK = 'del, s, strike';
const UNSEEN = 'script, style, noscript, template';
const FIRST_ORDER_BOX = '[class*="price-comp"]';
const SKU_FACT = '[class*="item-price-stock"]';
const PRICE_BOX = '[class*="main-price"]';
const TITLE_BOX = '[class*="od-title"], [class*="offer-title"]';
const GALLERY = '[class*="gallery"]';
const RECOMMENDED = /recommend|guess-?like/i;

/** Whether an element is in what the page shows of other offers. */
function isOfOthers(element: Element, offerId: string): boolean {
  for (let one: Element | null = element; one; one = parentOf(one)) {
    if (RECOMMENDED.test(classOf(one)) && !one.querySelector('h1')) return true;
    if (one.localName === 'a' && (offerNumberOf(one) ?? offerId) !== offerId) return true;
  }
  return false;
}

const ownAmong = (root: Root, selector: string, offerId: string): Element[] =>
  [...root.querySelectorAll(selector)].filter((one) => !isOfOthers(one, offerId));

/** Texts as they stand, in the order of the page. */
function textsIn(element: Root): { text: string; parent: Element }[] {
  const all: { text: string; parent: Element }[] = [];
  const walker = Document.prototype.createTreeWalker.call(document, element, NodeFilter.SHOW_TEXT);
  while (all.length < MAX_TEXTS && walker.nextNode()) {
    const { textContent, parentElement: parent } = walker.currentNode;
    const text = (textContent ?? '').trim();
    if (text !== '' && parent && !parent.closest(UNSEEN)) all.push({ text, parent });
  }
  return all;
}

export function shownTitle(root: Root, offerId: string): string | undefined {
  const [box] = ownAmong(root, TITLE_BOX, offerId);
  const heading = box?.querySelector('h1, [class*="title-text"]') ?? box;
  const plain = ownAmong(root, 'h1', offerId).find((one) => !isShop(one));
  const text = [heading, plain].flatMap((one) => (one ? textOf(one) : []))[0] ?? titleOf(root);
  return text === '' ? undefined : text;
}

/** The window's title, without the name of the site. */
function titleOf(root: Root): string {
  const title = root.querySelector('title');
  const text = (title ? textOf(title) : '')
    .replace(/ ?[-–—_] ?(?:阿里巴巴|1688).{0,20}$/, '')
    .trim();
  return /^(?:阿里巴巴|1688)/.test(text) ? '' : text;
}

export function shownPrices(root: Root, offerId: string): ReadPrices {
  const named = ownAmong(root, PRICE_BOX, offerId);
  const boxes = named.length > 0 ? named : saidBoxes(root, offerId);
  const outer = boxes.filter((one) => !boxes.some((box) => box !== one && box.contains(one)));
  const texts = outer.flatMap((box) =>
    textsIn(box).flatMap(({ text, parent }): PriceText[] =>
      parent.closest(`${STRUCK}, ${SKU_FACT}`)
        ? []
        : [{ text, isFirstOrder: parent.closest(FIRST_ORDER_BOX) !== null }],
    ),
  );
  return pricesIn(texts);
}

/** Boxes that are of a price by what stands in them, in the order of the page. */
function saidBoxes(root: Root, offerId: string): Element[] {
  const texts = textsIn(root.querySelector('body') ?? root).filter(
    ({ parent }) =>
      !parent.closest(`${TITLE_BOX}, ${SKU_FACT}, h1`) && !isOfOthers(parent, offerId),
  );
  const boxes = texts.flatMap(({ text, parent }) => {
    if (saysTerms(text)) return pricedAround(parent) ?? parent;
    return parent.closest('[class*="price"]') ?? [];
  });
  return [...new Set(boxes)].slice(0, MAX_BOXES);
}

/** The smallest element around with a price, and nothing else of the offer. */
function pricedAround(element: Element): Element | undefined {
  for (let box: Element | null = element; box; box = parentOf(box)) {
    if (box.localName === 'body' || box.querySelector(`${TITLE_BOX}, h1, img`)) return undefined;
    if (/[¥￥]/.test(textIn(box))) return box;
  }
  return undefined;
}

/** Rows of SKUs, each with its price or stock. Their unit is that of the offer. */
export function shownSkus(
  root: Root,
  offerId: string,
): { skus: NamedSku[]; unit: string | undefined } {
  const facts = ownAmong(root, SKU_FACT, offerId).slice(0, MAX_ROWS);
  const rows = new Set(facts.flatMap(({ parentElement: row }) => (row ? alike(row) : [])));
  const inOrder = [...root.querySelectorAll('*')].filter((one) => rows.has(one)).slice(0, MAX_ROWS);
  const texts = inOrder.map((row) => textsIn(row).map(({ text }) => text));
  const skus = texts.flatMap((all) => skuOf(all) ?? []);
  const units = texts
    .flat()
    .flatMap((text) => (STOCK.test(joined(text)) ? (unitIn(joined(text)) ?? []) : []));
  return { skus, unit: units[0] };
}

/** The row and those beside it: one of which neither price nor stock is known has only its name. */
const alike = (row: Element): Element[] =>
  [...(row.parentElement?.children ?? [])].filter(
    (one) => one.localName === row.localName && classOf(one) === classOf(row),
  );

const STOCK = /^库存:?(\d{1,9})/;

function skuOf(texts: readonly string[]): NamedSku | undefined {
  const price = texts.flatMap((text) => priceIn(text) ?? [])[0]?.low;
  const stock = texts.flatMap((text) => STOCK.exec(joined(text))?.[1] ?? [])[0];
  const name = texts.find((text) => !priceIn(text) && !STOCK.test(joined(text)));
  if (name === undefined) return undefined;
  const value = name
    .slice(0, 10 * MAX_TEXT)
    .replaceAll(/\s+/g, ' ')
    .slice(0, MAX_TEXT);
  const sku = {
    name: value,
    ...(price && { price }),
    ...(stock !== undefined && { stock: Number(stock) }),
  };
  return { sku, values: [value] };
}

export function shownImages(root: Root, offerId: string): string[] {
  const [named] = ownAmong(root, GALLERY, offerId);
  const images = ownAmong(root, 'img', offerId).slice(0, MAX_TEXTS);
  const groups = [...new Set(images.map(({ parentElement }) => parentElement))]
    .map((parent) => addressesOf(images.filter((one) => one.parentElement === parent)))
    .filter((urls) => urls.length > 0);
  const unnamed = groups.find((urls) => urls.length > 1) ?? (groups.length === 1 ? groups[0] : []);
  return named ? addressesOf([...named.querySelectorAll('img')]) : (unnamed ?? []);
}

/** What each image shows, or will once it is scrolled to. */
function addressesOf(images: readonly Element[]): string[] {
  const urls = images.flatMap((image) =>
    SOURCES.flatMap((name) => alicdnAddress(attributeOf(image, name)) ?? []).slice(0, 1),
  );
  return [...new Set(urls)].slice(0, MAX_IMAGES);
}

const SOURCES = ['data-src', 'data-lazy-src', 'data-lazyload-src', 'src'] as const;
const SHOP = /shop-?(?:company-?)?name|company-?name/i;
const YEARS = /^(?:诚信通|入驻|经营|开店)?:?(?:第)?(\d{1,2})年$/;
const FACTORY = /^(?:源头工厂|超级工厂)$/;

/** A name, or what holds only that. */
const isShop = (element: Element): boolean =>
  SHOP.test(classOf(element)) ||
  isLinkToShop(element) ||
  [...element.querySelectorAll('a[href]')].some(isLinkToShop);

export function shownSeller(root: Root, offerId: string): NonNullable<ReadOffer['seller']> {
  const links = ownAmong(root, 'a[href], [class*="ompany"], [class*="hop"]', offerId);
  const shops = links.filter((one) => SHOP.test(classOf(one)) || isLinkToShop(one));
  const shop = shops.find((one) => isName(textIn(one)));
  if (!shop) return {};
  const words = textsIn(surroundings(shop)).flatMap(({ text }) =>
    text.split(/\s+/).concat(joined(text)),
  );
  const years = words.flatMap((word) => YEARS.exec(word)?.[1] ?? [])[0];
  return {
    name: textOf(shop),
    ...(years !== undefined && { years: Number(years) }),
    ...(words.some((word) => FACTORY.test(word)) && { isFactory: true }),
  };
}

const isName = (text: string): boolean =>
  text.trim().length > 3 && text.length < 100 && !soldIn(text) && !priceIn(text);

/** The box of the shop: the largest around its name without anything else of the offer. */
function surroundings(shop: Element): Element {
  const others = `${TITLE_BOX}, ${PRICE_BOX}, ${GALLERY}, h1, h2, h3`;
  const isOwn = (one: Element) =>
    [...one.querySelectorAll(others)].every((other) => other.contains(shop));
  const around = withAncestors(shop);
  const foreign = around.findIndex((one) => !isOwn(one));
  return around.at(foreign < 0 ? -1 : Math.max(0, foreign - 1)) ?? shop;
}
