/** The data of a generated page: `window.context` or `window.__INIT_DATA__` in a script. */
import type { Random } from '../../../demo/catalogue/random';
import { inScript, type Offer } from './offer-truth';
import { digits, letters, shuffled } from './truth';

export type Source = 'context' | 'call' | 'init';

const yuan = (random: Random, fen: number): string | number =>
  random.pick([String(fen / 100), (fen / 100).toFixed(2), fen / 100]);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** "names may hold markup": a part of a name may be marked. The signs in it are entities always. */
function marked(random: Random, name: string): string {
  const [first = '', ...rest] = Array.from(name);
  if (random.chance(0.6)) return escaped(name);
  const tag = random.pick(['b', 'font', 'span']);
  return `<${tag}>${escaped(first)}</${tag}>${escaped(rest.join(''))}`;
}

const valueOf = (random: Random, name: string) =>
  random.chance(0.3) ? { name, imageUrl: '//cbu01.alicdn.com/img/ibank/sku.jpg' } : { name };

/** "`skuInfoMap{"颜色:红色": {price, canBookCount, specId}}`"; names of properties may be left out. */
function writeSkus(random: Random, { truth, properties, values }: Offer) {
  const written = properties.map(
    (property) => new Map(property.values.map((value) => [value, marked(random, value)])),
  );
  const isNamed = random.chance(0.6);
  const keyOf = (names: string[]) =>
    names
      .map((name, at) => {
        const value = written[at]?.get(name) ?? name;
        return isNamed ? `${properties[at]?.name ?? ''}:${value}` : value;
      })
      .join('&gt;');
  const skuProps = properties.map(({ name }, at) => ({
    ...(random.chance(0.4) && { fid: random.int(1, 9_999) }),
    prop: name,
    value: [...(written[at]?.values() ?? [])].map((value) => valueOf(random, value)),
  }));
  const skus = truth.skus ?? [];
  const entries = skus.map(({ price, stock }, at): [key: string, sku: unknown] => [
    keyOf(values[at] ?? []),
    {
      ...(random.chance(0.8) && { specId: letters(random, 32) }),
      ...(price === undefined ? unknown(random, 'price') : { price: yuan(random, price) }),
      ...(stock !== undefined && { canBookCount: random.pick([stock, stock, String(stock)]) }),
    },
  ]);
  return { skuProps, skuInfoMap: Object.fromEntries(entries) };
}

/** A field without a value, or no field. */
const unknown = (random: Random, field: string): Record<string, unknown> =>
  random.pick([{}, { [field]: '' }, { [field]: null }]);

/** Another offer's data, of the same shape. */
const otherOffer = (random: Random): unknown => ({
  offerId: digits(random, 12),
  subject: '别的东西',
  unit: '把',
  beginAmount: 77,
  skuModel: {
    skuProps: [{ prop: '颜色', value: [{ name: '红色' }, { name: '绿' }] }],
    skuInfoMap: { '颜色:红色': { price: '0.01', canBookCount: 3 }, '颜色:绿': { price: 9_999 } },
  },
});

/** The fields of the offer itself. Names other than those of the SKUs: public code. */
function writeModel(random: Random, offer: Offer): Record<string, unknown> {
  const { offerId, title, unit, moq, tiers, images, seller } = offer.truth;
  const skus = writeSkus(random, offer);
  const fields: [name: string, value: unknown][] = [
    ['offerId', random.pick([offerId, Number(offerId)])],
    ['subject', title === undefined ? undefined : escaped(title)],
    ['unit', unit],
    ['beginAmount', moq],
    ['companyName', seller?.name],
    ['offerImgList', images],
    [
      'currentPrices',
      tiers?.map(({ from, price }) => ({ beginAmount: from, price: yuan(random, price) })),
    ],
  ];
  // What a page shows as well is not always in its data; whose data it is, is.
  const kept = fields.filter(
    ([name, value]) => name === 'offerId' || (value && random.chance(0.7)),
  );
  const model: [name: string, value: unknown][] = random.chance(0.5)
    ? [['skuModel', skus]]
    : Object.entries(skus);
  return Object.fromEntries(shuffled(random, [...kept, ...model]));
}

function wrapped(random: Random, model: unknown, depth: number): unknown {
  if (depth === 0) return model;
  const inner = wrapped(random, model, depth - 1);
  const key = random.pick(['data', 'result', 'fields', 'globalData', letters(random, 5)]);
  return random.chance(0.2)
    ? { success: true, [key]: [null, inner] }
    : { code: 200, [key]: inner, message: 'window.context = {"ok":[1]};' };
}

/** The script that holds the data. */
export function writeData(random: Random, offer: Offer, source: Source): string {
  const model = wrapped(random, writeModel(random, offer), random.int(0, 6));
  const data = random.chance(0.3)
    ? { recommend: [otherOffer(random)], main: model, viewed: otherOffer(random) }
    : model;
  const json = inScript(data);
  const end = random.pick([';', '', ';window.__ready__ = {"price":1};', ';\n(function(){}());']);
  const equals = random.pick(['=', ' = ', ' =\n']);
  if (source === 'init') return `window.__INIT_DATA__${equals}${json}${end}`;
  if (source === 'context') return `window.context${equals}${json}${end}`;
  return `window.contextPath = {"env":"prod"};
window.context${equals}(function(b,d){for(var k in d){b[k]=d[k]}return b})(window.contextPath,${json});`;
}
