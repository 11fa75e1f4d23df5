/** What stands beside the price on pages of shops and is not it, or makes it hard to read. */
import { digitsOf, signed } from './money';
import type { Parts, Shop } from './page';
import type { PageWords } from './phrases';

export const TRAPS: Readonly<Record<string, (shop: Shop) => Parts>> = {
  // Payment in parts
  'instalments with a count': (shop) => ({
    trap: shop.line('times', shop.share(1 / shop.words.parts), 'installments'),
  }),
  'instalments in a sentence': (shop) => ({
    trap: shop.line('payments', shop.share(1 / shop.words.parts), 'payment-info'),
  }),
  'instalments shown as the price': (shop) => ({
    price:
      `<div${shop.names('product-price')}>${shop.fill('times', shop.sum(shop.share(1 / shop.words.parts), 'price-value'))}</div>` +
      shop.line('inFull', shop.price, 'cash-price'),
  }),
  'instalments alone': (shop) => ({
    price: `<div${shop.names('product-price')}>${shop.fill('monthly', shop.sum(shop.share(1 / 12), 'price-value'))}</div>`,
    right: [],
  }),
  'instalments in the markup': (shop) => {
    const part = shop.share(1 / 24);
    return {
      head: shop.markup(part),
      price: `<div${shop.names('product-price')}>${shop.fill('monthly', shop.sum(part, 'price-value'))}</div>`,
      right: [],
    };
  },
  'a service that lends': (shop) => ({
    trap: shop.line('payLater', shop.share(1 / shop.words.parts), 'widget'),
  }),
  'a sum by the month': (shop) => ({ trap: shop.line('monthly', shop.share(1 / 12), 'per-month') }),
  'the sum of a loan': (shop) => ({
    trap:
      shop.line('monthly', shop.share(1.12 / 12), 'loan') +
      shop.line('financed', shop.share(1.12), 'loan-sum'),
  }),

  // Other offers of the product
  'the lowest price of variants': (shop) => ({
    price: `<div${shop.names('product-price')}>${shop.fill('from', shop.sum(shop.price, 'price-value'))}</div>`,
  }),
  'a range of variants': (shop) => {
    const high = shop.share(1.6);
    const text = `${shop.money(shop.price)} – ${shop.money(high)}`;
    const sums = `${shop.sum(shop.price, 'price-low')} – ${shop.sum(high, 'price-high')}`;
    return {
      price: `<div${shop.names('product-price')}>${shop.design.isSplit ? sums : text}</div>`,
    };
  },
  'options with their prices': (shop) => ({
    trap: `<div${shop.names('options')}>${[0.8, 1, 1.25]
      .map(
        (share, at) =>
          `<label${shop.names('option')}><input type="radio" name="size"${share === 1 ? ' checked' : ''}>${at + 1} L ${shop.sum(shop.share(share), 'option-price')}</label>`,
      )
      .join('')}</div>`,
  }),
  'other sellers': (shop) => ({
    trap: shop.line('otherSellers', shop.share(0.72), 'other-sellers'),
  }),
  'a price for members': (shop) => ({ trap: shop.line('member', shop.share(0.85), 'club') }),
  'a price with a card': (shop) => ({ trap: shop.line('card', shop.share(0.75), 'store-card') }),
  'a price in the app': (shop) => ({ trap: shop.line('app', shop.share(0.88), 'app-offer') }),
  'a price with a code': (shop) => ({ trap: shop.line('code', shop.share(0.9), 'promo') }),
  'a subscription': (shop) => ({
    trap: shop.line('subscription', shop.share(0.9), 'subscription'),
  }),
  'a subscription beside one purchase': (shop) => ({
    price:
      shop.line('subscription', shop.share(0.9), 'purchase-option') +
      shop.line('once', shop.price, 'purchase-option'),
  }),
  'a price for several': (shop) => ({ trap: shop.line('each', shop.share(0.87), 'tier') }),
  'a larger pack': (shop) => ({ trap: shop.line('pack', shop.share(1.8), 'pack-option') }),
  'a price for an old device': (shop) => ({
    trap: shop.line('tradeIn', shop.share(0.6), 'trade-in'),
  }),

  // Sums that are no price of the product
  'by the kilo': (shop) => ({ trap: shop.line('perKilo', shop.share(0.45), 'unit-price') }),
  'by 100 ml': (shop) => ({ trap: shop.line('perHundred', shop.share(0.05), 'unit-price') }),
  'without tax': (shop) => ({ trap: shop.line('untaxed', shop.share(1 / 1.2), 'price-net') }),
  'struck through': (shop) => ({
    trap: `<div${shop.names('compare')}><del>${shop.sum(shop.share(1.3), 'sum')}</del></div>`,
  }),
  'struck through by a style sheet': (shop) => ({
    head: '<style>.q7 { text-decoration: line-through }</style>',
    trap: `<div class="q7">${shop.sum(shop.share(1.3), 'sum')}</div>`,
  }),
  'a former price': (shop) => ({ trap: shop.line('was', shop.share(1.25), 'note') }),
  'a list price': (shop) => ({ trap: shop.line('listPrice', shop.share(1.4), 'note') }),
  'the lowest price of 30 days': (shop) => ({
    trap: shop.line('lowest', shop.share(1.1), 'omnibus'),
  }),
  'what is saved': (shop) => ({ trap: shop.line('save', shop.share(0.25), 'saving') }),
  'a deposit for the bottle': (shop) => ({ trap: shop.line('bottle', shop.share(0.02), 'note') }),
  'a part paid in advance': (shop) => ({ trap: shop.line('reserve', shop.share(0.2), 'preorder') }),
  'points in return': (shop) => ({ trap: shop.line('points', shop.share(0.05), 'loyalty') }),
  'a longer warranty': (shop) => ({ trap: shop.line('protection', shop.share(0.3), 'addon') }),
  'free shipping above a sum': (shop) => ({
    trap: shop.line('freeOver', shop.share(1.7), 'free-delivery'),
  }),
  'costs of shipping': (shop) => ({
    trap:
      shop.line('shipping', shop.share(0.12), 'delivery-note') +
      shop.line('express', shop.share(0.31), 'delivery-note'),
  }),

  // Other products and texts
  'other products above': (shop) => ({ above: shop.tiles('recent', [0.5, 0.9, 1.1]) }),
  'products bought together': (shop) => ({
    below: `<section${shop.names('bundle')}><h2>${shop.words.together}</h2><ul>${[1, 0.4]
      .map(
        (share, at) =>
          `<li><a href="/p/${at}"><img src="${at}.jpg" alt=""></a> ${shop.sum(shop.share(share), 'sum')}</li>`,
      )
      .join(
        '',
      )}</ul>${shop.line('togetherSum', shop.share(1.4), 'bundle-sum')}<button>${shop.words.buy}</button></section>`,
  }),
  'the sum of the cart': (shop) => ({ inCart: shop.sum(shop.share(2.4), 'cart-sum') }),
  'a banner with a price': (shop) => ({
    above: `<a href="/k"><img src="b.jpg" alt="${shop.fill('banner', shop.money(shop.share(0.4)))}"></a>`,
    trap: `<a href="/k">${shop.fill('banner', shop.money(shop.share(0.4)))}</a>`,
  }),
  'a text with a sum': (shop) => ({
    trap: shop.line('review', shop.share(1.5), 'quote'),
    below: `<section${shop.names('reviews')}><p>${shop.fill('review', shop.money(shop.share(0.8)))}</p></section>`,
  }),

  // Hard to read
  thousands: (shop) => {
    const amount = Math.floor(shop.share(80));
    const { whole } = digitsOf(shop.country, amount);
    return {
      price: `<div${shop.names('product-price')}>${shop.sum(amount, 'price-value', signed(shop.country, whole))}</div>`,
      trap: shop.line('monthly', amount / 12, 'per-month'),
      right: [amount],
    };
  },
  'raised cents': (shop) => {
    const { whole, cents } = digitsOf(shop.country, shop.price);
    const number = cents === '' ? whole : `${whole}<sup>${cents}</sup>`;
    return {
      price: `<div${shop.names('product-price')}>${shop.sum(shop.price, 'price-value', signed(shop.country, number))}</div>`,
    };
  },
  'parts in elements': (shop) => {
    const { whole, cents } = digitsOf(shop.country, shop.price);
    const { decimal = '', sign } = shop.country;
    const number =
      `<span${shop.names('whole')}>${whole}<span${shop.names('decimal')}>${decimal}</span></span>` +
      (cents === '' ? '' : `<span${shop.names('fraction')}>${cents}</span>`);
    return {
      price: `<div${shop.names('product-price')}>${signed(shop.country, '@')
        .replace(sign, `<span${shop.names('symbol')}>${sign}</span>`)
        .replace('@', number)}</div>`,
      trap: shop.line('was', shop.share(1.25), 'note'),
    };
  },
  'cents without a decimal sign': (shop) => {
    const { whole, cents } = digitsOf(shop.country, shop.price);
    const { sign } = shop.country;
    const number =
      `<span${shop.names('units')}>${whole}</span>` +
      (cents === '' ? '' : `<span${shop.names('rest')}>${cents}</span>`);
    return {
      price: `<div${shop.names('product-price')}>${signed(shop.country, '@')
        .replace(sign, `<span${shop.names('symbol')}>${sign}</span>`)
        .replace('@', number)}</div>`,
    };
  },
  'the sign in its own row': (shop) => {
    const { whole, cents } = digitsOf(shop.country, shop.price);
    const number = `<div${shop.names('number')}>${whole}${cents === '' ? '' : shop.country.decimal}${cents}</div>`;
    const sign = `<div${shop.names('currency')}>${shop.country.sign}</div>`;
    const isBefore = shop.country.form.startsWith('before');
    return {
      price: `<div${shop.names('product-price')}>${isBefore ? sign + number : number + sign}</div>`,
    };
  },
  'the price in a picture': (shop) => ({
    price: `<div${shop.names('product-price')}><img src="p.png" alt="${shop.money(shop.price)}"></div>`,
  }),
  'sold out, with its price': () => ({ isSoldOut: true }),
  'sold out, without a price': () => ({ isSoldOut: true, price: '', right: [] }),
  'a list price in the markup': (shop) => ({
    head: `<meta property="product:price:amount" content="${shop.share(1.3)}"><meta property="og:type" content="product">`,
    trap: `<div${shop.names('compare')}><s>${shop.sum(shop.share(1.3), 'sum')}</s></div>`,
  }),
  'hidden variants': (shop) => ({
    trap: `<div style="display:none">${[0.8, 1.2].map((share) => shop.sum(shop.share(share), 'price-value')).join(' ')}</div>`,
  }),
};

/** Numbers that are no sums, in the block of the price, as templates of shops have them. */
export const NUMBER_TRAPS: Readonly<Record<string, (shop: Shop<PageWords>) => Parts>> = {
  'the number of the article': (shop) => ({
    price: priceBlock(shop, shop.number('article') + shop.sum(shop.price, 'price-value')),
  }),
  'the number of the article before a sign in its own element': (shop) => {
    const { whole, cents } = digitsOf(shop.country, shop.price);
    const number = `<span>${whole}${cents === '' ? '' : shop.country.decimal}${cents}</span>`;
    const sign = `<span>${shop.country.sign}</span>`;
    const isBefore = shop.country.form.startsWith('before');
    return {
      price: priceBlock(shop, shop.number('article') + (isBefore ? sign + number : number + sign)),
    };
  },
  'the number of the article, and the price in the markup': (shop) => ({
    head: shop.markup(),
    price: priceBlock(shop, shop.number('article')),
  }),
  'a model, and the price in the markup': (shop) => ({
    head: shop.markup(),
    price: priceBlock(shop, shop.number('model')),
  }),
  'the number of an article without a price': (shop) => ({
    price: priceBlock(shop, shop.number('article')),
    isSoldOut: true,
    right: [],
  }),
  'a year without a price': (shop) => ({
    price: priceBlock(shop, shop.number('year')),
    isSoldOut: true,
    right: [],
  }),
  'a telephone without a price': (shop) => ({
    price: priceBlock(shop, shop.number('phone')),
    right: [],
  }),
};

/** Named for its most important part, whatever else it contains. */
function priceBlock(shop: Shop<PageWords>, content: string): string {
  const names =
    shop.design.style === 'reused' ? ' class="price"' : shop.names('product-info-price');
  return `<div${names}>${content}</div>`;
}
