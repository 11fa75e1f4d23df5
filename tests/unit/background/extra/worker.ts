import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Plan, makePlan, withKey } from '@/entrypoints/background/service-call';
import type { Search } from '@/utils/model/search';
import { demo } from '@/utils/services/demo/client';
import type { ServiceClient } from '@/utils/services/service';
import { writeSearch } from '@/utils/storage/searches';
import { freeCalls } from '../free-calls';
import { stubLocks } from '../../storage/locks';

/** A finished search of window 1. */
export const search = (id = 'a'): Search => ({
  id,
  windowId: 1,
  service: 'demo',
  target: { tabId: 1, frameId: 0, kind: 'image' },
  state: { status: 'done', finishedAt: 1 },
  posts: 1,
  pages: 1,
});

/** A worker with this service and one finished search. The test mocks `plan` and `post`. */
export async function openWorker(
  own: Pick<ServiceClient, 'details' | 'sellerOffers'>,
): Promise<void> {
  fakeBrowser.reset();
  stubLocks();
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined }); // as before Chrome 130
  await writeSearch(search());
  const plan: Plan = {
    service: 'demo',
    provider: { ...demo, ...own },
    calls: freeCalls.of('demo'),
    connection: { baseUrl: 'http://127.0.0.1' },
    credentials: {},
    hasAccess: true,
  };
  vi.mocked(makePlan).mockResolvedValue(plan);
  vi.mocked(withKey).mockImplementation((_plan, send) =>
    send({ connection: plan.connection, credentials: {} }, new AbortController().signal),
  );
}

export type Details = NonNullable<ServiceClient['details']>;
export type Seller = NonNullable<ServiceClient['sellerOffers']>;

/** A service that knows every offer. */
export const detailsOfAll = () =>
  vi.fn<Details>((offerIds, _reach, { onDetails }) => {
    for (const offerId of offerIds) onDetails({ provider: 'demo', offerId, moq: 2 });
    return Promise.resolve();
  });
