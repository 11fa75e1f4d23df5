import { expect, it, vi } from 'vitest';
import { connectionOf, DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { checkPage, web } from '@/utils/io/services/web/client';
import { serve, signal } from '../../support/services/service';

const connection = connectionOf(DEFAULT_SETTINGS, 'web');
const PAGE = 'https://www.1688.com/';

it('the service without a key hands the picture to the page of 1688', () => {
  expect([web.kind, web.pageUrl(connection)]).toEqual(['page', PAGE]);
});

it('the service without a key needs access to that page only', () => {
  expect(web.hosts(connection)).toEqual({ api: [`${PAGE}*`], pictures: [] });
});

it('the page of 1688 is tested by loading it without cookies, whatever its answer', async () => {
  const seen = serve({ status: 503, body: '<!doctype html>' });
  const fetched = vi.fn(fetch);
  vi.stubGlobal('fetch', fetched);
  await checkPage({ connection }, { signal, now: 0 });
  expect(seen.map(({ method, url }) => [method, url.href])).toEqual([['GET', PAGE]]);
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', redirect: 'manual' });
});
