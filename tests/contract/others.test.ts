/** What single services do in ways of their own. */
import { expect, describe, it } from 'vitest';
import { SERVICE_CHECKS } from '@/utils/io/services/checks';
import { offerWith } from '../support/gateway/test-gateway';
import { askOf } from '../support/services/ask';
import { signal } from '../support/services/service';
import { SERVICE_CLIENTS } from '@/utils/io/services/clients';
import { checkPage } from '@/utils/io/services/web';
import {
  beOnline,
  publishPicture,
  reachOf,
  search,
  serviceOf,
  startWith,
  type Contracted,
} from './services';

beOnline();

function contracted(id: Contracted['id']): Contracted {
  const service = serviceOf(id);
  if (!service) throw new Error(`There is no service ${id}.`);
  return service;
}

describe('open-platform', () => {
  const service = contracted('open-platform');

  it('search: only offers above the least similarity', async () => {
    const gateway = await startWith();
    const { connection } = reachOf(gateway, service);
    const picky = { ...connection, similarDegree: 0.975 };
    const { offers } = await search(gateway, service, { connection: picky });
    expect(offers.map(({ similarity }) => similarity)).toEqual([0.99, 0.98]);
  });

  it('search: in the bare form, with the token alone', async () => {
    const gateway = await startWith();
    const connection = { ...reachOf(gateway, service).connection, form: 'bare' as const };
    const credentials = { token: service.key.token };
    expect((await search(gateway, service, { connection, credentials })).offers).toHaveLength(3);
  });

  it('connection test: in the bare form, and without a search', async () => {
    const gateway = await startWith();
    const connection = { ...reachOf(gateway, service).connection, form: 'bare' as const };
    const credentials = { token: service.key.token };
    await SERVICE_CHECKS['open-platform']({ connection, credentials }, { signal, now: 0 });
    expect(gateway.stats.imageSearches).toBe(1); // the one without a picture, which is refused
  });
});

describe('similar-offer', () => {
  it('search: an address that is no picture is a refusal', async () => {
    const picture = { ...(await publishPicture()), publicUrl: 'http://127.0.0.1:1/x.jpg' };
    const searched = search(await startWith(), contracted('similar-offer'), { picture });
    await expect(searched).rejects.toMatchObject({
      code: 'service-refused',
      detail: { serviceCode: 'PIC_URL_INVALID' },
    });
  });
});

describe('ak', () => {
  const service = contracted('ak');

  it('words: offers without a likeness', async () => {
    const gateway = await startWith();
    const request = { query: '保温杯', ...reachOf(gateway, service) };
    const page = await askOf(SERVICE_CLIENTS.ak).words?.(request, { signal });
    expect(page?.offers).toHaveLength(3);
    expect(page?.offers[0]).not.toHaveProperty('similarity');
  });

  it('sort: by price and by sales', async () => {
    const found = [
      { ...offerWith('101'), price: '2.00', sold30d: 1 },
      { ...offerWith('102'), price: '1.00', sold30d: 9 },
    ];
    const gateway = await startWith({ found });
    for (const [sort, first] of [
      ['price-asc', '102'],
      ['price-desc', '101'],
      ['sold-desc', '102'],
    ] as const) {
      expect((await search(gateway, service, { sort })).offers[0]?.offerId).toBe(first);
    }
  });
});

describe('onebound', () => {
  it('search: Taobao’s offers, which are not 1688’s', async () => {
    const service = contracted('onebound');
    const gateway = await startWith();
    const { connection } = reachOf(gateway, service);
    const taobao = { ...connection, market: 'taobao' as const };
    const { offers } = await search(gateway, service, { connection: taobao });
    expect(offers[0]).toMatchObject({ market: 'taobao', offerId: '101' });
    expect(offers[0]?.detailUrl).not.toContain('1688.com');
  });
});

describe('onebound', () => {
  it('search: a promotion beside the list price', async () => {
    const gateway = await startWith({ found: [{ ...offerWith('101'), promotionPrice: '13.00' }] });
    const { offers } = await search(gateway, contracted('onebound'));
    expect(offers[0]).toMatchObject({ price: 1420, priceBasis: 'list', promotionPrice: 1300 });
  });
});

describe('tmapi', () => {
  const service = contracted('tmapi');

  it('search: prices by quantity', async () => {
    const tiers = [
      { startQuantity: 2, price: '14.20' },
      { startQuantity: 50, price: '11.50' },
    ];
    const gateway = await startWith({ found: [{ ...offerWith('101'), tiers }] });
    expect((await search(gateway, service)).offers[0]?.tiers).toEqual([
      { from: 2, price: 1420 },
      { from: 50, price: 1150 },
    ]);
  });

  it('refusal of a token without balance', async () => {
    const credentials = { token: 'used-up-token' };
    const searched = search(await startWith(), service, { credentials });
    await expect(searched).rejects.toMatchObject({ code: 'quota-used-up' });
  });
});

describe('web', () => {
  it('connection test: passes', async () => {
    const { url } = await startWith();
    const checked = checkPage({ connection: { baseUrl: url } }, { signal, now: 0 });
    await expect(checked).resolves.toBeUndefined();
  });
});
