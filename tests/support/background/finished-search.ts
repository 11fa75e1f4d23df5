import { vi } from 'vitest';
import type { Search } from '@/utils/core/model/search';
import { writeSearch } from '@/utils/io/storage/searches';
import type { FakeService } from './fake-service';
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
export async function openSearch(client: FakeService): Promise<void> {
  await openEdge({ client });
  await writeSearch(search());
}

export type Details = NonNullable<FakeService['details']>;
export type Seller = NonNullable<FakeService['sellerOffers']>;

/** A service that knows every offer. */
export const detailsOfAll = () =>
  vi.fn<Details>(async ({ offerId }) => ({ provider: 'demo', offerId, moq: 2 }));
