import { vi } from 'vitest';
import type { Search } from '@/utils/core/model/search';
import type { ServiceClient } from '@/utils/io/services/service';
import { writeSearch } from '@/utils/io/storage/searches';
import { openEdge } from './worker-edge';

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

/** A browser with one finished search of a service. */
export async function openSearch(client: Partial<ServiceClient>): Promise<void> {
  await openEdge({ client });
  await writeSearch(search());
}

export type Details = NonNullable<ServiceClient['details']>;
export type Seller = NonNullable<ServiceClient['sellerOffers']>;

/** A service that knows every offer. */
export const detailsOfAll = () =>
  vi.fn<Details>((offerIds, _reach, { onDetails }) => {
    for (const offerId of offerIds) onDetails({ provider: 'demo', offerId, moq: 2 });
    return Promise.resolve();
  });
