/** The code around patterns that see foreign text, each called with one text of a megabyte. */
import '../../../relay/newer-bytes';
import { offeredBy } from '../../../entrypoints/sidepanel/input/offered-picture';
import {
  MAX_TEXT_LENGTH,
  foreignText,
  markdownText,
  pictureData,
} from '../../../utils/io/export/links';
import { categoryOf } from '../../../utils/core/costs/categories';
import { parseFen } from '../../../utils/core/model/money';
import { listingLink, OTHER_MARKETS } from '../../../utils/core/model/listing';
import { canonicalLink } from '../../../utils/core/model/offer-link';
import { currencyOfHost, currencyOfSign } from '../../../utils/core/money-text/currencies';
import { parseAmount } from '../../../utils/core/money-text/parse-amount';
import { parseMachinePrice, parsePrice, signIn } from '../../../utils/core/money-text/parse-price';
import { moqIn, priceIn, soldIn } from '../../../utils/core/pages-1688/card-texts';
import { pricesIn } from '../../../utils/core/pages-1688/price-texts';
import { offerNumberOf } from '../../../utils/io/page/pages-1688/offer-number';
import { dataIn } from '../../../utils/io/page/pages-1688/script-data';
import { firstImage } from '../../../utils/core/picture/find/image-urls';
import { readTitle } from '../../../utils/core/pricing/groups/title';
import { createCommonWordTest, examine } from '../../../utils/core/pricing/misleading/examine';
import { isPostFreeForOne } from '../../../utils/core/pricing/misleading/free-for-one';
import { invoiceShareOf, isPostFree } from '../../../utils/core/pricing/misleading/title-terms';
import { unitPriceAt } from '../../../utils/core/pricing/unit-price';
import { isByMeasure, piecesIn } from '../../../utils/core/pricing/units';
import { fillClauses } from '../../../utils/core/question/templates';
import {
  readCount,
  readId,
  readMeasure,
  readRate,
  readShare,
} from '../../../utils/io/services/read-fields';
import { partsOf } from '../../../utils/io/storage/entry';
import { redact } from '../../../utils/io/services/redact';
import { readAk } from '../../../utils/io/services/ak/sign';
import { ADDRESSES, NUMBERS, PRICES, SPACES, TITLES } from './pieces';
import { PLACES, pageWith, pageWithJson } from './page-texts';
import { fieldsWith, find, snapshotWith } from './snapshot-texts';
import { GLOSSARY } from '../glossary';

export interface Around {
  name: string;
  /** Repeated to make the texts. */
  pieces: readonly string[];
  /** Prepares one text; what it returns is timed. */
  prepare: (text: string) => readonly (() => unknown)[];
}

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

export const AROUND: readonly Around[] = [
  {
    name: 'prices in texts',
    pieces: PRICES,
    prepare: (text) => [
      () => parsePrice(text, { currency: text, lang: text, host: text.slice(0, 253) }),
      () => parseMachinePrice(text, 'EUR'),
      () => signIn(text),
      () => parseAmount(text, '.'),
      () => currencyOfSign('$', { lang: text, host: text.slice(0, 253) }),
      () => currencyOfHost(text.slice(0, 253)),
    ],
  },
  {
    name: 'numbers of services',
    pieces: [...SPACES, ...NUMBERS, '¥', '%', '~', '≥'],
    prepare: (text) =>
      [text, `1${text}`, `1${text}x`, ` ${text}1`].flatMap((written) => [
        () => parseFen(written),
        () => readId(written),
        () => readCount(written),
        () => readMeasure(written),
        () => readRate(written),
        () => readShare(written),
      ]),
  },
  {
    name: 'titles of offers',
    pieces: TITLES,
    prepare: (text) => [
      () => examine(offer(text, text), text, { pageTitle: text, glossary: GLOSSARY }),
      () => readTitle(text),
      () => unitPriceAt(offer(text, text), 100, 'stock', text),
      () => createCommonWordTest([], text),
      () => [invoiceShareOf(offer(text)), isPostFree(offer(text)), isPostFreeForOne(offer(text))],
      () => [isByMeasure(offer(text)), piecesIn({ title: text, sku: text, unit: text })],
      () => categoryOf(text),
      () => fillClauses([['{title}']], { title: text, sku: text }),
    ],
  },
  {
    name: 'cards of 1688',
    pieces: [
      ...PRICES,
      '¥',
      '万',
      '件',
      '起',
      '≥',
      '-',
      '{"offerId":',
      'object_id@',
      '/offer/',
      '_1',
    ],
    prepare: (text) => [
      () => [priceIn(text), soldIn(text), moqIn(text)],
      () => offerNumberOf({ getAttribute: () => text }),
      () => offerNumberOf({ getAttribute: () => `?${text}` }),
      () => pricesIn([{ text, isFirstOrder: false }]),
      () => dataIn(text, ['context']),
      () => dataIn(`window.context = {${text}`, ['context']),
    ],
  },
  {
    name: 'the elements of a page',
    pieces: ADDRESSES,
    prepare: (text) =>
      [text, `data:image/png,${text}`, `url("data:,${text}")`, `url("data:"), ${text}`].flatMap(
        (written) => fieldsWith(written).map((fields) => () => find(snapshotWith(fields))),
      ),
  },
  {
    name: 'what is dropped or pasted',
    pieces: ADDRESSES,
    prepare: (text) =>
      [text, `<img ${text}`, `<img ${text}>`].map(
        (html) => () => offeredBy({ files: [], getData: () => html }),
      ),
  },
  {
    name: 'HTML of a page',
    pieces: ADDRESSES.filter((piece) => !piece.includes('<img')),
    prepare: (text) => [() => firstImage(`<img ${text.slice(0, 8000)}>`)],
  },
  {
    name: 'addresses and texts in exports',
    pieces: [...ADDRESSES, ';', '; ', '=', '@', 'http://a/'],
    prepare: (text) => [
      () => foreignText(text.slice(0, MAX_TEXT_LENGTH)),
      () => pictureData(`data:image/png;base64,${text}`),
      () => markdownText(text.slice(0, MAX_TEXT_LENGTH)),
      () => canonicalLink({ offerId: text }),
      ...['', 'www.alibaba.com/product-detail/', 'www.aliexpress.com/item/'].flatMap((start) =>
        OTHER_MARKETS.map(
          (market) => () => listingLink({ market, listingId: '1', url: `https://${start}${text}` }),
        ),
      ),
    ],
  },
  {
    name: 'messages of services',
    pieces: [
      '%25',
      '%',
      '%2525',
      '\\\\',
      '\\\\u',
      '\\\\u{',
      '&#',
      '&#x',
      '&#x41;',
      '%61',
      'demo-secre',
      '=',
      'ZGVtby1zZWNyZXQ',
      ' d',
    ],
    prepare: (text) => [() => redact(text, ['demo-secret-of-20-abc'])],
  },
  {
    name: 'keys',
    pieces: [...ADDRESSES, ':', 'a:', '-', '='],
    prepare: (text) => [
      () => partsOf('extra:<window>:<search>:details:<offer>', `extra:7:${text}`),
      () => readAk(text),
    ],
  },
  ...Object.entries(PLACES).map(([place, html]) => ({
    name: `the price of a page: ${place}`,
    pieces: [...PRICES, 'pack of ', 'save', 'ship', 'a ', 'aA', 'price', 'list price '],
    prepare: (text: string) => [pageWith(html, text)],
  })),
  {
    name: 'the price of a page: JSON-LD',
    pieces: [
      ...SPACES,
      ',',
      ', ',
      ',]',
      '/*',
      '//',
      '<!--',
      '"',
      'a ',
      '{"@type":"Product"},',
      '\\"',
    ],
    prepare: (text) => {
      const product = `{"@type":"Product","name":"Mug","offers":{"price":"5.00"`;
      const texts = [text, `/*${text}`, `${product},"a":"${text}"}}`, `[${product}}}${text}]`];
      return texts.map(pageWithJson);
    },
  },
];
