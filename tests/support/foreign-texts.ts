/** The code that reads a foreign text, each called with one text, as long as it may come from outside. */
import '../../relay/newer-bytes';
import { Window } from 'happy-dom';
import { offeredBy } from '../../entrypoints/sidepanel/input/offered-picture';
import { categoryOf } from '../../utils/core/costs/categories';
import { OTHER_MARKETS, listingLink } from '../../utils/core/model/listing';
import { parseFen } from '../../utils/core/model/money';
import { canonicalLink } from '../../utils/core/model/offer-link';
import { type Item, snapshotSchema } from '../../utils/core/model/snapshot';
import { currencyOfHost, currencyOfSign } from '../../utils/core/money-text/currencies';
import { parseAmount } from '../../utils/core/money-text/parse-amount';
import { parseMachinePrice, parsePrice, signIn } from '../../utils/core/money-text/parse-price';
import { readPagePrice } from '../../utils/core/page-price';
import { moqIn, priceIn, soldIn } from '../../utils/core/pages-1688/card-texts';
import { pricesIn } from '../../utils/core/pages-1688/price-texts';
import { parseAs } from '../../utils/core/parse';
import { findPictures } from '../../utils/core/picture/find';
import { firstImage } from '../../utils/core/picture/find/image-urls';
import { readTitle } from '../../utils/core/pricing/groups/title';
import { createCommonWordTest, examine } from '../../utils/core/pricing/misleading/examine';
import { isPostFreeForOne } from '../../utils/core/pricing/misleading/free-for-one';
import { invoiceShareOf, isPostFree } from '../../utils/core/pricing/misleading/title-terms';
import { unitPriceAt } from '../../utils/core/pricing/unit-price';
import { isByMeasure, piecesIn } from '../../utils/core/pricing/units';
import { fillClauses } from '../../utils/core/question/templates';
import { MAX_TEXT_LENGTH, foreignText, pictureData } from '../../utils/io/export/links';
import { offerNumberOf } from '../../utils/io/page/pages-1688/offer-number';
import { dataIn } from '../../utils/io/page/pages-1688/script-data';
import { readAk } from '../../utils/io/services/ak/sign';
import {
  readCount,
  readId,
  readMeasure,
  readRate,
  readShare,
} from '../../utils/io/services/read-fields';
import { redact } from '../../utils/io/services/redact';
import { partsOf } from '../../utils/io/storage/entry';
import { GLOSSARY } from './glossary';

const list = (text: string): readonly string[] => text.split('|');

/** What is repeated to make the texts: what patterns begin to match again and again. */
export const PIECES: readonly string[] = [
  ' ',
  '\t',
  '\u00a0',
  '\n',
  ' \u0001',
  '|',
  '\u0661',
  '\uff11',
  ...list(
    '1|1 |1,|1.|1,111 |, |0.|1e|-|$1|1$|€ |kr|C $|R|AUD |￥1|free|(+ 5 €)|pack of |save|ship',
  ),
  ...list(
    '1个|十|一包1个|1个*|孔*1|加大|1打|1x|1*1|m|xs|样品|邮费|差1拍|含税|加6点|满1|积分加|不含|专用',
  ),
  ...list(
    '适用于|for a|送配件|红|墨绿|中色|1小时|a1|ﷺ|㍿|包邮|限购1|万|起|≥|{"offerId":|/offer/|_1',
  ),
  ...list(
    String.raw`,|(|)|"|'|\|\1|a|=|&a|&#1|?a|/|,,|<img |<img "|<img a='|<img src="|x="y" |url(|url("|;`,
  ),
  ...list(
    'image-set(|image-set(url(a) 1x,|a 1x,|a 1w, |"https:a":[1,|/cdn/shop/|&width=|-1x1|_small',
  ),
  ...list(
    '.jpg_|._a|/s1-a|@2x|data:|https://a.|/v1/fill/|?odnWidth|%25|&#x41;|demo-secre|ZGVtby1zZWNyZXQ',
  ),
  ...list('/*|//|<!--|{"@type":"Product"},|\\"|\\u{|@|a:'),
];

const offer = (title: string, sku = '') => ({
  provider: 'ak',
  offerId: '1',
  title,
  badges: [],
  quote: 'skus' as const,
  skus: [
    { name: sku, price: 100 },
    { name: title, price: 300 },
  ],
  seller: { name: sku },
});

const SIZE = { width: 200, height: 200 };
const BASE = 'https://shop.test/';

/** Looks for pictures in a snapshot with one element that has these fields, as a page may send it. */
function findWith(fields: Partial<Item>): void {
  const item: Item = {
    index: 0,
    tag: 'img',
    box: { left: 0, top: 0, ...SIZE },
    full: SIZE,
    inner: SIZE,
    visible: true,
    attributes: {},
    styles: [],
    referrerPolicy: '',
    sources: [],
    images: [],
    ...fields,
  };
  const viewport = { width: 1280, height: 900 };
  const all = { by: 'pointer', time: 0, baseUrl: BASE, viewport, items: [item], others: [] };
  const snapshot = parseAs(snapshotSchema, all);
  if (snapshot) findPictures(snapshot);
}

const SHOWN = { currentSrc: `${BASE}a.jpg`, natural: SIZE, complete: true };
const styled = (values: Record<string, string>) => ({
  tag: 'div',
  styles: [{ pseudo: '', values: { 'background-image': 'url(a)', ...values } }],
});

/** Asks a page for its price. */
function readPage(html: string): void {
  const { document } = new Window({ url: 'https://shop.test/mug?id=1' });
  document.write(`<!doctype html><title>Mug</title><body>${html}`);
  Reflect.apply(readPagePrice, undefined, [document]);
}
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const jsonLd = (json: string) =>
  `<script type="application/ld+json">${json.replaceAll('</', '')}</script>`;
const PRODUCT = `{"@type":"Product","name":"Mug","offers":{"price":"5.00"`;

/** Texts by what they are. */
export const READERS: Readonly<Record<string, (text: string) => void>> = {
  'a price': (text) => {
    const host = text.slice(0, 253);
    parsePrice(text, { currency: text, lang: text, host });
    parseMachinePrice(text, 'EUR');
    parseAmount(text, '.');
    currencyOfSign('$', { lang: text, host });
    signIn(text);
    currencyOfHost(host);
  },
  'a number of a service': (text) => {
    for (const written of [text, `1${text}x`, ` ${text}1`]) {
      for (const read of [parseFen, readId, readCount, readMeasure, readRate, readShare]) {
        read(written);
      }
    }
  },
  'a title of an offer': (text) => {
    examine(offer(text, text), text, { pageTitle: text, glossary: GLOSSARY });
    for (const read of [readTitle, categoryOf]) read(text);
    unitPriceAt(offer(text, text), 100, 'stock', text);
    createCommonWordTest([], text);
    for (const read of [invoiceShareOf, isPostFree, isPostFreeForOne, isByMeasure]) {
      read(offer(text));
    }
    piecesIn({ title: text, sku: text, unit: text });
    fillClauses([['{title}']], { title: text, sku: text });
  },
  'a card of 1688': (text) => {
    for (const read of [priceIn, soldIn, moqIn]) read(text);
    for (const value of [text, `?${text}`]) offerNumberOf({ getAttribute: () => value });
    pricesIn([{ text, isFirstOrder: false }]);
    for (const script of [text, `window.context = {${text}`]) dataIn(script, ['context']);
  },
  'an address in a page': (text) => {
    for (const written of [text, `data:image/png,${text}`, `url("data:,${text}")`]) {
      for (const name of ['src', 'srcset', 'data-srcset', 'data-a-dynamic-image']) {
        findWith({ attributes: { [name]: written }, ...(name === 'src' && SHOWN) });
      }
      for (const name of ['background-image', 'content', 'background-position']) {
        findWith(styled({ [name]: written }));
      }
      findWith({ ...SHOWN, sources: [{ srcset: written }], link: written, noscript: written });
      findWith({ currentSrc: written, natural: SIZE, complete: true });
      findWith({ tag: 'svg', images: [written], attributes: { [written]: written } });
    }
  },
  'HTML that is dropped or read': (text) => {
    for (const html of [text, `<img ${text}`, `<img ${text}>`]) {
      offeredBy({ files: [], getData: () => html });
      firstImage(html.slice(0, 8000));
    }
  },
  'a text in a file': (text) => {
    foreignText(text.slice(0, MAX_TEXT_LENGTH));
    pictureData(`data:image/png;base64,${text}`);
    canonicalLink({ offerId: text });
    for (const market of OTHER_MARKETS) {
      for (const start of ['', 'www.alibaba.com/product-detail/', 'www.aliexpress.com/item/']) {
        listingLink({ market, listingId: '1', url: `https://${start}${text}` });
      }
    }
  },
  'a message of a service': (text) => void redact(text, ['demo-secret-of-20-abc', 'a'.repeat(99)]),
  'a key': (text) => {
    partsOf('extra:<window>:<search>:details:<offer>', `extra:7:${text}`);
    readAk(text);
  },
  'the words of a page with a price': (text) => {
    const said = escaped(text);
    readPage(
      `<meta property="og:title" content="${said}"><h1>Mug</h1><p>${said}</p>
      <p><b>$</b>${said}</p><div><i>${said}</i><b class="${said}" id="${said}">$5.00</b></div>
      <div><h2>${said}</h2><a href="/">A</a><b data-price="${said}">5</b></div>`,
    );
  },
  'the data of a page with a price': (text) => {
    const said = escaped(text);
    readPage(
      `<meta property="og:price:amount" content="${said}">
      <meta property="og:price:currency" content="${said}"><div itemscope>
      <b itemprop="price">${said}</b><b itemprop="priceCurrency">${said}</b></div>`,
    );
    for (const json of [text, `/*${text}`, `${PRODUCT},"a":"${text}"}}`, `[${PRODUCT}}}${text}]`]) {
      readPage(jsonLd(json));
    }
  },
};
