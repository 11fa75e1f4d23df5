/** A generated page of one offer: its visible parts in any order, around its data. */
import type { Random } from '../../../demo/catalogue/random';
import { writePackTable } from './offer-write-table';
import { writeData, type Source } from './offer-write-data';
import { offerAddress, type Offer, type OfferPage, type OfferPageTruth } from './offer-truth';
import { digits, escapeHtml, hashedNames, pictureSource, shuffled, type Names } from './truth';

/** A class of the reference, nearly always; else one that nobody knows. */
function classOf(random: Random, name: Names, known: string): string {
  const unknown = name(known.slice(-3));
  return random.chance(0.75) ? `${known} ${unknown}` : unknown;
}

const yuan = (random: Random, fen: number): string =>
  random.chance(0.4) ? (fen / 100).toFixed(2) : String(fen / 100);

/** A sum in parts, as cards have it. */
function sum(random: Random, fen: number): string {
  const figure = yuan(random, fen);
  const [whole, cents] = figure.split('.');
  if (cents === undefined || random.chance(0.4)) return `<b>¥</b><b>${figure}</b>`;
  return `<b>¥</b><b>${whole}</b><b>.${cents}</b>`;
}

function tierText(random: Random, { tiers = [], unit = '' }: OfferPageTruth): string {
  const quantities = tiers.map(({ from }, at) => {
    const next = tiers[at + 1];
    return next ? `${from}-${next.from - 1} ${unit}` : `≥${from} ${unit}`;
  });
  const prices = tiers.map(({ price }) => sum(random, price));
  if (random.chance(0.5)) {
    return quantities.map((text, at) => `<div><i>${text}</i> ${prices[at]}</div>`).join('\n');
  }
  const row = (heading: string, cells: string[]) =>
    `<tr><th>${heading}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return `<table>${row('价格', prices)}${row('起批量', quantities)}</table>`;
}

/** "`.module-od-main-price`": a price, a range, "起" where SKUs cost more; or 面议. */
function priceText(random: Random, truth: OfferPageTruth): string {
  const { price, priceMax, tiers } = truth;
  if (tiers) return tierText(random, truth);
  if (price === undefined) return random.pick(['面议', '面议', '登录后查看价格']);
  if (priceMax === undefined) return sum(random, price);
  const all = truth.skus?.flatMap((sku) => (sku.price === undefined ? [] : [sku.price])) ?? [];
  return all.includes(priceMax) && random.chance(0.3)
    ? `${sum(random, price)}<b>起</b>`
    : `${sum(random, price)}<b>-</b>${sum(random, priceMax)}`;
}

/** "`.price-comp` (新人价: a first order's price, never the price of a piece)". */
function priceBox(random: Random, name: Names, truth: OfferPageTruth): string {
  const { firstOrderPrice, moq, tiers, unit } = truth;
  const isMinimumSaid = moq !== undefined && !tiers;
  return `<div class="${classOf(random, name, 'module-od-main-price')}">${shuffled(random, [
    `<div class="${name('price')}">${priceText(random, truth)}</div>`,
    ...(firstOrderPrice === undefined
      ? []
      : [
          `<div class="${classOf(random, name, 'price-comp')}"><span>新人价</span>${sum(random, firstOrderPrice)}</div>`,
        ]),
    ...(isMinimumSaid ? [`<p>${random.pick([`${moq}${unit}起批`, `≥${moq}${unit}`])}</p>`] : []),
  ]).join('\n')}</div>`;
}

function titleBox(random: Random, name: Names, { title, unit }: OfferPageTruth): string {
  const sold = unit && random.chance(0.5) ? `<span>已售${random.int(1, 900)}+${unit}</span>` : '';
  if (title === undefined) return sold;
  return `<div class="${classOf(random, name, 'module-od-title')}"><h1>${escapeHtml(title)}</h1>${sold}</div>`;
}

function gallery(random: Random, name: Names, { images = [] }: OfferPageTruth): string {
  const pictures = images.map((url) => `<img class="${name('p')}"${pictureSource(random, url)}>`);
  const noise = random.pick(['', '<img src="javascript:alert(1)">', '<img src="">']);
  return `<div class="${classOf(random, name, 'module-od-gallery')}">${pictures.join('\n')}${noise}</div>`;
}

/** A seller's facts: its name leads to its shop, words stand beside it. */
function sellerBox(random: Random, name: Names, { seller }: OfferPageTruth): string {
  if (!seller) return '';
  const shop = `https://shop${digits(random, 5)}.1688.com/`;
  const years =
    seller.years === undefined ? '' : `<span>诚信通</span> <span>${seller.years}年</span>`;
  const factory = seller.isFactory ? `<i>${random.pick(['源头工厂', '超级工厂'])}</i>` : '';
  return `<div class="${name('shop')}"><a class="${classOf(random, name, 'shop-company-name')}" href="${shop}">${escapeHtml(seller.name ?? '')}</a>${years}${factory}<span>回头率35%</span></div>`;
}

/** "`.item-price-stock`": rows of SKUs, one property's values. */
function skuRows(random: Random, name: Names, { truth, properties }: Offer): string {
  const { skus = [], unit = '' } = truth;
  const rows = skus.map(({ name: label, price, stock }) => {
    const cell = (text: string) => `<span class="item-price-stock">${text}</span>`;
    return `<div class="expand-view-item"><span class="item-label">${escapeHtml(label)}</span>${
      price === undefined ? '' : cell(`¥${yuan(random, price)}`)
    }${stock === undefined ? '' : cell(`库存${stock}${unit}`)}<input value="0"></div>`;
  });
  return `<div class="${name('skus')}"><h3>${properties[0]?.name ?? ''}</h3>${rows.join('\n')}</div>`;
}

function recommended(random: Random): string {
  const offers = Array.from({ length: random.int(1, 4) }, () => digits(random, 12)).map(
    (id) =>
      `<a href="https://detail.1688.com/offer/${id}.html"><img src="//cbu01.alicdn.com/img/ibank/${id}.jpg">别的东西 <b>¥0.02</b> 77把起批</a>`,
  );
  return `<div><h3>${random.pick(['为你推荐', '看了又看', '猜你喜欢'])}</h3>${offers.join('\n')}</div>`;
}

/** SKUs of one property may stand in rows alone; of two, their data is needed. */
function sourceOf(random: Random, { properties }: Offer): Source | undefined {
  const source = random.pick<Source>(['context', 'call', 'init']);
  return properties.length < 2 && random.chance(0.25) ? undefined : source;
}

export function writeOfferPage(random: Random, offer: Offer, name: string): OfferPage {
  const { truth, properties } = offer;
  const { offerId, title } = truth;
  const names = hashedNames(random);
  const source = sourceOf(random, offer);
  const hasRows = properties.length === 1 && (source === undefined || random.chance(0.5));
  const data = source ? `<script>${writeData(random, offer, source)}</script>` : '';
  const isEarly = random.chance(0.5);
  const parts = shuffled(random, [
    titleBox(random, names, truth),
    priceBox(random, names, truth),
    gallery(random, names, truth),
    sellerBox(random, names, truth),
    hasRows ? skuRows(random, names, offer) : '',
    writePackTable(random, offer),
    random.chance(0.5) ? `<div>运费 ¥${random.int(3, 12)}.00起 48小时发货</div>` : '',
    random.chance(0.3) ? '<div>满100减5</div>' : '',
  ]).filter((part) => part !== '');
  const body = [
    ...parts,
    ...(isEarly ? [] : [data]),
    random.chance(0.5) ? recommended(random) : '',
  ];
  const heading = title === undefined ? '1688' : `${escapeHtml(title)} - 阿里巴巴`;
  const html = `<!DOCTYPE html>
<html lang="zh-CN"><head><title>${heading}</title>
<script>window.dataLayer = [{"event":"view","price":1}];</script>${isEarly ? data : ''}</head>
<body><div id="site-nav"><a href="https://login.1688.com/">请登录</a></div>
${body.join('\n')}
<footer>© 1688.com</footer></body></html>`;
  const query = random.pick(['', '', '?spm=a26352.13672862', '?offerId=1#top']);
  return { name, address: `${offerAddress(offerId)}${query}`, html, truth };
}
