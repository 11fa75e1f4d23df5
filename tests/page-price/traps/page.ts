/** A product page of a shop, with everything around the price that such pages have. */
import { amountIn, money } from './money';
import type { PageWords, Phrases } from './phrases';
import type { Country } from './shops';

/**
 * What class names tell: `named` each part's meaning, `hashed` nothing, `reused` that any sum is a
 * price, as the shop has one component for sums.
 */
export const STYLES = ['named', 'hashed', 'reused'] as const;

export interface Design {
  style: (typeof STYLES)[number];
  /** Whether the trap stands before the price or behind it. */
  isBefore: boolean;
  /** Whether sums in a phrase have an element of their own. */
  isSplit: boolean;
  /** The price in dollars. */
  dollars: number;
  /** Whether JSON-LD names the price, too. */
  isMarked: boolean;
  /** Size of the price's type, in pixels; other text has 14. Absent: no style sheet. */
  size?: number;
}

/** What a trap puts into the page. */
export interface Parts {
  /** A price that takes the place of the usual one. */
  price?: string;
  /** Before or behind the price, as the design says. */
  trap?: string;
  /** Above the title and below the buy button. */
  above?: string;
  below?: string;
  head?: string;
  inCart?: string;
  /** Amounts that are right, in the country's money; the price unless said. */
  right?: readonly number[];
  isSoldOut?: boolean;
}

/** The price of the other product that can be clicked, as a share of the price. */
export const OTHER_SHARE = 0.7;

/** A telephone's number stands in its phrase, as each country groups it. */
const NUMBERS = { article: '746423', model: '4810', year: '2024', phone: '' };

export class Shop<Words extends PageWords = Phrases> {
  readonly country: Country<Words>;
  readonly design: Design;
  readonly words: Words;
  readonly price: number;

  constructor(country: Country<Words>, design: Design) {
    this.country = country;
    this.design = design;
    this.words = country.phrases;
    this.price = amountIn(country, design.dollars);
  }

  /** A part of the price. */
  share(part: number): number {
    return amountIn(this.country, this.design.dollars * part);
  }

  money(amount: number): string {
    return money(this.country, amount);
  }

  /** The class of an element that means this, such as a price: readable or hashed, as the shop has it. */
  names(meaning: string): string {
    return this.design.style === 'named' ? ` class="${meaning}"` : ` class="${hashed(meaning)}"`;
  }

  /** A sum as the shop's component for sums shows it. */
  sum(amount: number, meaning: string, text = this.money(amount)): string {
    const names = this.design.style === 'reused' ? ' class="price"' : this.names(meaning);
    return `<span${names}>${text}</span>`;
  }

  /** A phrase with its sum. */
  line(phrase: keyof Words, amount: number, meaning: string): string {
    const isOwn = this.design.isSplit || this.design.style === 'reused';
    const sum = isOwn ? this.sum(amount, 'sum') : this.money(amount);
    return `<div${this.names(meaning)}>${this.fill(phrase, sum)}</div>`;
  }

  /** A number that is no sum, with its label. */
  number(phrase: 'article' | 'model' | 'year' | 'phone'): string {
    const [label = '', behind = ''] = this.words[phrase].split('{}');
    const number = this.design.isSplit
      ? `<span${this.names('value')}>${NUMBERS[phrase]}</span>`
      : NUMBERS[phrase];
    return `<div${this.names(phrase)}>${label}${number}${behind}</div>`;
  }

  fill(phrase: keyof Words, sum: string): string {
    return String(this.words[phrase]).replace('{}', sum);
  }

  /** The price as the page shows it where no trap changes it. */
  shown(): string {
    return `<div${this.names('product-price')}>${this.sum(this.price, 'price-value')}</div>`;
  }

  /** The product's JSON-LD. */
  markup(price = this.price): string {
    const offers = { '@type': 'Offer', price, priceCurrency: 'XXX' };
    const product = { '@type': 'Product', name: this.words.title, offers };
    return `<script type="application/ld+json">${JSON.stringify(product)}</script>`;
  }

  /** Other products, each with a picture, a link and a price. */
  tiles(heading: keyof Words, shares: readonly number[] = [0.4, OTHER_SHARE, 1.3, 2.1]): string {
    const tiles = shares.map(
      (share, at) =>
        `<li${this.names('card')}><a href="/p/${at}"><img${heading === 'related' && at === 1 ? ' id="clicked-other"' : ''} src="${at}.jpg" alt=""><span>${this.words.title} ${at}</span></a>${this.sum(this.share(share), 'card-price')}</li>`,
    );
    return `<section${this.names('related')}><h2>${this.fill(heading, '')}</h2><ul>${tiles.join('')}</ul></section>`;
  }
}

/** A name as tools for style sheets make it. */
function hashed(meaning: string): string {
  return `x${hashOf(meaning).toString(36).slice(0, 5)}`;
}

/** FNV-1a. */
export function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
}

export function htmlOf(shop: Shop<PageWords>, parts: Parts): string {
  const { words, design, country } = shop;
  const { price = shop.shown(), trap = '', above = '', below = '', head = '', inCart = '' } = parts;
  const mark = design.isMarked && head === '' && parts.right === undefined ? shop.markup() : '';
  const [before, behind] = design.isBefore ? [trap, ''] : ['', trap];
  return `<!doctype html><html lang="${country.lang}"><head><meta charset="utf-8">
<title>${words.title} | Example</title>${head}${mark}${styled(shop)}</head><body>
<div${shop.names('promo-bar')}>${shop.fill('freeOver', shop.money(shop.share(1.7)))}</div>
<header><a href="/">Example</a> <input type="search"> <a href="/cart">${words.cart} ${inCart}</a></header>
<main>
<ol${shop.names('breadcrumb')}><li><a href="/k">Example</a></li><li>${words.title}</li></ol>${above}
<div${shop.names('product')}>
<div${shop.names('gallery')}><img id="clicked" src="1.jpg" width="400" height="400" alt="${words.title}"></div>
<div${shop.names('info')}><h1>${words.title}</h1>
<div${shop.names('rating')}>4.5 (128)</div>
${before}${price}${behind}
${parts.isSoldOut ? `<div${shop.names('stock')}>${words.soldOut}</div>` : `<form><input type="number" value="1"><button>${words.buy}</button></form>`}
</div></div>${below}
${shop.tiles('related')}
</main><footer><a href="/agb">Example</a> © 2024</footer></body></html>`;
}

function styled(shop: Shop<PageWords>): string {
  const { size } = shop.design;
  const name = /"(.*)"/u.exec(shop.names('product-price'))?.[1];
  return size === undefined
    ? ''
    : `<style>body { font-size: 14px } .${name}, .${name} * { font-size: ${size}px }</style>`;
}
