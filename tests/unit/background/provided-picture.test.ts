import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { providePicture } from '@/entrypoints/background/provided-picture';
import { pagePrice } from '@/entrypoints/background/page-price';
import { readStoredPagePrice } from '@/utils/io/storage/extras';
import { readPicture, readSearch } from '@/utils/io/storage/searches';
import { openEdge, searchNothing } from '../../support/background/worker-edge';

const service = searchNothing();
const executeScript = vi.fn<() => Promise<never>>();
const picture = {
  way: 'file',
  mime: 'image/jpeg',
  base64: '/9j/4AAQ',
  width: 1200,
  height: 900,
  enlarged: false,
} as const;
const page = { pageUrl: 'https://www.shop.example/product/1', pageTitle: 'Insulated Tumbler' };

beforeEach(async () => {
  service.mockClear();
  await openEdge({ client: { search: service } });
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  Object.assign(fakeBrowser.scripting, { executeScript });
  executeScript.mockReset().mockRejectedValue(new Error('No tab with id: -1.'));
});

async function given(sent: object) {
  await providePicture(7, { windowId: 7, picture: sent });
  const search = await readSearch(7);
  if (!search) throw new Error('No search has begun.');
  return search;
}

it('a provided picture belongs to no page', async () => {
  const search = await given(picture);
  expect(search.target).toEqual({ tabId: -1, frameId: 0, kind: 'given' });
  expect(search).toMatchObject({ posts: 1, state: { status: 'done' } });
  expect(service.mock.lastCall?.[0].picture).toMatchObject({ mime: 'image/jpeg' });
  expect((service.mock.lastCall?.[0].picture.bytes ?? new Uint8Array()).toBase64()).toBe(
    '/9j/4AAQ',
  );
});

it('a picture that is searched again keeps its page, in the record and for every panel', async () => {
  const search = await given({ ...picture, ...page });
  expect(search.target).toEqual({ tabId: -1, frameId: 0, kind: 'given', ...page });
  expect(await readPicture(search)).toEqual({
    mime: 'image/jpeg',
    base64: '/9j/4AAQ',
    enlarged: false,
    searchId: search.id,
  });
});

it('the page of a provided picture is not read again', async () => {
  const search = await given({ ...picture, ...page });
  await pagePrice({ ...search, posts: 1 });
  const stored = await readStoredPagePrice(7);
  expect(stored).toMatchObject({ host: 'www.shop.example', title: 'Insulated Tumbler' });
  expect(stored?.price).toBeUndefined();
});
