/** Searches that take two requests: one that names the picture, and the query. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCalls } from '@/entrypoints/background/rate-limit';
import { type Plan, type RequestContext, post } from '@/entrypoints/background/service-call';
import { type Meter, usageOf } from '@/utils/services/call-limits';
import { SERVICE_CLIENTS } from '@/utils/services/clients';
import type { StoredAnswer } from '@/utils/storage/answers';
import { picture, serve, signal } from '../../services/service';
import { giveAccess } from '../service-access';

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

beforeEach(() => {
  fakeBrowser.reset();
  giveAccess();
});

function open(id: Plan['service'], { perDay }: { perDay?: number } = {}) {
  const answers = new Map<string, StoredAnswer>();
  let meter: Meter = {};
  /** Each time a new worker, with what the last one has stored. */
  const search = async (changes: Partial<RequestContext> = {}) => {
    const calls = createCalls({
      readMeter: () => Promise.resolve(meter),
      changeMeter: (change) => Promise.resolve((meter = change(meter))),
      readTerms: () => Promise.resolve({ [id]: { perDay } }),
      readAnswer: (key) => Promise.resolve(answers.get(key)),
      writeAnswer: (key, answer) => Promise.resolve(void answers.set(key, answer)),
      dropAnswer: (key) => Promise.resolve(void answers.delete(key)),
      isPrivate: () => Promise.resolve(false),
    });
    await calls.refresh();
    const plan: Plan = {
      service: id,
      provider: SERVICE_CLIENTS[id],
      calls: calls.of(id),
      connection: { baseUrl: 'https://service.example' },
      credentials: { appKey: '1', secret: 'secret', token: 'token' },
      hasAccess: true,
    };
    const beforePost = () => Promise.resolve();
    const what = { windowId: 1, picture: { ...picture, publicUrl }, signal, beforePost };
    return post(plan, { ...what, ...changes });
  };
  return { search, today: () => usageOf(meter, id, new Date()).today };
}

describe.each(SERVICES)('$id', ({ id, named, found, refused }) => {
  it('names a picture once, however often its query is repeated', async () => {
    const seen = serve(named, LIMITED, found);
    const { search, today } = open(id);
    await expect(search()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await search()).toMatchObject({ kind: 'page', offers: [] });
    expect([seen.length, today()]).toEqual([3, 3]);
    expect(seen[2]?.url.pathname).toBe(seen[1]?.url.pathname);
  });

  it('names it again where the service has forgotten it', async () => {
    const seen = serve(named, LIMITED, refused, named, found);
    const { search } = open(id);
    await expect(search()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await search()).toMatchObject({ kind: 'page' });
    expect(seen.map(({ url }) => url.pathname === seen[0]?.url.pathname)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('names it anew after a query that was refused', async () => {
    const seen = serve(named, refused, named, found);
    const { search } = open(id);
    await expect(search()).rejects.toMatchObject({ code: 'service-refused' });
    await search();
    expect(seen[2]?.url.pathname).toBe(seen[0]?.url.pathname);
  });

  it('names another picture for itself', async () => {
    const seen = serve(named, LIMITED, named, found);
    const { search } = open(id);
    await expect(search()).rejects.toMatchObject({ code: 'rate-limited' });
    const other = { mime: 'image/png' as const, bytes: new Uint8Array([1]) };
    await search({ picture: { ...other, publicUrl: `${publicUrl}?2` } });
    expect(seen[2]?.url.pathname).toBe(seen[0]?.url.pathname);
  });

  it('sends nothing where the limit leaves room for one request', async () => {
    const seen = serve(named, found);
    const { search, today } = open(id, { perDay: 1 });
    await expect(search()).rejects.toMatchObject({ code: 'limit-reached' });
    expect([seen.length, today()]).toEqual([0, 0]);
  });

  it('spends the last call of a limit on the query of a picture that has a name', async () => {
    serve(named, LIMITED, found);
    const { search, today } = open(id, { perDay: 3 });
    await expect(search()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await search()).toMatchObject({ kind: 'page' });
    expect(today()).toBe(3);
  });
});
