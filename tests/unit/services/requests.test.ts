import { describe, expect, it } from 'vitest';
import { DEMO_AK } from '../../../demo/gateway/accounts';
import type { Credentials } from '@/utils/core/model/accounts';
import { SERVICE_CLIENTS } from '@/utils/io/services/clients';
import { writeCursor } from '@/utils/io/services/paging';
import { askService } from '@/utils/io/services/request';
import { picture, serve, signal } from '../../support/services/service';

/** An input that fits any service. */
const credentials: Credentials = { appKey: '1', secret: 'secret', token: 'token', ak: DEMO_AK };
const context = { connection: { baseUrl: 'https://service.example' }, credentials };
const pictured = { ...context, picture: { ...picture, publicUrl: 'https://shop.example/1.jpg' } };
const uploaded = { ...pictured, cursor: writeCursor({ page: 1, picture: '1' }) };
const market = 'aliexpress';

/** All functions of the clients that make a request, by name. */
const MADE = Object.values(SERVICE_CLIENTS).flatMap((client) => {
  if (client.kind === 'page') return [];
  const { id, search, market: other } = client;
  const functions = {
    upload: search.upload && (() => search.upload?.(pictured, false)),
    page: () => search.page(search.upload ? uploaded : pictured),
    words: client.words && (() => client.words?.({ ...context, query: '杯' })),
    'market’s upload': other && (() => other.upload?.({ ...pictured, market }, false)),
    'market’s page': other && (() => other.page({ ...uploaded, market })),
    sellerOffers:
      client.sellerOffers && (() => client.sellerOffers?.({ ...context, sellerId: 'b2b-1' })),
    details: client.details && (() => client.details?.('1', context)),
  };
  return Object.entries(functions).flatMap(([what, make]) => (make ? [{ id, what, make }] : []));
});

describe.each(MADE)('$id, $what', ({ make }) => {
  it('a client makes its request without sending it; sent, it is one request', async () => {
    const seen = serve({ status: 502, body: 'Bad gateway' });
    const request = await make();
    if (!request) throw new Error('Nothing was made');
    expect(seen).toEqual([]);
    await expect(askService<unknown>(request, signal)).rejects.toMatchObject({
      code: 'service-down',
    });
    expect(seen).toHaveLength(1);
  });
});
