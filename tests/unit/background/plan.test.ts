import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makePlan } from '@/entrypoints/background/plan';
import { openEdge } from '../../support/background/worker-edge';

vi.mock('@/utils/storage/answers', () => import('../../support/background/answers'));

const KEYS = { appKey: '1', secret: 's', token: 't' };

it('reads settings, keys, meter and limits in one storage call', async () => {
  await openEdge({ service: 'cross-border', credentials: KEYS, limits: { perDay: 5 } });
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  expect(await makePlan()).toMatchObject({ service: 'cross-border', credentials: KEYS });
  expect(get).toHaveBeenCalledOnce();
});

it('is not made if no service is chosen', async () => {
  await openEdge();
  await fakeBrowser.storage.local.clear();
  await expect(makePlan()).rejects.toMatchObject({ code: 'not-set-up' });
});
