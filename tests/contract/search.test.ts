import { describe, expect, it } from 'vitest';
import { DEMO_AK } from '../../demo/gateway/accounts';
import { offerWith } from '../support/gateway/test-gateway';
import type { Credentials } from '@/utils/core/model/accounts';
import type { ServiceId } from '@/utils/core/model/settings';
import { SERVICE_CLIENTS } from '@/utils/io/services/clients';
import {
  beOnline,
  named,
  check,
  publishPicture,
  search,
  searchAll,
  SERVICES,
  startWith,
} from './services';

beOnline();

const FILE = '/no/such/picture.jpg';
const LONG_ID = '9876225220919876225';

/** A key that looks right and is refused. */
const WRONG_KEYS: Partial<Record<ServiceId, [Credentials, string]>> = {
  'open-platform': [{ secret: 'wrong' }, 'secret-wrong'],
  'cross-border': [{ token: 'wrong' }, 'token-expired'],
  'similar-offer': [{ appKey: '42' }, 'key-unknown'],
  ak: [{ ak: `${DEMO_AK}AAAA` }, 'key-unknown'],
  onebound: [{ secret: 'wrong' }, 'key-unknown'],
  tmapi: [{ token: 'wrong' }, 'key-unknown'],
};

describe.each(named(SERVICES))('%s', (id, service) => {
  const { key } = service;
  const { capabilities } = SERVICE_CLIENTS[id];

  it('connection test: passes', async () => {
    await expect(check(await startWith(), service)).resolves.toBeUndefined();
  });

  it('connection test: names a wrong key', async () => {
    const [wrong, code] = WRONG_KEYS[id] ?? [{}, ''];
    const checked = check(await startWith(), service, { ...key, ...wrong });
    await expect(checked).rejects.toMatchObject({ code });
  });

  it('connection test: says that it is asked too often', async () => {
    const gateway = await startWith({ callsPerSecond: 1 });
    const asked = Promise.all([1, 2, 3, 4].map(() => check(gateway, service)));
    await expect(asked).rejects.toMatchObject({ code: 'rate-limited' });
  });

  it('search: an offer with its link, price in fen, and likeness where it is known', async () => {
    const { offers } = await search(await startWith(), service);
    expect(offers).toHaveLength(3);
    expect(offers[0]).toMatchObject({
      provider: id,
      offerId: '101',
      title: '保温杯 101',
      detailUrl: 'https://detail.1688.com/offer/101.html',
      price: 1420,
      priceBasis: 'list',
      badges: [],
    });
    expect(offers[0]?.similarity).toBe(capabilities.similarity ? 0.99 : undefined);
  });

  it('search: every page, each offer once', async () => {
    const pages = await searchAll(await startWith({ found: 45 }), service);
    const ids = pages.flatMap(({ offers }) => offers.map(({ offerId }) => offerId));
    expect(ids).toHaveLength(45);
    expect(new Set(ids).size).toBe(45);
    expect(pages).toHaveLength(capabilities.paging ? 3 : 1);
  });

  it('search: nothing found is an empty page', async () => {
    const { offers, next } = await search(await startWith({ found: 0 }), service);
    expect({ offers, next }).toEqual({ offers: [], next: undefined });
  });

  it('search: an id of 19 digits as it stands in the text', async () => {
    const { offers } = await search(await startWith({ found: [offerWith(LONG_ID)] }), service);
    expect(offers[0]).toMatchObject({
      offerId: LONG_ID,
      detailUrl: `https://detail.1688.com/offer/${LONG_ID}.html`,
    });
  });

  it('search: what the service does not know, or sends as null, is absent', async () => {
    const bare = { offerId: '101', picture: FILE, title: '杯' };
    const { offers } = await search(await startWith({ found: [bare] }), service);
    const { imageUrl, similarity, promotionUrl: _made, isOnePieceSale, ...known } = offers[0] ?? {};
    expect(imageUrl).toContain('/101.jpg');
    expect(similarity).toBe(capabilities.similarity ? 0.99 : undefined);
    // The one service with this flag says no where nobody has said yes.
    expect(isOnePieceSale).toBe(id === 'cross-border' ? false : undefined);
    expect(known).toEqual({
      provider: id,
      offerId: '101',
      title: '杯',
      detailUrl: 'https://detail.1688.com/offer/101.html',
      badges: [],
    });
  });

  it('search: a price of less than a yuan keeps its fen', async () => {
    const found = [{ ...offerWith('101'), price: '0.35' }];
    expect((await search(await startWith({ found }), service)).offers[0]?.price).toBe(35);
  });

  it('search: without a key nothing leaves', async () => {
    const gateway = await startWith();
    const searched = search(gateway, service, { credentials: {} });
    await expect(searched).rejects.toMatchObject({ code: 'not-set-up' });
    expect(gateway.stats.calls).toEqual({});
  });

  it('search: a picture that is not public', async () => {
    const { mime, bytes } = await publishPicture();
    const searched = search(await startWith(), service, { picture: { mime, bytes } });
    if (capabilities.picture === 'bytes') expect((await searched).offers).toHaveLength(3);
    else await expect(searched).rejects.toMatchObject({ code: 'picture-private' });
  });
});
