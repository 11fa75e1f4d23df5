/** What the cross-border API can do beside a search by picture. */
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { offerWith, picture as draw } from '../support/gateway/test-gateway';
import { stubCanvas } from '../support/services/canvas';
import { askOf } from '../support/services/ask';
import { signal } from '../support/services/service';
import { crossBorder } from '@/utils/io/services/cross-border/client';
import { demo } from '@/utils/io/services/demo';
import { beOnline, publishPicture, search, serviceOf, setFaults, startWith } from './services';

beOnline();
afterEach(() => vi.unstubAllGlobals());

const service = serviceOf('cross-border');
if (!service) throw new Error('There is no such service.');

const pictureOf = async (width: number, height: number) => ({
  mime: 'image/jpeg' as const,
  bytes: Uint8Array.from(await draw({ width, height })),
});

describe('cross-border', () => {
  it('upload: the id "0" is retried once, smaller', async () => {
    const drawn = stubCanvas(Uint8Array.from(await draw({ width: 320, height: 300 })));
    const gateway = await startWith();
    await setFaults(gateway, { kind: 'zero-image-id' });
    const picture = await pictureOf(640, 600);
    expect((await search(gateway, service, { picture })).offers).toHaveLength(3);
    expect(drawn).toEqual(['320×300']);
    expect(gateway.stats.calls[service.calls[0]?.replace(/\/$/, '') ?? '']).toBe(2);
  });

  it('upload: the id "0" twice is a refusal', async () => {
    stubCanvas(Uint8Array.from(await draw({ width: 320, height: 300 })));
    const gateway = await startWith();
    await setFaults(gateway, { kind: 'zero-image-id', times: 2 });
    const searched = search(gateway, service, { picture: await pictureOf(640, 600) });
    await expect(searched).rejects.toMatchObject({ code: 'service-refused' });
  });

  it('upload: a PNG, whose id comes as a number of 19 digits', async () => {
    const bytes = Uint8Array.from(await draw({ width: 300, height: 256, format: 'png' }));
    const picture = { mime: 'image/png' as const, bytes };
    expect((await search(await startWith(), service, { picture })).offers).toHaveLength(3);
  });

  it('region: the service cuts what was marked, on every page', async () => {
    const sizes: string[] = [];
    const offers = Array.from({ length: 25 }, (_, at) => offerWith(String(101 + at)));
    const retriever = {
      search: async (image: Uint8Array) => {
        const { width, height } = await sharp(image).metadata();
        sizes.push(`${width}×${height}`);
        return offers.map(({ offerId }) => ({ id: offerId, similarity: 0.9 }));
      },
    };
    const gateway = await startWith({ found: offers, retriever });
    const picture = await pictureOf(640, 400);
    const region = { left: 0.25, top: 0.5, width: 0.5, height: 0.25 };
    const { next } = await search(gateway, service, { picture, area: region });
    await search(gateway, service, { picture, cursor: next });
    expect(sizes).toEqual(['320×100', '320×100']);
  });

  it('sort: by price, by sales, by returning buyers', async () => {
    const found = [
      { ...offerWith('101'), price: '3.00', sold30d: 5, repurchaseRate: '10%' },
      { ...offerWith('102'), price: '1.00', sold30d: 9, repurchaseRate: '30%' },
      { ...offerWith('103'), price: '2.00', sold30d: 1, repurchaseRate: '20%' },
    ];
    const gateway = await startWith({ found });
    const picture = await publishPicture();
    for (const [sort, ids] of [
      ['price-asc', ['102', '103', '101']],
      ['price-desc', ['101', '103', '102']],
      ['sold-desc', ['102', '101', '103']],
      ['repurchase-desc', ['102', '103', '101']],
    ] as const) {
      const { offers } = await search(gateway, service, { picture, sort });
      expect(offers.map(({ offerId }) => offerId)).toEqual(ids);
    }
  });

  it('filter: by time of dispatch', async () => {
    const found = [{ ...offerWith('101'), shipWithinHours: 48 }, offerWith('102')];
    const gateway = await startWith({ found });
    const { offers } = await search(gateway, service, { filters: ['ships-in-48h'] });
    expect(offers.map(({ offerId }) => offerId)).toEqual(['101']);
    expect(offers[0]?.badges).toEqual(['shipIn48Hours']);
  });
});

describe('cross-border', () => {
  it('search: terms of sale, and a price that is hidden', async () => {
    const { price: _, ...unpriced } = offerWith('102');
    const found = [
      {
        ...offerWith('101'),
        consignPrice: '15.00',
        isOnePsale: true as const,
        promotionPrice: '13.00',
        shipWithinHours: 24,
      },
      { ...unpriced, isPricePrivate: true as const },
    ];
    const { offers } = await search(await startWith({ found }), service);
    expect(offers).toMatchObject([
      {
        price: 1420,
        priceBasis: 'list',
        dropship: { price: 1500 },
        isOnePieceSale: true,
        promotionPrice: 1300,
        dispatchHours: 24,
      },
      { isPriceHidden: true },
    ]);
    expect(offers[1]).not.toHaveProperty('price');
  });
});

describe.each([
  ['cross-border', askOf(crossBorder), service.key],
  ['demo', askOf(demo), {}],
] as const)('%s', (id, provider, credentials) => {
  it('details: every term of sale that the service states', async () => {
    const stated = {
      ...offerWith('101'),
      quoteType: 1,
      skus: [{ skuId: '1', name: '黑', nameEn: 'black', price: '14.20', stock: 30 }],
      weightGrams: 390,
      size: { length: 8, width: 9, height: 27 },
      unit: '个',
      unitEn: 'piece',
      lot: 6,
      promotionPrice: '13.00',
      consignPrice: '15.00',
      isOnePsale: true,
      mix: { amount: '100.00', number: 5 },
      stock: 40,
      published: false,
      isPatented: true,
      shipWithinHours: 48,
      createDate: '2025-03-09 14:20:00',
    } as const;
    const gateway = await startWith({ found: [stated] });
    const reach = { connection: { baseUrl: gateway.url }, credentials };
    expect(await provider.details?.('101', reach, { signal })).toMatchObject({
      quote: 'skus',
      price: 1420,
      priceBasis: 'sku',
      skus: [{ name: '黑', price: 1420, stock: 30, weight: 390 }],
      promotionPrice: 1300,
      dropship: { price: 1500 },
      isOnePieceSale: true,
      mix: { amount: 10_000, number: 5 },
      stock: 40,
      isPublished: false,
      isPatented: true,
      dispatchHours: 48,
      lot: 6,
      unit: '个',
      unitTranslated: 'piece',
      size: { length: 8, width: 9, height: 27 },
      listedAt: '2025-03-09 14:20:00',
    });
  });

  it('details: a price for each piece that is shipped, with its post', async () => {
    const onePiece = { price: '19.00', freePostage: true };
    const gateway = await startWith({ found: [{ ...offerWith('101'), onePiece }] });
    const reach = { connection: { baseUrl: gateway.url }, credentials };
    expect(await provider.details?.('101', reach, { signal })).toMatchObject({
      dropship: { price: 1900, isPostFree: true },
    });
  });

  it('details, words and a seller’s offers', async () => {
    const gateway = await startWith({ found: 45 });
    const reach = { connection: { baseUrl: gateway.url }, credentials };
    const details = async (offerId: string) => provider.details?.(offerId, reach, { signal });
    const found = [await details('101'), await details('102')];
    expect(found.map((one) => one?.offerId)).toEqual(['101', '102']);
    await expect(details('999')).rejects.toMatchObject({ code: 'service-refused' });
    expect(found[0]).toMatchObject({ provider: id, price: 1420, moq: 2 });

    const words = await provider.words?.({ query: '保温杯', ...reach }, { signal });
    expect(words?.total).toBe(45);
    const sellerId = found[0]?.seller?.id ?? '';
    const shop = await provider.sellerOffers?.({ sellerId, ...reach }, { signal });
    expect(shop?.total).toBe(45);
  });
});
