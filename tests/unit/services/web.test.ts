import { expect, it, vi } from 'vitest';
import { connectionOf, DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { checkPage, web } from '@/utils/io/services/web';
import { serve, signal } from '../../support/services/service';

const connection = connectionOf(DEFAULT_SETTINGS, 'web');
const PAGE = 'https://www.1688.com/';

it('the service without a key hands the picture to the page of 1688', () => {
  expect([web.kind, web.pageUrl(connection)]).toEqual(['page', PAGE]);
});

it('the service without a key needs access to 1688, to its sign-in and to its pictures, and to no more', () => {
  expect(web.hosts(connection)).toEqual({
    api: ['https://*.1688.com/*', 'https://login.taobao.com/*'],
    pictures: [{ origin: 'https://alicdn.com', withSubdomains: true }],
  });
});

it('the page of 1688 is tested by loading it without cookies, whatever its answer', async () => {
  const seen = serve({ status: 503, body: '<!doctype html>' });
  const fetched = vi.fn(fetch);
  vi.stubGlobal('fetch', fetched);
  await checkPage({ connection }, { signal, now: 0 });
  expect(seen.map(({ method, url }) => [method, url.href])).toEqual([['GET', PAGE]]);
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', redirect: 'manual' });
});
