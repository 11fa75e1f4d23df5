/** Searches with two requests: one that uploads the picture, and the query. */
import { describe, expect, it } from 'vitest';
import { makePlan, type Plan } from '@/entrypoints/background/plan';
import { type RequestContext, searchService } from '@/entrypoints/background/service-call';
import { openEdge, storedCalls } from '../../support/background/worker-edge';
import { picture, serve, signal } from '../../support/services/service';

const publicUrl = 'https://cdn.shop.example/1.jpg';
const UPLOADED = { items: { item: { url: '//g-search3.alicdn.com/TB1' } }, error_code: '0000' };
const LIMITED = { status: 429, body: 'Enough' };
const SERVICES = [
  {
    id: 'cross-border' as const,
    named: { body: { result: { success: true, code: '200', result: '1048608196202797156' } } },
    found: { body: { result: { success: true, result: { totalRecords: 0, data: [] } } } },
    refused: { body: { result: { success: false, code: 'IMAGE_NOT_FOUND', message: 'gone' } } },
  },
  {
    id: 'onebound' as const,
    named: { body: UPLOADED },
    found: { body: { error: 'item-not-found', error_code: '2000' } },
    refused: { body: { error: 'no image', error_code: '4013' } },
  },
  {
    id: 'tmapi' as const,
    named: { body: { code: 200, data: { image_url: '/1/named.jpg' } } },
    found: { body: { code: 200, data: { total_count: 0, items: [] } } },
    refused: { body: { code: 417, msg: 'fetch failed' } },
  },
];

const KEYS = { appKey: '1', secret: 'secret', token: 'token' };

/** Called after the network is stubbed, which removes the locks. */
async function open(service: Plan['service'], { perDay }: { perDay?: number } = {}) {
  await openEdge({ service, credentials: KEYS, limits: { perDay }, isPrivate: false });
  const search = async (changes: Partial<RequestContext> = {}) => {
    const beforePost = () => Promise.resolve();
    const what = { windowId: 1, picture: { ...picture, publicUrl }, signal, beforePost };
    return searchService(await makePlan(), { ...what, ...changes });
  };
  return { search, today: () => storedCalls(service) };
}

describe.each(SERVICES)('$id', ({ id, named, found, refused }) => {
  it('uploads a picture once, even if its query is repeated', async () => {
    const seen = serve(named, LIMITED, found);
    const { search, today } = await open(id);
    await expect(search()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await search()).toMatchObject({ offers: [] });
    expect(seen).toHaveLength(3);
    await expect.poll(today).toBe(3);
    expect(seen[2]?.url.pathname).toBe(seen[1]?.url.pathname);
  });

  it('uploads it again if the service no longer knows it', async () => {
    const seen = serve(named, LIMITED, refused, named, found);
    const { search } = await open(id);
    await expect(search()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await search()).toMatchObject({ offers: [] });
    expect(seen.map(({ url }) => url.pathname === seen[0]?.url.pathname)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('uploads it again after a refused query', async () => {
    const seen = serve(named, refused, named, found);
    const { search } = await open(id);
    await expect(search()).rejects.toMatchObject({ code: 'service-refused' });
    await search();
    expect(seen[2]?.url.pathname).toBe(seen[0]?.url.pathname);
  });

  it('uploads another picture separately', async () => {
    const seen = serve(named, LIMITED, named, found);
    const { search } = await open(id);
    await expect(search()).rejects.toMatchObject({ code: 'rate-limited' });
    const other = { mime: 'image/png' as const, bytes: new Uint8Array([1]) };
    await search({ picture: { ...other, publicUrl: `${publicUrl}?2` } });
    expect(seen[2]?.url.pathname).toBe(seen[0]?.url.pathname);
  });

  it('sends nothing if the limit allows only one request', async () => {
    const seen = serve(named, found);
    const { search, today } = await open(id, { perDay: 1 });
    await expect(search()).rejects.toMatchObject({ code: 'limit-reached' });
    expect([seen.length, await today()]).toEqual([0, 0]);
  });

  it('sends the query of an uploaded picture as the last call of a limit', async () => {
    serve(named, LIMITED, found);
    const { search, today } = await open(id, { perDay: 3 });
    await expect(search()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await search()).toMatchObject({ offers: [] });
    await expect.poll(today).toBe(3);
  });
});
