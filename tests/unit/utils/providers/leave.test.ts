import { describe, expect, it, vi } from 'vitest';
import { DEMO_AK } from '../../../../demo/gateway/ak/keys';
import { AppError } from '@/utils/errors';
import { SERVICE_IDS, type Credentials } from '@/utils/model/settings';
import { PROVIDERS } from '@/utils/providers/all';
import type { Reach } from '@/utils/providers/provider';
import { picture, serve, signal } from './service';

/** Whatever a service takes. */
const credentials: Credentials = { appKey: '1', secret: 'secret', token: 'token', ak: DEMO_AK };
const publicUrl = 'https://cdn.shop.example/1.jpg';
const UPLOADED = { result: { success: true, code: '200', result: '1048608196202797156' } };

type Leave = NonNullable<Reach['leave']>;

/** All that asks a service something, by its name. */
const QUESTIONS = SERVICE_IDS.filter((id) => id !== 'web').flatMap((id) => {
  const provider = PROVIDERS[id];
  const reach = (leave: Leave) => ({
    connection: { baseUrl: 'https://service.example' },
    credentials,
    leave,
  });
  const ask: [string, ((leave: Leave) => Promise<unknown> | undefined) | undefined][] = [
    [
      'search',
      (leave) =>
        provider.search({ ...reach(leave), picture: { ...picture, publicUrl } }, { signal }),
    ],
    [
      'words',
      provider.words && ((leave) => provider.words?.({ ...reach(leave), query: '杯' }, { signal })),
    ],
    [
      'sellerOffers',
      provider.sellerOffers &&
        ((leave) => provider.sellerOffers?.({ ...reach(leave), sellerId: 'b2b-1' }, { signal })),
    ],
    [
      'details',
      provider.details &&
        ((leave) => provider.details?.(['1'], reach(leave), { signal, onDetails: () => {} })),
    ],
  ];
  return ask.flatMap(([what, run]) => (run ? [{ id, what, run }] : []));
});

describe.each(QUESTIONS)('$id, asked for $what', ({ run }) => {
  it('waits for its turn before the request leaves', async () => {
    const seen = serve({ status: 502, body: 'Bad gateway' });
    const leave = vi.fn<Leave>().mockImplementation(() => {
      expect(seen).toHaveLength(leave.mock.calls.length - 1);
      return Promise.resolve();
    });
    await expect(run(leave)).rejects.toMatchObject({ code: 'service-down' });
    expect(seen).toHaveLength(1);
    expect(leave).toHaveBeenCalledOnce();
  });

  it('sends nothing where that is refused', async () => {
    const seen = serve({ body: {} });
    const refuse = () => Promise.reject(new AppError('limit-reached'));
    await expect(run(refuse)).rejects.toMatchObject({ code: 'limit-reached' });
    expect(seen).toEqual([]);
  });
});

it('an upload and its query are two requests', async () => {
  const seen = serve({ body: UPLOADED }, { status: 502, body: 'Bad gateway' });
  const leave = vi.fn<Leave>().mockResolvedValue(undefined);
  const reach = { connection: { baseUrl: 'https://service.example' }, credentials, leave };
  const searched = PROVIDERS['cross-border'].search({ ...reach, picture }, { signal });
  await expect(searched).rejects.toMatchObject({ code: 'service-down' });
  expect([seen.length, leave.mock.calls.length]).toEqual([2, 2]);
});
