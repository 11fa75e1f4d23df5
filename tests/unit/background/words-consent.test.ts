/** Firefox asks for consent by kinds of data; each can be taken back alone in its add-ons manager. */
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makePlan } from '@/entrypoints/background/plan';
import { searchService } from '@/entrypoints/background/service-call';
import type { Query } from '@/utils/core/model/query';
import { SERVICE_IDS, type ServiceId } from '@/utils/core/model/settings';
import { requestServiceAccess } from '@/utils/io/platform';
import type { FakeService } from '../../support/background/fake-service';
import { openEdge } from '../../support/background/worker-edge';

afterEach(() => void vi.unstubAllEnvs());

interface Wanted {
  data_collection?: string[];
}

/** A search in a Firefox with leave to send these kinds of data. */
async function search(agreed: readonly string[], query?: Query) {
  const sent = vi.fn<NonNullable<FakeService['search']>>().mockResolvedValue({ offers: [] });
  await openEdge({ service: 'ak', client: { search: sent } });
  agreeTo(agreed);
  const answer = searchService(await makePlan(), {
    windowId: 1,
    picture: { mime: 'image/jpeg', bytes: Uint8Array.of(255) },
    query,
    signal: new AbortController().signal,
    beforePost: () => Promise.resolve(),
  });
  return { answer, sent };
}

/** Firefox with leave to send these kinds of data. */
function agreeTo(agreed: readonly string[]): void {
  vi.stubEnv('FIREFOX', 'true');
  const onRemoved = { addListener: () => {}, removeListener: () => {} };
  const contains = async ({ data_collection: wanted = [] }: Wanted) =>
    wanted.every((kind) => agreed.includes(kind));
  Object.assign(fakeBrowser, { sidebarAction: {}, permissions: { contains, onRemoved } });
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

const WITHOUT_A_KEY = 'web';

it.each(SERVICE_IDS.filter((id) => id !== WITHOUT_A_KEY))(
  'one prompt for %s asks for all kinds',
  async (service) => expect(await kindsAsked(service)).toEqual([...WITHOUT_WORDS, 'searchTerms']),
);

it('the prompt for 1688 without a key asks for the picture alone', async () => {
  expect(await kindsAsked(WITHOUT_A_KEY)).toEqual(['websiteContent']);
});

it.each([
  ['is there with leave to send the picture', ['websiteContent'], true],
  ['is missing without it', WITHOUT_WORDS.slice(1), false],
])('access to 1688 without a key %s', async (_what, agreed, expected) => {
  await openEdge({ service: WITHOUT_A_KEY });
  agreeTo(agreed);
  expect((await makePlan()).hasAccess).toBe(expected);
});

/** Firefox's kinds of data in the prompt for a service. */
async function kindsAsked(service: ServiceId): Promise<unknown> {
  const request = vi.fn<(wanted: Wanted) => Promise<boolean>>().mockResolvedValue(true);
  vi.stubEnv('FIREFOX', 'true');
  Object.assign(fakeBrowser, { sidebarAction: {}, permissions: { request } });
  await requestServiceAccess(service, ['https://service.example/*']);
  return request.mock.calls[0]?.[0].data_collection;
}
