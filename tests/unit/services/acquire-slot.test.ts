import { describe, expect, it, vi } from 'vitest';
import { DEMO_AK } from '../../../demo/gateway/ak/keys';
import { AppError } from '@/utils/core/errors';
import { type Credentials } from '@/utils/core/model/accounts';
import { SERVICE_IDS } from '@/utils/core/model/settings';
import { SERVICE_CLIENTS } from '@/utils/io/services/clients';
import type { CallContext } from '@/utils/io/services/service';
import { picture, serve, signal } from '../../support/services/service';

/** An input that fits any service. */
const credentials: Credentials = { appKey: '1', secret: 'secret', token: 'token', ak: DEMO_AK };
const publicUrl = 'https://cdn.shop.example/1.jpg';
const UPLOADED = { result: { success: true, code: '200', result: '1048608196202797156' } };

type AcquireSlot = NonNullable<CallContext['acquireSlot']>;

/** All functions that call a service, by name. */
const QUESTIONS = SERVICE_IDS.filter((id) => id !== 'web').flatMap((id) => {
  const provider = SERVICE_CLIENTS[id];
  const reach = (acquireSlot: AcquireSlot) => ({
    connection: { baseUrl: 'https://service.example' },
    credentials,
    acquireSlot,
  });
  const ask: [string, ((acquireSlot: AcquireSlot) => Promise<unknown> | undefined) | undefined][] =
    [
      [
        'search',
        (acquireSlot) =>
          provider.search(
            { ...reach(acquireSlot), picture: { ...picture, publicUrl } },
            { signal },
          ),
      ],
      [
        'words',
        provider.words &&
          ((acquireSlot) => provider.words?.({ ...reach(acquireSlot), query: '杯' }, { signal })),
      ],
      [
        'sellerOffers',
        provider.sellerOffers &&
          ((acquireSlot) =>
            provider.sellerOffers?.({ ...reach(acquireSlot), sellerId: 'b2b-1' }, { signal })),
      ],
      [
        'details',
        provider.details &&
          ((acquireSlot) =>
            provider.details?.(['1'], reach(acquireSlot), { signal, onDetails: () => {} })),
      ],
    ];
  return ask.flatMap(([what, run]) => (run ? [{ id, what, run }] : []));
});

describe.each(QUESTIONS)('$id, sending $what', ({ run }) => {
  it('waits for its slot before the request is sent', async () => {
    const seen = serve({ status: 502, body: 'Bad gateway' });
    const acquireSlot = vi.fn<AcquireSlot>().mockImplementation(() => {
      expect(seen).toHaveLength(acquireSlot.mock.calls.length - 1);
      return Promise.resolve();
    });
    await expect(run(acquireSlot)).rejects.toMatchObject({ code: 'service-down' });
    expect(seen).toHaveLength(1);
    expect(acquireSlot).toHaveBeenCalledOnce();
  });

  it('sends nothing if the slot is refused', async () => {
    const seen = serve({ body: {} });
    const refuse = () => Promise.reject(new AppError('limit-reached'));
    await expect(run(refuse)).rejects.toMatchObject({ code: 'limit-reached' });
    expect(seen).toEqual([]);
  });
});

it('an upload and its query are two requests', async () => {
  const seen = serve({ body: UPLOADED }, { status: 502, body: 'Bad gateway' });
  const acquireSlot = vi.fn<AcquireSlot>().mockResolvedValue(undefined);
  const reach = { connection: { baseUrl: 'https://service.example' }, credentials, acquireSlot };
  const searched = SERVICE_CLIENTS['cross-border'].search({ ...reach, picture }, { signal });
  await expect(searched).rejects.toMatchObject({ code: 'service-down' });
  expect([seen.length, acquireSlot.mock.calls.length]).toEqual([2, 2]);
});
