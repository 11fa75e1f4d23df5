/** Firefox asks for consent by kinds of data; each can be taken back alone in its add-ons manager. */
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makePlan } from '@/entrypoints/background/plan';
import { searchService } from '@/entrypoints/background/service-call';
import type { Query } from '@/utils/core/model/query';
import { requestServiceAccess } from '@/utils/io/platform';
import type { FakeService } from '../../support/background/fake-service';
import { openEdge } from '../../support/background/worker-edge';

afterEach(() => void vi.unstubAllEnvs());

interface Wanted {
  data_collection?: string[];
}

/** Firefox with leave to send these kinds of data, and a search in it. */
async function search(agreed: readonly string[], query?: Query) {
  const sent = vi.fn<NonNullable<FakeService['search']>>().mockResolvedValue({ offers: [] });
  await openEdge({ service: 'ak', client: { search: sent } });
  vi.stubEnv('FIREFOX', 'true');
  const onRemoved = { addListener: () => {}, removeListener: () => {} };
  const contains = async ({ data_collection: wanted = [] }: Wanted) =>
    wanted.every((kind) => agreed.includes(kind));
  Object.assign(fakeBrowser, { sidebarAction: {}, permissions: { contains, onRemoved } });
  const answer = searchService(await makePlan(), {
    windowId: 1,
    picture: { mime: 'image/jpeg', bytes: Uint8Array.of(255) },
    query,
    signal: new AbortController().signal,
    beforePost: () => Promise.resolve(),
  });
  return { answer, sent };
}

const WITHOUT_WORDS = ['websiteContent', 'authenticationInfo'];
const MISSING = { code: 'access-missing' };

it('words are not sent without leave to send search terms', async () => {
  const { answer, sent } = await search(WITHOUT_WORDS, { words: 'cup' });
  await expect(answer).rejects.toMatchObject(MISSING);
  expect(sent).not.toHaveBeenCalled();
});

it('words are sent with it', async () => {
  const { answer, sent } = await search([...WITHOUT_WORDS, 'searchTerms'], { words: 'cup' });
  await answer;
  expect(sent.mock.calls[0]?.[0]).toMatchObject({ words: 'cup' });
});

it.each<[string, Query | undefined]>([
  ['a picture alone', undefined],
  ['a picture and an order', { sort: 'price-asc' }],
])('%s needs no leave to send search terms', async (_what, query) => {
  const { answer, sent } = await search(WITHOUT_WORDS, query);
  await answer;
  expect(sent).toHaveBeenCalledOnce();
});

it('words need leave to send the picture as well', async () => {
  const { answer } = await search(['searchTerms'], { words: 'cup' });
  await expect(answer).rejects.toMatchObject(MISSING);
});

it('one prompt asks for all kinds', async () => {
  const request = vi.fn(async () => true);
  vi.stubEnv('FIREFOX', 'true');
  Object.assign(fakeBrowser, { sidebarAction: {}, permissions: { request } });
  await requestServiceAccess(['https://service.example/*']);
  expect(request).toHaveBeenCalledWith({
    origins: ['https://service.example/*'],
    data_collection: [...WITHOUT_WORDS, 'searchTerms'],
  });
});
