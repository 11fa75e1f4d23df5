import { describe, expect, it } from 'vitest';
import { CATEGORIES, categoryOf } from '@/utils/core/costs/categories';
import { INPUTS, PRESET_DATE } from '@/utils/core/costs/cost-inputs';
import { destinationFor } from '@/utils/core/costs/destinations';
import { DESTINATION_IDS, PLATFORM_IDS } from '@/utils/core/costs/ids';
import { INPUT_IDS, inputsFor, routeOf, scopedKey } from '@/utils/core/costs/presets';
import { feesOf, platformOf, platformsIn } from '@/utils/core/costs/platforms';
import { NO_USER_COSTS, recall, remember, type UserCosts } from '@/utils/core/costs/user-costs';

const context = { language: 'en-US', currency: 'USD', today: '2026-11-25', title: 'Vacuum cup' };
const user = (changes: Partial<UserCosts> = {}): UserCosts => ({ ...NO_USER_COSTS, ...changes });
const yours = (value: number) => ({ value, date: '2026-12-01' });

it('the table of cost inputs starts with estimates only, each with a date, money with a currency', () => {
  for (const destination of DESTINATION_IDS) {
    for (const mode of ['stock', 'direct'] as const) {
      for (const platform of PLATFORM_IDS) {
        const { values } = inputsFor(user({ destination, mode, platform }), context);
        for (const id of INPUT_IDS) {
          const { low, high, source, date, currency } = values[id];
          expect(low).toBeLessThanOrEqual(high);
          expect([source, date]).toEqual(['estimate', PRESET_DATE]);
          const isMoney = !['share', 'kg', 'divisor'].includes(INPUTS[id].unit);
          expect(currency !== undefined, `${destination} ${id}`).toBe(isMoney);
        }
      }
    }
  }
});

it('a category has its duty and its fees', () => {
  const of = (title: string) =>
    inputsFor(user({ destination: 'US' }), { ...context, title }).values;
  expect(of('Plush toy').duty).toMatchObject({ low: 0.12, high: 0.12 });
  expect(of('Vacuum cup').duty).toMatchObject({ low: 0.12, high: 0.45 });
  expect(of('Cotton dress')).toMatchObject({ returns: { low: 0.2 }, referral: { low: 0.17 } });
  const germany = inputsFor(user({ destination: 'DE' }), { ...context, title: 'Cotton dress' });
  expect(germany.values.returns.low).toBe(0.35);
});

it("the table of cost inputs prefers the user's value with its date", () => {
  const route = routeOf(user(), context);
  const costs = user({ yours: { [scopedKey('duty', route)]: yours(0.2) } });
  expect(inputsFor(costs, context).values.duty).toEqual({
    low: 0.2,
    high: 0.2,
    source: 'yours',
    date: '2026-12-01',
  });
  expect(inputsFor({ ...costs, destination: 'UK' }, context).values.duty.source).toBe('estimate');
  expect(inputsFor({ ...costs, mode: 'direct' }, context).values.duty.source).toBe('estimate');
});

it('the table of cost inputs applies each value within its scope', () => {
  const sea = routeOf(user(), context);
  const air = routeOf(user({ way: 'air' }), context);
  const direct = routeOf(user({ mode: 'direct', platform: 'amazon' }), context);
  expect(scopedKey('agentShare', sea)).toBe(scopedKey('agentShare', direct));
  expect(scopedKey('freight', sea)).not.toBe(scopedKey('freight', air));
  expect(scopedKey('duty', sea)).toBe(scopedKey('duty', air));
  expect(scopedKey('fulfilment', sea)).not.toBe(scopedKey('fulfilment', direct));
  expect(scopedKey('ddp', sea)).not.toBe(scopedKey('ddp', air));
});

it('the table of cost inputs includes duty and tax in air freight by default', () => {
  expect(inputsFor(user(), context).switches.ddp).toBe(false);
  const air = user({ way: 'air' });
  expect(inputsFor(air, context).switches.ddp).toBe(true);
  const key = scopedKey('ddp', routeOf(air, context));
  expect(inputsFor({ ...air, switches: { [key]: false } }, context).switches.ddp).toBe(false);
});

it('the cost inputs take quantity and mode from the profile, the user’s setting, or what was remembered', () => {
  const dropship = user({ profile: 'dropship' });
  expect(inputsFor(dropship, context)).toMatchObject({ mode: 'direct', quantity: 1 });
  expect(inputsFor({ ...dropship, quantity: 3 }, context).quantity).toBe(3);
  const product = { host: 'shop.example', category: 'home', weight: 0.4, quantity: 50 } as const;
  const known = inputsFor(remember(dropship, product), { ...context, host: 'shop.example' });
  expect(known.quantity).toBe(50);
  expect(known.values.weight).toMatchObject({ low: 0.4, high: 0.4, source: 'yours' });
  const elsewhere = inputsFor(remember(dropship, product), { ...context, host: 'other.example' });
  expect(elsewhere.values.weight).toMatchObject({ low: 0.5, high: 2, source: 'estimate' });
});

it('a direct order buys at least what the page sells as one', () => {
  const six = { ...context, piecesPerPack: 6 };
  const quantityOf = (changes: Partial<UserCosts>) => inputsFor(user(changes), six).quantity;
  expect(quantityOf({ profile: 'dropship' })).toBe(6);
  expect(quantityOf({ profile: 'dropship', quantity: 2 })).toBe(6);
  expect(quantityOf({ profile: 'dropship', quantity: 30 })).toBe(30);
  expect(quantityOf({ profile: 'stock', quantity: 2 })).toBe(2);
});

it('the cost inputs use the platform of the page', () => {
  expect(platformOf('www.amazon.co.uk', 'direct', 'UK')).toBe('amazon');
  expect(platformOf('www.ebay.de', 'stock', 'DE')).toBe('ebay');
  expect(platformOf('shop.tiktok.com', 'stock', 'US')).toBe('tiktok');
  expect(platformOf('notamazon.com', 'direct', 'US')).toBe('shopify');
  expect(platformOf('none.com', 'direct', 'US')).toBe('shopify');
  expect(platformOf('shop.amazon', 'direct', 'US')).toBe('shopify');
  expect(platformOf('produto.mercadolivre.com.br', 'direct', 'BR')).toBe('mercadolibre');
  expect(platformOf('articulo.mercadolibre.com.mx', 'direct', 'MX')).toBe('mercadolibre');
  expect(platformOf('shopee.co.id', 'direct', 'ID')).toBe('shopee');
  expect(platformOf('www.ozon.ru', 'stock', 'RU')).toBe('ozon');
  expect(platformOf(undefined, 'stock', 'US')).toBe('amazon');
  expect(platformOf(undefined, 'stock', 'RU')).toBe('wildberries');
  expect(platformOf(undefined, 'direct', 'RU')).toBe('shopify');
  expect(feesOf('shopify', 'UK')).toMatchObject({ payment: 0.02, fixedFee: 0.25, currency: 'GBP' });
});

it('offers the platforms of a country, and one that is chosen', () => {
  const korean = 'amazon ebay tiktok shopify coupang none';
  expect(platformsIn('KR', undefined).join(' ')).toBe(korean);
  expect(platformsIn('US', 'ozon')).toContain('ozon');
});

it('a platform that asks more for some goods has a range', () => {
  const of = (changes: Partial<UserCosts>, title: string) =>
    inputsFor(user(changes), { ...context, title }).values;
  const korea = { destination: 'KR', platform: 'coupang' } as const;
  expect(of(korea, 'Cotton dress').referral).toMatchObject({ low: 0.105, high: 0.105 });
  expect(of(korea, 'Plush toy').referral).toMatchObject({ low: 0.04, high: 0.109 });
  const brazil = of({ destination: 'BR', platform: 'shopee' }, 'Vacuum cup');
  expect(brazil.referral).toMatchObject({ low: 0.14, high: 0.2 });
  expect(brazil.fixedFee).toMatchObject({ low: 4, high: 26, currency: 'BRL' });
});

it.each([
  ['en-US', 'US'],
  ['en', 'US'],
  ['en-GB', 'UK'],
  ['de', 'DE'],
  ['fr', 'FR'],
  ['it', 'EU'],
  ['ja', 'JP'],
  ['en-AU', 'AU'],
  ['fr-CA', 'CA'],
  ['zh-CN', 'US'],
  ['zh-TW', 'US'],
  ['en-001', 'US'],
  ['ko', 'KR'],
  ['ru', 'RU'],
  ['vi', 'VN'],
  ['id', 'ID'],
  ['pt-BR', 'BR'],
  ['pt', 'BR'],
  ['pt-PT', 'EU'],
  ['es', 'ES'],
  ['es-MX', 'MX'],
  ['es-419', 'MX'],
  ['es-AR', 'own'],
  ['ar', 'SA'],
  ['ar-SA', 'SA'],
  ['ar-AE', 'AE'],
  ['ar-EG', 'own'],
  ['de-CH', 'own'],
  ['en-150', 'EU'],
  ['en-IN', 'own'],
] as const)('%s sells to %s', (language, destination) => {
  expect(destinationFor(language)).toBe(destination);
});

describe('the category', () => {
  it.each([
    ['TWS Wireless Earbuds Bluetooth 5.3', 'earbuds'],
    ['蓝牙耳机 TWS', 'earbuds'],
    ['Women’s T-Shirt, cotton', 'apparel'],
    ['纯棉Ｔ恤 女', 'apparel'],
    ['LED night light', 'lighting'],
    ['Car phone holder', 'auto'],
    ['Scarce vintage cards', 'other'],
    ['Cordless drill', 'tools'],
    ['USB charger', 'electronics'],
    ['保温杯 500ml', 'home'],
    ['', 'other'],
  ] as const)('%s is %s', (title, category) => expect(categoryOf(title)).toBe(category));

  it('has the documented weight', () => {
    const { earbuds, apparel, electronics, lighting, home, auto, tools, other } = CATEGORIES;
    expect(
      [earbuds, apparel, electronics, lighting, home, auto, tools, other].map(
        ({ weight }) => weight,
      ),
    ).toEqual([0.15, 0.4, 0.4, 0.5, 1, 1.2, 1.5, 0.3]);
  });
});

it('the newest two hundred products are remembered', () => {
  let costs = user();
  for (let index = 0; index < 205; index += 1) {
    costs = remember(costs, { host: `${index}.example`, category: 'home', weight: index });
  }
  costs = remember(costs, { host: '10.example', category: 'home', quantity: 9 });
  expect(costs.remembered).toHaveLength(200);
  expect(recall(costs, '4.example', 'home')).toBeUndefined();
  expect(recall(costs, '10.example', 'home')).toMatchObject({ weight: 10, quantity: 9 });
  expect(costs.remembered.at(-1)?.host).toBe('10.example');
});
