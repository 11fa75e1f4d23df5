import { Hono } from 'hono';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openCatalogue } from '../../../../../demo/catalogue';
import { ORDINARY } from '../../../../../demo/gateway/web/behaviour';
import { offerFacts, type SkuTruth } from '../../../../../demo/gateway/web/offer-facts';
import { createSites } from '../../../../../demo/gateway/web/routes';

const OFFERS = openCatalogue();
/** Every twentieth: SKUs of the catalogue's own, made ones, one kind, private prices. */
const SOME = OFFERS.filter((_, index) => index % 20 === 0);
const behaviour = { ...ORDINARY };
const app = new Hono().route(
  '/',
  createSites({
    offers: OFFERS,
    find: () => Promise.resolve([]),
    behaviour,
  }),
);

async function pageOf(offerId: string): Promise<string> {
  const headers = { host: 'detail.1688.com' };
  const answer = await app.request(`https://detail.1688.com/offer/${offerId}.html`, { headers });
  return answer.text();
}

const skuModel = z.object({
  skuProps: z.array(z.object({ prop: z.string(), value: z.array(z.object({ name: z.string() })) })),
  skuInfoMap: z.record(
    z.string(),
    z.object({ specId: z.string(), price: z.optional(z.string()), canBookCount: z.number() }),
  ),
});
const contextSchema = z.object({
  result: z.object({
    global: z.object({ globalData: z.object({ model: z.object({ skuModel }) }) }),
  }),
});
const initSchema = z.object({ globalData: z.object({ skuModel }) });

/** The object that a script of the page puts into `window`. */
function objectOf(page: string, name: string): unknown {
  const [, after = ''] = page.split(`window.${name} = `);
  const [json = ''] = after.split('</script>');
  return JSON.parse(json.trim().replace(/;$/, ''));
}

const keyOf = ({ properties }: SkuTruth) =>
  Object.entries(properties)
    .map(([name, value]) => `${name}:${value.replace('&', '&amp;')}`)
    .join('&gt;');

test.each(['context', 'init-data'] as const)(
  'the object of an offer’s page as %s says what is true of each SKU',
  async (form) => {
    behaviour.offerData = form;
    for (const offer of SOME) {
      const page = await pageOf(offer.offerId);
      const model =
        form === 'context'
          ? contextSchema.parse(objectOf(page, 'context')).result.global.globalData.model.skuModel
          : initSchema.parse(objectOf(page, '__INIT_DATA__')).globalData.skuModel;
      const { skus } = offerFacts(offer);
      expect(Object.keys(model.skuInfoMap)).toEqual(skus.map(keyOf));
      for (const sku of skus) {
        const said = model.skuInfoMap[keyOf(sku)];
        expect(said?.specId).toBe(sku.specId);
        expect(said?.price).toBe(sku.price);
        expect(said?.canBookCount).toBe(sku.stock);
      }
    }
  },
);

test('an offer’s page follows the catalogue where it knows', () => {
  for (const offer of OFFERS) {
    const facts = offerFacts(offer);
    expect(facts.price).toBe(offer.price);
    expect(facts.moq).toBe(offer.minOrderQuantity);
    expect(facts.tiers.map(({ from, price }) => ({ startQuantity: from, price }))).toEqual(
      offer.tiers ?? [],
    );
    if (offer.skus !== undefined) {
      expect(facts.skus.map(({ price, stock }) => ({ price, stock }))).toEqual(
        offer.skus.map(({ price, stock }) => ({ price, stock })),
      );
    }
    const packed = [facts, ...facts.skus].filter(({ weightGrams }) => weightGrams !== undefined);
    for (const { weightGrams, size } of packed) {
      expect(weightGrams).toBe(offer.weightGrams ?? weightGrams);
      expect(size).toEqual(offer.size ?? size);
    }
  }
});

test('offers’ pages are of many kinds', () => {
  const all = OFFERS.map(offerFacts);
  const share = (has: (facts: (typeof all)[number]) => boolean) => all.filter(has).length;
  expect(share(({ skus }) => skus.length === 0)).toBeGreaterThan(50);
  expect(share(({ skus }) => Object.keys(skus[0]?.properties ?? {}).length === 2)).toBeGreaterThan(
    50,
  );
  expect(share(({ firstOrderPrice }) => firstOrderPrice !== undefined)).toBeGreaterThan(50);
  expect(
    share(({ skus }) => new Set(skus.map(({ weightGrams }) => weightGrams)).size > 1),
  ).toBeGreaterThan(20);
  expect(
    share(({ skus, weightGrams }) => (skus[0]?.weightGrams ?? weightGrams) === undefined),
  ).toBeGreaterThan(20);
});

test('the table of an offer’s page has a row for each SKU', async () => {
  for (const offer of SOME) {
    const { skus } = offerFacts(offer);
    const [, table] = (await pageOf(offer.offerId)).split('id="productPackInfo"');
    const isWeighed = skus[0]?.weightGrams !== undefined;
    if (skus.length === 0) continue;
    expect(table !== undefined).toBe(isWeighed);
    if (table === undefined) continue;
    const [, body = ''] = table.split('<tbody>');
    expect(body.split('<tr>')).toHaveLength(skus.length + 1);
  }
});
